"""Writing to the disk, what is thrown away there, and what editors read when it fails."""

from __future__ import annotations

import errno
import os
import shutil
import time
from collections.abc import Callable, Iterator, Set
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

UNUSED_DAYS = 60
PATIENCE = 5.0
"""So many seconds an antivirus or an indexer may hold what is to be renamed or removed."""
_IN_USE = {errno.EACCES, errno.EPERM, errno.EBUSY, errno.ENOTEMPTY}

Done = TypeVar("Done")


def patiently(act: Callable[[], Done]) -> Done:
    """Do it, and again for some seconds where another program may hold the file. Raises the last OSError."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            return act()
        except OSError as error:
            if error.errno not in _IN_USE or time.monotonic() >= give_up:
                raise
        time.sleep(0.1)


def write(path: Path, content: bytes) -> None:
    """Write a file. Raises OSError, which names the file whatever went wrong."""
    try:
        path.write_bytes(content)
    except OSError as error:
        error.filename = error.filename or str(path)  # a full disk is noticed after the file was opened
        raise


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that stands under its name only when it is whole. Raises OSError as `write` does."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        write(unfinished, content)
        patiently(lambda: unfinished.replace(path))
    except OSError:
        unfinished.unlink(missing_ok=True)  # a full disk has no room for it
        raise


def open_to_all(folder: Path) -> None:
    """Let every server read what stands in the folder, whatever umask is set here."""
    with suppress(PermissionError):  # a disk that keeps no modes
        for place, _, names in os.walk(folder):
            os.chmod(place, 0o755)  # noqa: S103  # it is all public
            for name in names:
                os.chmod(os.path.join(place, name), 0o644)


def entries_in(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file in the folder by its name within, with forward slashes; a link is a file.

    What is in folders that cannot be read is passed over, as `os.walk` does.
    """
    waiting = [("", os.fspath(folder))]
    while waiting:
        inside, place = waiting.pop()
        for entry in _entries(place):
            name = inside + entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{name}/", entry.path))
            else:
                yield name, entry


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def forget(folder: Path, used: Set[Path] = frozenset()) -> None:
    """Drop files and folders that builds have kept in the folder and not used for a long time; `used` are used now."""
    now = time.time()
    for file in folder.iterdir():
        with suppress(FileNotFoundError):  # another build, which shares the folder, was quicker
            if file in used:
                os.utime(file)
            elif now - file.stat().st_mtime > UNUSED_DAYS * 86_400:
                shutil.rmtree(file) if file.is_dir() else file.unlink()


def fault(error: OSError) -> str:
    """What an editor reads when a file cannot be written or read."""
    named = [str(name) for name in (error.filename, error.filename2) if name]
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        file = "".join(f": {target}" for target in named[-1:])  # of two, the second is the one that is written
        return f"Na dysku zabrakło miejsca{file}\nZwolnij miejsce i powtórz polecenie."
    file = ": " + " → ".join(named) if named else ""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Nie wolno zapisać ani odczytać pliku{file}\nZamknij programy, które go używają, i sprawdź uprawnienia."
    return f"Nie udało się zapisać albo odczytać pliku{file} ({error.strerror or error})."

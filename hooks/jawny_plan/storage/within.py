"""Files in a folder to which other people may write as well: no link in it leads a read, a write or a delete outside.

Every part of a name is looked at and, where the system can, opened by the handle of the folder before it, so that
nobody can put a link there in between. Windows knows no such handles; there each part is looked at just before.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import IO

from jawny_plan.storage.disk import patiently

BY_HANDLE = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_NOT_INNER = re.compile(r"[\\:\0]|(?:\A|/)\.{0,2}(?:/|\Z)")
_LINKS_OF_WINDOWS = {0xA000000C, 0xA0000003}
"""Tags of symbolic links and of junctions, which look like folders."""
_NOT_FOLLOWED = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class LedAway(Exception):
    """Where a file or folder of ours should be stands a link or something else; the message is Polish and whole."""


class FileKind(Enum):
    """What stands under a name; the value is how it is called in a message."""

    FILE = "plik"
    FOLDER = "katalog"
    LINK = "dowiązanie"
    OTHER = "urządzenie albo kolejka"


@dataclass(frozen=True)
class _Folder:
    """An open folder; without a handle names in it are whole paths."""

    path: Path
    handle: int | None

    def at(self, name: str) -> str:
        return name if self.handle is not None else str(self.path / name)

    def kind(self, name: str) -> FileKind | None:
        try:
            found = os.stat(self.at(name), dir_fd=self.handle, follow_symlinks=False)
        except FileNotFoundError:
            return None
        if stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) in _LINKS_OF_WINDOWS:
            return FileKind.LINK
        if stat.S_ISDIR(found.st_mode):
            return FileKind.FOLDER
        return FileKind.FILE if stat.S_ISREG(found.st_mode) else FileKind.OTHER


class Within:
    """What stands in the folder `root`, by names with slashes. Methods raise LedAway and OSError."""

    def __init__(self, root: Path) -> None:
        self.root = Path(os.path.realpath(root))

    def kind(self, name: str) -> FileKind | None:
        """What stands there; None where nothing does."""
        with self._around(name) as (folder, last):
            return folder.kind(last) if folder else None

    def read(self, name: str) -> bytes | None:
        """The file's bytes; None where nothing stands there."""
        with self._around(name) as (folder, last):
            if folder is None or self._expected(name, folder.kind(last), FileKind.FILE) is None:
                return None
            with open(os.open(folder.at(last), os.O_RDONLY | _NOT_FOLLOWED, dir_fd=folder.handle), "rb") as file:
                return file.read()

    def sum_of(self, name: str) -> str | None:
        """The file's SHA-256 sum; None where nothing stands there."""
        content = self.read(name)
        return None if content is None else hashlib.sha256(content).hexdigest()

    def make_sure(self, name: str, wanted: FileKind) -> None:
        """Nothing else stands there."""
        self._expected(name, self.kind(name), wanted)

    def open_to_lock(self, name: str) -> IO[str]:
        """The file, made where it is missing and never emptied."""
        with self._made_around(name) as (folder, last):
            self._expected(name, folder.kind(last), FileKind.FILE)
            flags = os.O_RDWR | os.O_CREAT | _NOT_FOLLOWED
            return open(os.open(folder.at(last), flags, 0o644, dir_fd=folder.handle), "r+", encoding="utf-8")

    def make(self, name: str) -> None:
        """The folder, and those around it, as far as they do not stand yet; every server may look into them."""
        with self._around(f"{name}/.", make=True):
            pass

    def make_root(self) -> None:
        """The folder `root` itself, and those around it, as far as they do not stand yet."""
        for folder in reversed((self.root, *self.root.parents)):
            if not folder.exists():
                folder.mkdir()
                folder.chmod(0o755)  # whatever umask is set here; it is all public

    def create(self, name: str, content: bytes) -> None:
        """A new file, for every server to read."""
        with self._made_around(name) as (folder, last):
            self._create(folder, last, content)

    def write(self, name: str, content: bytes) -> None:
        """The file at once, never half of it, for every server to read."""
        with self._made_around(name) as (folder, last):
            self._expected(name, folder.kind(last), FileKind.FILE)
            unfinished = unfinished_name(last)
            if self._expected(str(Path(name).with_name(unfinished)), folder.kind(unfinished), FileKind.FILE):
                os.unlink(folder.at(unfinished), dir_fd=folder.handle)
            self._create(folder, unfinished, content)
            handle, names = folder.handle, (folder.at(unfinished), folder.at(last))
            patiently(lambda: os.replace(*names, src_dir_fd=handle, dst_dir_fd=handle))

    def remove(self, name: str) -> None:
        """The file goes, if it stands there, and so do the folders around it, as far as they are empty."""
        with self._around(name) as (folder, last):
            if folder and self._expected(name, folder.kind(last), FileKind.FILE):
                where = folder
                patiently(lambda: os.unlink(where.at(last), dir_fd=where.handle))
        with suppress(OSError):  # not empty
            while name := name.rpartition("/")[0]:
                with self._around(name) as (folder, last):
                    if folder and folder.kind(last) is FileKind.FOLDER:
                        os.rmdir(folder.at(last), dir_fd=folder.handle)

    def _create(self, folder: _Folder, name: str, content: bytes) -> None:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NOT_FOLLOWED
        with open(os.open(folder.at(name), flags, 0o644, dir_fd=folder.handle), "wb") as file:
            if BY_HANDLE:
                with suppress(PermissionError):  # a disk that keeps no modes
                    os.fchmod(file.fileno(), 0o644)  # whatever umask is set here
            try:
                file.write(content)
                file.flush()
            except OSError as error:
                error.filename = error.filename or str(folder.path / name)
                raise

    @contextmanager
    def _made_around(self, name: str) -> Iterator[tuple[_Folder, str]]:
        """The folder around `name`, made where it is missing."""
        with self._around(name, make=True) as (folder, last):
            if folder is None:
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.root))
            yield folder, last

    @contextmanager
    def _around(self, name: str, *, make: bool = False) -> Iterator[tuple[_Folder | None, str]]:
        """The folder around `name`, open, and the last part of the name; no folder where one on the way is missing."""
        *parts, last = name.split("/")
        here: _Folder | None = None
        if make or self.root.exists():
            here = _Folder(self.root, os.open(self.root, os.O_RDONLY | os.O_DIRECTORY) if BY_HANDLE else None)
        try:
            for number, part in enumerate(parts, 1):
                if here is None:
                    break
                inner = self._entered(here, part, "/".join(parts[:number]), make=make)
                if here.handle is not None:
                    os.close(here.handle)
                here = inner
            yield here, last
        finally:
            if here and here.handle is not None:
                os.close(here.handle)

    def _entered(self, here: _Folder, part: str, name: str, *, make: bool) -> _Folder | None:
        missing = self._expected(name, here.kind(part), FileKind.FOLDER) is None
        if missing and not make:
            return None
        if missing:
            os.mkdir(here.at(part), 0o755, dir_fd=here.handle)
        if here.handle is None:
            return _Folder(here.path / part, None)
        handle = os.open(part, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=here.handle)
        if missing:
            with suppress(PermissionError):
                os.fchmod(handle, 0o755)  # whatever umask is set here; it is all public
        return _Folder(here.path / part, handle)

    def _expected(self, name: str, found: FileKind | None, wanted: FileKind) -> FileKind | None:
        if found not in (None, wanted):
            raise LedAway(
                f"{self.root / name}: stoi tu {found.value}, a powinien tu stać {wanted.value}.\n"
                "Program przez to nie przechodzi, żeby nie zmienić niczego w innym miejscu. "
                "Usuń to albo wskaż inny katalog."
            )
        return found


def unfinished_name(name: str) -> str:
    """The name under which a file is written until it is whole."""
    return f".{name}.nowy"


def is_inner(name: str) -> bool:
    """Whether the name leads to something within its folder, on every system."""
    return _NOT_INNER.search(name) is None

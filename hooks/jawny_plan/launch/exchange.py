"""One version of the program in the place of another, folder by folder: whole, or finished by the next command.

What is to stand is complete in a folder of its own before anything is moved; moving needs no room on the disk. A list
of what is to move is written first, so that whoever finds it finishes the work, and what stood before is kept.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from jawny_plan.launch.failure import say
from jawny_plan.launch.locks import taken

FOLDER = ".aktualizacja"
"""In the program's folder: what updates work with, and keep."""
BEFORE = "poprzednia"
"""In it: the version before, with the words that were reworded in it."""
RELEASE = f"{FOLDER}/wydanie"
"""The release that stands there as it was brought, before anybody reworded anything."""
_UNDER_WAY = "w-toku.json"
_RETURN = "powrot.json"
_LOCK = "blokada"


@dataclass(frozen=True)
class Exchange:
    """What is to stand in the program's folder, and what is to go. Folders are named from the program's."""

    source: str
    """The folder in which all that is to stand waits."""
    aside: str
    """The folder in which what stood before is kept."""
    put: tuple[str, ...]
    gone: tuple[str, ...]


@contextlib.contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Wait while another process updates the program. Raises OSError where nothing may be written."""
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    with (folder / _LOCK).open("w", encoding="utf-8") as file:
        if not taken(file):
            say("Inne okno aktualizuje właśnie program. Czekam, aż skończy…")
            while not taken(file):
                time.sleep(0.2)
        yield


def is_under_way(root: Path) -> bool:
    """Whether an exchange was begun and not finished."""
    return (root / FOLDER / _UNDER_WAY).is_file()


def begin(root: Path, exchange: Exchange) -> None:
    """Make the exchange. From the first line on it is finished, by this process or by a later one. Raises OSError."""
    (root / exchange.aside).mkdir(parents=True)
    names = (*exchange.put, *exchange.gone)
    stood = [name for name in names if os.path.lexists(root / name)]
    back = {"put": stood, "gone": [name for name in names if name not in stood]}
    _write(root / FOLDER / _UNDER_WAY, {**asdict(exchange), "back": back})
    try:
        finish(root)
    except OSError:
        _undo(root, exchange)
        raise


def finish(root: Path) -> None:
    """Finish an exchange that was begun. Raises OSError; then the next call goes on."""
    listed = root / FOLDER / _UNDER_WAY
    known = json.loads(listed.read_text(encoding="utf-8"))
    exchange = Exchange(known["source"], known["aside"], tuple(known["put"]), tuple(known["gone"]))
    source, aside = root / exchange.source, root / exchange.aside
    for name in exchange.put:
        if os.path.lexists(source / name):
            _keep(root / name, aside / name, is_replaced=not (source / name).is_dir())
            _move(source / name, root / name)
    for name in exchange.gone:
        if os.path.lexists(root / name):
            _move(root / name, aside / name)
    _write(aside / _RETURN, known["back"])
    listed.unlink()
    shutil.rmtree(source, ignore_errors=True)


def before(root: Path) -> Path | None:
    """The folder with the version before; None where there is none."""
    folders = (file.parent for file in (root / FOLDER).glob(f"{BEFORE}-*/{_RETURN}"))
    found = sorted(folders, key=_number)
    return found[-1] if found else None


def back_to(root: Path, folder: Path) -> Exchange:
    """The exchange that brings back what is kept in a folder."""
    known = json.loads((folder / _RETURN).read_text(encoding="utf-8"))
    source, aside = folder.relative_to(root).as_posix(), next_aside(root)
    last = sorted(known["put"], key=lambda name: name == "run.py")  # an older one may not know how to finish
    return Exchange(source, aside, tuple(last), tuple(known["gone"]))


def next_aside(root: Path) -> str:
    """A new folder for what stands now."""
    numbers = [_number(path) for path in (root / FOLDER).glob(f"{BEFORE}-*")]
    return f"{FOLDER}/{BEFORE}-{max(numbers, default=0) + 1}"


def _number(folder: Path) -> int:
    number = folder.name.rpartition("-")[2]
    return int(number) if number.isdecimal() else 0


def forget_older(root: Path) -> None:
    """Of the versions before only the last is kept."""
    last = before(root)
    for folder in (root / FOLDER).glob(f"{BEFORE}-*"):
        if folder != last:
            shutil.rmtree(folder, ignore_errors=True)


def _keep(here: Path, aside: Path, *, is_replaced: bool) -> None:
    """Let what stands here be kept; a file that is replaced by one goes on standing, so that `run.py` never lacks."""
    if not os.path.lexists(here):
        return
    aside.parent.mkdir(parents=True, exist_ok=True)
    if here.is_dir() or here.is_symlink() or not is_replaced:
        _move(here, aside)
    elif not aside.exists():
        halfway = aside.with_name(f"{aside.name}.w-toku")
        shutil.copy2(here, halfway)
        halfway.replace(aside)


def _move(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir() and not target.is_symlink():
        raise OSError(f"{target}: jest tu już katalog")
    path.replace(target)


def _undo(root: Path, exchange: Exchange) -> None:
    """Put back what was moved before something stopped the exchange; what cannot be is finished by the next command."""
    source, aside = root / exchange.source, root / exchange.aside
    for name in exchange.put:
        if os.path.lexists(aside / name) or not os.path.lexists(source / name):
            if os.path.lexists(root / name) and not os.path.lexists(source / name):
                _move(root / name, source / name)
            if os.path.lexists(aside / name):
                _move(aside / name, root / name)
    for name in exchange.gone:
        if os.path.lexists(aside / name):
            _move(aside / name, root / name)
    (root / FOLDER / _UNDER_WAY).unlink()
    shutil.rmtree(aside, ignore_errors=True)


def _write(path: Path, value: object) -> None:
    unfinished = path.with_name(f"{path.name}.w-toku")
    with unfinished.open("w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)

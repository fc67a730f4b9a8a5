"""Whether a site has to be built at all: the same inputs, and the site still as the last build left it.

The inputs are the day, the Python, every installed part, and every file of the data folder and of the
project that a build may read. A file counts by its name and bytes. A built file counts by its name,
size and times, so that one edited or deleted by hand is noticed without reading the site.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import sysconfig
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.model.register import PUBLISHED
from jawny_plan.overlay import DOCS, Layers
from jawny_plan.storage import records
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.storage.remembered import at_hand
from jawny_plan.storage.standing import YOUNG, files_in, known_by

VARIABLE = "JAWNY_PLAN_PAMIEC"
PROGRAM = ("hooks", "requirements", "mkdocs.yml")


@dataclass(frozen=True)
class LeftSite:
    """How a build left the site and the bundles, and what it reported."""

    site: str
    report: str


def cache(root: Path) -> Path:
    """The folder where builds keep what the next one may need; safe to delete. JAWNY_PLAN_PAMIEC names another."""
    return Path(os.environ.get(VARIABLE) or root / ".cache")


@contextmanager
def cache_apart(root: Path, folder: Path) -> Iterator[None]:
    """Builds keep what they find out in `folder`, which begins as a copy of what is kept now and must not change."""
    with suppress(OSError):  # what is not copied is made again
        shutil.copytree(cache(root), folder, ignore=shutil.ignore_patterns("*.lock"))
    with cache_in(folder):
        yield


@contextmanager
def cache_in(folder: Path) -> Iterator[None]:
    """Builds keep what they find out in `folder`."""
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(folder)
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        if before is not None:
            os.environ[VARIABLE] = before


def fingerprint(root: Path, data: Path, day: date, made_by: str | None = None) -> str:
    """A hash of all that the site of the folder `data` is made of on `day` by the project in `root`.

    Whoever asks of many folders hands on what `program` said, as `made_by`.
    """
    return f"{sum_of((data,), f'{day} {made_by or program(root)} {_templates(root, data.parent)}')} {_register(data)}"


def _templates(root: Path, unit: Path) -> str:
    """Hashes of what authors wrote, in the project and for the unit alone; nothing goes out from behind a link."""
    layers = Layers.of_unit(root / DOCS, unit)
    return " ".join(sum_of((docs,), "", follow=False) for docs in (layers.program, layers.own) if docs)


def registered(inputs: str, data: Path) -> str:
    """The fingerprint of the same inputs with the register as a build that used them left it."""
    return f"{inputs.partition(' ')[0]} {_register(data)}"


def _register(data: Path) -> str:
    """A hash of the only file of the data that a build writes."""
    file = data / REGISTER
    return hashlib.sha256(file.read_bytes() if file.is_file() else b"").hexdigest()


def program(root: Path) -> str:
    """A hash of all that makes sites in the project `root`: Python, other people's parts, code, settings."""
    return sum_of((root / name for name in PROGRAM), "\n".join((sys.version, *_parts())), contents=_of_program)


def sum_of(
    folders: Iterable[Path], first: str, *, follow: bool = True, contents: Callable[[Path], str] | None = None
) -> str:
    """A hash of `first` and of the names and bytes of all files in the folders; of what is no file, the name.

    `contents` tells what counts for the bytes of a file.
    """
    made_of = hashlib.sha256(f"{first}\n".encode())
    for folder in folders:
        for name, path in sorted(files(folder, follow=follow)):
            if path.parent.name == "__pycache__":  # compiled from what counts itself
                continue
            if name in (REGISTER, PUBLISHED):  # the one counts by itself, the other changes no site
                continue
            found = (contents or _contents)(path)
            made_of.update(f"{folder.name}/{name} {found}\n".encode("utf-8", "surrogateescape"))
    return made_of.hexdigest()


def _contents(path: Path) -> str:
    """A hash of the bytes of a file; what is no file, or cannot be read, counts as what it is."""
    try:
        if not path.is_file():
            return "no file"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"error {error.errno}"


def _of_program(path: Path) -> str:
    """A hash of the bytes of a file of the program; a process reads it once more when it looks otherwise."""
    try:
        now = path.stat()
    except OSError:
        return _contents(path)
    if not now.st_ino or time.time_ns() - now.st_mtime_ns < YOUNG:
        return _contents(path)
    return at_hand().once(f"{path} {known_by(now)}", lambda: _contents(path))


def recalled(root: Path, site: Path, inputs: str, now: str | None = None) -> str | None:
    """What was reported when `site` was built from these inputs; None if it was not, or is no longer as it was then.

    `now` is its state, where that is known.
    """
    remembered_in = _record(root, site)
    known = records.read(remembered_in, inputs, LeftSite)
    if not known or known.site != (now or state(site)):
        return None
    with suppress(OSError):  # it counts as used now: a withdrawal forgets what is not
        remembered_in.touch()
    return known.report


def left_as_built(root: Path, site: Path, now: str | None = None) -> bool:
    """Whether `site` and the bundles beside it are as the last build left them, whatever it was made of.

    `now` is their state, where that is known.
    """
    known = records.read_of_any_rules(_record(root, site), LeftSite)
    return known is not None and known.site == (now or state(site))


def remember(root: Path, site: Path, inputs: str, report: str) -> None:
    """Keep that `site`, as it stands, was built from inputs whose fingerprint was taken before the build."""
    records.write(_record(root, site), inputs, LeftSite(state(site), report))


def record(root: Path, folder: Path, kind: str) -> Path:
    """The file where what was built into `folder` is kept in mind."""
    return record_of(root, os.path.realpath(folder), kind)


def record_of(root: Path, subject: str, kind: str) -> Path:
    """The file where what was found out about a subject is kept in mind, whatever the folder that it stands in."""
    name = hashlib.sha256(subject.encode("utf-8", "surrogateescape")).hexdigest()
    return cache(root) / kind / f"{name}.json"


def _record(root: Path, site: Path) -> Path:
    return record(root, site, "strony")


def state(site: Path) -> str:
    """A hash of the names, sizes and times of the files in `site` and in the bundles beside it."""
    state = hashlib.sha256()
    for folder in (site, site.with_name(BUNDLES)):
        for name, now in sorted(files_in(folder)):
            line = f"{folder.name}/{name} {now.st_size} {now.st_mtime_ns} {now.st_ctime_ns}\n"
            state.update(line.encode("utf-8", "surrogateescape"))
    return state.hexdigest()


def files(folder: Path, *, follow: bool = True) -> Iterator[tuple[str, Path]]:
    """Every file in `folder`, or the one that it is, by its name within; where folders are links, on if we `follow`."""
    if folder.is_file():
        yield folder.name, folder
    for place, folders, names in os.walk(folder, followlinks=follow):
        here = Path(os.path.realpath(place))
        folders[:] = [name for name in folders if not _leads_back(here, Path(place, name))]
        inside = Path(place).relative_to(folder).as_posix()
        for name in names:
            yield (name if inside == "." else f"{inside}/{name}"), Path(place, name)


def _leads_back(here: Path, folder: Path) -> bool:
    """Whether a folder within `here` is a link to where it stands: without an end."""
    return folder.is_symlink() and here.is_relative_to(os.path.realpath(folder))


def _parts() -> list[str]:
    """Other people's parts with their versions and the time of their installation."""
    folder = Path(sysconfig.get_path("purelib"))
    return sorted(f"{part.name} {part.stat().st_mtime_ns}" for part in folder.glob("*.dist-info"))

"""Whether a site has to be built at all: the same inputs, and the site still as the last build left it.

The inputs are the day, the Python, every installed part, and every file of the data folder and of the
project that a build may read. A file counts by its name and bytes. A built file counts by its name,
size and times, so that one edited or deleted by hand is noticed without reading the site.
"""

from __future__ import annotations

import hashlib
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from jawny_plan.storage import records
from jawny_plan.storage.folders import BUNDLES

VARIABLE = "JAWNY_PLAN_PAMIEC"
PROGRAM = ("hooks", "requirements", "mkdocs.yml")
TEMPLATES = "docs"


def kept(root: Path) -> Path:
    """The folder where builds keep what the next one may need; safe to delete. JAWNY_PLAN_PAMIEC names another."""
    return Path(os.environ.get(VARIABLE) or root / ".cache")


def fingerprint(root: Path, data: Path, day: date) -> str:
    """A hash of all that the site of the folder `data` is made of on `day` by the project in `root`."""
    return _hash((data, root / TEMPLATES), f"{day} {program(root)}")


def program(root: Path) -> str:
    """A hash of all that makes sites in the project `root`: Python, other people's parts, code, settings."""
    return _hash((root / name for name in PROGRAM), "\n".join((sys.version, *_parts())))


def _hash(folders: Iterable[Path], told: str) -> str:
    """A hash of what is told and of the names and bytes of all files in the folders."""
    made_of = hashlib.sha256(f"{told}\n".encode())
    for folder in folders:
        for name, path in sorted(files(folder)):
            if path.parent.name == "__pycache__":  # compiled from what counts itself
                continue
            contents = hashlib.sha256(path.read_bytes()).hexdigest()
            made_of.update(f"{folder.name}/{name} {contents}\n".encode("utf-8", "surrogateescape"))
    return made_of.hexdigest()


def recalled(root: Path, site: Path, inputs: str) -> str | None:
    """What was said when `site` was built from these inputs; None if it was not, or is no longer as it was then."""
    known = records.read(_record(root, site), inputs)
    return str(known["said"]) if known and known.get("site") == _state(site) else None


def remember(root: Path, site: Path, inputs: str, said: str) -> None:
    """Keep that `site`, as it stands, was built from inputs whose fingerprint was taken before the build."""
    records.write(_record(root, site), inputs, {"site": _state(site), "said": said})


def record(root: Path, folder: Path, kind: str) -> Path:
    """The file where what was built into `folder` is kept in mind."""
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()
    return kept(root) / kind / f"{name}.json"


def _record(root: Path, site: Path) -> Path:
    return record(root, site, "strony")


def _state(site: Path) -> str:
    """A hash of the names, sizes and times of the files in `site` and in the bundles beside it."""
    state = hashlib.sha256()
    for folder in (site, site.with_name(BUNDLES)):
        for name, path in sorted(files(folder)):
            now = path.lstat()
            line = f"{folder.name}/{name} {now.st_size} {now.st_mtime_ns} {now.st_ctime_ns}\n"
            state.update(line.encode("utf-8", "surrogateescape"))
    return state.hexdigest()


def files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file in `folder`, or the one that it is, by its name within."""
    if folder.is_file():
        yield folder.name, folder
    for place, _, names in os.walk(folder, followlinks=True):
        inside = Path(place).relative_to(folder).as_posix()
        for name in names:
            yield (name if inside == "." else f"{inside}/{name}"), Path(place, name)


def _parts() -> list[str]:
    """Other people's parts with their versions and the time of their installation."""
    folder = Path(sysconfig.get_path("purelib"))
    return sorted(f"{part.name} {part.stat().st_mtime_ns}" for part in folder.glob("*.dist-info"))

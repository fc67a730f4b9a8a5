"""Whether a site has to be built at all: the same inputs, and the site still as the last build left it.

The inputs are the day, the Python, every installed part, and every file of the data folder and of the
project that a build may read. A file counts by its name and bytes. A built file counts by its name,
size and times, so that one edited or deleted by hand is noticed without reading the site.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import sysconfig
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from jawny_plan.publishing.bundle import FOLDER as BUNDLES

VARIABLE = "JAWNY_PLAN_PAMIEC"
PROJECT = ("docs", "hooks", "requirements", "mkdocs.yml")
UNUSED_DAYS = 60


def kept(root: Path) -> Path:
    """The folder where builds keep what the next one may need; safe to delete. JAWNY_PLAN_PAMIEC names another."""
    return Path(os.environ.get(VARIABLE) or root / ".cache")


def fingerprint(root: Path, data: Path, day: date) -> str:
    """A hash of all that the site of the folder `data` is made of on `day` by the project in `root`."""
    made_of = hashlib.sha256(f"{day} {sys.version}\n".encode())
    for part in _parts():
        made_of.update(part.encode() + b"\n")
    for folder in (data, *(root / name for name in PROJECT)):
        for name, path in sorted(_files(folder)):
            contents = hashlib.sha256(path.read_bytes()).hexdigest()
            made_of.update(f"{folder.name}/{name} {contents}\n".encode("utf-8", "surrogateescape"))
    return made_of.hexdigest()


def recalled(root: Path, site: Path, inputs: str) -> str | None:
    """What was said when `site` was built from these inputs; None if it was not, or is no longer as it was then."""
    try:
        record = json.loads(_record(root, site).read_text(encoding="utf-8"))
        same = (record["inputs"], record["site"]) == (inputs, _state(site))
        return str(record["said"]) if same else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, site: Path, inputs: str, said: str) -> None:
    """Keep that `site`, as it stands, was built from inputs whose fingerprint was taken before the build."""
    path = _record(root, site)
    path.parent.mkdir(parents=True, exist_ok=True)
    _forget(path.parent)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    unfinished.write_text(json.dumps({"inputs": inputs, "site": _state(site), "said": said}), encoding="utf-8")
    unfinished.replace(path)


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
        for name, path in sorted(_files(folder)):
            now = path.lstat()
            line = f"{folder.name}/{name} {now.st_size} {now.st_mtime_ns} {now.st_ctime_ns}\n"
            state.update(line.encode("utf-8", "surrogateescape"))
    return state.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file in `folder`, or the one that it is, by its name within; what Python compiled is left out."""
    if folder.is_file():
        yield folder.name, folder
    for place, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            path = Path(place, name)
            yield path.relative_to(folder).as_posix(), path


def _parts() -> list[str]:
    """Other people's parts with their versions and the time of their installation."""
    folder = Path(sysconfig.get_path("purelib"))
    return sorted(f"{part.name} {part.stat().st_mtime_ns}" for part in folder.glob("*.dist-info"))


def _forget(records: Path) -> None:
    """Drop the records of sites that nobody has built for a long time."""
    for record in records.iterdir():
        if time.time() - record.stat().st_mtime > UNUSED_DAYS * 86_400:
            record.unlink(missing_ok=True)

"""Saving a data file: whole or not at all, never over what somebody else wrote, and the version before stays."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jawny_plan.launch import locks
from jawny_plan.reading.today import moment_of
from jawny_plan.storage.disk import patiently

OWN = "edycja"
"""The folder beside the data that the editor has for itself: versions, unsaved forms, plans that are being read."""
_VERSIONS = "wersje"
_UNFINISHED = ".nowy-"
MOST_VERSIONS = 200
"""So many versions of a file stay; the oldest go first."""


class ChangedMeanwhile(Exception):
    """Somebody else wrote the file since it was opened. Nothing was saved."""


@dataclass(frozen=True)
class FormerContent:
    """What a file held before one of its saves."""

    number: int
    path: Path

    @property
    def at(self) -> datetime:
        """When it was put aside."""
        return moment_of(self.path.stat().st_mtime)


def fingerprint(path: Path) -> str:
    """What tells one content of a file from another; nothing where there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def save(data: Path, path: Path, content: bytes, opened: str) -> None:
    """Write a file of the data folder whose content was `opened`, by its fingerprint.

    Raises ChangedMeanwhile, and OSError where the disk refuses; the file is then as it was.
    """
    with locked(data):
        if fingerprint(path) != opened:
            raise ChangedMeanwhile
        if path.is_file():
            put_aside(data, path)
        write_whole(data, path, content)


def put_aside(data: Path, path: Path) -> None:
    """Remember what a file holds as a version of it, once. Raises OSError."""
    before = path.read_bytes()
    known = versions(data, path)
    if known and known[0].path.read_bytes() == before:
        return
    number = known[0].number + 1 if known else 1
    write_whole(data, _folder(data, path) / f"{number:05}", before)
    for old in known[MOST_VERSIONS - 1 :]:
        with suppress(OSError):
            old.path.unlink()


def versions(data: Path, path: Path) -> list[FormerContent]:
    """What the file held before, newest first."""
    folder = _folder(data, path)
    found = folder.iterdir() if folder.is_dir() else ()
    known = [FormerContent(int(each.name), each) for each in found if each.name.isdecimal()]
    return sorted(known, key=lambda each: each.number, reverse=True)


def write_whole(data: Path, path: Path, content: bytes) -> None:
    """Write a file that stands under its name only when it is whole, wherever this is cut off. Raises OSError."""
    own = data / OWN
    own.mkdir(exist_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = own / f"{_UNFINISHED}{os.getpid()}-{path.name}"
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        patiently(lambda: unfinished.replace(path))
    except OSError as error:
        error.filename = str(path)
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def clear(data: Path) -> None:
    """Take away what saves that were cut off have left."""
    if (data / OWN).is_dir():
        with locked(data), suppress(OSError):
            for each in (data / OWN).glob(f"{_UNFINISHED}*"):
                each.unlink(missing_ok=True)


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Let no other editor of the same folder write meanwhile. Raises OSError where nothing may be written there."""
    (data / OWN).mkdir(exist_ok=True)
    with (data / OWN / ".zapis.lock").open("w", encoding="utf-8") as file:
        while not locks.taken(file):
            time.sleep(0.02)
        yield


def _folder(data: Path, path: Path) -> Path:
    return data / OWN / _VERSIONS / path.relative_to(data).with_suffix("")

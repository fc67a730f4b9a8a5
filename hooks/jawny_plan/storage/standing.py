"""Files of built folders as builds left them: their sums and what they were made of, known without reading them again.

A file is known again by its number on the disk, size and times. What builds repeat gets a second name in the new
folder and keeps it when the old one goes; so a file counts as changed when its bytes may have been written to since.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.storage import disk, inventory, records

WAY = "2"
"""How the record is written; another word where that changes."""
YOUNG = 100_000_000
"""A file that was written so many nanoseconds ago may be written to once more and seem to be the same."""

Look = tuple[int, int, int, int]
"""By what a file is known within a build: its disk, its number there, its size, when it was written."""
LeftFile = Sequence[int | str]
"""Its number on the disk, its size, when it was written and changed, its sum."""


@dataclass(frozen=True)
class LeftFiles:
    """How a build left the files of folders, by their names, and what those of the site were made of."""

    made_of: dict[str, str]
    folders: dict[str, dict[str, LeftFile]]


def known_by(look: os.stat_result) -> list[int]:
    """By what a file is known in the next build: its number on the disk, its size, when it was written and changed."""
    return [look.st_ino, look.st_size, look.st_mtime_ns, look.st_ctime_ns]


def files_in(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    """The files of `disk.entries_in`, with what the disk says of each. Raises OSError for a file that goes."""
    for name, entry in disk.entries_in(folder):
        yield name, entry.stat(follow_symlinks=False)


class StandingFiles:
    """The files of a built `site` and of the folders beside it; `record` is a file that may be lost.

    In the record builds write down how they left the files, and what those of the site were made of.
    """

    def __init__(self, record: Path, site: Path, beside: Iterable[Path] = ()) -> None:
        self._record = record
        self._site = site
        self._folders = (site, *beside)
        self._sums: dict[Look, str] = {}
        """Of files that were read, or need not be."""
        self._left: dict[str, str] = {}
        """The sums of the site's files that stand as the last build left them."""
        self._making: dict[str, str] = {}
        self._repeated: dict[str, Path] = {}
        left = records.read(record, WAY, LeftFiles) or LeftFiles({}, {})
        self._made_of = left.made_of
        for folder in self._folders:
            self._recall(folder, left.folders.get(folder.name, {}))

    def _recall(self, folder: Path, known: Mapping[str, LeftFile]) -> None:
        """Find out which files of a folder stand as they were left."""
        if not known:
            return
        for name, now in files_in(folder):
            *left, sum_ = known.get(name, ("",))
            if now.st_ino and left == known_by(now):
                self._sums[_look(now)] = str(sum_)
                if folder == self._site:
                    self._left[name] = str(sum_)

    def sum_of(self, path: Path) -> str:
        """The SHA-256 sum of a file, as `inventory.sum_of` tells it. Raises OSError."""
        now = os.lstat(path)
        if (known := self._sums.get(_look(now))) is not None:
            return known
        sum_ = inventory.sum_of(path)
        if now.st_ino and time.time_ns() - now.st_mtime_ns > YOUNG:
            self._sums[_look(now)] = sum_
        return sum_

    def left(self, name: str) -> str | None:
        """The sum of a file of the site that stands as the last build left it."""
        return self._left.get(name)

    def repeat(self, name: str, made_of: str, fresh: Path) -> bool:
        """Let a file of the site stand in `fresh` again, if it is `made_of` the same and nobody has changed it.

        Whoever is told that it does not stand there has to make it.
        """
        self.make(name, made_of)
        if not self.would_stand(name, made_of):
            return False
        new = fresh / name
        try:
            try:
                _second_name(self._site / name, new)
            except FileNotFoundError:
                new.parent.mkdir(parents=True, exist_ok=True)
                _second_name(self._site / name, new)
        except FileNotFoundError:  # gone in the meantime
            return False
        self._repeated[name] = new
        return True

    def would_stand(self, name: str, made_of: str) -> bool:
        """Whether a file of the site is `made_of` the same as last time and stands as it was left."""
        return name in self._left and self._made_of.get(name) == made_of

    def make(self, name: str, made_of: str) -> None:
        """Write down what a file of the site is made of."""
        self._making[name] = made_of

    def changed_meanwhile(self) -> list[Path]:
        """The files of the site to which somebody has written since they were repeated."""
        return [self._site / name for name, new in self._repeated.items() if self.sum_of(new) != self._left[name]]

    def remember(self) -> None:
        """Write down how the folders stand now, as far as it is known without reading."""
        now = time.time_ns()
        folders: dict[str, dict[str, LeftFile]] = {}
        with suppress(OSError):  # what is not written down is made again
            for folder in self._folders:
                folders[folder.name] = {
                    name: (*known_by(look), sum_)
                    for name, look in files_in(folder)
                    if (sum_ := self._sums.get(_look(look))) and now - look.st_mtime_ns > YOUNG
                }
        records.write(self._record, WAY, LeftFiles(self._making, folders))


def _second_name(old: Path, new: Path) -> None:
    """The file under another name as well; a copy of it where the disk knows no such thing."""
    try:
        os.link(old, new)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copy2(old, new)


def _look(now: os.stat_result) -> Look:
    return now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns

"""What the program has made in a folder: the names of files, each with the SHA-256 sums that it may have.

A list is kept as `sha256sum` writes it. A file of another sum, or of a name that is not listed, is somebody else's.
While a folder changes, the list holds the old sums and the new ones, so that after a kill none is forgotten.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from jawny_plan.storage import disk
from jawny_plan.storage.within import FileKind, Within, is_inner

Sums = dict[str, frozenset[str]]
"""By the name of a file, its sums; none at all where a list of the version before tells the name alone."""

_LINE = re.compile(r"([0-9a-f]{64})  (.*)")
# What systems and office programs leave beside files of their own accord: nobody will miss it.
_LITTER = re.compile(r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*#", re.IGNORECASE)


def parsed(text: str) -> Sums:
    """The files of a list that lie within its folder; others are nobody's business."""
    found: Sums = {}
    for line in text.split("\n"):
        with_sum = _LINE.fullmatch(line)
        name, sums = (with_sum[2], frozenset((with_sum[1],))) if with_sum else (line, frozenset[str]())
        if is_inner(name):
            found[name] = found.get(name, frozenset()) | sums
    return found


def listed(sums: Sums) -> bytes:
    """The list as it is kept."""
    lines = (f"{sum_}  {name}\n" for name in sorted(sums) for sum_ in sorted(sums[name]))
    return "".join(lines).encode("utf-8", "surrogateescape")


def of(found: Mapping[str, str]) -> Sums:
    """A list of files that have one sum each."""
    return {name: frozenset((sum_,)) for name, sum_ in found.items()}


def both(old: Sums, new: Sums) -> Sums:
    """A list of what may stand in a folder while it changes."""
    return {name: old.get(name, frozenset()) | new.get(name, frozenset()) for name in (*old, *new)}


class Inventory:
    """The list of a built folder, kept beside it, so that it is never published."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(os.path.realpath(folder))
        self._beside = Within(self.folder.parent)
        self._name = f".{self.folder.name}.spis"

    def read(self) -> Sums | None:
        """What builds have made in the folder; None where no list tells."""
        content = self._beside.read(self._name)
        return None if content is None else parsed(content.decode("utf-8", "surrogateescape"))

    def stands(self) -> bool:
        """Whether there is a list."""
        return self._beside.kind(self._name) is FileKind.FILE

    def write(self, sums: Sums) -> None:
        """Keep the list. Raises OSError."""
        self._beside.write(self._name, listed(sums))


def contents(folder: Path, summed: Callable[[Path], str] | None = None) -> dict[str, str]:
    """The SHA-256 sum of every file in `folder`, by its name within; `summed` tells a sum as `sum_of` does."""
    found = summed or sum_of
    return {name: found(folder / name) for name in _files(folder)}


def strays(folder: Path, known: Sums, summed: Callable[[Path], str] | None = None) -> Iterator[str]:
    """The names of files and links in the folder that the list does not know as they are, but for litter."""
    found = summed or sum_of
    for name in _files(folder):
        path = folder / name
        litter = _LITTER.fullmatch(path.name) and not path.is_symlink()
        if not litter and found(path) not in known.get(name, ()):
            yield name


def printable(name: str) -> str:
    """The name as it can be printed, should its bytes be no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


def sum_of(path: Path) -> str:
    """The SHA-256 sum of a file, or of where a link leads: nobody follows it. Queues and devices have none."""
    if path.is_symlink():
        return hashlib.sha256(b"-> " + os.fsencode(os.readlink(path))).hexdigest()
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files(folder: Path) -> list[str]:
    """All that is no folder, links to folders too, by their names within."""
    return sorted(name for name, _ in disk.entries_in(folder))

"""What builds keep in mind, forgotten on purpose: all that may tell what must be told no more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from jawny_plan.storage import cached, places
from jawny_plan.storage.unchanged import cache

_SHOWN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff")


def unused(root: Path, since: float) -> list[Path]:
    """What no build has used or written since that time (seconds): documents, sums, records, of whatever unit."""
    return [file for file in _files(cache(root)) if file.stat().st_mtime < since]


def telling(root: Path, tells: Callable[[str, bytes], bool]) -> list[Path]:
    """What is kept in mind and can be seen to tell it; pictures and PDF files, which go anyway, are not looked at."""
    found = []
    for file in _files(cache(root)):
        content = cached.read(file) or file.read_bytes()
        if not content.startswith(_SHOWN) and tells(file.name, content):
            found.append(file)
    return found


def forget(files: list[Path]) -> None:
    """Remove the files; builds do again what they could have been spared. Raises OSError."""
    for file in files:
        file.unlink(missing_ok=True)


def _files(folder: Path) -> Iterator[Path]:
    """All files but locks, and where the site was published."""
    with suppress(OSError):  # another process is quicker
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".lock" and path.parent.name != places.KIND:
                yield path

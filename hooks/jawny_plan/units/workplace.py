"""A folder for all that is temporary in one build on its worker: nothing stays, even of one that was killed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jawny_plan.launch import locks

PREFIX = "jawny-plan-jednostka-"
_LOCK = "zajete"


@contextmanager
def workplace() -> Iterator[Path]:
    """An empty folder, which is there as long as it is needed; those of processes that are gone go first.

    Raises OSError.
    """
    sweep()
    with _taken() as place:
        inside = place / "praca"
        inside.mkdir()
        yield inside


@contextmanager
def _taken() -> Iterator[Path]:
    """A new folder with its lock; another process may sweep one away before its lock is ours."""
    while True:
        place = Path(tempfile.mkdtemp(prefix=PREFIX))
        try:
            with (place / _LOCK).open("w", encoding="utf-8") as lock:
                if not (locks.taken(lock) and os.path.exists(lock.name)):
                    continue
                yield place
                return
        finally:
            shutil.rmtree(place, ignore_errors=True)


def sweep() -> None:
    """Clear away the folders of processes that are gone: the system has freed their locks."""
    for place in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with suppress(OSError):  # one that begins just now has no lock yet; others are somebody else's
            with (place / _LOCK).open("r+", encoding="utf-8") as lock:
                if not locks.taken(lock):
                    continue
                shutil.rmtree(place, ignore_errors=True)  # whoever has just made it finds its lock taken
            shutil.rmtree(place, ignore_errors=True)  # Windows removes no open file

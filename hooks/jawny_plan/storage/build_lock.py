"""One build of a folder at a time: whoever comes later waits for its turn, and says so."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.launch import locks
from jawny_plan.storage import unchanged

WAITING = "Ten sam katalog właśnie buduje inne polecenie. Czekam, aż skończy… (rezygnacja: Ctrl+C)"


@dataclass(frozen=True)
class BuildLock:
    """The lock that a command has, which it hands on to what it calls."""

    file: Path


@contextmanager
def locked(root: Path, data: Path, ours: BuildLock | None = None) -> Iterator[BuildLock]:
    """Build the folder `data` with the project in `root` while no other process does; a killed one holds nobody up.

    Whoever was called by a command that has the lock already, `ours`, need not wait. Where there can be no lock
    nobody waits; what is wrong with the disk, the build will tell.
    """
    file = unchanged.record(root, data, "budowanie").with_suffix(".lock")
    if ours and ours.file == file:
        yield ours
        return
    with ExitStack() as stack:
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            lock = stack.enter_context(file.open("w", encoding="utf-8"))
            if not locks.taken(lock):
                with suppress(OSError):  # nobody may be listening
                    print(WAITING, file=sys.stderr, flush=True)  # noqa: T201  # whoever waits must know why
                while not locks.taken(lock):
                    time.sleep(0.2)
        yield BuildLock(file)

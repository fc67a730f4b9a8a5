"""One run.py at a time prepares tools. The system frees the lock even when its holder is killed."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from jawny_plan.launch.failure import say


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait while another process has the lock of this file."""
    with path.open("w", encoding="utf-8") as file:
        os.set_inheritable(file.fileno(), True)  # an installer that outlives us still writes
        if not is_mine(file):
            say("Inne okno przygotowuje właśnie narzędzia. Czekam, aż skończy…")
            while not is_mine(file):
                time.sleep(0.2)
        yield


def is_mine(file: IO[str]) -> bool:
    """Take the lock on an open file, unless another process has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True

"""Locks between processes. The system frees one when its process ends, however it ends."""

from __future__ import annotations

import sys
from typing import IO


def taken(file: IO[str]) -> bool:
    """Take the lock on an open file until it is closed; False where another process has it.

    Raises OSError where the disk knows no locks.
    """
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

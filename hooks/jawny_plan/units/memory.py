"""What a build holds in memory, with all that it has begun, and how all of that is stopped."""

from __future__ import annotations

from contextlib import suppress

import psutil

LOOK = 1.0
"""Seconds between two looks at how much memory a build takes."""
_FAMILY = 4
"""At every so-many-th look what a build has begun is looked for: to ask the system takes longer than all the rest."""


class MemoryWatch:
    """The most bytes that a process and what it has begun were seen to hold at one time."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._family: list[psutil.Process] = []
        self._looks = 0
        self.seen = 0

    def most(self) -> int:
        """The most so far, after one look more."""
        if self._looks % _FAMILY == 0:
            self._family = family(self._pid)
        self._looks += 1
        now = 0
        for process in self._family:
            with suppress(psutil.Error):
                now += process.memory_info().rss
        self.seen = max(self.seen, now)
        return self.seen


def family(pid: int) -> list[psutil.Process]:
    """A process and all that it has begun."""
    try:
        parent = psutil.Process(pid)
        return [parent, *parent.children(recursive=True)]
    except psutil.Error:  # it has just ended
        return []


def kill(pid: int) -> None:
    """Kill a process and all that it has begun."""
    for process in family(pid):
        with suppress(psutil.Error):
            process.kill()

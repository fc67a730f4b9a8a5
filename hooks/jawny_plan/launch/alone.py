"""One run.py at a time prepares tools. The system frees the lock even when its holder is killed."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from jawny_plan.launch.failure import say
from jawny_plan.launch.locks import taken


@contextlib.contextmanager
def alone(path: Path) -> Iterator[None]:
    """Wait while another process has the lock of this file."""
    with path.open("w", encoding="utf-8") as file:
        os.set_inheritable(file.fileno(), True)  # an installer that outlives us still writes
        if not taken(file):
            say("Inne okno przygotowuje właśnie narzędzia. Czekam, aż skończy…")
            while not taken(file):
                time.sleep(0.2)
        yield

"""How a run over many units ends when somebody stops it: at once, in one sentence, and nothing goes on without it."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from jawny_plan.units.build_process import builds


@contextmanager
def termination_as_interruption() -> Iterator[None]:
    """What a service manager sends to stop a run is taken as Ctrl+C is: whatever was begun is put away."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def hidden_from_children() -> Iterator[None]:
    """Threads and processes that are begun meanwhile never see a Ctrl+C: whoever began them ends them.

    A terminal sends it to all of its processes, and each would say so in its own way.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def builds_ended() -> Iterator[None]:
    """No build outlives the run that asked for it."""
    try:
        yield
    finally:
        builds().end()

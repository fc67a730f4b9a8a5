"""How long work takes a processor, whatever else is at work on the machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

KNOWN = 0.003
"""Seconds that `_known` takes on an ordinary computer that does nothing else; servers' processors take longer."""


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that the work would take on an ordinary computer.

    A processor that is shared with others is slower: so much slower as it is meanwhile at what is known.
    """
    before = _known()
    began = time.process_time()
    work()
    took = time.process_time() - began
    return took * KNOWN / max(before, _known())


def _known() -> float:
    """How long the processor takes for something of the kind that most work is made of."""
    return median(_once() for _ in range(9))


def _once() -> float:
    began = time.process_time()
    lines: list[str] = []
    for number in range(1000):  # by Python's own means: what it leaves to C differs from one version to the next
        row = {"dnia": str(number), "slowa": ["a", number, {"b": number}]}
        lines += [f"{key}: {value}" for key, value in sorted(row.items())]
    return time.process_time() - began

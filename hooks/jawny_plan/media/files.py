"""Reading a file that somebody laid there: one far too large is never read into memory."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.media.unfit import Unfit

MOST_BYTES = 30_000_000
"""A camera's file is smaller."""


def contents(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file. Raises Unfit for more than `most` of them, and OSError."""
    size = path.stat().st_size
    if size > most:
        problem = f"plik ma {size / 1_000_000:.0f} MB. Największy dozwolony: {most // 1_000_000} MB."
        raise Unfit(problem, "Zmniejsz go i zapisz ponownie.")
    return path.read_bytes()

"""The program by which units are built: where it lies, and a sum that tells two versions of it apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jawny_plan.storage import unchanged

ROOT = Path(__file__).resolve().parents[3]

_PARTS = (*unchanged.PROGRAM, "docs", "pyproject.toml")


@cache
def version() -> str:
    """A sum of all files of the program. The same on every machine that has the same files."""
    return unchanged.sum_of((ROOT / part for part in _PARTS), "")

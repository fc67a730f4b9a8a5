"""A number that a diagnosis counts something by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from jawny_plan.polish.folded import folded

_ID_LENGTH = 40


@dataclass(frozen=True)
class Number:
    """A counted number."""

    start: int
    end: int
    count: int
    of_what: str
    percent: bool = False
    about: str = ""
    mainly: bool = False
    roughly: bool = False
    part: bool = False
    """Whether it is a part of the number before it: "41, w tym 29"."""
    first: date | None = None
    last: date | None = None
    by: str = ""
    sentence: str = ""
    inferred: bool = False
    """Whether its period was worked out of other words than dates."""


def identity(of_what: str, taken: set[str]) -> str:
    """A short name for a figure, not yet taken."""
    words = re.findall(r"[a-z0-9]+", folded(of_what))
    name = "-".join(words[:3])[:_ID_LENGTH].strip("-") or "liczba"
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    taken.add(free)
    return free

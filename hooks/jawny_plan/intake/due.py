"""A deadline found in the words of an action, and whether that is sure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from jawny_plan.intake.period import Bounds
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import DeadlineValues


@dataclass(frozen=True)
class Deadline:
    """A deadline as the data hold it, its words in the text, and why a person should look at it; empty if sure."""

    value: DeadlineValues
    start: int = -1
    end: int = -1
    doubt: str = ""


def is_tail(text: str, start: int) -> bool:
    """Whether words that begin at `start` close the text: after a dash, a comma, a bracket or dots, or all of it."""
    return start == 0 or bool(re.search(r"(?:[-–—:,(]|\.{3})\s*$", text[:start]))


def year_doubt(words: str, bounds: Bounds) -> str:
    """What to ask where the plan names a day without its year."""
    return f"Roku przy słowach „{words}” plan nie podaje." + (
        " Wzięto go z okresu planu. Czy dobrze?" if all(bounds) else " Jaki to rok?"
    )


def or_blank(day: date | None) -> str:
    """The day as data hold it; blank where it is not known."""
    return str(day) if day else BLANK

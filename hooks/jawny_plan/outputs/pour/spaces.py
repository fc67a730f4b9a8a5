"""Text for programs that do not set type: calendars and feeds."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.polish.characters import clean


def with_ordinary_spaces(text: str) -> str:
    """The text with ordinary spaces and without characters that XML cannot hold."""
    return clean(text).replace(polish.NBSP, " ")

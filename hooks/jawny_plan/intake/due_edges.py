"""Deadlines told by the edges of the plan: "do końca planu", "w ostatnich dwóch tygodniach planu"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from jawny_plan.intake.due import Deadline, or_blank
from jawny_plan.intake.period import Bounds, placed
from jawny_plan.intake.proposal import BLANK
from jawny_plan.intake.values import DeadlineValues
from jawny_plan.polish.dates import last_of_months, mentions
from jawny_plan.polish.folded import folded
from jawny_plan.polish.numerals import NUMBER_WORD, number

_LAST_MONTH = re.compile(
    rf"w\s+(?:ciagu\s+)?(?P<which>ostatni|pierwsz)\w*\s+(?:(?P<many>{NUMBER_WORD})\s+)?(?P<unit>miesi|tygodn)\w+"
    r"\s+(?:\w+\s+)?planu"
)

_BEGINS = re.compile(
    r"(?<!\w)od\s+(?:dnia\s+|poczatku\s+)?(?=\d|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|pazdz|listop|grud)[^,;]{2,30}\s$"
)
"""Before the end of the plan: from when on."""
_END_OF_PLAN = re.compile(
    r"(?:na|pod|z)\s+(?:koniec|zakonczeni\w+)\s+(?:\w+\s+)?planu|do\s+(?:konca"
    r"|zakonczenia)\s+(?:\w+\s+)?(?:planu|okresu)(?:\s+\w+\s+planu)?|po\s+(?:zakonczeniu"
    r"|uplywie)\s+(?:\w+\s+)?planu"
)


def plan_edge(text: str, bounds: Bounds) -> Deadline | None:
    """A deadline told by the edge of the plan; None where the words tell none."""
    bare = folded(text)
    if match := _LAST_MONTH.search(bare):
        words = text[match.start() : match.end()]
        first, last = _edges(match, bounds)
        value: DeadlineValues = {"rodzaj": "od-do", "od": first, "do": last, "slowa": words}
        return Deadline(value, *match.span(), f"Daty dla słów „{words}” wyliczono z okresu planu. Czy dobrze?")
    match = _END_OF_PLAN.search(bare)
    if match and (begins := _BEGINS.search(bare[: match.start()])):
        found = next((one for one in mentions(text) if one.start >= begins.start()), None)
        mention = placed(found, bounds)[0] if found else None
        words = text[begins.start() : match.end()]
        value = {
            "rodzaj": "od-do",
            "od": or_blank(mention.first() if mention else None),
            "do": or_blank(bounds[1]),
            "slowa": words,
        }
        doubt = f"Daty dla słów „{words}” wzięto z okresu planu. Czy dobrze?"
        return Deadline(value, begins.start(), match.end(), doubt)
    if match and bare[match.start() :].startswith("do "):
        words = text[match.start() : match.end()]
        last_day = bounds[1]
        value = {"rodzaj": "do-dnia", "do": str(last_day) if last_day else BLANK, "slowa": words}
        return Deadline(value, *match.span(), f"Datę dla słów „{words}” wzięto z okresu planu. Czy dobrze?")
    return None


def _edges(found: re.Match[str], bounds: Bounds) -> tuple[str, str]:
    """The first and the last day of so many weeks or months at an edge of the plan."""
    first, last = bounds
    if not (first and last):
        return BLANK, BLANK
    many = number(found["many"] or "1") or 1
    weeks = timedelta(days=7 * many - 1) if found["unit"].startswith("tyg") else None
    if found["which"] == "ostatni":
        return str(last - weeks if weeks is not None else _months_before(last, many)), str(last)
    return str(first), str(first + weeks if weeks is not None else last_of_months(first, many))


def _months_before(last: date, many: int) -> date:
    """The first day of so many months that end with `last`."""
    following = last + timedelta(days=1)
    index = following.year * 12 + following.month - 1 - many
    year, month = divmod(index, 12)
    return date(year, month + 1, min(following.day, calendar.monthrange(year, month + 1)[1]))

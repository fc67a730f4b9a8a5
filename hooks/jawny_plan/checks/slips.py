"""Slips of a hand that no rule refuses: a day in words beside another day, a file named after another month.

Hints, not refusals: the words may be those of the approved text, where nobody may change them any more.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from jawny_plan.polish.spoken import MONTHS
from jawny_plan.reading.faults import key_path, shown_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import PLANS
from jawny_plan.reading.strict_yaml import Node

_MONTH_NUMBERS = {name: number for number, name in MONTHS.items()}
_IN_WORDS = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS.values())})(?:\s+(\d{{4}}))?", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAMED_AFTER = re.compile(r"-(\d{4}-\d\d)$", re.ASCII)
_WORDS = "slowa"
_LEAP = 2024
"""Any year in which there is a 29 February."""


def hints(material: Loaded) -> Iterator[str]:
    """A Polish sentence for each such slip, with its place."""
    for path, root in material.trees.items():
        for node, steps in root.parts():
            keys = node.keys or {}
            words = keys[_WORDS][1] if _WORDS in keys else None
            if words and words.text and (slip := contradicted(words.text, _days(node))):
                yield f"{named(path)}:{words.line}:{words.column}: {shown_path(key_path((*steps, _WORDS)))}: {slip}"
    for plan in material.data.plans:
        found, start = _NAMED_AFTER.search(plan.id), plan.plan.period.start
        if found and isinstance(start, date) and found[1] != f"{start:%Y-%m}":
            yield (
                f"{PLANS}/{plan.id}.yml: nazwa pliku mówi o miesiącu {found[1]}, a plan zaczyna się {start}. "
                "Jeśli planu nie ma jeszcze na stronie, popraw nazwę albo okres. Potem nazwa zostaje: jest w adresie."
            )


def contradicted(words: str, days: list[date]) -> str:
    """What is wrong with the days that `words` name beside `days`; nothing where they agree, or either names none."""
    in_words = [(int(day), _MONTH_NUMBERS[month.lower()], year) for day, month, year in _IN_WORDS.findall(words)]
    for day, month, year in in_words:
        if not 1 <= day <= monthrange(int(year or _LEAP), month)[1]:
            return f"dnia „{day} {MONTHS[month]}” nie ma w kalendarzu. Sprawdź, co mówi plan."
    if not in_words or not days:
        return ""
    if any(
        (day, month) == (other.day, other.month) and year in ("", str(other.year))
        for day, month, year in in_words
        for other in days
    ):
        return ""
    return f"słowa „{words}” mówią o innym dniu niż {' i '.join(map(str, days))} obok. Który jest dobry?"


def _days(node: Node) -> list[date]:
    """The days that a group names."""
    values = (value.text for _, value in (node.keys or {}).values())
    return [date.fromisoformat(text) for text in values if text and _DAY.fullmatch(text)]

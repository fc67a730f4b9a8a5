"""Days that are most likely slips of a finger: more than ten years ahead, or before there was the police of today.

Hints, not refusals: a plan may look far ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from jawny_plan.reading.faults import key_path, shown_path
from jawny_plan.reading.folder import named
from jawny_plan.reading.strict_yaml import Node

AHEAD = 10
"""Years: nothing that an officer plans is further away."""
FIRST = 1990
"""The year of the act on the police."""
_DAY = re.compile(r"(\d{4})(-\d{2}-\d{2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})(-\d{2})", re.ASCII)
_MONTHS = "w"
"""The key of a deadline's months; elsewhere four digits and two may be numbers of houses."""


def hints(trees: Mapping[Path, Node], today: date) -> Iterator[str]:
    """Each such day with the place where it was typed, and the year that was meant if that can be guessed."""
    for path, root in trees.items():
        for node, steps in root.parts():
            shape = _MONTH if steps[-2:-1] == (_MONTHS,) else _DAY
            found = shape.fullmatch(node.text or "")
            if found and _is_day(f"{found[0]}-01"[:10]) and not FIRST <= int(found[1]) <= today.year + AHEAD:
                place = f"{named(path)}:{node.line}:{node.column}: {shown_path(key_path(steps))}"
                yield f"{place}: {_too_far(found[1], found[2], today)}"


def _too_far(year: str, rest: str, today: date) -> str:
    when = f"jest za ponad {AHEAD} lat" if int(year) > today.year else "był, zanim powstała Policja"
    meant = _meant(year, today)
    advice = f"Czy chodziło o {meant}{rest}?" if meant else "Sprawdź, czy to nie pomyłka w cyfrach."
    return f"rok {year} {when}. {advice}"


def _meant(year: str, today: date) -> str | None:
    """The year nearest to this one of which `year` has two digits turned or one digit wrong; None if it is far off."""
    turned = [year[:place] + year[place + 1] + year[place] + year[place + 2 :] for place in range(3)]
    wrong = [year[:place] + digit + year[place + 1 :] for place in range(4) for digit in "0123456789"]
    for slips in (turned, wrong):
        if near := [other for other in slips if abs(int(other) - today.year) <= AHEAD]:
            return min(near, key=lambda other: abs(int(other) - today.year))
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

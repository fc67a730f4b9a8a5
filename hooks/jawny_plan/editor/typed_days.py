"""Days and hours as people type them, as the data hold them: `10 grudnia`, `10.12.2026`, `19`, `godz. 17:30`."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from jawny_plan.polish.folded import folded
from jawny_plan.polish.spoken import MONTHS

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_NAMES = (
    *("styczen", "luty", "marzec", "kwiecien", "maj", "czerwiec", "lipiec", "sierpien", "wrzesien", "pazdziernik"),
    *("listopad", "grudzien"),
)
_MONTHS = {folded(name): number for number, name in MONTHS.items()} | {
    sign: number for signs in (_ROMAN, _NAMES) for number, sign in enumerate(signs, 1)
}
_DAY = re.compile(
    r"(?:dnia )?(?P<day>\d\d?)(?:[./ -]+(?P<month>\d\d?)|[. ]+(?P<name>[a-z]+))"
    r"(?:[./ -]+(?P<year>\d{4}|\d\d))?\.?(?: ?r(?:\.|oku)?)?",
    re.ASCII,
)
_HOUR = re.compile(r"(?:godz\w*\.? ?|o )?(?P<hour>\d\d?)(?:[.: ](?P<minute>\d\d))?", re.ASCII)
_AROUND = timedelta(days=45)
"""A plan's entries may be of days so long before and after it."""
_NEAR = timedelta(days=150)
"""A day without a year is that of the year in which it is so near to today."""


@dataclass(frozen=True)
class Near:
    """Where a day lies that was typed without its year: in the period of a plan, else near today."""

    today: date
    first: date | None = None
    last: date | None = None

    def day(self, day: int, month: int) -> date | None:
        """The only day that can be meant; None where several can, or none."""
        found = []
        for year in range(self._from.year, self._to.year + 1):
            with suppress(ValueError):  # 29 February
                found.append(date(year, month, day))
        meant = [each for each in found if self._from <= each <= self._to]
        return meant[0] if len(meant) == 1 else None

    @property
    def _from(self) -> date:
        return self.first - _AROUND if self.first and self.first.year > 1 else self.today - _NEAR

    @property
    def _to(self) -> date:
        return self.last + _AROUND if self.last and self.last.year < date.max.year else self.today + _NEAR


def day(value: str, near: Near | None) -> str:
    """A day as the data hold it; what was typed where it is none, or where its year cannot be known."""
    found = _DAY.fullmatch(folded(" ".join(value.split())).lower())
    month = int(found["month"]) if found and found["month"] else _MONTHS.get(found["name"] or "") if found else None
    if not found or not month:
        return value
    if found["year"]:
        year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
        return f"{year}-{month:02}-{int(found['day']):02}"
    meant = near.day(int(found["day"]), month) if near else None
    return meant.isoformat() if meant else value


def hour(value: str) -> str:
    """An hour, or two with a hyphen between them, as the data hold them; what was typed where it is none."""
    parts = [_HOUR.fullmatch(part.strip().lower()) for part in re.split(r"[-–]|(?<=\d) do (?=\d)", value)]
    if len(parts) > 2 or not all(parts):
        return value
    return "-".join(f"{int(part['hour'])}.{part['minute'] or '00'}" for part in parts if part)

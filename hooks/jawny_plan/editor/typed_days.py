"""Days, months, steps and hours as people type them, as the data hold them: `10 grudnia`, `maj 2026`, `co tydzień`."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from jawny_plan.polish.folded import folded
from jawny_plan.polish.shown_days import MONTH_NAMES, STEPS
from jawny_plan.polish.spoken import MONTHS

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTHS = {folded(name): number for number, name in MONTHS.items()} | {
    sign: number for signs in (_ROMAN, map(folded, MONTH_NAMES)) for number, sign in enumerate(signs, 1)
}
_DAY = re.compile(
    r"(?:dnia )?(?P<day>\d\d?)(?:[./ -]+(?P<month>\d\d?)|[. ]+(?P<name>[a-z]+))"
    r"(?:[./ -]+(?P<year>\d{4}|\d\d))?\.?(?: ?r(?:\.|oku)?)?",
    re.ASCII,
)
_MONTH = re.compile(r"(?:(?P<name>[a-z]+)|(?P<month>\d\d?)[./-])(?: ?(?P<year>\d{4}))?(?: ?r(?:\.|oku)?)?", re.ASCII)
_HALF = re.compile(
    r"(?P<half>i{1,2}|1|2|pierwsze|drugie)\.? (?:polrocze|polowa)(?: roku)? (?P<year>\d{4})(?: ?r(?:\.|oku)?)?",
    re.ASCII,
)
_STEP = re.compile(
    r"(?:co )?(?P<many>\d{1,3})? ?(?P<unit>dni|dzien|tydzien|tygodni\w*|miesiac\w*|miesiec\w*|kwarta\w*)", re.ASCII
)
_STEP_OF_DATA = re.compile(r"\d{1,3} (?:dni|dzien|tygodnie|tydzien|miesiace|miesiac)", re.ASCII)
_STEPS = {folded(name): step for step, name in STEPS.items()} | {"co dzien": "1 dzien", "co polrocze": "6 miesiace"}
_UNITS = {
    "dni": ("dzien", "dni"),
    "dzi": ("dzien", "dni"),
    "tyd": ("tydzien", "tygodnie"),
    "tyg": ("tydzien", "tygodnie"),
}
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
        return month_or_half(value, near)
    if found["year"]:
        year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
        return f"{year}-{month:02}-{int(found['day']):02}"
    meant = near.day(int(found["day"]), month) if near else None
    return meant.isoformat() if meant else value


def month_or_half(value: str, near: Near | None) -> str:
    """A month or half-year as the data hold it: `maj 2026` -> 2026-05; what was typed where it is none."""
    bare = folded(" ".join(value.split())).lower()
    if half := _HALF.fullmatch(bare):
        return f"{half['year']}-{'I' if half['half'] in ('i', '1', 'pierwsze') else 'II'}"
    found = _MONTH.fullmatch(bare)
    number = (_MONTHS.get(found["name"]) if found["name"] else int(found["month"])) if found else None
    if not found or not number or number > len(MONTHS):
        return value
    if found["year"]:
        return f"{found['year']}-{number:02}"
    meant = near.day(1, number) if near and found["name"] else None
    return f"{meant:%Y-%m}" if meant else value


def step(value: str) -> str:
    """How often, as the data hold it: `co 2 tygodnie` -> 2 tygodnie; what was typed where it is no step."""
    bare = folded(" ".join(value.split())).lower()
    if _STEP_OF_DATA.fullmatch(value):
        return value
    if bare in _STEPS:
        return _STEPS[bare]
    found = _STEP.fullmatch(bare)
    if not found:
        return value
    many = int(found["many"] or 1) * (3 if found["unit"].startswith("kwa") else 1)
    one, several = _UNITS.get(found["unit"][:3], ("miesiac", "miesiace"))
    return f"{many} {one if many == 1 else several}"


def hour(value: str) -> str:
    """An hour, or two with a hyphen between them, as the data hold them; what was typed where it is none."""
    parts = [_HOUR.fullmatch(part.strip().lower()) for part in re.split(r"[-–]|(?<=\d) do (?=\d)", value)]
    if len(parts) > 2 or not all(parts):
        return value
    return "-".join(f"{int(part['hour'])}.{part['minute'] or '00'}" for part in parts if part)

"""Days, months, half-years and steps of the data as people write them: `2026-07-01` -> 1 lipca 2026."""

from __future__ import annotations

import re

from jawny_plan.polish.spoken import MONTHS
from jawny_plan.polish.typography import NBSP, plural

MONTH_NAMES = (
    *("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik"),
    *("listopad", "grudzień"),
)
STEPS = {
    "1 dzien": "codziennie",
    "1 tydzien": "co tydzień",
    "1 miesiac": "co miesiąc",
    "3 miesiace": "co kwartał",
    "6 miesiace": "co pół roku",
}
"""Steps that people have a word for."""
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_ROUGH = re.compile(r"(\d{4})-(0[1-9]|1[0-2]|I{1,2})", re.ASCII)
_STEP = re.compile(r"(\d+) (dni|dzien|tygodnie|tydzien|miesiace|miesiac)", re.ASCII)
_UNITS = {
    "dni": ("dzień", "dni", "dni"),
    "dzi": ("dzień", "dni", "dni"),
    "tyg": ("tydzień", "tygodnie", "tygodni"),
    "tyd": ("tydzień", "tygodnie", "tygodni"),
    "mie": ("miesiąc", "miesiące", "miesięcy"),
}
"""Forms of a unit by how its name in the data begins."""


def day_shown(value: str) -> str:
    """A day, month or half-year as people write it, though there may be no such day; anything else as it stands."""
    if (found := _DAY.fullmatch(value)) and 1 <= int(found[2]) <= len(MONTHS):
        return f"{int(found[3])} {MONTHS[int(found[2])]} {found[1]}"
    if found := _ROUGH.fullmatch(value):
        return (
            f"{MONTH_NAMES[int(found[2]) - 1]} {found[1]}"
            if found[2].isdecimal()
            else f"{found[2]} półrocze {found[1]}"
        )
    return value


def step_shown(value: str) -> str:
    """How often, as people say it: `3 miesiace` -> co kwartał; anything else as it stands."""
    if value in STEPS:
        return STEPS[value]
    return f"co {span_shown(value)}" if _STEP.fullmatch(value) else value


def span_shown(value: str) -> str:
    """So much time, as people write it: `2 miesiace` -> 2 miesiące; anything else as it stands."""
    if found := _STEP.fullmatch(value):
        return plural(int(found[1]), *_UNITS[found[2][:3]]).replace(NBSP, " ")
    return value

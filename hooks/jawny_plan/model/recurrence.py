"""How often: a span of time that comes again and again, and months, as texts of the data."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, NamedTuple

from jawny_plan.model.base import fault, from_text
from jawny_plan.polish import near


class RecurrenceUnit(StrEnum):
    """Units in which a recurrence is counted, as typed in the data."""

    DAYS = "dni"
    WEEKS = "tygodnie"
    MONTHS = "miesiace"


class Every(NamedTuple):
    """A recurrence: once in every `number` of `unit`."""

    number: int
    unit: RecurrenceUnit


class Month(NamedTuple):
    """A month of one year."""

    year: int
    month: int


_SINGLE = {"dzien": RecurrenceUnit.DAYS, "tydzien": RecurrenceUnit.WEEKS, "miesiac": RecurrenceUnit.MONTHS}
"""The units after 1."""


def parse_every(value: str) -> Every:
    """`2 miesiace` -> Every(2, RecurrenceUnit.MONTHS)."""
    units = ", ".join(RecurrenceUnit)
    found = re.fullmatch(r"([1-9]\d{0,2}) +(\S+)", value)
    if not found:
        raise fault(f'"{value[:40]}" nie mówi, co ile.', f"Oczekiwano liczby i jednostki ({units}), np. 2 miesiace.")
    number, unit = found.groups()
    if number == "1" and unit in _SINGLE:
        return Every(1, _SINGLE[unit])
    if unit not in list(RecurrenceUnit):
        raise fault(
            f'jednostka "{unit[:40]}" jest nieznana.', f"Oczekiwano: {units}. {near(unit, RecurrenceUnit)}".rstrip()
        )
    return Every(int(number), RecurrenceUnit(unit))


def parse_month(value: str) -> Month:
    """`2024-03` -> Month(2024, 3)."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value, re.ASCII)
    if not found or found[1] == "0000":
        raise fault(f'"{value[:40]}" nie jest miesiącem.', "Oczekiwano postaci RRRR-MM, na przykład 2024-03.")
    return Month(int(found[1]), int(found[2]))


EveryText = Annotated[Every, from_text(parse_every, "liczba i jednostka, np. 2 miesiace")]
MonthText = Annotated[Month, from_text(parse_month, "miesiąc w postaci RRRR-MM")]

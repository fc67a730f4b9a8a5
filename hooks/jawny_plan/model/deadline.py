"""When an action is due. The source's words are always kept beside the structure."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from jawny_plan.model.base import Day, Entry, Text, fault, from_text, key
from jawny_plan.polish import near


class Unit(StrEnum):
    """Units in which a recurrence is counted, as typed in the data."""

    DAYS = "dni"
    WEEKS = "tygodnie"
    MONTHS = "miesiace"


class Every(NamedTuple):
    """A recurrence: once in every `number` of `unit`."""

    number: int
    unit: Unit


def parse_every(value: str) -> Every:
    """`2 miesiace` -> Every(2, Unit.MONTHS)."""
    units = ", ".join(Unit)
    found = re.fullmatch(r"([1-9]\d{0,2}) +(\S+)", value, re.ASCII)
    if not found:
        raise fault(f'"{value[:40]}" nie mówi, co ile.', f"Oczekiwano liczby i jednostki ({units}), np. 2 miesiace.")
    number, unit = found.groups()
    if unit not in list(Unit):
        raise fault(f'jednostka "{unit[:40]}" jest nieznana.', f"Oczekiwano: {units}. {near(unit, Unit)}".rstrip())
    return Every(int(number), Unit(unit))


_WORDS = key("slowa", "Termin słowami zatwierdzonego planu.", "raz na dwa miesiące")


class ByDay(Entry):
    """By a day at the latest."""

    kind: Literal["do-dnia"] = key("rodzaj", "Termin: najpóźniej w podanym dniu.", "do-dnia")
    day: Day = key("do", "Ostatni dzień terminu.", "2024-06-30")
    words: Text = _WORDS


class Recurring(Entry):
    """Again and again, once in every so many days, weeks or months."""

    kind: Literal["cykliczny"] = key("rodzaj", "Termin powtarzany co pewien czas.", "cykliczny")
    every: Annotated[Every, from_text(parse_every, "liczba i jednostka, np. 2 miesiace")] = key(
        "co", "Co ile: liczba i jednostka (dni, tygodnie, miesiace).", "2 miesiace"
    )
    words: Text = _WORDS


class NoDeadline(Entry):
    """The plan gives no deadline, and says so by silence."""

    kind: Literal["brak"] = key("rodzaj", "Plan nie podaje terminu.", "brak")


Deadline = Annotated[ByDay | Recurring | NoDeadline, Field(discriminator="kind")]

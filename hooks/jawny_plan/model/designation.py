"""What a district is called and whose it is, from one day to another."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from jawny_plan.model.base import Phrase, fault, from_text, key
from jawny_plan.model.period import Span

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class DistrictKind(StrEnum):
    """What a unit calls the area of one officer."""

    DISTRICT = "rejon służbowy"
    QUARTER = "dzielnica"
    BEAT = "rewir"


def parse_number(value: str) -> str:
    """A district's number as it is written: `2` or `XIV`."""
    if not re.fullmatch(r"[1-9]\d{0,3}|[IVXLC]{1,8}", value, re.ASCII):
        raise fault(
            f'"{value[:40]}" nie jest numerem rejonu.', "Oczekiwano numeru arabskiego (2) albo rzymskiego (XIV)."
        )
    return value


def counted(number: str) -> int:
    """The number for putting districts in order: `XIV` -> 14."""
    if number.isdecimal():
        return int(number)
    values = [_ROMAN[letter] for letter in number]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


Number = Annotated[str, from_text(parse_number, "numer arabski (2) albo rzymski (XIV)")]


class Designation(Span):
    """What a district was called from one day to another."""

    number: Number | None = key("numer", "Numer w tych dniach; usuń, gdy rejon go nie miał.", "8", default=None)
    name: Phrase | None = key("nazwa", "Nazwa w tych dniach, gdy ją miał.", "Sadów", default=None)
    kind: DistrictKind | None = key("rodzaj", "Jak jednostka go wtedy nazywała.", "rewir", default=None)
    above: Phrase | None = key(
        "podlega", "Komisariat, posterunek albo rewir, do którego wtedy należał.", "Komisariat Policji I", default=None
    )

"""The index of streets and places: which district is mine."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import TypedDict

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import District
from jawny_plan.model.period import Span
from jawny_plan.wording import typeset
from jawny_plan.wording.unit import numbers
from jawny_plan.wording.unit_words import DistrictWords

_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"


class PlaceEntryWords(TypedDict):
    """A street or place, what part of it, and the district that it belongs to."""

    nazwa: str
    zakres: str
    rejon: DistrictWords


class LetterWords(TypedDict):
    """The streets and places that begin with a letter."""

    litera: str
    miejsca: list[PlaceEntryWords]


def index(
    areas: Mapping[str, District], plans: Iterable[PlanFacts], districts: Mapping[str, DistrictWords], today: date
) -> list[LetterWords]:
    """`[{litera, miejsca: [{nazwa, zakres, rejon}]}]` in Polish alphabetical order, each entry once a district.

    Streets and villages are those of the areas valid today; places named in plans join them.
    """
    found = set(_of_areas(areas, today)) | set(_of_plans(plans))
    ordered = sorted(found, key=lambda entry: (polish_order(entry[0]), entry[1:]))
    return [
        {
            "litera": letter,
            "miejsca": [
                {"nazwa": typeset(name), "zakres": typeset(scope), "rejon": districts[district]}
                for name, scope, district in entries
            ],
        }
        for letter, entries in groupby(ordered, key=lambda entry: entry[0][0].upper())
    ]


def _of_areas(areas: Mapping[str, District], today: date) -> Iterator[tuple[str, str, str]]:
    for name, district in areas.items():
        area = district.area(Span.model_construct(start=today, end=today))
        for street in area.streets if area else ():
            scopes = "; ".join(numbers(item) for item in street.numbers)
            yield street.index or street.name, scopes, name
        for village in area.villages if area else ():
            yield village, "cała miejscowość", name


def _of_plans(plans: Iterable[PlanFacts]) -> Iterator[tuple[str, str, str]]:
    for facts in plans:
        for threat in facts.plan.threats:
            for place in threat.places:
                if place.index:
                    yield from ((place.index, "", name) for name in facts.plan.districts)


def polish_order(text: str) -> list[tuple[int, str]]:
    """A sort key in the order of the Polish alphabet; signs and digits stand before letters."""
    letters = unicodedata.normalize("NFC", text.lower())
    return [(_ALPHABET.find(char), char) for char in letters]

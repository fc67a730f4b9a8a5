"""The index of streets and places: which district is mine."""

from __future__ import annotations

import unicodedata
from itertools import groupby

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.publishing.telling import Told, typeset


def index(plans: list[PlanFacts], districts: dict[str, Told]) -> list[Told]:
    """`[{litera, miejsca: [{nazwa, rejon}]}]` in Polish alphabetical order, each place once a district."""
    found = {
        (place.index or place.estate or place.words, facts.plan.district)
        for facts in plans
        for threat in facts.plan.threats
        for place in threat.places
    }
    ordered = sorted(found, key=lambda entry: (polish_order(entry[0]), entry[1]))
    return [
        {
            "litera": letter,
            "miejsca": [{"nazwa": typeset(name), "rejon": districts[district]} for name, district in entries],
        }
        for letter, entries in groupby(ordered, key=lambda entry: entry[0][0].upper())
    ]


_ALPHABET = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"


def polish_order(text: str) -> list[tuple[int, str]]:
    """A sort key in the order of the Polish alphabet; signs and digits stand before letters."""
    letters = unicodedata.normalize("NFC", text.lower())
    return [(_ALPHABET.find(char), char) for char in letters]

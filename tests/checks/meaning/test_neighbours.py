"""People told by floor, door and house; offices and meetings on a floor pass."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import neighbours
from tests.checks.corpus import checked


def spoken(text: str) -> list[str]:
    return [hint.words for hint in neighbours.find(checked(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hałasuje lokator z trzeciego piętra.", "z trzeciego piętra"),
        ("Sąsiad zza ściany wierci.", "Sąsiad zza ściany"),
        ("Trzecie piętro, drzwi po lewej.", "Trzecie piętro, drzwi po lewej"),
        ("Rodzina nad kwiaciarnią krzyczy.", "Rodzina nad kwiaciarnią"),
        ("Pali ostatnia posesja przed mostem.", "ostatnia posesja przed mostem"),
        ("Psy trzyma kobieta z balkonem.", "kobieta z balkonem"),
        ("W domu przy torach ktoś krzyczy.", "W domu przy torach"),
    ],
)
def test_it_is_hinted_at_in_its_words(text, words):
    assert spoken(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Biuro jest na trzecim piętrze.",
        "Spotkanie na trzecim piętrze, sąsiedzi przyjdą.",
        "Rodzina nad rzeką krzyczy.",
        "Drugie piętro remontuje gmina.",
        "Drzwi skrzypią.",
        "W domu kultury ktoś śpiewa.",
        "Zza ściany lasu widać wieżę.",
        "",
    ],
)
def test_what_is_near_it_is_not(text):
    assert spoken(text) == []

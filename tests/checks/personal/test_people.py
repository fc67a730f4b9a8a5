"""Nouns for people are told from those for things, women's by the men's that they are made of."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.people import is_of_somebody, is_person_noun
from jawny_plan.checks.personal.words import word


@pytest.mark.parametrize(
    "text",
    [
        "kucharz", "mieszkance", "sprzątaczka", "hydraulikiem", "turystkę", "księgowa", "woźnej", "sprzedawczyni",
        "alkoholiczka", "studentki", "parafianką", "członkini", "kelnerka", "sąsiadka", "kierowczyni", "rowerzystka",
        "kierowniczką", "kobieta", "chłopiec", "motorniczy",
    ],
)  # fmt: skip
def test_people_are(text):
    assert is_of_somebody(word(text)) and is_person_noun(word(text))


@pytest.mark.parametrize(
    "text",
    [
        "drukarka", "kosiarka", "ulotka", "latarnia", "ławka", "stołówka", "teczka", "rzeczka", "klatka", "świetlica",
        "pustynia", "głowa", "umowa", "zapalniczka", "lampa", "ulica", "kostka", "wycieczka", "droga", "brama", "szybko",
    ],
)  # fmt: skip
def test_things_are_not(text):
    assert not is_of_somebody(word(text))


def test_a_noun_with_a_large_letter_may_be_a_name():
    assert not is_person_noun(word("Kucharz")) and is_of_somebody(word("Kucharz"))

"""Surnames in the plural that are a family's by themselves, told from nations, adjectives, villages and firms."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.plural_surnames import is_family_after_preposition, is_plural_surname, may_be_where
from jawny_plan.checks.personal.text import CheckedText


def names(text: str) -> tuple[CheckedText, list[int]]:
    """A text and the places of its words that are written as names and do not begin it alone."""
    read = CheckedText(text)
    return read, [place for place, token in enumerate(read.tokens) if token.word.is_name_like]


@pytest.mark.parametrize("text", ["Mazgajowie krzyczą.", "Kowalscy krzyczą.", "Wołali Dudkowie.", "Głośno: Kowalscy."])
def test_a_family_in_the_nominative_is_one(text):
    read, places = names(text)
    assert any(is_plural_surname(read.tokens, place) for place in places)


@pytest.mark.parametrize(
    "text",
    [
        "Polscy kibice krzyczą.",
        "Romowie krzyczą.",
        "Profesorowie krzyczą.",
        "W Adamowie jest cicho.",
        "Otwarta jest Piekarnia Kowalscy.",
        "MAZGAJOWIE krzyczą.",
        "Mazgaj krzyczy.",
    ],
)
def test_a_nation_a_village_or_a_firm_is_none(text):
    read, places = names(text)
    assert not any(is_plural_surname(read.tokens, place) for place in places)


@pytest.mark.parametrize(
    "text",
    [
        "Drzewo od Kowalskich spadło.",
        "Rozmowa z Nowakami trwała.",
        "Pies należy do Nowaków.",
        "Jest wiele wezwań do Nowaków.",
        "Teraz dzięki Kowalskim jest czysto.",
        "Narzekają na Nowaków.",
        "Rano koło Pawlickich stoi wrak.",
        "Do Pawlickich włamano się rano.",
    ],
)
def test_a_family_after_a_preposition_of_people_is_one(text):
    read, places = names(text)
    assert any(is_family_after_preposition(read, place) for place in places if place)


@pytest.mark.parametrize(
    "text",
    [
        "Droga od Nowaków do lasu.",
        "Ścieżka do Nowaków.",
        "Do Kozłowskich lasów daleko.",
        "Za Kozłowskimi lasami.",
        "Wpływają na Nowaków.",
        "Wiemy to od Romów.",
        "Rozmowa; Nowakami",
    ],
)
def test_a_village_a_nation_or_an_adjective_after_one_is_none(text):
    read, places = names(text)
    assert not any(is_family_after_preposition(read, place) for place in places if place)


@pytest.mark.parametrize(
    ("text", "place", "may"),
    [
        ("Jest w Adamowie", 2, True),
        ("Jest w starym Adamowie", 3, True),
        ("Jest w Łukowie i Adamowie", 4, True),
        ("Są tu Adamowie", 2, False),
        ("Adamowie", 0, False),
    ],
)
def test_a_village_is_told_by_what_says_where(text, place, may):
    assert may_be_where(CheckedText(text).tokens, place) is may

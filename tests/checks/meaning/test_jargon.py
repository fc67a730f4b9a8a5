"""Words of the service; what the text itself explains, signs of cases and other trades pass."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import jargon
from tests.checks.corpus import checked


def spoken(text: str) -> list[str]:
    return [hint.words for hint in jargon.find(checked(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wpis w KSIP potwierdzono.", "KSIP"),
        ("Dyslokacja służby.", "Dyslokacja"),
        ("Na I zmianie patrol.", "I zmianie"),
        ("Rozpytano sąsiadów.", "Rozpytano"),
    ],
)
def test_it_is_hinted_at_in_its_words(text, words):
    assert spoken(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Wpis w rejestrze (KSIP) potwierdzono.",
        "Sprawa KSIP-12/26",
        "W trybie art. 241 k.p.a. złożono wniosek.",
        "Na I zmianie w fabryce.",
        "Zmiana czasu.",
        "ksip to skrót",
        "",
    ],
)
def test_what_is_near_it_is_not(text):
    assert spoken(text) == []

"""Origin, skin and faith of people in an event; those who are invited and languages pass."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import origin
from tests.checks.corpus import checked


def spoken(text: str) -> list[str]:
    return [hint.words for hint in origin.find(checked(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hałasuje dwóch Ukraińców.", "dwóch Ukraińców"),
        ("Zatrzymano obywatela Gruzji.", "obywatela Gruzji"),
        ("Kierowca z Gruzji uciekł.", "Kierowca z Gruzji"),
        ("Ukraińscy robotnicy hałasują.", "Ukraińscy robotnicy"),
        ("Ciemnoskóry chłopak uciekł.", "Ciemnoskóry"),
        ("Świadek Jehowy pukał.", "Świadek Jehowy"),
        ("Cygan hałasuje.", "Cygan"),
    ],
)
def test_it_is_hinted_at_in_its_words(text, words):
    assert spoken(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Zapraszamy Ukraińców na koncert.",
        "Kurs języka dla Ukraińców.",
        "Obywatel gminy dzwonił.",
        "Polscy i ukraińscy uczniowie śpiewają.",
        "Kurpie tańczą.",
        "Cygan to nazwa kawiarni.",
        "Ukraińscy policjanci pomogli.",
        "Ukraińskie lampy świecą.",
        "Paczka z Gruzji dotarła.",
        "",
    ],
)
def test_what_is_near_it_is_not(text):
    assert spoken(text) == []

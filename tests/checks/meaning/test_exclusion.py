"""People as what is to be removed, the language of force, and words that humble."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import exclusion
from tests.checks.corpus import checked


def spoken(text: str) -> list[str]:
    return [hint.words for hint in exclusion.find(checked(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wyeliminowanie bezdomnych ze skweru.", "Wyeliminowanie bezdomnych"),
        ("Usunięcie z klatek pijanych osób.", "Usunięcie z klatek pijanych"),
        ("Zero tolerancji dla wandali.", "Zero tolerancji"),
        ("Bezwzględne karanie wandali.", "Bezwzględne karanie"),
        ("Patologia z bloku krzyczy.", "Patologia"),
        ("Menele śpią.", "Menele"),
        ("Margines społeczny pije.", "Margines społeczny"),
    ],
)
def test_it_is_hinted_at_in_its_words(text, words):
    assert spoken(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Wyeliminowanie hałasu ze skweru.",
        "Usunięcie z parku śmieci.",
        "Zero zgłoszeń w maju.",
        "Bezwzględny zakaz parkowania.",
        "Patolog z bloku krzyczy.",
        "Margines strony jest wąski.",
        "",
    ],
)
def test_what_is_near_it_is_not(text):
    assert spoken(text) == []

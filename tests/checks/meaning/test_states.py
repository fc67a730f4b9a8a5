"""Phrases of the list of states, in any form; the longest at each place, and harmless ones that look alike."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import states
from jawny_plan.checks.personal.text import CheckedText


def stated(text: str) -> list[tuple[str, str, bool]]:
    """The words of each phrase, its kind, and whether it counts only beside somebody."""
    read = CheckedText(text)
    return [
        (
            read.read[read.tokens[item.first].start : read.tokens[item.end - 1].end],
            item.state.kind,
            item.state.beside_somebody,
        )
        for item in states.find(read.tokens)
    ]


@pytest.mark.parametrize(
    ("text", "words", "kind", "beside"),
    [
        ("Sąsiad choruje na raka.", "choruje na raka", "zdrowie", False),
        ("Cierpi na stwardnienie rozsiane od lat.", "Cierpi na stwardnienie rozsiane", "zdrowie", False),
        ("Jest tu niewidomy.", "niewidomy", "zdrowie", True),
        ("Nadużywa alkoholu.", "Nadużywa alkoholu", "nałóg", False),
        ("Śpi na klatce.", "Śpi na klatce", "bezdomność", False),
        ("Rak stawowy wrócił.", "Rak stawowy", "obojętne", False),
    ],
)
def test_a_phrase_is_found_whole_with_its_kind(text, words, kind, beside):
    assert stated(text) == [(words, kind, beside)]


@pytest.mark.parametrize("text", ["OSP pomaga.", "Picie wody.", "Czeka na lampę.", "Lampa świeci.", ""])
def test_other_words_are_none(text):
    assert stated(text) == []


def test_two_phrases_of_a_text_are_both_found():
    assert [words for words, _, _ in stated("Nadużywa alkoholu. Śpi na klatce.")] == [
        "Nadużywa alkoholu",
        "Śpi na klatce",
    ]

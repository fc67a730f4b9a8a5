"""Names whose letters stand apart, or are written as digits; headings and codes are none."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, disguises
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("K0walski stał", "K0walski"),
        ("N0wak", "N0wak"),  # five letters are enough
        ("Wrócił P4weł.", "P4weł"),
        ("Anna N o w a k", "N o w a k"),  # after a first name any surname is one
        ("J a n N o w a k", "J a n N o w a k"),
        ("M.a.r.e.k K.o.w.a.l.s.k.i", "M.a.r.e.k K.o.w.a.l.s.k.i"),
        ("Był j-a-n-n-o-w-a-k.", "j-a-n-n-o-w-a-k"),
    ],
)
def test_a_name_in_disguise_is_found(text, words):
    assert words in found_by(disguises, text, Allowed())


@pytest.mark.parametrize(
    "text", ["L1s stał", "Kr0l", "R0sa", "M a r e k", "Dom N o w a k", "N o w a k", "K o m u n i k a t", "Sala B12a", "A b c d", ""]
)  # fmt: skip
def test_other_words_in_disguise_are_not(text):
    assert found_by(disguises, text, Allowed()) == []


@pytest.mark.parametrize(
    ("text", "may"), [("Plan na 2026 r.", False), ("Sala 12a", False), ("K0walski", True), ("a b c d e", True)]
)
def test_a_text_without_such_words_is_passed_by(text, may):
    assert disguises.may_hold(CheckedText(text)) is may

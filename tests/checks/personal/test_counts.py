"""Counts that point at a family: of a staircase, a block, or few at one address."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import counts
from tests.checks.corpus import checked


def found(text: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in counts.find(checked(text))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("W klatce nr 2 odnotowano 12 interwencji.", "W klatce nr 2 odnotowano 12 interwencji"),
        ("W klatce B było 12 interwencji.", "W klatce B było 12 interwencji"),
        ("12 interwencji podjęto w bloku nr 5.", "12 interwencji podjęto w bloku nr 5"),
        ("Przy ul. Lipowej 12 były dwa zgłoszenia.", "ul. Lipowej 12 były dwa zgłoszenia"),
        ("Pod numerem 7 doszło do 3 kradzieży.", "Pod numerem 7 doszło do 3 kradzieży"),
        ("Jedno zgłoszenie przyszło spod nr 4, pod nr 4a cisza.", "Jedno zgłoszenie przyszło spod nr 4, pod nr 4a"),
    ],
)
def test_a_count_of_a_small_place_is_found(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "12 interwencji podjęto w blokach nr 5 i 6.",
        "Przy ul. Lipowej 12 było pięć zgłoszeń.",
        "Przy ul. Lipowej były dwa zgłoszenia.",
        "Pod numerem 7 doszło do 13 kradzieży.",
        "Dwa zgłoszenia. W klatce cisza.",
        "Cztery kolizje przy moście.",
        "W klatce nr 2 odnotowano spokój.",
        "",
    ],
)
def test_a_count_of_a_whole_area_is_not(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Dwa zgłoszenia spod nr 4", True),
        ("Dwa zgłoszenia w parku", False),
        ("Cisza w klatce nr 4", False),
        ("", False),
    ],
)
def test_a_text_without_an_event_or_a_small_place_is_passed_by(text, may):
    assert counts.may_hold(checked(text)) is may

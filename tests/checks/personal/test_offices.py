"""What stands between an office and a surname; a club, a village or a trade with no surname after is nobody."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.offices import is_described, office_with_field
from jawny_plan.checks.personal.text import CheckedText


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Gospodarz domu Klimek", 2, 0),
        ("Komendant OSP Pastuszka", 2, 0),
        ("Komendant gminny OSP Pastuszka", 3, 0),
        ("Kierownik GOPS Marczuk", 2, 0),
        ("Szef koła łowieckiego Kubacki", 3, 0),
        ("Sprzedawca lodów Kubacki", 2, 0),
        ("Był zastępca wójta Kuś", 3, 1),
    ],
)
def test_the_office_of_a_surname_is_found(text, name, office):
    assert office_with_field(CheckedText(text).tokens, name) == office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prezes OSP Górka", 2),
        ("Prezes klubu Orzeł", 2),
        ("Sołtys wsi Zalesie", 2),
        ("Sprzedawca lodów Wilk", 2),
        ("gospodarz, domu Klimek", 2),
        ("Gospodarz domem Klimek", 2),
        ("Domu Klimek", 1),
    ],
)
def test_no_office_is_seen_before_what_is_no_surname(text, name):
    assert office_with_field(CheckedText(text).tokens, name) is None


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Radca prawny Więcek", True),
        ("Pedagog szkolna Kraska", True),
        ("Radca prawny Zalesie", False),
        ("Radca prawnie Więcek", False),
        ("Lampa prawna Więcek", False),
    ],
)
def test_an_adjective_may_stand_between(text, described):
    assert is_described(CheckedText(text).tokens, 1) is described

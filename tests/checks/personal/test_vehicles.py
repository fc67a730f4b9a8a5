"""Plates and numbers of vehicles are found, those of schools, lists and rooms are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import vehicles
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stoi tu. lu 442ef, czarne audi.", "lu 442ef"),
        ("Sprawdzić lu 442ef, czarne audi.", "lu 442ef"),
        ("numery: po1x234", "po1x234"),
        ("Pojazd WX kr 1908G stoi.", "kr 1908G"),
        ("opel ks 4J82", "ks 4J82"),
        ("Jeździ P0 ALICE", "P0 ALICE"),
        ("Numer nadwozia Abcdefghijk1", "Abcdefghijk1"),
        ("Numer nadwozia nr ABC12345678.", "ABC12345678"),
        ("Podwozie: 12345678901 zdarto.", "12345678901"),
        ("VIN: WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001"),
        ("Auto przy SP 12345", "SP 12345"),
        ("Stoi AA 1234 BB.", "AA 1234 BB"),
    ],
)
def test_a_vehicle_s_number_is_found_in_its_words_alone(text, words):
    assert set(found_by(vehicles, text)) == {words}


@pytest.mark.parametrize(
    "text",
    [
        "Budynek SP 12345",
        "Zatrzymano przy SP 12345.",
        "Nadwozie ABCDEFGHIJK pęka.",  # no digit
        "Nadwozie Abcdefghi1 pęka.",  # too short
        "Parkuje po 12345 co noc.",
        "Parkuje do 4J82 co noc.",
        "Stoi Ks 4J82.",
        "W1 KROL",
        "Numery wlotów: 12345",
        "",
    ],
)
def test_what_is_no_vehicle_s_is_not(text):
    assert found_by(vehicles, text) == []


@pytest.mark.parametrize(
    "text", ["Rower ma numer ramy.", "Kierowca jeździ nocą.", "Spotkanie 12 maja o 17.", "Plan na 2026 r.", "Lipowa 12a", ""]
)  # fmt: skip
def test_a_text_without_letters_beside_digits_is_passed_by(text):
    assert not vehicles.may_hold(CheckedText(text))

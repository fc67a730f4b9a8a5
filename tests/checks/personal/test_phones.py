"""Telephones of nobody's list are found, in digits and in words; public lines and those of the data pass."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, phones
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import found_by

UNIT = Allowed(phones=frozenset({"601234567"}))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("601234567 i 602 345 678", ["602 345 678"]),
        ("25 798 12 34", ["25 798 12 34"]),
        ("+48 602 345 678", ["+48 602 345 678"]),
        ("(25) 798 12 34", ["(25) 798 12 34"]),
        ("+49 170 1234567", ["+49 170 1234567"]),  # from abroad
        ("602/345678", ["602/345678"]),
        ("6023 45678", ["6023 45678"]),  # in any groups
        ("602-34-56-78", ["602-34-56-78"]),
        ("Zgłoszenia: 602-34-56-78", ["602-34-56-78"]),
        ("602 345 678, 603 345 678", ["602 345 678", "603 345 678"]),
        ("Kwota 602 345 678 i telefon 603 345 678", ["602 345 678", "603 345 678"]),
        ("tel. 798 12 34", ["798 12 34"]),  # without the area
        ("Dzwonić: 798 12 34", ["798 12 34"]),
        ("tel: 7981234, 112", ["7981234"]),
        ("5O3 218 774", ["5O3 218 774"]),  # a letter for a digit
        ("sześćset cztery 118 925", ["sześćset cztery 118 925"]),
        ("dwadzieścia pięć siedem dziewięć osiem dwanaście trzydzieści cztery",
         ["dwadzieścia pięć siedem dziewięć osiem dwanaście trzydzieści cztery"]),
    ],
)  # fmt: skip
def test_somebody_s_telephone_is_found(text, words):
    assert found_by(phones, text, UNIT) == words


@pytest.mark.parametrize(
    "text",
    [
        *("601 234 567", "+48 601 234 567", "601-234-567", "601.234.567", "tel. 234 567"),
        *("sześćset jeden dwieście trzydzieści cztery pięćset sześćdziesiąt siedem", "800 120 002", "112", "798 12 34"),
        *("601234567890", "602 345 678 zł", "zero jeden", "tel. 1234567", ""),
        *(
            "Przesyłka nr 602-34-56-78",
            "6023 45678 zł",
            "602/345678/2026",
            "602 345 000000",
            "Wersja 602.345",
            "222 500 115",
        ),
        *("601 100 100", "602/2026/15", "NIP 602345678", "sprawa 602 3456 78", "602 345 67"),
    ],
)
def test_what_is_published_public_or_no_telephone_is_not(text):
    assert found_by(phones, text, UNIT) == []


@pytest.mark.parametrize(
    ("text", "may"),
    [
        *(("601234567", True), ("601 234 56", False), ("tel. 798 12 34", True), ("tel. 798123", False)),
        *(("tel. 798 12 34, lok. 5", True), ("798 12 34", False), ("Plan na 2026 r.", False), ("5O3I12 774", True)),
        *(("zero jeden", False), ("Plan", False), ("", False)),
    ],
)
def test_a_text_with_fewer_digits_is_passed_by(text, may):
    assert phones.may_hold(CheckedText(text)) is may

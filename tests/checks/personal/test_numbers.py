"""Numbers that the state gives are known by their sums or by the word before them."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import numbers
from jawny_plan.checks.personal.text import CheckedText
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("44051401359", "44051401359"),
        ("Ma 44051401358.", "44051401358"),  # a date of birth, with a slip in the sum
        ("NIP 5260001246", "5260001246"),
        ("526-000-12-46 to NIP", "526-000-12-46"),
        ("REGON 123456785", "123456785"),
        ("Wpłaty: 61109010140000071219812874", "61109010140000071219812874"),
        ("Wpłaty: PL61109010140000071219812874", "PL61109010140000071219812874"),
        ("Dowód ABA300000 leży.", "ABA300000"),
        ("ZS0000177", "ZS0000177"),
    ],
)
def test_a_number_of_somebody_is_found(text, words):
    assert set(found_by(numbers, text)) == {words}


@pytest.mark.parametrize(
    "text",
    [
        *("11111111111", "44131401359", "44054001359", "44051401359 zł", "5260001247", "61109010140000071219812875"),
        *("ABA300001", "ZS0000178", "KRS 5260001246", "KRS: nr 5260001246", "12/34/5", "12345", ""),
    ],
)
def test_a_number_of_nobody_is_not(text):
    assert found_by(numbers, text) == []


@pytest.mark.parametrize(
    ("text", "may"),
    [("1 234", False), ("12345", True), ("12 345", True), ("1a2a3a4a5", False), ("123/AB/12", True), ("Plan", False)],
)
def test_fewer_than_five_digits_side_by_side_are_passed_by(text, may):
    assert numbers.may_hold(CheckedText(text)) is may

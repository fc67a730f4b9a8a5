"""Roman numerals, by two readers that must agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.polish.aloud.ordinals import roman
from jawny_plan.polish.roman import arabic

SIGNS = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def written(number: int) -> str:
    found = ""
    for value, signs in SIGNS:
        while number >= value:
            found, number = found + signs, number - value
    return found


@given(st.integers(1, 399))
def test_a_numeral_is_read_as_it_was_written(number):
    signs = written(number)
    assert arabic(signs) == arabic(signs.lower()) == roman(signs) == arabic(str(number)) == number


@pytest.mark.parametrize("signs", ["", "IIII", "VX", "IC", "XIIX", "abc", "V I", "MM", "xi"])
def test_what_is_no_numeral_is_none_to_who_reads_aloud(signs):
    assert roman(signs) is None

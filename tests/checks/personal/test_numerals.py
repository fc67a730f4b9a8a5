"""Which words are a number, and which are none."""

from __future__ import annotations

import re

import pytest

from jawny_plan.checks.personal.numerals import CARDINAL, HUNDREDS, ORDINAL, TEENS, TENS, UNITS


def test_words_stand_in_the_order_of_their_numbers():
    assert [words[0] for words in map(list, (UNITS, TEENS, TENS, HUNDREDS))] == [
        "zero",
        "dziesięć",
        "dwadzieścia",
        "sto",
    ]
    assert [list(UNITS)[9], list(TEENS)[9], list(TENS)[7], list(HUNDREDS)[8]] == [
        *("dziewięć", "dziewiętnaście"),
        *("dziewięćdziesiąt", "dziewięćset"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("jeden", "dwa", "dziewięć", "jednego", "dwóch", "dziewięciu"),
        *("dziesięć", "jedenaście", "dziewiętnaście", "dziesięciu", "jedenastu", "dziewiętnastu"),
        *("dwadzieścia", "dwudziestu", "dziewięćdziesięciu", "dwadzieścia jeden", "trzydziestu dwóch"),
        *("dziewięćdziesiąt dziewięć", "sto", "stu"),
    ],
)
def test_one_to_a_hundred_is_a_cardinal(text):
    assert re.fullmatch(CARDINAL, text)


@pytest.mark.parametrize("text", ["zero", "dwadzieścia zero", "jeden dwa", "dwadzieścia dziesięć", "tysiąc", "pół", ""])
def test_what_is_no_number_of_years_or_days_is_no_cardinal(text):
    assert not re.fullmatch(CARDINAL, text)


@pytest.mark.parametrize(
    "text",
    [
        *("pierwszego", "drugiej", "trzeci", "czwarta", "dziewiątym", "dziesiąty", "jedenastego", "dziewiętnasta"),
        *("dwudziestego", "dwudziestego pierwszego", "trzydziesta pierwsza", "dziewięćdziesiątym dziewiątym"),
    ],
)
def test_first_to_ninety_ninth_is_an_ordinal(text):
    assert re.fullmatch(ORDINAL, text)


@pytest.mark.parametrize("text", ["dwa", "setny", "dwudziestego dziesiątego", "ostatni", "pierwsz"])
def test_other_words_are_no_ordinal(text):
    assert not re.fullmatch(ORDINAL, text)

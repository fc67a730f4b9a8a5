"""In which case things stand that are counted, by their endings: with and without a word that describes them."""

from __future__ import annotations

import pytest

from jawny_plan.polish.aloud.nouns import at_many, times, with_many


@pytest.mark.parametrize(
    ("nouns", "expected"),
    [
        ([], False),
        (["miejscach"], True),
        (["ostatnich"], True),
        (["nowych"], True),
        (["nowych", "miejscach"], True),
        (["wysokich", "blokach"], True),
        (["nowych", "osób"], False),  # of new people
        (["wysokich", "bloków"], False),
        (["ostatnich", "dni"], False),
        (["pozostałych", "nowych"], True),
        (["pozostałych", "ostatnich"], True),
        (["osób"], False),
        (["miejsca"], False),
        (["złotych"], False),  # of money
    ],
)
def test_the_locative_of_many(nouns, expected):
    assert at_many(nouns) is expected


@pytest.mark.parametrize(
    ("nouns", "expected"),
    [
        (["osobami"], True),
        (["ludźmi"], True),
        (["laty"], True),
        (["osoby"], False),
        ([], False),
        (["lat", "laty"], False),
    ],
)
def test_the_instrumental_of_many(nouns, expected):
    assert with_many(nouns) is expected


@pytest.mark.parametrize(("nouns", "expected"), [(["razy"], True), (["dni"], True), (["osób"], False), ([], False)])
def test_time_and_repetition(nouns, expected):
    assert times(nouns) is expected

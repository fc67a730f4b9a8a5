"""Polish numerals in words."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.polish.spoken import LARGEST, Case, Gender, cardinal, collective, compound, ordinal

VALUES = {cardinal(value): value for value in [*range(20), *range(20, 100, 10), *range(100, 1000, 100)]}
SCALES = {"tysiąc": 1000, "tysiące": 1000, "tysięcy": 1000, "milion": 10**6, "miliony": 10**6, "milionów": 10**6}


def value(words: str) -> int:
    """A cardinal's value, read back in the way that people add it up."""
    total = part = 0
    for word in words.split():
        if word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        else:
            part += VALUES[word]
    return total + part


@given(st.integers(0, LARGEST))
def test_a_cardinal_says_its_number(number):
    assert value(cardinal(number)) == number


@given(st.integers(2, LARGEST), st.sampled_from(Case), st.sampled_from(Gender))
def test_a_cardinal_has_as_many_words_in_every_case(number, case, gender):
    assert len(cardinal(number, case, gender).split()) == len(cardinal(number).split())


@pytest.mark.parametrize(
    ("number", "case", "gender", "said"),
    [
        (2, Case.NOMINATIVE, Gender.FEMININE, "dwie"),
        (2, Case.GENITIVE, Gender.FEMININE, "dwóch"),
        (2, Case.INSTRUMENTAL, Gender.FEMININE, "dwiema"),
        (5, Case.INSTRUMENTAL, Gender.FEMININE, "pięcioma"),
        (25, Case.INSTRUMENTAL, Gender.MASCULINE, "dwudziestu pięcioma"),
        (40, Case.INSTRUMENTAL, Gender.MASCULINE, "czterdziestoma"),
        (121, Case.INSTRUMENTAL, Gender.MASCULINE, "stu dwudziestu jeden"),
        (200, Case.INSTRUMENTAL, Gender.MASCULINE, "dwustu"),
        (1, Case.GENITIVE, Gender.FEMININE, "jednej"),
        (21, Case.GENITIVE, Gender.FEMININE, "dwudziestu jeden"),
        (5, Case.NOMINATIVE, Gender.PERSONAL, "pięciu"),
        (145, Case.GENITIVE, Gender.MASCULINE, "stu czterdziestu pięciu"),
        (2500, Case.GENITIVE, Gender.MASCULINE, "dwóch tysięcy pięciuset"),
        (1000, Case.GENITIVE, Gender.MASCULINE, "tysiąca"),
        (3, Case.DATIVE, Gender.MASCULINE, "trzem"),
    ],
)
def test_cardinals_inflect(number, case, gender, said):
    assert cardinal(number, case, gender) == said


@pytest.mark.parametrize(
    ("number", "ending", "said"),
    [
        (1, "ego", "pierwszego"),
        (2, "ego", "drugiego"),
        (2, "a", "druga"),
        (2, "ą", "drugą"),
        (2, "ej", "drugiej"),
        (2, "ym", "drugim"),
        (2, "y", "drugi"),
        (3, "ego", "trzeciego"),
        (3, "a", "trzecia"),
        (3, "ym", "trzecim"),
        (3, "y", "trzeci"),
        (22, "ej", "dwudziestej drugiej"),
        (31, "ego", "trzydziestego pierwszego"),
        (100, "y", "setny"),
        (1900, "ego", "tysiąc dziewięćsetnego"),
        (1989, "ego", "tysiąc dziewięćset osiemdziesiątego dziewiątego"),
        (2000, "ego", "dwutysięcznego"),
        (2010, "ego", "dwa tysiące dziesiątego"),
        (2024, "y", "dwa tysiące dwudziesty czwarty"),
    ],
)
def test_ordinals_inflect(number, ending, said):
    assert ordinal(number, ending) == said


@given(st.integers(1, 3999), st.sampled_from(["ego", "ej"]))
def test_only_tens_and_units_of_an_ordinal_inflect(number, ending):
    inflected = [word.endswith(ending) for word in ordinal(number, ending).split()]
    assert [key for key, _ in groupby(inflected)] in ([True], [False, True])
    assert sum(inflected) == (2 if number % 100 > 20 and number % 10 else 1)


@pytest.mark.parametrize("wrong", [-1, LARGEST + 1])
def test_numbers_without_words_are_refused(wrong):
    with pytest.raises(ValueError, match="no words"):
        cardinal(wrong)
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal(wrong)


@pytest.mark.parametrize(
    ("number", "case", "said"),
    [
        (2, Case.NOMINATIVE, "dwoje"),
        (3, Case.GENITIVE, "trojga"),
        (5, Case.INSTRUMENTAL, "pięciorgiem"),
        (11, Case.NOMINATIVE, "jedenaścioro"),
        (20, Case.NOMINATIVE, "dwadzieścioro"),
        (25, Case.GENITIVE, "dwudziestu pięciorga"),
        (50, Case.NOMINATIVE, "pięćdziesięcioro"),
        (21, Case.NOMINATIVE, "dwadzieścia jeden"),
        (120, Case.NOMINATIVE, "sto dwadzieścia"),
    ],
)
def test_children_have_numerals_of_their_own(number, case, said):
    assert collective(number, case) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "jedno"),
        (2, "dwu"),
        (4, "cztero"),
        (15, "piętnasto"),
        (24, "dwudziestocztero"),
        (100, "stu"),
        (500, "pięćset"),
        (1000, "tysiąc"),
    ],
)
def test_words_are_made_of_numbers(number, said):
    assert compound(number) == said

"""Names that say where, not who: of streets, schools and saints, of kings and of people of the past."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed
from jawny_plan.checks.personal.patrons import is_famous, is_famous_surname, is_known, is_patron
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.words import word


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ulica Jana Kowalika", 1, 2),
        ("Szkoła im. Jana Kowalika", 2, 3),
        ("Rondo księdza Jana Kowalika", 2, 3),
        ("Ulice: Polna i św. Jana Kowalika", 4, 5),
        ("Ulica „Jan Kowalik”", 1, 2),
        ("Jan Paweł II", 0, 1),
        ("Adam Mickiewicz pisał", 0, 1),
        ("Jan Kowalik pisał w 1890 r.", 0, 1),
        ("W XIX wieku żył Jan Kowalik", 4, 5),
        ("król Jan Kowalik", 1, 2),
        ("ulica majora Hubala", 2, 2),
        ("John Kowalik School", 0, 1),
    ],
)
def test_a_patron_or_somebody_of_history_is_one(text, first, last):
    read = CheckedText(text)
    assert is_patron(read, read.tokens, first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Na ulicy mieszka Jan Kowalik", 3, 4),
        ("Jan Kowalik pisał w 1990 r.", 0, 1),
        ("Jan Kowalik jest drugi w kolejce", 0, 1),
        ("blok majora Hubala", 2, 2),
        ("Ulica Polna i dom Jana Kowalika", 4, 5),
        ("Ulica: Jana Kowalika", 1, 2),
        ("Szkoła. Jana Kowalika nie ma", 1, 2),
        ("Adam Mickiewicz Nowak", 0, 1),
    ],
)
def test_somebody_beside_a_street_is_none(text, first, last):
    read = CheckedText(text)
    assert not is_patron(read, read.tokens, first, last)


def test_somebody_published_and_a_street_of_the_data_are_known():
    read = CheckedText("Dzwonił Jan Kowalik")
    assert not is_known(read, read.tokens, 1, 2, Allowed())
    assert is_known(read, read.tokens, 1, 2, Allowed(people=(("Jan", "Kowalik"),)))
    assert is_known(read, read.tokens, 1, 2, Allowed(places=(frozenset({"Jana", "Kowalika"}),)))
    assert not is_known(read, read.tokens, 1, 2, Allowed(places=(frozenset({"Anny", "Kowalik"}),)))


@pytest.mark.parametrize(
    ("names", "famous"),
    [
        ("Adamowi Mickiewiczowi", True),
        ("Mickiewicz Adam", True),
        ("Marii Skłodowskiej-Curie", True),
        ("Anna Mickiewicz", False),
        ("Mickiewicz", False),
    ],
)
def test_who_is_on_the_list_is_so_in_every_form_and_order(names, famous):
    assert is_famous([word(name) for name in names.split()]) is famous


def test_a_surname_of_the_list_is_famous_in_every_form():
    assert is_famous_surname(word("Mickiewicza")) and not is_famous_surname(word("Kowalika"))

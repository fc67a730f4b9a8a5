"""How often, in words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from jawny_plan.polish.frequency import frequencies
from jawny_plan.polish.numerals import fraction, number, numbers


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("raz w miesiącu", (1, "miesiace")),
        ("co najmniej raz na tydzień", (1, "tygodnie")),
        ("raz na dwa tygodnie", (2, "tygodnie")),
        ("raz na kwartał", (3, "miesiace")),
        ("w każdy piątek", (1, "tygodnie")),
        ("co drugi weekend", (2, "tygodnie")),
        ("codziennie", (1, "dni")),
        ("po jednej w każdym miesiącu", (1, "miesiace")),
        ("co dwa miesiące", (2, "miesiace")),
        ("raz na pół roku", (6, "miesiace")),
        ("dwa razy w miesiącu", (1, "miesiace")),
        ("3 x w tygodniu", (1, "tygodnie")),
        ("minimum 2 w miesiącu", (1, "miesiace")),
        ("trzy razy w okresie realizacji planu", (None, "")),
    ],
)
def test_how_often(text, step):
    found = next(frequencies(text))
    assert (found.number, found.unit) == step


@pytest.mark.parametrize(
    ("text", "each"),
    [("dwa razy w miesiącu", 2), ("3 x w tygodniu", 3), ("minimum 2 w miesiącu", 2), ("raz na dwa tygodnie", 1)],
)
def test_how_often_in_each_step(text, each):
    assert next(frequencies(text)).each == each


@pytest.mark.parametrize("text", ["co najmniej 20%", "w ciągu 3 dni", "3 spotkania", "klasy I–III", "na co dzień"])
def test_no_frequency(text):
    assert not list(frequencies(text))


def test_numbers_in_words():
    assert [one.value for one in numbers("trzy wnioski i pięćdziesiąt pięć mandatów")] == [3, 55]
    assert number("piętnaście") == 15
    assert number("kilkanaście") is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("o połowę", Fraction(1, 2)),
        ("o jedną trzecią", Fraction(1, 3)),
        ("o dwie trzecie", Fraction(2, 3)),
        ("o 1/4", Fraction(1, 4)),
        ("o 20%", None),
    ],
)
def test_fractions(text, share):
    assert fraction(text) == share

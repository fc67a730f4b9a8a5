"""How often, and in which month, as texts of the data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.recurrence import Every, EveryText, Month, MonthText, RecurrenceUnit

EVERY, MONTH = TypeAdapter(EveryText), TypeAdapter(MonthText)


@given(st.integers(1, 999), st.sampled_from(RecurrenceUnit), st.integers(1, 3))
def test_a_number_and_a_unit(number, unit, spaces):
    assert EVERY.validate_python(f"{number}{' ' * spaces}{unit}") == Every(number, unit)


@pytest.mark.parametrize(("typed", "unit"), [("1 dzien", "dni"), ("1 tydzien", "tygodnie"), ("1 miesiac", "miesiace")])
def test_one_has_a_word_of_its_own(typed, unit):
    assert EVERY.validate_python(typed) == Every(1, RecurrenceUnit(unit))


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "jest pusta"),
        ("0 dni", "nie mówi, co ile"),
        ("01 dni", "nie mówi, co ile"),
        ("1000 dni", "nie mówi, co ile"),
        ("dwa tygodnie", "nie mówi, co ile"),
        ("2dni", "nie mówi, co ile"),
        ("2 miesiac", "jest nieznana"),
        ("2 lata", "jest nieznana"),
    ],
)
def test_anything_else_is_refused_with_what_was_expected(typed, problem):
    with pytest.raises(ValidationError, match=problem):
        EVERY.validate_python(typed)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_of_a_year(year, month):
    assert MONTH.validate_python(f"{year:04d}-{month:02d}") == Month(year, month)


@pytest.mark.parametrize(
    "typed", ["2024", "2024-00", "2024-13", "2024-3", "0000-01", "2024-03-01", "marzec 2024", "２０２４-03"]
)
def test_what_is_no_month_is_refused(typed):
    with pytest.raises(ValidationError, match="nie jest miesiącem"):
        MONTH.validate_python(typed)

"""Steps from day to day, up to the ends of the calendar and no further."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.model.calendar_days import day_after, day_before, days_later, months_later

INSIDE = st.dates(date(2, 1, 1), date(9998, 12, 31))


@given(INSIDE, st.integers(-365, 365))
def test_days_are_counted_as_python_counts_them(day, days):
    assert days_later(day, days) == day + timedelta(days=days)
    assert day_before(day_after(day)) == day_after(day_before(day)) == day


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_no_step_leaves_the_calendar(day, days):
    found = days_later(day, days)
    assert date.min <= found <= date.max and (found >= day) is (days >= 0 or found == day)


@given(INSIDE, st.integers(0, 1200))
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months):
    found = months_later(day, months)
    if found == date.max:
        assert day.year + (day.month - 1 + months) // 12 >= 9999
    else:
        assert (found.year - day.year) * 12 + found.month - day.month == months
        assert found.day == min(day.day, monthrange(found.year, found.month)[1])


@pytest.mark.parametrize(
    ("day", "months", "found"),
    [
        ("2024-01-31", 1, "2024-02-29"),
        ("2023-01-31", 1, "2023-02-28"),
        ("2024-11-30", 3, "2025-02-28"),
        ("9999-12-01", 1, "9999-12-31"),
    ],
)
def test_ends_of_months(day, months, found):
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(found)


def test_the_ends_of_the_calendar_stay_where_they_are():
    assert (day_after(date.max), day_before(date.min)) == (date.max, date.min)

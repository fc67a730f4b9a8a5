"""Periods of plans: whole days, months, half-years, words, or nothing known; what is at fault is named."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from jawny_plan.model.absence import Absence
from jawny_plan.model.period import LONGEST, Period, PlanPeriod, Rough, parse_rough, too_far

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
YEARS = st.integers(1, 9999)


def period(**ends: str) -> PlanPeriod:
    return PlanPeriod.model_validate({name.rstrip("_"): value for name, value in ends.items()})


@given(YEARS, st.integers(1, 12))
def test_a_month_is_all_its_days(year, month):
    found = parse_rough(f"{year:04d}-{month:02d}")
    assert found and found.is_month and found.written == f"{found.first:%Y-%m}"
    assert (found.first, found.last) == (date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@given(YEARS, st.sampled_from(["I", "II"]))
def test_a_half_year_is_six_months(year, half):
    found = parse_rough(f"{year:04d}-{half}")
    assert found and not found.is_month
    assert (found.first.month, found.last.month, found.last.day) == ((1, 6, 30) if half == "I" else (7, 12, 31))
    assert 180 <= (found.last - found.first).days < 184


@pytest.mark.parametrize(
    "typed", ["2019", "2019-13", "2019-0", "2019-III", "0000-01", "2019-06-01", "19-06", "", "２０１９-06"]
)
def test_anything_else_is_no_rough_end(typed):
    assert parse_rough(typed) is None


@given(DAYS, DAYS)
def test_days_in_order_are_a_period_and_others_are_refused(one, other):
    ends = {"od": one.isoformat(), "do": other.isoformat()}
    if other < one or too_far(one, other):
        with pytest.raises(ValidationError, match=r"przed początkiem|ponad 10 lat"):
            PlanPeriod.model_validate(ends)
    else:
        found = PlanPeriod.model_validate(ends)
        assert (found.start, found.end, found.earliest, found.latest) == (one, other, one, other)
        assert (found.start_edge, found.end_edge) == (None, None)


@pytest.mark.parametrize(
    ("ends", "earliest", "latest"),
    [
        ({"od_": "2019-06", "do_": "2019-II"}, "2019-06-01", "2019-12-31"),
        ({"od_": "2019-06-03", "do_": "nieznane"}, "2019-06-03", None),
        ({"od_": "brak", "do_": "2019-11"}, None, "2019-11-30"),
        ({"slowa": "do 30 maja 2022 r."}, None, None),
    ],
)
def test_of_an_end_that_is_not_wholly_known_the_widest_days_hold(ends, earliest, latest):
    found = period(**ends)
    assert tuple(day and day.isoformat() for day in (found.earliest, found.latest)) == (earliest, latest)


def test_what_is_known_of_an_end_stands_in_place_of_its_day():
    found = period(od_="2019-06", do_="nieznane")
    assert found.start is None and isinstance(found.start_edge, Rough) and found.start_edge.written == "2019-06"
    assert found.end is None and found.end_edge is Absence.UNKNOWN
    whole = PlanPeriod.model_validate("nieznany")
    assert (whole.start_edge, whole.end_edge) == (Absence.UNKNOWN, Absence.UNKNOWN)


@pytest.mark.parametrize(
    ("ends", "problem"),
    [
        ({}, "okres jest pusty"),
        ({"od_": "2019-07", "do_": "2019-06-30"}, "przed początkiem"),
        ({"od_": "2019-II", "do_": "2019-06"}, "przed początkiem"),
        ({"od_": "2019-01-01", "do_": "9999-12-31"}, "ponad 10 lat"),
    ],
)
def test_what_no_period_can_be_is_refused(ends, problem):
    with pytest.raises(ValidationError, match=problem):
        period(**ends)


@given(DAYS, st.integers(-5000, 5000))
def test_too_far_is_more_than_ten_years_either_way(first, days):
    assert too_far(first, first + timedelta(days=days)) is (abs(days) > LONGEST * 366)


@given(DAYS, st.integers(0, 4000))
def test_the_length_counts_both_ends(first, more):
    assert Period.model_construct(start=first, end=first + timedelta(days=more)).days == more + 1

"""Windows of recurring actions."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.slots import due_windows
from jawny_plan.model.period import Period
from jawny_plan.model.recurrence import Every, RecurrenceUnit


def period(start: date, end: date) -> Period:
    return Period.model_validate({"od": start.isoformat(), "do": end.isoformat()})


HALF_YEAR = period(date(2024, 1, 1), date(2024, 6, 30))


def test_once_in_two_months_gives_three_in_this_half_year():
    windows = due_windows(HALF_YEAR, Every(2, RecurrenceUnit.MONTHS))
    assert [(str(window.start), str(window.end)) for window in windows] == [
        ("2024-01-01", "2024-02-29"),
        ("2024-03-01", "2024-04-30"),
        ("2024-05-01", "2024-06-30"),
    ]


def test_a_month_that_begins_on_the_31st_ends_where_the_next_month_does():
    windows = due_windows(period(date(2024, 1, 31), date(2024, 4, 29)), Every(1, RecurrenceUnit.MONTHS))
    assert [str(window.end) for window in windows] == ["2024-02-28", "2024-03-30", "2024-04-29"]


def test_a_rest_shorter_than_a_window_gives_none():
    assert len(due_windows(HALF_YEAR, Every(4, RecurrenceUnit.MONTHS))) == 1
    assert due_windows(HALF_YEAR, Every(7, RecurrenceUnit.MONTHS)) == ()


DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(DAYS, st.integers(0, 800), st.builds(Every, st.integers(1, 30), st.sampled_from(RecurrenceUnit)))
def test_windows_lie_inside_in_order_and_follow_each_other(start, length, every):
    whole = period(start, start + timedelta(days=length))
    windows = due_windows(whole, every)
    assert all(whole.start <= window.start <= window.end <= whole.end for window in windows)
    assert all(
        window.end + timedelta(days=1) == after.start for window, after in zip(windows, windows[1:], strict=False)
    )


@given(st.dates())
def test_the_end_of_the_calendar_is_no_fault(day):
    due_windows(period(day, date.max), Every(999, RecurrenceUnit.MONTHS))

"""Days and hours as people type them."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.editor.typed_days import Near, day, hour

TODAY = date(2026, 11, 23)
PLAN = Near(TODAY, date(2026, 8, 1), date(2027, 1, 31))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("10.12.2026", "2026-12-10"),
        ("10 grudnia 2026", "2026-12-10"),
        ("10 Grudnia 2026 r.", "2026-12-10"),
        ("10 XII 2026", "2026-12-10"),
        ("1. 9. 2026", "2026-09-01"),
        ("10 grudnia", "2026-12-10"),
        ("5 stycznia", "2027-01-05"),
        ("10.12", "2026-12-10"),
        ("5 maja", "5 maja"),  # in no month of the plan
        ("2026-12-10", "2026-12-10"),
        ("31.11.2026", "2026-11-31"),  # refused by name, as any other
        ("kiedyś", "kiedyś"),
        ("10 kwadransów", "10 kwadransów"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, found):
    assert day(typed, PLAN) == found


def test_a_day_without_a_year_is_the_one_near_today_where_there_is_only_one():
    near = Near(TODAY)
    assert day("10 grudnia", near) == "2026-12-10"
    assert day("5 stycznia", near) == "2027-01-05"
    assert day("1 lipca", near) == "2026-07-01"
    assert day("25 maja", near) == "25 maja"  # half a year away on either side
    assert day("29 lutego", Near(date(2026, 2, 1))) == "29 lutego"
    assert day("10 grudnia", None) == "10 grudnia"
    assert day("1 stycznia", Near(date(9999, 6, 1), date.min, date.max)) in ("1 stycznia", "9999-01-01")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("19", "19.00"),
        ("19:00", "19.00"),
        ("9.30", "9.30"),
        ("godz. 17.30", "17.30"),
        ("o 18", "18.00"),
        ("17-19", "17.00-19.00"),
        ("17.00 – 19.30", "17.00-19.30"),
        ("17 do 19", "17.00-19.00"),
        ("rano", "rano"),
        ("", ""),
        ("1-2-3", "1-2-3"),
    ],
)
def test_an_hour_is_read_as_people_write_it(typed, found):
    assert hour(typed) == found

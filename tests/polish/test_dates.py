"""Dates as officials write them."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.polish.dates import MentionUnit, in_period, last_of_months, mentions, spans


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("do 15 marca 2026 roku", "2026-03-15"),
        ("do 28.02.2026r.", "2026-02-28"),
        ("do 20.V.2026", "2026-05-20"),
        ("do 20 V 2026", "2026-05-20"),
        ("do 30.04.26", "2026-04-30"),
        ("2026-04-30", "2026-04-30"),
        ("dnia 1-06-2026", "2026-06-01"),
        ("dwudziestego piątego marca 2026 r.", "2026-03-25"),
        ("31 listopada 2026 r.", None),
        ("godz. 18.00-23.00", None),
        ("art. 119 § 1", None),
    ],
)
def test_a_single_day(text, day):
    found = [one for one in mentions(text) if one.unit is MentionUnit.DAY and one.first()]
    assert [str(one.first()) for one in found] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("od 1 lutego do 31 lipca 2026 roku", "2026-02-01", "2026-07-31"),
        ("1.02.2026r. - 31.07.2026r.", "2026-02-01", "2026-07-31"),
        ("1 września 2026 r. – 28 lutego 2027 r.", "2026-09-01", "2027-02-28"),
        ("od 1 września do 28 lutego 2027 r.", "2026-09-01", "2027-02-28"),
        ("luty – lipiec 2026", "2026-02-01", "2026-07-31"),
        ("VI-VIII 2026", "2026-06-01", "2026-08-31"),
        ("4 i 5 lipca 2026 r.", "2026-07-04", "2026-07-05"),
        ("w dniach 10–12 maja 2027 r.", "2027-05-10", "2027-05-12"),
        ("od dnia 1 lutego 2026 roku do dnia 31 lipca 2026 roku", "2026-02-01", "2026-07-31"),
    ],
)
def test_a_span(text, first, last):
    found = spans(text)
    assert [(str(one.first.first()), str(one.last.last())) for one in found] == [(first, last)]


def test_days_told_one_by_one_are_no_span():
    assert [one.apart for one in spans("14.11.2026 r. oraz 16.01.2027 r.")] == [True]
    assert [one.apart for one in spans("4 i 5 lipca 2026 r.")] == [False]


def test_a_year_left_out_is_that_of_the_period_or_none():
    june = mentions("do 20 czerwca")[0]
    assert in_period(june, date(2026, 2, 1), date(2026, 7, 31)).year == 2026
    assert in_period(june, date(2026, 7, 1), date(2026, 12, 31)).year is None
    assert in_period(june, None, None).year is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("II półroczu 2025 r.", "2025-07-01", "2025-12-31"),
        ("I kwartał 2026", "2026-01-01", "2026-03-31"),
        ("ostatnim kwartale 2025 r.", "2025-10-01", "2025-12-31"),
        ("w 2025 roku", "2025-01-01", "2025-12-31"),
    ],
)
def test_parts_of_a_year(text, first, last):
    one = mentions(text)[0]
    assert (str(one.first()), str(one.last())) == (first, last)


def test_six_months_from_a_day():
    assert last_of_months(date(2026, 3, 15), 6) == date(2026, 9, 14)
    assert last_of_months(date(2026, 2, 1), 6) == date(2026, 7, 31)
    assert last_of_months(date(2026, 8, 31), 6) == date(2027, 2, 27)

"""Days that no rule refuses and somebody may not have meant: each is asked about by its own question, no other is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.editor.control import Control
from jawny_plan.editor.odd_days import days_in, is_feast, questions
from tests.editor.test_content import GROUPS

TODAY = date(2026, 11, 23)  # a Monday
CALL, MOVE, ENTRY, OTHER = "/zapowiedz/rejon-1-2026-12-10", "/przesun/x", "/wpis/p/wykonanie", "/dane/plan/p"


def asked(day: str, address: str = CALL, path: str = "termin.dnia", shape: str = "day") -> list[str]:
    return questions([Control(path, shape, "Dzień", value=day)], address, TODAY)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-12-10", []),
        ("2026-11-23", []),
        ("2026-11-20", ["już minął"]),
        ("2027-05-25", []),  # 183 days ahead
        ("2027-05-26", ["za ponad pół roku"]),
        ("2026-12-19", ["sobota"]),
        ("2026-12-20", ["niedziela"]),
        ("2026-12-25", ["święto"]),
        ("2026-12-26", ["święto"]),  # a Saturday too: said once
        ("2027-08-15", ["za ponad pół roku", "święto"]),
        ("2029-12-31", ["za ponad pół roku"]),
        ("2030-01-01", ["Czy rok jest dobry"]),
        ("2022-12-31", ["Czy rok jest dobry"]),
        ("9999-12-31", ["Czy rok jest dobry"]),
        ("0001-01-01", ["Czy rok jest dobry"]),
    ],
)
@pytest.mark.parametrize("address", [CALL, MOVE])
def test_a_day_of_a_meeting(day, words, address):
    found = asked(day, address)
    assert len(found) == len(words) and all(part in each for part, each in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-23", []),
        ("2026-11-24", ["jeszcze nie nadszedł"]),
        ("2025-11-22", []),  # 366 days ago
        ("2025-11-21", ["ponad rok temu"]),
        ("2023-06-01", ["ponad rok temu"]),
        ("2022-06-01", ["Czy rok jest dobry"]),
        ("2026-11-22", []),  # a Sunday: work is done on any day
    ],
)
def test_a_day_of_what_was_done(day, words):
    found = asked(day, ENTRY, "dnia")
    assert len(found) == len(words) and all(part in each for part, each in zip(words, found, strict=True))


@pytest.mark.parametrize(
    ("address", "path", "shape", "day"),
    [
        (OTHER, "okres.do", "day", "2027-12-25"),
        (CALL, "ogloszono", "day", "2026-11-21"),
        (ENTRY, "publikuj_od", "day", "2027-01-01"),
        ("/wpis/p/zmiana", "dnia", "day", "2026-12-24"),
        (CALL, "termin.dnia", "line", "2026-12-25"),
        (CALL, "termin.dnia", "day", "jutro"),
        (CALL, "termin.dnia", "day", ""),
    ],
)
def test_other_days_and_what_is_no_day_are_let_be(address, path, shape, day):
    assert asked(day, address, path, shape) == []


def test_a_question_names_its_field_and_the_day_in_words():
    assert [words.replace("\u00a0", " ") for words in asked("2026-12-25")] == [
        "Dzień: 25 grudnia 2026 r. to święto, dzień wolny od pracy. Czy spotkanie na pewno jest wtedy?"
    ]


FIXED = {(1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 24), (12, 25), (12, 26)}


@given(st.integers(1990, 2100))
def test_feasts_that_move_stand_on_their_days_of_the_week_in_every_year(year):
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    moving = [day for day in days if is_feast(day) and (day.month, day.day) not in FIXED]
    easter = moving[0]
    assert easter.weekday() == 6 and date(year, 3, 22) <= easter <= date(year, 4, 25)
    assert moving == [easter + timedelta(days=number) for number in (0, 1, 49, 60)]


@pytest.mark.parametrize("day", ["2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2038-04-25"])
def test_easter_is_where_calendars_have_it(day):
    assert is_feast(date.fromisoformat(day)) and is_feast(date.fromisoformat(day) + timedelta(days=1))
    assert not is_feast(date.fromisoformat(day) - timedelta(days=1))


@pytest.mark.parametrize(("month", "day"), sorted(FIXED))
def test_feasts_with_a_day_of_their_own_are_on_it_every_year(month, day):
    assert all(is_feast(date(year, month, day)) for year in range(2025, 2060))


@given(GROUPS)
def test_every_value_that_stands_is_known_with_its_key(content):
    found = days_in(content)
    assert all(isinstance(key, str) and isinstance(value, str) for key, value in found)
    for key, value in content.items():
        if isinstance(value, str):
            assert (key, value) in found

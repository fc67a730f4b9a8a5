"""The news of a meeting, and names that stay."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.changes import ChangeKind, changes, keys, last_word, revision
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import announced
from tests.outputs.calendar.samples import DUTY, ONCE, SERIES, changed, edition


def facts(meeting: dict, today: str = "2027-06-01") -> MeetingFacts:
    return edition({"m": meeting}, today).met[0]


def told(meeting: dict, today: str = "2027-06-01") -> list[tuple[str, str]]:
    return [(item.key, item.day.isoformat()) for item in changes(facts(meeting, today))]


MOVES = [{"z_dnia": "2026-12-01"}, {"z_dnia": "2026-12-03", "z_godziny": "16.00", "ogloszono": "2026-11-20"}]
REPORT = {
    "dnia": "2026-12-12",
    "frekwencja": "20",
    "wnioski": [
        {"id": "a", "tresc": "A", "odpowiada": "Gmina", "stan": "bez-odpowiedzi"},
        {
            "id": "b",
            "tresc": "B",
            "odpowiada": "Gmina",
            "stan": "przyjety",
            "odpowiedz": "Tak",
            "odpowiedz_z_dnia": "2027-01-10",
        },
    ],
}


def test_the_life_of_a_meeting():
    assert told(changed(ONCE, przesuniete=MOVES, sprawozdanie=REPORT)) == [
        ("zapowiedziano", "2026-11-09"),
        ("przesunieto-z-2026-12-01", "2026-11-09"),  # its day is not known: told after the announcement
        ("przesunieto-z-2026-12-03", "2026-11-20"),
        ("sprawozdanie", "2026-12-12"),
        ("odpowiedz-b", "2027-01-10"),
    ]


@pytest.mark.parametrize(
    ("today", "count"), [("2026-11-08", 0), ("2026-11-09", 2), ("2026-12-12", 4), ("2027-01-10", 5)]
)
def test_nothing_is_told_before_its_day(today, count):
    assert len(told(changed(ONCE, przesuniete=MOVES, sprawozdanie=REPORT), today)) == count


def test_a_move_says_from_when_to_when():
    moved = [item for item in changes(facts(changed(ONCE, przesuniete=MOVES))) if item.kind is ChangeKind.MOVED]
    days = [(str(item.before), str(item.start)) for item in moved]
    assert days == [
        ("2026-12-01 16:00:00", "2026-12-03 16:00:00"),
        ("2026-12-03 16:00:00", "2026-12-10 17:00:00"),
    ]


def test_what_had_to_wait_is_news_from_then_on():
    report = {**REPORT, "publikuj_od": "2026-12-20"}
    waited = changed(ONCE, publikuj_od="2026-11-15", przesuniete=MOVES, sprawozdanie=report)
    assert told(waited) == [
        ("zapowiedziano", "2026-11-15"),
        ("przesunieto-z-2026-12-01", "2026-11-15"),
        ("przesunieto-z-2026-12-03", "2026-11-20"),
        ("sprawozdanie", "2026-12-20"),
        ("odpowiedz-b", "2027-01-10"),
    ]


def test_what_has_no_day_is_not_told():
    assert told(changed(ONCE, ogloszono=None, przesuniete=[{"z_dnia": "2026-12-01"}])) == []


def test_a_series_that_is_called_off_is_told_once():
    off = {"dnia": "2026-10-30", "powod": "remont"}
    assert told(changed(SERIES, odwolane=off)) == [("zapowiedziano", "2026-09-21"), ("odwolano", "2026-10-30")]


def test_a_date_of_a_series_that_is_called_off_is_told_by_its_name():
    terms = [SERIES["terminy"][0], {**SERIES["terminy"][1], "odwolany": {"dnia": "2026-11-04", "powod": "awaria"}}]
    assert told(changed(SERIES, terminy=terms))[1:] == [("odwolano-2026-11-05", "2026-11-04")]


def test_duty_hours_are_announced_and_called_off():
    off = {"dnia": "2026-06-01", "powod": "remont"}
    assert told(changed(DUTY, odwolane=off)) == [("zapowiedziano", "2025-12-10"), ("odwolano", "2026-06-01")]


def test_a_date_keeps_its_name_when_it_moves_and_when_others_come():
    before = keys(facts(SERIES))
    assert before == {1: "2026-10-08", 2: "2026-11-05", 3: "2026-12-17"}
    first, second, third = SERIES["terminy"]
    moved = {**second, "dnia": "2026-12-20", "przeniesiony_z": [{"z_dnia": "2026-11-05"}]}
    new = {"dnia": "2026-09-30", "od": "10.00"}
    after = keys(facts(changed(SERIES, terminy=[new, first, third, moved])))
    assert after == {1: "2026-09-30", 2: "2026-10-08", 3: "2026-12-17", 4: "2026-11-05"}


def test_two_dates_of_one_day_differ():
    terms = [{"dnia": "2026-10-08", "od": "10.00"}, {"dnia": "2026-10-08", "od": "17.00"}]
    assert keys(facts(changed(SERIES, terminy=terms))) == {1: "2026-10-08", 2: "2026-10-08-2"}


def test_the_only_date_needs_no_name():
    assert keys(facts(ONCE)) == {1: ""}


@pytest.mark.parametrize("days", [("2026-11-20", "2026-11-12"), ("2026-11-12", "2026-11-20")])
def test_the_last_word_and_the_number_of_changes(days):
    """The day of the last of two moves, whichever stands first; a cancellation counts as one more change."""
    moves = [{"z_dnia": f"2026-12-0{number}", "ogloszono": day} for number, day in enumerate(days, 1)]
    twice = facts(changed(ONCE, przesuniete=moves))
    [item] = twice.occurrences
    assert last_word(twice, item) == date(2026, 11, 20)
    assert revision(item) == 2
    called_off = facts(changed(ONCE, przesuniete=moves, odwolane={"dnia": "2026-11-25", "powod": "awaria"}))
    assert revision(called_off.occurrences[0]) == 3
    assert last_word(called_off, called_off.occurrences[0]) == date(2026, 11, 25)
    assert revision(facts(ONCE).occurrences[0]) == 0


@pytest.mark.parametrize("days", [("2026-11-20", "2026-11-12"), ("2026-11-12", "2026-11-20")])
def test_the_announcement_is_dated_by_the_later_of_two_moves(days):
    moves = [{"z_dnia": f"2026-12-0{number}", "ogloszono": day} for number, day in enumerate(days, 1)]
    assert announced(facts(changed(ONCE, przesuniete=moves)).meeting) == date(2026, 11, 20)

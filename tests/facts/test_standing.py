"""A meeting before changes and answers that are still to come."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest

from jawny_plan.facts.standing import crossed, known_of, standing
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Answer

TODAY = date(2026, 11, 23)
HEAD = {"rejon": "rejon-1", "rodzaj": "spotkanie", "tytul": "Spotkanie", "miejsce": {"obiekt": "szkoła"}}
TERM = {"dnia": "2026-12-17", "od": "18.00", "do": "19.00"}


def meeting(**keys: Any) -> Meeting:
    return Meeting.model_validate({**HEAD, **keys})


def moved(day: str, hour: str | None = None, announced: str | None = None) -> dict[str, str]:
    keys = {"z_dnia": day, "z_godziny": hour, "ogloszono": announced}
    return {name: value for name, value in keys.items() if value}


@pytest.mark.parametrize(("day", "is_known"), [("2026-11-22", True), ("2026-11-23", True), ("2026-11-24", False)])
def test_a_cancellation_is_known_from_its_day_on(day, is_known):
    once = standing(meeting(termin=TERM, odwolane={"dnia": day, "powod": "choroba"}), TODAY)
    series = standing(meeting(terminy=[{**TERM, "odwolany": {"dnia": day, "powod": "choroba"}}]), TODAY)
    assert bool(once.meeting.cancelled) == bool(series.meeting.terms[0].cancelled) == is_known
    assert once.cancelled == series.cancelled == (() if is_known else ((1, date(2026, 11, 24)),))


def test_the_day_from_which_a_series_or_duty_is_off_may_be_known_before():
    off = {"dnia": "2026-12-01", "powod": "remont"}
    duty = {"od": "2026-01-02", "dni": ["poniedzialek"], "godziny": "10.00-12.00"}
    for told in (meeting(terminy=[TERM], odwolane=off), meeting(dyzur=duty, odwolane=off)):
        assert standing(told, TODAY).meeting == told
        assert standing(told, TODAY).cancelled == ()


@pytest.mark.parametrize(
    ("moves", "day", "start", "end", "left"),
    [
        ([moved("2026-12-10", announced="2026-11-24")], 10, 18, 19, 0),
        ([moved("2026-12-10", "17.00", "2026-11-24")], 10, 17, None, 0),  # nobody knows when it would have ended
        ([moved("2026-12-03", "16.00", "2026-11-20"), moved("2026-12-10", announced="2026-11-24")], 10, 18, 19, 1),
        ([moved("2026-12-03", "16.00", "2026-11-24"), moved("2026-12-10", announced="2026-11-25")], 3, 16, None, 0),
        (
            [moved("2026-12-03", announced="2026-11-24"), moved("2026-12-10")],
            3,
            18,
            19,
            0,
        ),  # told no sooner than before
        ([moved("2026-12-10", announced="2026-11-23")], 17, 18, 19, 1),
        ([moved("2026-12-10")], 17, 18, 19, 1),
    ],
)
def test_until_a_move_is_announced_the_date_before_stands(moves, day, start, end, left):
    once = standing(meeting(termin=TERM, przesuniete=moves), TODAY).meeting
    [series] = standing(meeting(terminy=[{**TERM, "przeniesiony_z": moves}]), TODAY).meeting.terms
    for term, rest in ((once.term, once.moves), (series, series.moves)):
        assert term and (term.day, term.start) == (date(2026, 12, day), time(start))
        assert term.end == (time(end) if end else None)
        assert len(rest) == left


PARTS = [
    {"od": "17.00", "do": "17.30", "rodzaj": "debata-ewaluacyjna"},
    {"od": "17.45", "do": "19.00", "rodzaj": "konsultacje"},
]


@pytest.mark.parametrize(("hour", "start", "parts"), [(None, None, 2), ("17.00", None, 2), ("16.00", time(16), 0)])
def test_parts_stand_while_their_hours_are_known(hour, start, parts):
    told = meeting(termin={"dnia": "2026-12-17"}, czesci=PARTS, przesuniete=[moved("2026-12-10", hour, "2026-11-24")])
    before = standing(told, TODAY).meeting
    assert before.term and (before.term.day, before.term.start) == (date(2026, 12, 10), start)
    assert len(before.parts) == parts


@pytest.mark.parametrize(("day", "is_known"), [("2026-11-23", True), ("2026-11-24", False)])
def test_until_its_day_there_is_no_answer(day, is_known):
    asked = {"id": "lampa", "tresc": "Lampa", "odpowiada": "Gmina", "odpowiedz": "Stoi", "stan": "zalatwiony"}
    report = {"dnia": "2026-11-12", "frekwencja": "20", "wnioski": [{**asked, "odpowiedz_z_dnia": day}]}
    told = standing(meeting(termin={"dnia": "2026-11-12", "od": "17.00"}, sprawozdanie=report), TODAY)
    assert told.meeting.report
    [item] = told.meeting.report.conclusions
    assert (item.answer, item.state) == (("Stoi", Answer.SETTLED) if is_known else (None, Answer.SILENCE))
    assert told.answered == (() if is_known else ((1, date(2026, 11, 24)),))


def test_what_has_no_day_ahead_is_the_same_meeting():
    told = meeting(termin=TERM, przesuniete=[moved("2026-12-10", announced="2026-11-20")])
    assert standing(told, TODAY) == (told, (), (), ())


def test_dates_that_stood_in_another_order_cross():
    late = {**TERM, "przeniesiony_z": [moved("2026-12-01", announced="2026-11-24")]}
    told = meeting(terminy=[{"dnia": "2026-12-10", "od": "17.00"}, late])
    assert not crossed(told)
    assert crossed(standing(told, TODAY).meeting)


def test_dates_at_the_same_moment_do_not_follow_each_other():
    late = {**TERM, "przeniesiony_z": [moved("2026-12-10", "17.00", "2026-11-24")]}
    assert crossed(standing(meeting(terminy=[{"dnia": "2026-12-10", "od": "17.00"}, late]), TODAY).meeting)


@pytest.mark.parametrize(("end", "told"), [("2026-11-22", "2026-11-22"), ("2026-11-23", None), ("2026-11-24", None)])
def test_an_end_is_told_once_it_has_passed(end, told):
    officers = [{"od": "2024-01-01", "do": end, "stopien": "asp.", "imie_nazwisko": "Imię Nazwisko"}]
    [officer] = known_of(District.model_validate({"numer": "2", "dzielnicowi": officers}), TODAY).officers
    assert officer.end == (told and date.fromisoformat(told))


@pytest.mark.parametrize(("start", "is_known"), [("2026-11-22", True), ("2026-11-23", True), ("2026-11-24", False)])
def test_who_serves_is_told_from_the_first_day_on(start, is_known):
    officers = [{"od": start, "stopien": "asp.", "imie_nazwisko": "Imię Nazwisko"}]
    found = known_of(District.model_validate({"numer": "2", "dzielnicowi": officers}), TODAY)
    assert bool(found.officers) is is_known

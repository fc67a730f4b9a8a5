"""Years at both ends of the calendar: a hint or a fault of reading may name them, no output breaks on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.slots import later
from jawny_plan.facts.stands_since import stands_since
from jawny_plan.model.calendar_days import day_after, day_before, days_later, months_later
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.period import LONGEST
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.recurrence import Every, RecurrenceUnit
from jawny_plan.model.unit import Data, MeetingFile, PlanFile
from jawny_plan.outputs.calendar import meetings as met
from jawny_plan.outputs.calendar import plans as dated
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.feeds import meetings as meeting_news
from jawny_plan.outputs.feeds import plans as news
from jawny_plan.outputs.handouts import plans as handouts
from jawny_plan.outputs.notes import press_notes
from jawny_plan.outputs.opendata import plans as opendata
from jawny_plan.outputs.opendata.tables import TABLES
from jawny_plan.outputs.pages.timeline import timeline
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, write

ODD = (date.min, date(1, 12, 31), date(999, 2, 28), date(9999, 1, 1), date(9999, 12, 30), date.max)
DAYS = st.one_of(st.sampled_from(ODD), st.dates(), st.dates(date(9998, 1, 1)), st.dates(date.min, date(2, 12, 31)))
SPAN = LONGEST * 365


@pytest.fixture(scope="module")
def unit(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return load(write(tmp_path_factory.mktemp("unit")))


def every_day(day: date) -> dict[str, Any]:
    return {"rodzaj": "do-dnia", "do": f"{day}", "slowa": "w terminie"}


def plan_of(start: date, end: date, due: date) -> Plan:
    made: dict[str, Any] = yaml.load(PLAN, yaml.BaseLoader)
    made["okres"] = {"od": f"{start}", "do": f"{end}"}
    months = sorted({f"{day.year:04d}-{day.month:02d}" for day in (start, due, end)})
    made["dzialania"] = [
        {"nazwa": "Rozmowy", "termin": {"rodzaj": "caly-okres", "slowa": "cały okres"}},
        {"nazwa": "Wniosek", "termin": every_day(due)},
        {"nazwa": "Festyn", "termin": {"rodzaj": "od-do", "od": f"{start}", "do": f"{end}", "slowa": "stale"}},
        {"nazwa": "Dyżury", "termin": {"rodzaj": "cykliczny", "co": "2 miesiace", "slowa": "co dwa miesiące"}},
        {"nazwa": "Spacery", "termin": {"rodzaj": "miesiace", "w": months, "co": "7 dni", "slowa": "w miesiącach"}},
        {
            "nazwa": "Pismo",
            "termin": {"rodzaj": "zdarzenie", "zdarzenie": "pismo", "w_ciagu": "999 miesiace", "slowa": "po piśmie"},
        },
    ]
    return Plan.model_validate(made)


def log_of(decided: date, end: date) -> Progress:
    head = {"dnia": f"{decided}", "zrodlo": "aneks"}
    change = {
        "rodzaj": "zmiana",
        "zdecydowal": "Komendant",
        "powod": "Bo tak.",
        "zmiany": [{"rodzaj": "termin", "dzialanie": "2", "termin": every_day(end)}],
    }
    done = {"rodzaj": "wykonanie", "dzialanie": "1", "opis": "Rozmawiano."}
    event = {"rodzaj": "zdarzenie", "zdarzenie": "pismo"}
    return Progress.model_validate({"wpisy": [head | change, head | done, head | event]})


def told(facts: PlanFacts, data: Data) -> Iterator[object]:
    """All that is computed and said of one plan."""
    unit = wording.unit(data.unit)
    words = wording.plan(facts, unit)
    yield timeline(facts, words)
    yield list(news.entries(facts, words, {}))
    yield list(dated.happenings(facts, words, "probowo.example"))
    yield opendata.computed(facts, "https://probowo.example/")
    yield [list(table.of_plan(facts, "https://probowo.example/")) for table in TABLES]
    yield list(handouts.of_plan(facts, words, unit))
    yield [note.context for note in press_notes.of_plan(facts, words, unit)]
    yield stands_since(facts)


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, SPAN), st.integers(-SPAN, SPAN), DAYS, DAYS)
@example(date(9999, 1, 1), 364, 364, date.max, date.max)
@example(date(9999, 12, 31), 0, 0, date.max, date.max)
@example(date.min, 365, -1, date.min, date.min)
@example(date(9989, 12, 31), SPAN, SPAN, date(9989, 12, 31), date.max)
def test_no_year_of_a_plan_breaks_what_is_told_of_it(unit, start, length, due, decided, today):
    end = days_later(start, length)
    plan = plan_of(start, end, days_later(start, due))
    file = PlanFile("rejon-1-2026-07", plan, None, log_of(max(decided, start), end), None)
    assert all(made is not Ellipsis for made in told(PlanFacts(file, unit.districts, today), unit))


@settings(max_examples=40, deadline=None)
@given(DAYS, DAYS, st.booleans())
@example(date.max, date.max, True)
@example(date.min, date.max, True)
def test_no_year_of_a_meeting_breaks_what_is_told_of_it(unit, day, today, duty):
    term = {"dnia": f"{day}", "od": "22.00", "do": "01.00"}
    hours = {"od": f"{day}", "dni": ["poniedzialek", "piatek"], "godziny": "10.00-12.00"}
    when = {"rodzaj": "dyzur", "dyzur": hours} if duty else {"rodzaj": "spotkanie", "termin": term}
    meeting = Meeting.model_validate({"rejon": "rejon-1", "tytul": "Dyżur", "miejsce": {"obiekt": "szkoła"}, **when})
    edition = Edition(replace(unit, plans=(), meetings=(MeetingFile("rejon-1-x", meeting),)), today)
    [facts], words = edition.met, edition.meeting["rejon-1-x"]
    assert words["tytul"] == "Dyżur"
    assert len(list(met.happenings(facts, words, "probowo.example"))) <= 60
    assert len(list(meeting_news.entries(facts, words))) <= 1


@given(DAYS, st.integers(-4_000_000, 4_000_000), st.integers(0, 120_000))
def test_steps_from_day_to_day_end_with_the_calendar(day, days, months):
    stepped = days_later(day, days)
    assert (stepped - day).days == days or stepped in (date.min, date.max)
    assert day_before(day) <= day <= day_after(day)
    assert months_later(day, months) >= day
    assert months_later(day, months) == date.max or months_later(day, months).day <= day.day


@given(DAYS, st.builds(Every, st.integers(1, 999), st.sampled_from(RecurrenceUnit)))
def test_what_is_due_so_much_later_is_due_by_the_end_of_the_calendar(day, every):
    assert day <= later(day, every) <= date.max
    assert later(day, every) - day <= timedelta(days=999 * 31)

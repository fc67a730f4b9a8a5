"""How far an action is: the log and the day decide, "po terminie" is never typed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from jawny_plan.facts.actions import ActionFacts, ActionState, judge, times_done
from jawny_plan.facts.due import due, needed, windows
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.period import PlanPeriod, Span
from jawny_plan.model.progress import LogEntry, Progress
from jawny_plan.reading.folder import load

S = ActionState
HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
BEFORE, INSIDE, LAST, AFTER = "2023-12-31", "2024-03-12", "2024-06-30", "2024-07-01"

DEADLINES: dict[str, dict[str, Any]] = {
    "by a day": {"rodzaj": "do-dnia", "do": "2024-04-30", "slowa": "do końca kwietnia"},
    "from-to": {"rodzaj": "od-do", "od": "2024-02-01", "do": "2024-04-30", "slowa": "od lutego do kwietnia"},
    "whole period": {"rodzaj": "caly-okres", "slowa": "przez cały okres"},
    "ongoing": {"rodzaj": "na-biezaco", "slowa": "na bieżąco"},
    "every 2 months": {"rodzaj": "cykliczny", "co": "2 miesiace", "slowa": "raz na dwa miesiące"},
    "every 2 months, twice": {"rodzaj": "cykliczny", "co": "2 miesiace", "razy": "2", "slowa": "dwa razy"},
    "every 2 months, 4 times": {"rodzaj": "cykliczny", "co": "2 miesiace", "razy": "4", "slowa": "cztery razy"},
    "every 7 months": {"rodzaj": "cykliczny", "co": "7 miesiace", "slowa": "co siedem miesięcy"},
    "March and May": {"rodzaj": "miesiace", "w": ["2024-03", "2024-05"], "slowa": "w marcu i maju"},
    "May": {"rodzaj": "miesiace", "w": ["2024-05"], "slowa": "w maju"},
    "none": {"rodzaj": "brak"},
    "unknown": {"rodzaj": "nieznany"},
    "twice a month": {"rodzaj": "cykliczny", "co": "1 miesiac", "w_kazdym": "2", "slowa": "dwa razy w miesiącu"},
    "three times": {"rodzaj": "razy-w-okresie", "razy": "3", "slowa": "trzy razy w okresie"},
    "every 2 weeks in April and May": {
        "rodzaj": "miesiace",
        "w": ["2024-04", "2024-05"],
        "co": "2 tygodnie",
        "slowa": "co drugi weekend w kwietniu i maju",
    },
    "twice in March, twice in May": {
        "rodzaj": "miesiace",
        "w": ["2024-03", "2024-05"],
        "w_kazdym": "2",
        "slowa": "po dwa razy w marcu i maju",
    },
    "three times in April to June": {
        "rodzaj": "miesiace",
        "w": ["2024-04", "2024-05", "2024-06"],
        "razy": "3",
        "slowa": "3 spotkania (kwiecień–czerwiec)",
    },
    "before holidays": {"rodzaj": "zdarzenie", "zdarzenie": "wakacje", "slowa": "przed wakacjami"},
    "stages": {
        "rodzaj": "etapy",
        "etapy": [
            {"nazwa": "rozmowy", "termin": {"rodzaj": "do-dnia", "do": "2024-02-29", "slowa": "do końca lutego"}},
            {"nazwa": "kontrola", "termin": {"rodzaj": "do-dnia", "do": "2024-05-31", "slowa": "do końca maja"}},
        ],
    },
    "stages without a day": {
        "rodzaj": "etapy",
        "etapy": [{"nazwa": "rozmowy", "termin": {"rodzaj": "brak"}}],
    },
}


def deadline(name: str) -> Deadline:
    found: Deadline = TypeAdapter(Deadline).validate_python(DEADLINES[name])
    return found


def log(*entries: dict[str, Any]) -> tuple[LogEntry, ...]:
    return Progress.model_validate({"wpisy": entries}).entries


def done(day: str, times: int | None = None, *, finished: bool = False, action: int = 1) -> dict[str, Any]:
    entry = {"rodzaj": "wykonanie", "dnia": day, "zrodlo": "notatka", "dzialanie": str(action), "opis": "Zrobiono."}
    if times is not None:
        entry["ile_razy"] = str(times)
    return entry | ({"zakonczone": "tak"} if finished else {})


def failed(day: str, state: str = "nie-wykonano", action: int = 1) -> dict[str, Any]:
    entry = {"rodzaj": "niewykonanie", "dnia": day, "zrodlo": "notatka", "dzialanie": str(action)}
    return entry | {"stan": state, "powod": "Brak miejsca."}


def judged(name: str, today: str, *entries: dict[str, Any], period: dict[str, str] = HALF_YEAR) -> ActionFacts:
    """As the plan's facts judge it: what is logged after `today` is not known yet."""
    day = date.fromisoformat(today)
    known = [entry for entry in log(*entries) if entry.day <= day]
    return judge(1, deadline(name), Span.model_validate(period), known, day)


@pytest.mark.parametrize(
    ("name", "before", "inside", "last", "after"),
    [
        ("by a day", S.BEFORE, S.BEFORE, S.NO_DATA, S.NO_DATA),
        ("from-to", S.BEFORE, S.BEFORE, S.NO_DATA, S.NO_DATA),
        ("whole period", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("ongoing", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("every 2 months", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("every 2 months, twice", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("every 2 months, 4 times", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("every 7 months", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("March and May", S.BEFORE, S.RUNNING, S.NO_DATA, S.NO_DATA),
        ("May", S.BEFORE, S.BEFORE, S.NO_DATA, S.NO_DATA),
        ("none", S.BEFORE, S.NOTHING_LOGGED, S.NOTHING_LOGGED, S.NO_DATA),
        ("unknown", S.BEFORE, S.UNDATED, S.UNDATED, S.NO_DATA),
        ("stages", S.BEFORE, S.BEFORE, S.NO_DATA, S.NO_DATA),
        ("stages without a day", S.BEFORE, S.NOTHING_LOGGED, S.NOTHING_LOGGED, S.NO_DATA),
        ("twice a month", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("three times", S.BEFORE, S.RUNNING, S.RUNNING, S.NO_DATA),
        ("every 2 weeks in April and May", S.BEFORE, S.BEFORE, S.NO_DATA, S.NO_DATA),
        ("three times in April to June", S.BEFORE, S.BEFORE, S.RUNNING, S.NO_DATA),
        # Nobody knows whether the day of the event has come.
        ("before holidays", S.BEFORE, S.UNDATED, S.UNDATED, S.NO_DATA),
    ],
)
def test_nothing_logged(name, before, inside, last, after):
    assert [judged(name, today).state for today in (BEFORE, INSIDE, LAST, AFTER)] == [before, inside, last, after]


@pytest.mark.parametrize(("name", "last"), [("by a day", "2024-04-30"), ("from-to", "2024-04-30"), ("May", "2024-05-31"), ("stages", "2024-05-31"), ("none", LAST)])  # fmt: skip
def test_the_last_day_still_belongs_to_the_deadline(name, last):
    after = (date.fromisoformat(last) + timedelta(days=1)).isoformat()
    assert judged(name, last).state is not S.NO_DATA
    assert judged(name, after).state is S.NO_DATA


@pytest.mark.parametrize(
    ("name", "entries", "today", "state"),
    [
        # Once is enough: at once, and for good.
        ("by a day", [done("2024-04-30")], "2024-04-30", S.DONE),
        ("by a day", [done("2024-05-01")], "2024-05-01", S.DONE_LATE),
        ("by a day", [done("2024-05-01")], "2024-04-30", S.BEFORE),
        ("by a day", [done("2024-02-01"), done("2024-05-20")], AFTER, S.DONE),
        ("from-to", [done("2024-02-10")], INSIDE, S.DONE),
        ("from-to", [done("2024-06-01")], AFTER, S.DONE_LATE),
        # What goes on is done only when the plan ends, and then it is not late.
        ("whole period", [done("2024-02-10")], INSIDE, S.RUNNING),
        ("whole period", [done("2024-02-10")], AFTER, S.DONE),
        ("ongoing", [done("2024-02-10")], LAST, S.RUNNING),
        ("ongoing", [done("2024-02-10"), done("2024-07-10")], "2024-07-20", S.DONE),
        ("none", [done("2024-02-10")], INSIDE, S.RUNNING),
        ("none", [done("2024-02-10")], AFTER, S.DONE),
        ("none", [done("2024-02-10", finished=True)], INSIDE, S.DONE),
        ("whole period", [done("2024-02-10", finished=True), done("2024-07-10")], "2024-07-20", S.DONE),
        # An event's day is not known: what was done is done, never late.
        ("before holidays", [done("2024-05-10")], "2024-05-10", S.DONE),
        ("before holidays", [done("2024-08-10")], "2024-08-10", S.DONE),
        # So many times in all.
        ("three times", [done("2024-02-10"), done("2024-03-10")], LAST, S.RUNNING),
        ("three times", [done("2024-02-10"), done("2024-03-10", 2)], INSIDE, S.DONE),
        ("three times", [done("2024-02-10", 2), done("2024-07-10")], "2024-07-10", S.DONE_LATE),
        ("three times in April to June", [done("2024-05-10", 3)], "2024-05-10", S.DONE),
        # So many times in each window.
        ("twice in March, twice in May", [done("2024-03-10", 2), done("2024-05-10")], AFTER, S.NO_DATA),
        ("twice in March, twice in May", [done("2024-03-10", 2), done("2024-05-10", 2)], AFTER, S.DONE),
        ("twice in March, twice in May", [done("2024-03-10", 4)], AFTER, S.NO_DATA),
        # Once in each window.
        ("every 2 months", [done("2024-01-10"), done("2024-03-10")], INSIDE, S.RUNNING),
        ("every 2 months", [done("2024-01-10"), done("2024-03-10")], AFTER, S.NO_DATA),
        ("every 2 months", [done("2024-01-10"), done("2024-03-10"), done("2024-05-10")], "2024-05-10", S.DONE),
        ("every 2 months", [done("2024-01-10"), done("2024-01-20"), done("2024-01-30")], AFTER, S.NO_DATA),
        ("every 2 months", [done("2024-01-10"), done("2024-03-10"), done("2024-07-05")], "2024-07-05", S.DONE_LATE),
        ("every 2 months", [done("2024-01-10", finished=True)], INSIDE, S.DONE),
        ("every 2 months", [done("2024-01-10", finished=True), done("2024-07-05")], "2024-07-05", S.DONE),
        ("every 7 months", [done("2024-02-10")], INSIDE, S.RUNNING),
        ("every 7 months", [done("2024-02-10")], AFTER, S.DONE),
        # Summed up: the log says how often.
        ("every 2 months", [done("2024-06-28", 3)], LAST, S.DONE),
        ("every 2 months", [done("2024-06-28", 2)], AFTER, S.NO_DATA),
        ("every 2 months", [done("2024-06-28", 3), done("2024-07-05")], "2024-07-05", S.DONE),
        ("every 2 months", [done("2024-07-05", 3)], "2024-07-05", S.DONE_LATE),
        ("every 2 months", [done("2024-01-10", 3)], AFTER, S.NO_DATA),
        # The plan's own count stands above the count of windows.
        ("every 2 months, twice", [done("2024-01-10"), done("2024-05-10")], "2024-05-10", S.DONE),
        ("every 2 months, twice", [done("2024-01-10")], AFTER, S.NO_DATA),
        ("every 2 months, 4 times", [done("2024-06-28", 3)], AFTER, S.NO_DATA),
        ("every 2 months, 4 times", [done("2024-06-28", 4)], LAST, S.DONE),
        # Named months.
        ("March and May", [done("2024-03-31"), done("2024-05-01")], "2024-05-01", S.DONE),
        ("March and May", [done("2024-03-31")], AFTER, S.NO_DATA),
        ("March and May", [done("2024-03-31"), done("2024-04-15")], AFTER, S.NO_DATA),
        ("May", [done("2024-05-31")], "2024-05-31", S.DONE),
        ("May", [done("2024-06-04")], "2024-06-04", S.DONE_LATE),
        # Stages: as many as there are.
        ("stages", [done("2024-02-10")], INSIDE, S.RUNNING),
        ("stages", [done("2024-02-10"), done("2024-05-31")], "2024-05-31", S.DONE),
        ("stages", [done("2024-02-10"), done("2024-06-01")], AFTER, S.DONE_LATE),
        ("stages", [done("2024-05-10", 2)], "2024-05-10", S.DONE),
        ("stages", [done("2024-02-10"), done("2024-05-31"), done("2024-06-15")], AFTER, S.DONE),
    ],
)  # fmt: skip
def test_carried_out(name, entries, today, state):
    assert judged(name, today, *entries).state is state


@pytest.mark.parametrize("name", DEADLINES)
def test_a_reported_failure_stands_until_it_is_made_good(name):
    assert judged(name, INSIDE, failed("2024-03-01")).state is S.NOT_DONE
    assert judged(name, AFTER, done("2024-02-01"), failed("2024-03-01", "nie-da-sie-ocenic")).state is S.NOT_JUDGED
    assert judged(name, AFTER, failed("2024-03-01"), failed("2024-04-01", "nie-da-sie-ocenic")).state is S.NOT_JUDGED
    made_good = judged(name, INSIDE, failed("2024-03-01"), done("2024-03-10", finished=True))
    assert (made_good.state, made_good.failure) == (S.DONE, None)


def test_the_reason_of_the_last_failure_is_kept():
    facts = judged("by a day", AFTER, done("2024-02-01"), failed("2024-03-01"))
    assert facts.failure and facts.failure.day == date(2024, 3, 1)
    assert [entry.day for entry in facts.done] == [date(2024, 2, 1)]


def test_entries_of_other_actions_and_other_kinds_say_nothing():
    other = {"dnia": "2024-05-03", "zrodlo": "notatka"}
    entries = [
        done("2024-05-01", action=2),
        failed("2024-05-02", action=3),
        other | {"rodzaj": "metoda", "porownanie": "surowo"},
        other | {"rodzaj": "decyzja", "tresc": "Plan trwa."},
    ]
    assert judged("by a day", AFTER, *entries) == judged("by a day", AFTER)


# Stages that the log names


def of_stage(number: int, entry: dict[str, Any]) -> dict[str, Any]:
    return entry | {"etap": str(number)}


def once(day: str, entry: dict[str, Any]) -> dict[str, Any]:
    """The failure of one round only."""
    return entry | {"raz_z_dnia": day}


@pytest.mark.parametrize(
    ("entries", "today", "state", "stages"),
    [
        ([of_stage(1, done("2024-02-10"))], INSIDE, S.RUNNING, [S.DONE, S.BEFORE]),
        ([of_stage(2, done("2024-02-10"))], INSIDE, S.RUNNING, [S.NO_DATA, S.DONE]),
        ([of_stage(1, done("2024-02-10"))], AFTER, S.NO_DATA, [S.DONE, S.NO_DATA]),
        ([of_stage(1, done("2024-02-10")), of_stage(2, done("2024-05-31"))], "2024-05-31", S.DONE, [S.DONE, S.DONE]),
        # A stage is late by its own deadline, not by that of the last one; so is the action.
        ([of_stage(1, done("2024-03-01")), of_stage(2, done("2024-03-02"))], INSIDE, S.DONE_LATE, [S.DONE_LATE, S.DONE]),
        # The same stage twice is no second stage.
        ([of_stage(1, done("2024-02-10")), of_stage(1, done("2024-02-20"))], AFTER, S.NO_DATA, [S.DONE, S.NO_DATA]),
        # An entry that names no stage stands in for an open one.
        ([done("2024-02-01"), of_stage(2, done("2024-05-10"))], AFTER, S.DONE, [S.NO_DATA, S.DONE]),
        ([of_stage(2, done("2024-05-10")), done("2024-05-31")], AFTER, S.DONE, [S.NO_DATA, S.DONE]),
        ([of_stage(2, done("2024-05-10")), done("2024-06-01")], AFTER, S.DONE_LATE, [S.NO_DATA, S.DONE]),
        ([of_stage(2, done("2024-05-10")), done("2024-06-05")], AFTER, S.DONE_LATE, [S.NO_DATA, S.DONE]),
        # What is known not to be done is no missing data.
        ([of_stage(1, failed("2024-02-10"))], INSIDE, S.BEFORE, [S.NOT_DONE, S.BEFORE]),
        ([of_stage(1, done("2024-02-10")), of_stage(2, failed("2024-05-10"))], "2024-05-10", S.PARTLY, [S.DONE, S.NOT_DONE]),
        ([of_stage(1, failed("2024-02-10"))], AFTER, S.NO_DATA, [S.NOT_DONE, S.NO_DATA]),
        (
            [of_stage(1, failed("2024-02-10")), of_stage(2, failed("2024-05-10", "nie-da-sie-ocenic"))],
            AFTER,
            S.NOT_DONE,
            [S.NOT_DONE, S.NOT_JUDGED],
        ),
        (
            [of_stage(1, failed("2024-02-10", "nie-da-sie-ocenic")), of_stage(2, failed("2024-05-10", "nie-da-sie-ocenic"))],
            AFTER,
            S.NOT_JUDGED,
            [S.NOT_JUDGED, S.NOT_JUDGED],
        ),
        # Made good; and the whole action given up.
        ([of_stage(1, failed("2024-02-10")), of_stage(1, done("2024-02-20"))], INSIDE, S.RUNNING, [S.DONE, S.BEFORE]),
        ([of_stage(1, done("2024-02-10")), failed("2024-03-10")], INSIDE, S.NOT_DONE, [S.DONE, S.BEFORE]),
    ],
)  # fmt: skip
def test_stages_by_name(entries, today, state, stages):
    facts = judged("stages", today, *entries)
    assert facts.state is state
    assert [stage.state for stage in facts.stages] == stages


def test_stages_that_the_log_does_not_name_are_not_judged():
    assert judged("stages", AFTER, done("2024-02-10"), done("2024-05-10")).stages == ()


def test_how_many_stages_were_carried_out():
    entries = of_stage(1, done("2024-02-10")), of_stage(1, done("2024-02-20"))
    assert judged("stages", AFTER, *entries).times == 1
    assert judged("stages", AFTER, *entries, done("2024-03-10", 5)).times == 2


# Rounds


@pytest.mark.parametrize(
    ("name", "entries", "today", "state"),
    [
        ("every 2 months", [done("2024-01-10"), once("2024-03-10", failed("2024-03-20"))], INSIDE, S.RUNNING),
        ("every 2 months", [done("2024-01-10"), once("2024-03-10", failed("2024-05-01"))], AFTER, S.NO_DATA),
        (
            "every 2 months",
            [done("2024-01-10"), once("2024-04-30", failed("2024-05-01")), done("2024-05-10")],
            "2024-05-10",
            S.PARTLY,
        ),
        (
            "March and May",
            [once("2024-03-01", failed("2024-04-01")), once("2024-05-31", failed("2024-06-01", "nie-da-sie-ocenic"))],
            AFTER,
            S.NOT_DONE,
        ),
        ("March and May", [once("2024-03-01", failed("2024-04-01", "nie-da-sie-ocenic"))], AFTER, S.NO_DATA),
        # The plan asks for less than once in each window.
        (
            "every 2 months, twice",
            [done("2024-01-10"), once("2024-03-10", failed("2024-05-01")), done("2024-05-10")],
            AFTER,
            S.DONE,
        ),
        # Made good later.
        ("every 2 months", [once("2024-03-10", failed("2024-03-20")), done("2024-06-28", 3)], AFTER, S.DONE),
        # In the rest at the end, which is no window, nothing was due: the entry is told, and judges nothing.
        ("every 7 months", [once("2024-03-10", failed("2024-03-20"))], INSIDE, S.RUNNING),
    ],
)
def test_one_round_that_failed_does_not_fail_the_action(name, entries, today, state):
    facts = judged(name, today, *entries)
    assert (facts.state, facts.failure) == (state, None)


def test_the_round_that_failed_is_known_with_its_reason():
    facts = judged("every 2 months", AFTER, once("2024-03-10", failed("2024-05-01", "nie-da-sie-ocenic")))
    assert [turn.state for turn in facts.rounds] == [S.NO_DATA, S.NOT_JUDGED, S.NO_DATA]
    assert [turn.failure and turn.failure.text for turn in facts.rounds] == [None, "Brak miejsca.", None]


@pytest.fixture
def controls(folder):
    """Action 4 of the real plan, "raz na dwa miesiące", judged with a log on a day."""
    plan = load(folder / "plan_data").plans[0].plan

    def judge_(today: str, *entries: dict[str, Any]) -> ActionFacts:
        return judge(4, plan.actions[3].deadline, plan.period, log(*entries), date.fromisoformat(today))

    return judge_


def test_once_in_two_months_is_three_rounds_in_the_real_plan(controls):
    rounds = controls(INSIDE).rounds
    assert [(str(turn.window.start), str(turn.window.end)) for turn in rounds] == [
        ("2024-01-01", "2024-02-29"),
        ("2024-03-01", "2024-04-30"),
        ("2024-05-01", "2024-06-30"),
    ]


@pytest.mark.parametrize(
    ("today", "entries", "states"),
    [
        (BEFORE, [], [None, None, None]),
        ("2024-01-01", [], [S.RUNNING, None, None]),
        ("2024-02-29", [], [S.RUNNING, None, None]),
        ("2024-03-01", [], [S.NO_DATA, S.RUNNING, None]),
        (AFTER, [], [S.NO_DATA, S.NO_DATA, S.NO_DATA]),
        (INSIDE, [done("2024-02-29", action=4)], [S.DONE, S.RUNNING, None]),
        (INSIDE, [done("2024-03-01", action=4)], [S.NO_DATA, S.DONE, None]),
        (INSIDE, [done("2024-03-01", 2, action=4)], [None, S.DONE, None]),
        (INSIDE, [done("2024-03-01", 9, action=4)], [None, S.DONE, None]),
        (AFTER, [done("2024-06-30", 2, action=4)], [None, None, S.DONE]),
        (AFTER, [done("2024-01-10", action=4), done("2024-06-30", 2, action=4)], [S.DONE, None, S.DONE]),
        (AFTER, [done("2024-01-10", 3, action=4)], [S.DONE, S.NO_DATA, S.NO_DATA]),
        (AFTER, [done("2024-07-01", 3, action=4)], [None, None, None]),
        (AFTER, [done("2024-07-01", action=4)], [S.NO_DATA, S.NO_DATA, S.NO_DATA]),
    ],
)
def test_rounds(controls, today, entries, states):
    facts = controls(today, *entries)
    assert [turn.state for turn in facts.rounds] == states
    assert [turn.done for turn in facts.rounds] == [state is S.DONE for state in states]


@pytest.mark.parametrize(
    ("name", "last", "times"),
    [
        ("by a day", "2024-04-30", 1),
        ("from-to", "2024-04-30", 1),
        ("whole period", LAST, None),
        ("ongoing", LAST, None),
        ("none", LAST, None),
        ("every 2 months", LAST, 3),
        ("every 2 months, twice", LAST, 2),
        ("every 7 months", LAST, None),
        ("March and May", "2024-05-31", 2),
        ("stages", "2024-05-31", 2),
        ("stages without a day", LAST, 1),
        ("twice a month", LAST, 12),
        ("three times", LAST, 3),
        ("every 2 weeks in April and May", "2024-05-31", 4),
        ("twice in March, twice in May", "2024-05-31", 4),
        ("three times in April to June", LAST, 3),
        ("before holidays", "None", 1),
    ],
)
def test_when_and_how_often(name, last, times):
    facts = judged(name, INSIDE)
    assert str(due(deadline(name), Span.model_validate(HALF_YEAR))) == last
    assert needed(deadline(name), len(facts.rounds)) == times


def test_a_rest_without_a_window_is_after_the_deadline():
    seven = {"od": "2024-01-01", "do": "2024-07-31"}
    entries = [done("2024-01-10"), done("2024-03-10"), done("2024-07-10")]
    assert due(deadline("every 2 months"), Span.model_validate(seven)) == date(2024, 6, 30)
    assert judged("every 2 months", "2024-07-31", *entries, period=seven).state is S.DONE_LATE


def test_how_often_the_log_says():
    facts = judged("every 2 months", AFTER, done("2024-01-10"), done("2024-03-10", 2), done("2024-05-10", 5))
    assert times_done(facts.done) == 8


# Unknown ends


@pytest.mark.parametrize("name", ["whole period", "ongoing", "none", "every 2 months"])
def test_with_an_unknown_end_nothing_is_ever_over(name):
    period = {"od": "2024-01-01"}
    nothing = S.NOTHING_LOGGED if name == "none" else S.NO_DATA
    assert judged(name, "2030-01-01", period=period).state is nothing  # nothing shows that it goes on
    assert judged(name, "2030-01-01", done("2024-02-01"), period=period).state is S.RUNNING
    assert judged(name, "2030-01-01", done("2024-02-01", finished=True), period=period).state is S.DONE
    assert judged(name, BEFORE, period=period).state is S.BEFORE
    assert due(deadline(name), Span.model_validate(period)) is None
    assert windows(deadline(name), Span.model_validate(period)) == ()


def test_with_an_unknown_start_nothing_is_before_it():
    period = {"do": "2024-06-30"}
    assert judged("ongoing", "2000-01-01", period=period).state is S.NO_DATA
    assert judged("ongoing", AFTER, period=period).state is S.NO_DATA
    assert judged("by a day", "2024-05-01", done("2024-04-30"), period=period).state is S.DONE


# Properties

NAMES = st.sampled_from(sorted(DEADLINES))
PERIODS = st.sampled_from(
    [HALF_YEAR, {"od": "2024-01-01"}, {"do": "2024-06-30"}, {"od": "2024-02-15", "do": "2024-08-14"}]
)
DAYS = st.dates(date(2023, 11, 1), date(2024, 12, 31))
DONES = st.builds(
    lambda day, times, finished: done(day.isoformat(), times, finished=finished),
    DAYS,
    st.none() | st.integers(1, 5),
    st.booleans(),
)
FAILURES = st.builds(
    lambda day, state: failed(day.isoformat(), state), DAYS, st.sampled_from(["nie-wykonano", "nie-da-sie-ocenic"])
)
PARTS = st.builds(of_stage, st.integers(1, 2), DONES | FAILURES) | st.builds(
    lambda day, entry: once(day.isoformat(), entry), DAYS, FAILURES
)


def in_order(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entries, key=lambda entry: entry["dnia"])


@given(NAMES, PERIODS, st.lists(DONES | FAILURES, max_size=6).map(in_order), DAYS)
def test_a_state_is_always_given_and_late_only_after_the_deadline(name, period, entries, today):
    facts = judged(name, today.isoformat(), *entries, period=period)
    assert isinstance(facts.state, ActionState)
    last = due(deadline(name), Span.model_validate(period))
    if facts.state is S.DONE_LATE:
        assert last and any(entry.day > last for entry in facts.done)
    if facts.state is S.NO_DATA:  # the deadline or the plan has passed, or nothing shows that anything goes on
        over = last or (date.fromisoformat(period["do"]) if period.get("do") else None)
        assert (over and today > over) or not (facts.done or (period.get("od") and period.get("do")))
    if facts.state in (S.DONE, S.DONE_LATE):
        assert facts.done and not facts.failure
    if facts.state in (S.NOT_DONE, S.NOT_JUDGED):
        assert facts.failure


@given(st.sampled_from(["stages", "every 2 months", "March and May", "by a day"]), st.lists(DONES | FAILURES | PARTS, max_size=6).map(in_order), DAYS)  # fmt: skip
def test_parts_that_the_log_names_are_never_told_as_more_than_they_are(name, entries, today):
    facts = judged(name, today.isoformat(), *entries)
    if facts.state in (S.DONE, S.DONE_LATE, S.PARTLY):
        assert facts.done and not facts.failure
    if facts.state is S.PARTLY:
        assert (
            S.NOT_DONE in (states := [part.state for part in (*facts.stages, *facts.rounds)]) or S.NOT_JUDGED in states
        )
    if facts.stages:
        assert facts.times <= len(facts.stages)
    assert all(turn.state not in (S.NOT_DONE, S.NOT_JUDGED) or turn.failure for turn in facts.rounds)


@given(NAMES, PERIODS, st.lists(DONES, max_size=5).map(in_order), DONES, DAYS)
def test_what_was_done_in_time_never_becomes_late_by_a_later_entry(name, period, entries, more, today):
    before = judged(name, today.isoformat(), *entries, period=period)
    later = [*entries, more | {"dnia": max([more["dnia"], *(entry["dnia"] for entry in entries)])}]
    after = judged(name, today.isoformat(), *later, period=period)
    if before.state in (S.DONE, S.DONE_LATE):
        assert after.state is before.state
    filled = [turn.done for turn in before.rounds]
    assert all(turn.done for turn, was in zip(after.rounds, filled, strict=True) if was)


@given(NAMES, PERIODS, st.lists(DONES, max_size=5).map(in_order), DAYS, st.integers(0, 400))
def test_what_was_done_stays_so_as_days_go_by(name, period, entries, today, days):
    known = [entry for entry in entries if entry["dnia"] <= today.isoformat()]
    first = judged(name, today.isoformat(), *known, period=period).state
    later = judged(name, (today + timedelta(days=days)).isoformat(), *known, period=period).state
    if first in (S.DONE, S.DONE_LATE):
        assert later is first


@given(NAMES, PERIODS, st.lists(DONES, max_size=5).map(in_order), DAYS)
def test_rounds_are_filled_at_most_as_often_as_the_log_says(name, period, entries, today):
    facts = judged(name, today.isoformat(), *entries, period=period)
    assert sum(turn.done for turn in facts.rounds) <= times_done(facts.done)


# So many times in each window


def test_a_window_is_filled_by_as_many_times_as_it_wants():
    facts = judged("twice a month", INSIDE, done("2024-01-10"), done("2024-01-20"), done("2024-02-10"))
    assert [turn.state for turn in facts.rounds[:3]] == [S.DONE, S.NO_DATA, S.RUNNING]


def test_windows_of_months_that_follow_one_another_run_through_them():
    spans = windows(deadline("every 2 weeks in April and May"), Span.model_validate(HALF_YEAR))
    assert [str(span.start) for span in spans] == ["2024-04-01", "2024-04-15", "2024-04-29", "2024-05-13"]
    assert str(spans[-1].end) == "2024-05-26"


def test_months_are_counted_in_one_way():
    both = {**DEADLINES["three times in April to June"], "w_kazdym": "2"}
    with pytest.raises(ValidationError, match="i liczbę razy łącznie"):
        TypeAdapter(Deadline).validate_python(both)


def test_a_last_window_that_failed_on_its_first_day_is_not_still_to_come():
    assert judged("March and May", "2024-05-01", once("2024-05-01", failed("2024-05-01"))).state is S.NO_DATA


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-05-31", S.BEFORE),
        ("2026-06-15", S.NO_DATA),
        ("2026-06-29", S.NO_DATA),
        ("2026-06-30", S.RUNNING),
        ("2026-09-01", S.RUNNING),
        ("2026-09-02", S.NO_DATA),
        ("2026-10-01", S.NO_DATA),
    ],
)
def test_of_a_plan_known_to_the_month_an_action_waits_and_runs_as_the_plan_does(today, state):
    period = PlanPeriod.model_validate({"od": "2026-06", "do": "2026-09"})
    assert judge(1, deadline("whole period"), period, (), date.fromisoformat(today)).state is state


def test_work_in_a_plan_known_to_the_month_does_not_go_on_for_ever():
    period = PlanPeriod.model_validate({"od": "2026-06", "do": "2026-09"})
    known = log(done("2026-07-10"))
    for today, state in (("2026-09-30", S.RUNNING), ("2026-10-01", S.DONE)):
        assert judge(1, deadline("whole period"), period, known, date.fromisoformat(today)).state is state
    assert judge(1, deadline("unknown"), period, (), date(2026, 10, 1)).state is S.NO_DATA

"""What actions owe after changes: nothing from before the change that brought them, nothing after an early end."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.so_far import so_far
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from tests.facts.test_plan import HALF_YEAR, entry, facts

MONTHLY = {"rodzaj": "cykliczny", "co": "1 miesiac", "slowa": "raz w miesiącu"}
WEEKLY = {"rodzaj": "cykliczny", "co": "1 tydzien", "slowa": "raz w tygodniu"}
IN_MONTHS = {"rodzaj": "miesiace", "w": ["2024-03", "2024-04", "2024-05"], "slowa": "w marcu, kwietniu i maju"}


def change(day: str, kind: str, **keys: Any) -> dict[str, Any]:
    effects = [{"rodzaj": kind, **keys}]
    return entry(day, "zmiana", zdecydowal="Komendant", powod="Tak trzeba.", zmiany=effects)


def added(day: str, deadline: dict[str, Any]) -> dict[str, Any]:
    return change(day, "nowe-dzialanie", tresc={"nazwa": "Objazdy", "termin": deadline})


def done(day: str, number: int = 3) -> dict[str, Any]:
    return entry(day, "wykonanie", dzialanie=str(number), opis="Zrobiono.")


def with_deadline(deadline: dict[str, Any], today: str, *log: dict[str, Any]) -> PlanFacts:
    """The plan whose one action has a deadline."""
    plan = Plan.model_validate(
        {
            "rejon": "rejon-2",
            "haslo": "Mniej hałasu",
            "okres": HALF_YEAR,
            "zagrozenia": [{"nazwa": "hałas"}],
            "dzialania": [{"nazwa": "Objazdy", "termin": deadline}],
        }
    )
    known = facts(today)
    file = PlanFile("rejon-2-2024-01", plan, None, Progress.model_validate({"wpisy": log}))
    return PlanFacts(file, known.districts, known.today)


def windows(known: PlanFacts, number: int = 3) -> list[tuple[str, str]]:
    return [(str(one.window.start), str(one.window.end)) for one in known.actions[number - 1].rounds]


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (MONTHLY, [("2024-04-10", "2024-05-09"), ("2024-05-10", "2024-06-09")]),
        (IN_MONTHS, [("2024-04-10", "2024-04-30"), ("2024-05-01", "2024-05-31")]),
    ],
)
def test_an_added_action_owes_nothing_of_the_days_before_it(deadline, expected):
    known = facts("2024-06-30", added("2024-04-10", deadline), done("2024-04-20"), done("2024-05-20"))
    assert windows(known) == expected
    assert known.actions[2].state is ActionState.DONE
    assert str(known.owed[2].last) == expected[-1][1]


def test_an_added_action_that_was_not_carried_out_lacks_only_its_own_windows():
    known = facts("2024-06-15", added("2024-04-10", MONTHLY))
    assert [one.state for one in known.actions[2].rounds] == [ActionState.NO_DATA] * 2
    first = done("2024-04-20")
    known = facts("2024-04-20", added("2024-04-10", MONTHLY), first)
    assert so_far(known.log[-1], known)[1:] == (1, 2)


def test_a_deadline_that_was_changed_owes_its_windows_from_that_day_and_those_that_had_ended():
    moved = change("2024-03-20", "termin", dzialanie="1", termin=WEEKLY)
    known = with_deadline(MONTHLY, "2024-07-05", moved)
    found = windows(known, 1)
    assert found[:3] == [("2024-01-01", "2024-01-31"), ("2024-02-01", "2024-02-29"), ("2024-03-20", "2024-03-26")]
    assert all(start >= "2024-03-20" for start, _ in found[2:])


def test_a_deadline_that_was_wrong_was_never_another():
    mend = {"czego": "termin", "bylo": "raz w miesiącu", "jest": "raz w tygodniu"}
    mended = entry("2024-03-20", "poprawka", **mend, pole="dzialania[1].termin", wartosc=WEEKLY)
    assert windows(with_deadline(MONTHLY, "2024-07-05", mended), 1)[0] == ("2024-01-01", "2024-01-07")


EARLY = {"do": "2024-04-15", "przyczyna": "cel-osiagniety"}
ENDED = change("2024-04-01", "wczesniejszy-koniec", **EARLY)


@pytest.mark.parametrize(
    ("log", "state", "rounds"),
    [
        # All that was due before the end was done: it was finished, not cut short.
        ([done("2024-03-05", 1), ENDED, done("2024-04-05", 1)], ActionState.DONE, 2),
        ([done("2024-03-05", 1), ENDED], ActionState.DONE, 1),
        # What was due before the end and is not in the log is not excused by the end.
        ([ENDED, done("2024-04-05", 1)], ActionState.NO_DATA, 2),
        ([ENDED], ActionState.NO_DATA, 1),
    ],
)
def test_after_an_early_end_the_whole_says_what_its_windows_say(log, state, rounds):
    for today in ("2024-04-16", "2024-05-10", "2024-09-01"):
        known = with_deadline(IN_MONTHS, today, *log).actions[0]
        assert (known.state, len(known.rounds)) == (state, rounds)
        assert {one.state for one in known.rounds} <= {ActionState.DONE, ActionState.NO_DATA}


def test_what_was_due_only_after_the_end_was_called_off():
    later = {"rodzaj": "miesiace", "w": ["2024-05", "2024-06"], "slowa": "w maju i czerwcu"}
    known = with_deadline(later, "2024-09-01", ENDED).actions[0]
    assert (known.state, known.rounds) == (ActionState.CALLED_OFF, ())
    assert with_deadline(later, "2024-04-10", ENDED).actions[0].state is ActionState.BEFORE


def test_while_the_plan_runs_on_to_its_early_end_nothing_is_called_off():
    known = with_deadline(IN_MONTHS, "2024-04-10", done("2024-03-05", 1), ENDED).actions[0]
    assert [one.state for one in known.rounds] == [ActionState.DONE, ActionState.RUNNING]
    assert known.state is ActionState.RUNNING
    assert date(2024, 4, 15) == with_deadline(IN_MONTHS, "2024-04-10", ENDED).last_day(date(2024, 5, 31))


UNTIL_MAY = "2024-05-15"
AGAIN = change("2024-04-20", "przedluzenie", do=UNTIL_MAY)
"""The plan goes on after its early end, and still ends before the day that was approved."""


@pytest.mark.parametrize(
    ("due", "today", "state"),
    [
        ("2024-05-10", "2024-04-18", ActionState.CALLED_OFF),  # the early end has passed and nobody knows of more
        ("2024-05-10", "2024-04-20", ActionState.BEFORE),
        ("2024-05-10", "2024-05-11", ActionState.NO_DATA),
        ("2024-06-10", "2024-05-15", ActionState.BEFORE),
        ("2024-06-10", "2024-05-16", ActionState.CALLED_OFF),
        ("2024-06-10", "2024-06-20", ActionState.CALLED_OFF),
    ],
)
def test_a_plan_that_goes_on_until_a_day_before_its_approved_end_owes_nothing_after_that_day(due, today, state):
    deadline = {"rodzaj": "do-dnia", "do": due, "slowa": f"do {due}"}
    assert with_deadline(deadline, today, ENDED, AGAIN).actions[0].state is state


def test_what_was_due_after_an_end_that_was_first_put_off_and_then_brought_forward_was_called_off():
    later = change("2024-03-01", "przedluzenie", do="2024-08-31")
    sooner = change("2024-07-01", "wczesniejszy-koniec", do="2024-07-10", przyczyna="cel-osiagniety")
    deadline = {"rodzaj": "do-dnia", "do": "2024-08-20", "slowa": "do 20 sierpnia"}
    assert with_deadline(deadline, "2024-07-11", later, sooner).actions[0].state is ActionState.CALLED_OFF


def test_an_early_end_that_was_put_off_to_the_approved_day_calls_nothing_off():
    whole = change("2024-04-20", "przedluzenie", do="2024-06-30")
    deadline = {"rodzaj": "do-dnia", "do": "2024-06-29", "slowa": "do 29 czerwca"}
    known = with_deadline(deadline, "2024-07-05", ENDED, whole)
    assert (known.actions[0].state, known.early_end) == (ActionState.NO_DATA, None)


def test_an_early_end_that_was_mended_is_early_as_long_as_it_is():
    mend = {"czego": "koniec", "bylo": "do 15 kwietnia", "jest": "inaczej", "pole": "okres.do"}
    later = with_deadline(MONTHLY, "2024-04-20", ENDED, entry("2024-04-10", "poprawka", **mend, wartosc="2024-04-18"))
    never = with_deadline(MONTHLY, "2024-04-20", ENDED, entry("2024-04-10", "poprawka", **mend, wartosc="2024-06-30"))
    assert (later.early_end, never.early_end) == (date(2024, 4, 18), None)

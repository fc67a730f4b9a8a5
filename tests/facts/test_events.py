"""Deadlines bound to events, before and after the log gives the day of the event."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import event_day
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from jawny_plan.wording.actions import deadline
from jawny_plan.wording.progress import happened


def plan(**bound: str) -> Plan:
    due = {"rodzaj": "zdarzenie", "zdarzenie": "zatwierdzenie planu", "slowa": "po zatwierdzeniu", **bound}
    return Plan.model_validate(
        {
            "rejon": "r",
            "haslo": "x",
            "okres": {"od": "2025-02-01", "do": "2025-07-31"},
            "zagrozenia": [{"nazwa": "x"}],
            "dzialania": [{"nazwa": "Przegląd lamp", "termin": due}],
        }
    )


def facts(today: str, *entries: dict[str, str], **bound: str) -> PlanFacts:
    log = Progress.model_validate({"wpisy": [{"zrodlo": "notatka", **entry} for entry in entries]})
    return PlanFacts(PlanFile("p", plan(**bound), None, log), {}, date.fromisoformat(today))


APPROVED = {"dnia": "2025-03-01", "rodzaj": "zdarzenie", "zdarzenie": "zatwierdzenie planu"}
AHEAD = APPROVED | {"kiedy": "2025-06-20"}
DONE = {"rodzaj": "wykonanie", "dzialanie": "1", "opis": "Zrobiono."}


@pytest.mark.parametrize(
    ("bound", "entry", "last"),
    [
        ({"w_ciagu": "30 dni"}, APPROVED, "31 marca 2025 r."),
        ({"w_ciagu": "2 tygodnie"}, APPROVED, "15 marca 2025 r."),
        ({"w_ciagu": "1 miesiac"}, AHEAD, "20 lipca 2025 r."),
        ({"kiedy": "przed-nim"}, AHEAD, "19 czerwca 2025 r."),
        ({"kiedy": "do-niego"}, AHEAD, "20 czerwca 2025 r."),
    ],
)
def test_the_last_day_is_computed_and_marked_as_ours(bound, entry, last):
    known = facts("2025-03-05", entry, **bound)
    words = deadline(known.plan.actions[0].deadline, known.event_days).replace("\u00a0", " ")
    assert words == f"po zatwierdzeniu (nasze obliczenie: do {last})"


def test_what_was_learned_stands_under_its_own_day_and_names_the_day_of_the_event():
    known = facts("2025-03-05", AHEAD, kiedy="przed-nim")
    [learned] = known.history
    assert event_day(learned, known) == date(2025, 3, 1)
    said = happened(learned, known.plan).replace("\u00a0", " ")
    assert said == "Znany jest dzień zdarzenia (zatwierdzenie planu): 20 czerwca 2025 r."


@pytest.mark.parametrize("entries", [(), (APPROVED,)])
def test_without_the_day_or_the_way_of_counting_nothing_is_computed(entries):
    known = facts("2025-03-05", *entries)
    assert deadline(known.plan.actions[0].deadline, known.event_days) == "po zatwierdzeniu (bez daty)"
    assert known.actions[0].state is ActionState.UNDATED


def test_the_day_is_not_known_before_it_was_logged():
    known = facts("2025-02-28", APPROVED, w_ciagu="30 dni")
    assert known.event_days == {}


@pytest.mark.parametrize(
    ("today", "entries", "state"),
    [
        ("2025-03-31", (APPROVED,), ActionState.BEFORE),
        ("2025-04-01", (APPROVED,), ActionState.NO_DATA),
        ("2025-04-01", (APPROVED, DONE | {"dnia": "2025-03-31"}), ActionState.DONE),
        ("2025-04-02", (APPROVED, DONE | {"dnia": "2025-04-01"}), ActionState.DONE_LATE),
    ],
)
def test_the_state_follows_from_the_computed_day(today, entries, state):
    assert facts(today, *entries, w_ciagu="30 dni").actions[0].state is state


def test_a_deadline_lies_on_one_side_of_an_event():
    with pytest.raises(ValueError, match="w_ciagu"):
        plan(w_ciagu="30 dni", kiedy="przed-nim")

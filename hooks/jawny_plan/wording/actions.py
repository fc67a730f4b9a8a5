"""Actions, their deadlines and how far they are, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.actions import FAILURES, ActionFacts, ActionState
from jawny_plan.facts.due import due as last_day
from jawny_plan.facts.due import needed
from jawny_plan.facts.events import last_day as day_after_event
from jawny_plan.facts.moved_end import MovedEnd
from jawny_plan.model.deadline import (
    ByDay,
    ByEvent,
    Deadline,
    FromTo,
    InMonths,
    NoDeadline,
    Ongoing,
    Recurring,
    Staged,
    TimesInPeriod,
    UnknownDeadline,
    WholePeriod,
    traits,
)
from jawny_plan.model.period import Span
from jawny_plan.model.plan import Action
from jawny_plan.model.progress import NotDone
from jawny_plan.wording.marked import marked, names_old_end
from jawny_plan.wording.plan_words import ActionWords, MissedWords, StageWords
from jawny_plan.wording.squares import SUMMED, squares, squares_of_rounds
from jawny_plan.wording.words import sign

NO_EVENTS: Mapping[str, date] = MappingProxyType({})
# The word for a reader and the drawing in the style sheet.
STATES = {
    ActionState.BEFORE: sign("przed", "Termin nie minął"),
    ActionState.RUNNING: sign("w-toku", "W toku"),
    ActionState.DONE: sign("wykonano", "Wykonano"),
    ActionState.DONE_LATE: sign("wykonano", "Wykonano po terminie"),
    ActionState.PARTLY: sign("w-toku", "Wykonano w części"),
    ActionState.NOT_DONE: sign("nie-wykonano", "Nie wykonano"),
    ActionState.NOT_JUDGED: sign("brak-danych", "Nie da się ocenić"),
    ActionState.NO_DATA: sign("brak-danych", "Brak danych"),
    ActionState.NOTHING_LOGGED: sign("brak-danych", "Nic nie zapisano"),
    ActionState.UNDATED: sign("brak-danych", "Nie wiadomo, czy termin minął"),
    ActionState.WITHDRAWN: sign("brak-danych", "Zrezygnowano"),
    ActionState.CALLED_OFF: sign("brak-danych", "Plan skończył się przed terminem"),
}

ROUNDS = {
    ActionState.DONE: "wykonano",
    ActionState.NO_DATA: "brak danych",
    ActionState.RUNNING: "w toku",
    ActionState.NOT_DONE: "nie wykonano",
    ActionState.NOT_JUDGED: "nie da się ocenić",
}


def action(
    number: int,
    action: Action,
    facts: ActionFacts,
    moved: MovedEnd | None = None,
    events: Mapping[str, date] = NO_EVENTS,
    mark: str | None = None,
) -> ActionWords:
    """One action; `events` are the days of events that are known, `mark` says what differs from the plan's words.

    `obliczenie_terminy` are the windows of a recurring one, our calculation, in each of which it is due
    `obliczenie_po_ile`; `niewykonane_razy` are those that the log says were missed, with the reasons.
    """
    known, wanted, counted = traits(action.deadline), needed(action.deadline, len(facts.rounds)), facts.times
    return {
        "nr": str(number),
        "nazwa": action.name,
        "opis": marked(action.wording, mark) if action.wording else None,
        "dopisek": "; ".join(
            part for part in (action.group, action.responsible and f"odpowiada: {action.responsible}") if part
        )
        or None,
        "termin": in_force(action.deadline, events, moved),
        "etapy": stages(action.deadline, facts, moved, events),
        "stan": STATES[facts.state],
        "wpisy": [
            {
                "dnia": polish.day(entry.day),
                "opis": polish.sentence(entry.text),
                "ile_razy": polish.plural(entry.times, "raz", "razy", "razy") if entry.times else None,
                "zrodlo": polish.stopped(entry.source),
            }
            for entry in facts.done
        ],
        "powod": polish.sentence(facts.failure.text) if facts.failure else None,
        "niewykonane_razy": [_missed(one.failure) for one in facts.rounds if one.failure],
        "wykonano_z": f"{counted}{polish.NBSP}z {wanted}" if counts(action.deadline) and wanted and counted else None,
        "obliczenie_po_ile": polish.plural(known.each, "raz", "razy", "razy"),
        "kwadraty": squares_of_rounds(facts.rounds) if facts.rounds else squares([facts.state]),
        "obliczenie_terminy": [
            {
                "slowami": polish.span(one.window.start, one.window.end),
                "stan": ROUNDS[one.state] if one.state else SUMMED[1] if one.summed else None,
            }
            for one in facts.rounds
        ]
        if known.every
        else [],
    }


def counts(due: Deadline) -> bool:
    """Whether the plan itself says how many times; other counts are our calculation and stand with it."""
    known = traits(due)
    return bool(known.stages) or known.times is not None


def in_force(due: Deadline, events: Mapping[str, date], moved: MovedEnd | None) -> str:
    """When the action is due by the plan in force, in the same words wherever the plan is told."""
    return deadline(due, events) + _moved(due, moved)


def deadline(due: Deadline, events: Mapping[str, date] | None = NO_EVENTS) -> str:
    """When the action is due, in words; the day that follows from an event is marked as our calculation.

    Without `events` only what was decided is told, not whether the day of an event is known.
    """
    match due:
        case ByDay(day=day):
            return f"do {polish.day(day)}"
        case FromTo(start=start, end=end):
            return polish.span(start, end)
        case NoDeadline():
            return "plan nie podaje terminu"
        case UnknownDeadline():
            return "terminu nie znamy"
        case Staged(stages=parts):
            return polish.plural(len(parts), "etap", "etapy", "etapów")
        case ByEvent(words=words):
            if events is None:
                return words
            last = day_after_event(due, events)
            return f"{words} (nasze obliczenie: do {polish.day(last)})" if last else f"{words} (bez daty)"
        case WholePeriod() | Ongoing() | Recurring() | TimesInPeriod() | InMonths():
            return due.words
        case _:
            assert_never(due)


def _moved(due: Deadline, moved: MovedEnd | None) -> str:
    """` (koniec planu: 23 października 2026 r.)`, after a deadline behind an early end, and words that name the old."""
    if moved is None or traits(due).stages:  # each stage says it of its own
        return ""
    last = last_day(due, Span.model_construct(start=None, end=None))
    behind = moved.early and last is not None and last > moved.now
    words = None if traits(due).dated else getattr(due, "words", None)
    return f" (koniec planu: {polish.day(moved.now)})" if behind or (words and names_old_end(words, moved)) else ""


def stages(
    due: Deadline, facts: ActionFacts, moved: MovedEnd | None = None, events: Mapping[str, date] = NO_EVENTS
) -> list[StageWords]:
    """The stages of a staged deadline, each with its own; `stan` is None where the log names no stage."""
    parts = traits(due).stages
    known = facts.stages or (None,) * len(parts)
    return [
        {
            "nazwa": stage.name,
            "termin": in_force(stage.deadline, events, moved),
            "stan": STATES[judged.state] if judged else None,
            "powod": polish.sentence(judged.failure.text) if judged and judged.failure else None,
        }
        for stage, judged in zip(parts, known, strict=True)
    ]


def _missed(missed: NotDone) -> MissedWords:
    """One round that failed, by the day that the log names: the window around it is our calculation."""
    stated, reason = ROUNDS[FAILURES[missed.state]], polish.sentence(missed.text)
    when = f"{polish.day(missed.missed_on)} {stated}" if missed.missed_on else f"Jeden raz {stated}"
    return {"zdanie": f"{polish.stopped(when)} {reason}"}

"""The period of a plan in words, and where the plan stands in it; what is not known is said to be unknown."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.plan import PlanState
from jawny_plan.model.absence import Absence
from jawny_plan.model.period import Edge, PlanPeriod, Rough
from jawny_plan.wording.plan_words import PeriodWords
from jawny_plan.wording.unit import dates

NO_DAY = "Dokładnego dnia nie znamy."


def period(told: PlanPeriod) -> PeriodWords:
    """A period in words; its length in days is our calculation.

    `slowami` follows the name of the plan; `bez_konca` says why there is no last day.
    """
    days = told.days
    return {
        "slowami": known(told) or told.words or _nothing(told),
        "od": polish.day(told.start) if told.start else None,
        "do": polish.day(told.end) if told.end else None,
        "bez_konca": None if told.end else without_end(told.end_edge),
        "obliczenie_dni": polish.plural(days, "dzień", "dni", "dni") if days else None,
    }


def known(told: PlanPeriod) -> str | None:
    """What is known of both ends: `od 1 lipca 2019 r.`, `od lipca 2019 r. do I półrocza 2020 r.`"""
    if told.start and told.end:
        return dates(told.start, told.end)
    ends = (("od", told.start, told.start_edge), ("do", told.end, told.end_edge))
    return " ".join(f"{word} {said}" for word, day, edge in ends if (said := _end(day, edge))) or None


def without_end(edge: Edge | None) -> str:
    """Why no last day is told, in one sentence."""
    match edge:
        case Rough():
            return f"Plan trwa do {rough(edge)} {NO_DAY}"
        case Absence.NONE:
            return "Plan nie podaje daty końca."
        case Absence.UNKNOWN | None:
            return "Nie znamy daty końca planu."
        case _:
            assert_never(edge)


def rough(told: Rough) -> str:
    """`czerwca 2019 r.`, `II półrocza 2019 r.`: in the genitive."""
    if told.is_month:
        return polish.month_of_year(told.first)
    return f"{'I' if told.first.month == 1 else 'II'}{polish.NBSP}półrocza {told.first.year}{polish.NBSP}r."


def standing(told: PlanPeriod, state: PlanState) -> str:
    """Where a plan in this state stands today, in one or two sentences."""
    start, end = _end(told.start, told.start_edge), _end(told.end, told.end_edge)
    match state:
        case PlanState.BEFORE:
            return _rounded_off(
                f"Plan zacznie obowiązywać {start}" if told.start else f"Plan ma obowiązywać od {start}", told.start
            )
        case PlanState.RUNNING:
            said = _rounded_off(f"Plan obowiązuje do {end}", told.end)
            return said if start else f"{said} {_without_start(told.start_edge)}"
        case PlanState.ENDED:
            return _rounded_off(f"Plan zakończył się {end}" if told.end else f"Plan trwał do {end}", told.end)
        case PlanState.UNKNOWN:
            return f"{_doubt(told)}, więc nie wiadomo, czy trwa."
        case _:
            assert_never(state)


def _doubt(told: PlanPeriod) -> str:
    """Why it is not known whether a plan runs."""
    if isinstance(told.end_edge, Rough):
        return f"Plan trwa do {rough(told.end_edge)}, dokładnego dnia nie znamy"
    if isinstance(told.start_edge, Rough) and (told.end or told.end_edge is None):
        return f"Plan obowiązuje od {rough(told.start_edge)}, dokładnego dnia nie znamy"
    return without_end(told.end_edge).rstrip(".")


def _without_start(edge: Edge | None) -> str:
    return "Plan nie podaje daty początku." if edge is Absence.NONE else "Daty początku nie znamy."


def _rounded_off(said: str, day: date | None) -> str:
    """A sentence that ends with a day, or with what is known of it."""
    return said if day else f"{said} {NO_DAY}"


def _end(day: date | None, edge: Edge | None) -> str | None:
    if day:
        return polish.day(day)
    return rough(edge) if isinstance(edge, Rough) else None


def _nothing(told: PlanPeriod) -> str:
    """What follows the name of a plan of whose period nothing is known."""
    nowhere = told.start_edge is Absence.NONE and told.end_edge is Absence.NONE
    return "bez podanego okresu" if nowhere else "o okresie, którego nie znamy"

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


def period(of_data: PlanPeriod) -> PeriodWords:
    """A period in words; its length in days is our calculation.

    `slowami` follows the name of the plan, `od_do` is what is known of its ends; `bez_konca` says why there is no end.
    """
    days = of_data.days
    return {
        "slowami": known(of_data) or of_data.words or _nothing(of_data),
        "od_do": known(of_data),
        "od": polish.day(of_data.start) if of_data.start else None,
        "do": polish.day(of_data.end) if of_data.end else None,
        "bez_konca": None if of_data.end else without_end(of_data.end_edge),
        "obliczenie_dni": polish.plural(days, "dzień", "dni", "dni") if days else None,
    }


def known(of_data: PlanPeriod) -> str | None:
    """What is known of both ends: `od 1 lipca 2019 r.`, `od lipca 2019 r. do I półrocza 2020 r.`"""
    if of_data.start and of_data.end:
        return dates(of_data.start, of_data.end)
    if months := _months(of_data.start_edge, of_data.end_edge):
        return months
    ends = (("od", of_data.start, of_data.start_edge), ("do", of_data.end, of_data.end_edge))
    return " ".join(f"{word} {ending}" for word, day, edge in ends if (ending := _end(day, edge))) or None


def begun(of_data: PlanPeriod) -> str | None:
    """What is known of the first day alone: `od 1 lipca 2019 r.`"""
    start = _end(of_data.start, of_data.start_edge)
    return f"od {start}" if start else None


def _months(start: Edge | None, end: Edge | None) -> str | None:
    """`od lipca do września 2019 r.`, where nothing but the months of both ends is known."""
    if isinstance(start, Rough) and isinstance(end, Rough) and start.is_month and end.is_month:
        return polish.whole_months(start.first, end.last)
    return None


def roughly(of_data: PlanPeriod) -> str | None:
    """The same of a period of which not both days are known; None where they are."""
    return None if of_data.start and of_data.end else known(of_data)


def without_end(edge: Edge | None) -> str:
    """Why there is no last day, in a sentence or two that hold before the plan, while it runs and after it."""
    match edge:
        case Rough():
            return f"Okres planu: do {rough(edge)} {NO_DAY}"
        case Absence.NONE:
            return "Plan nie podaje daty końca."
        case Absence.UNKNOWN | None:
            return "Nie znamy daty końca planu."
        case _:
            assert_never(edge)


def rough(day: Rough) -> str:
    """`czerwca 2019 r.`, `II półrocza 2019 r.`: in the genitive."""
    if day.is_month:
        return polish.month_of_year(day.first)
    return f"{'I' if day.first.month == 1 else 'II'}{polish.NBSP}półrocza {day.first.year}{polish.NBSP}r."


def last_day(of_data: PlanPeriod) -> str:
    """`20 października 2026 r.`, `grudnia 2026 r. Dokładnego dnia nie znamy.`: what follows „do”, as known."""
    return _rounded_off(_end(of_data.end, of_data.end_edge) or "dnia, którego nie znamy", of_data.end)


def standing(of_data: PlanPeriod, state: PlanState) -> str:
    """Where a plan in this state stands today, in one or two sentences."""
    start, end = _end(of_data.start, of_data.start_edge), _end(of_data.end, of_data.end_edge)
    match state:
        case PlanState.BEFORE:
            return _rounded_off(
                f"Plan zacznie obowiązywać {start}" if of_data.start else f"Plan ma obowiązywać od {start}",
                of_data.start,
            )
        case PlanState.RUNNING:
            words = _rounded_off(f"Plan obowiązuje do {end}", of_data.end)
            return words if start else f"{words} {_without_start(of_data.start_edge)}"
        case PlanState.ENDED:
            return _rounded_off(f"Plan zakończył się {end}" if of_data.end else f"Plan trwał do {end}", of_data.end)
        case PlanState.UNKNOWN:
            return _doubt(of_data)
        case _:
            assert_never(state)


def _doubt(of_data: PlanPeriod) -> str:
    """That it is not known whether a plan runs, and why."""
    start, end = (isinstance(edge, Rough) for edge in (of_data.start_edge, of_data.end_edge))
    if end or (start and (of_data.end or of_data.end_edge is None)):
        which = " i ".join(name for name, rough_one in (("początku", start), ("końca", end)) if rough_one)
        return f"Okres planu: {known(of_data)} Dokładnego dnia {which} nie znamy, więc nie wiadomo, czy plan trwa."
    return f"{without_end(of_data.end_edge).rstrip('.')}, więc nie wiadomo, czy trwa."


def _without_start(edge: Edge | None) -> str:
    return "Plan nie podaje daty początku." if edge is Absence.NONE else "Daty początku nie znamy."


def _rounded_off(words: str, day: date | None) -> str:
    """A sentence that ends with a day, or with what is known of it."""
    return words if day else f"{words} {NO_DAY}"


def _end(day: date | None, edge: Edge | None) -> str | None:
    if day:
        return polish.day(day)
    return rough(edge) if isinstance(edge, Rough) else None


def _nothing(of_data: PlanPeriod) -> str:
    """What follows the name of a plan of whose period nothing is known."""
    nowhere = of_data.start_edge is Absence.NONE and of_data.end_edge is Absence.NONE
    return "bez podanego okresu" if nowhere else "o okresie, którego nie znamy"

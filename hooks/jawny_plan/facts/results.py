"""What the measurements in the log say of the goals. Without a method recorded by the unit: nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from jawny_plan.facts import comparison
from jawny_plan.facts.comparison import Comparison, Counted, Trend, Verdict
from jawny_plan.model.amendment import Changed
from jawny_plan.model.goal import (
    Awareness,
    Ceiling,
    Deliverable,
    Goal,
    Growth,
    Qualitative,
    Reduction,
    Review,
    SurveyChange,
    SurveyLevel,
    SurveyPoints,
    Threshold,
)
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import GoalReplaced
from jawny_plan.model.progress import ComparisonMethod, Delivered, LogEntry, Measured, Method
from jawny_plan.model.threat import Figure


@dataclass(frozen=True)
class Counter:
    """One baseline of a goal with its measurement and what comes of the two."""

    figure: Figure
    measured: Measured | None
    comparison: Comparison | None = None
    differs: bool = False
    """The goal and its baseline do not measure the same thing (see `differs`)."""
    trend: Trend | None = None
    """Whether there is more or less, of a goal that asks for more without saying how much."""


@dataclass(frozen=True)
class GoalResult:
    """A goal with its counters; the verdict is None as long as nothing may be computed.

    `delivered`: what the unit last said of a thing that is to be there.
    """

    goal: Goal
    counters: tuple[Counter, ...]
    measured: Measured | None
    verdict: Verdict | None
    delivered: Delivered | None = None


def results(plan: Plan, log: Sequence[LogEntry]) -> tuple[GoalResult, ...]:
    """One result a goal, in the plan's order."""
    return tuple(_result(number, goal, plan, log) for number, goal in enumerate(plan.goals, 1))


def method(log: Sequence[LogEntry]) -> ComparisonMethod | None:
    """How the unit compares, as it last recorded."""
    found = [entry.method for entry in log if isinstance(entry, Method)]
    return found[-1] if found else None


def differs(goal: Reduction, figure: Figure) -> bool:
    """Whether goal and figure measure different things.

    The figure is a mixture ("głównie"), or its unit (interwencje, zgłoszenia) is not what the goal speaks of. Endings
    and marks do not count: words inflect (zgłoszenia, zgłoszeń).
    """
    stem = _bare(figure.of_what).split()[0][:-2]
    return figure.mainly or stem not in _bare(goal.indicator)


def _bare(words: str) -> str:
    """Small letters without their marks."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", words.lower()) if not unicodedata.combining(sign))


def _result(number: int, goal: Goal, plan: Plan, log: Sequence[LogEntry]) -> GoalResult:
    own = _since_replaced(number, log)
    of_goal = _last(entry for entry in own if isinstance(entry, Measured) and entry.goal == number)
    match goal:
        case Reduction():
            counters = tuple(_reduced(goal, plan.figures[name], plan, log) for name in goal.baselines)
            computed = any(counter.comparison for counter in counters)
            verdict = comparison.combined(counter.comparison for counter in counters) if computed else None
            return GoalResult(goal, counters, None, verdict)
        case Ceiling():
            counters = tuple(_again(plan.figures[name], log) for name in goal.baselines)
            counted = of_goal or (counters[0].measured if len(counters) == 1 else None)
            days = comparison.Days(plan.period.start, plan.period.end)
            verdict = comparison.ceiling(_measured(counted), goal.limit, days) if counted else None
            return GoalResult(goal, counters, of_goal, verdict)
        case Growth():
            counters = tuple(_grown(plan.figures[name], log) for name in goal.baselines)
            return GoalResult(goal, counters, None, None)
        case SurveyChange() | SurveyPoints():
            again = (entry for entry in log if isinstance(entry, Measured) and entry.figure in goal.baselines)
            of_goal = of_goal or _last(again)
            counters = tuple(Counter(plan.figures[name], None) for name in goal.baselines)
            return GoalResult(goal, counters, of_goal, _survey_verdict(goal, counters, of_goal))
        case SurveyLevel(percent=percent) | Threshold(percent=percent):
            return GoalResult(goal, (), of_goal, comparison.level(of_goal.count, percent) if of_goal else None)
        case Deliverable():
            entries = [entry for entry in own if isinstance(entry, Delivered) and entry.goal == number]
            return GoalResult(goal, (), None, None, entries[-1] if entries else None)
        case Review() | Awareness() | Qualitative():
            return GoalResult(goal, (), None, None)
        case _:
            assert_never(goal)


def _since_replaced(number: int, log: Sequence[LogEntry]) -> Sequence[LogEntry]:
    """The log since another goal took the number: what was said of the one before it is not said of this one."""
    after = 0
    for place, entry in enumerate(log, 1):
        effects = entry.effects if isinstance(entry, Changed) else ()
        if any(isinstance(effect, GoalReplaced) and effect.number == number for effect in effects):
            after = place
    return log[after:]


def _survey_verdict(
    goal: SurveyChange | SurveyPoints, counters: Sequence[Counter], after: Measured | None
) -> Verdict | None:
    """None without both results; an earlier one that the plan does not give as a number proves nothing."""
    before = counters[0].figure.exact if counters else None
    if after is None or before is None:
        return None
    if isinstance(goal, SurveyPoints):
        return comparison.points(before, after.count, goal.points)
    return comparison.survey_change(before, after.count, goal.percent)


def _again(figure: Figure, log: Sequence[LogEntry]) -> Counter:
    """The figure with its last measurement."""
    return Counter(figure, _last(entry for entry in log if isinstance(entry, Measured) and entry.figure == figure.id))


def _grown(figure: Figure, log: Sequence[LogEntry]) -> Counter:
    """The figure with its last measurement, and which of both is more; per cents need no days to be compared."""
    found, before = _again(figure, log), _baseline(figure)
    if found.measured is None or before is None:
        return found
    chosen = ComparisonMethod.RAW if figure.percent else method(log)
    return replace(found, trend=comparison.trend(before, _measured(found.measured), chosen))


def _reduced(goal: Reduction, figure: Figure, plan: Plan, log: Sequence[LogEntry]) -> Counter:
    """The figure with its last measurement, compared; a figure in words, or about so many, is compared with nothing."""
    found, before = replace(_again(figure, log), differs=differs(goal, figure)), _baseline(figure)
    if before is None:
        return found
    compared = comparison.compare(
        before,
        _measured(found.measured) if found.measured else None,
        goal.part,
        exactly=not (goal.at_least or goal.to_percent),
        method=method(log),
        plan=comparison.Days(plan.period.start, plan.period.end),
    )
    if compared and goal.roughly:  # „około” draws no line that could be crossed
        compared = replace(compared, verdict=Verdict.UNJUDGEABLE, limit=None, beyond=False)
    return replace(found, comparison=compared)


def _baseline(figure: Figure) -> Counted | None:
    """The figure as a number of events; None where the plan does not give it as one."""
    span = figure.period
    if figure.exact is None:
        return None
    return Counted(figure.exact, start=span.start if span else None, end=span.end if span else None)


def _measured(entry: Measured) -> Counted:
    return Counted(entry.count, start=entry.period.start, end=entry.period.end)


def _last(entries: Iterable[Measured]) -> Measured | None:
    return next(reversed(list(entries)), None)

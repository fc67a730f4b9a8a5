"""What the measurements in the log say of the goals. Without a method recorded by the unit: nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jawny_plan.facts import comparison
from jawny_plan.facts.comparison import Comparison, Counted, Verdict
from jawny_plan.model.goal import Deliverable, Goal, Reduction, SurveyChange, SurveyLevel
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import ComparisonMethod, Delivered, LogEntry, Measured, Method
from jawny_plan.model.threat import Figure


@dataclass(frozen=True)
class Counter:
    """One baseline of a goal with its measurement and what comes of the two."""

    figure: Figure
    measured: Measured | None
    comparison: Comparison | None
    differs: bool
    """The goal and its baseline do not measure the same thing (see `differs`)."""


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
    of_goal = _last(entry for entry in log if isinstance(entry, Measured) and entry.goal == number)
    if isinstance(goal, Reduction):
        counters = tuple(_counter(goal, plan.figures[name], plan, log) for name in goal.baselines)
        computed = any(counter.comparison for counter in counters)
        verdict = comparison.combined(counter.comparison for counter in counters) if computed else None
        return GoalResult(goal, counters, None, verdict)
    if isinstance(goal, SurveyChange):
        again = (entry for entry in log if isinstance(entry, Measured) and entry.figure in goal.baselines)
        of_goal = of_goal or _last(again)
        counters = tuple(Counter(plan.figures[name], None, None, differs=False) for name in goal.baselines)
        before = plan.figures[goal.baselines[0]].count if goal.baselines else None
        after = of_goal.count if of_goal else None
        verdict = comparison.survey_change(before, after, goal.percent) if of_goal and counters else None
        return GoalResult(goal, counters, of_goal, verdict)
    if isinstance(goal, Deliverable):
        said = [entry for entry in log if isinstance(entry, Delivered) and entry.goal == number]
        return GoalResult(goal, (), None, None, said[-1] if said else None)
    verdict = None
    if isinstance(goal, SurveyLevel) and of_goal:
        verdict = comparison.level(of_goal.count, goal.percent)
    return GoalResult(goal, (), of_goal, verdict)


def _counter(goal: Reduction, figure: Figure, plan: Plan, log: Sequence[LogEntry]) -> Counter:
    measured = _last(entry for entry in log if isinstance(entry, Measured) and entry.figure == figure.id)
    span = figure.period
    compared = comparison.compare(
        Counted(figure.count, start=span.start if span else None, end=span.end if span else None),
        Counted(measured.count, start=measured.period.start, end=measured.period.end) if measured else None,
        goal.percent,
        exactly=not goal.at_least,
        method=method(log),
        plan=comparison.Span(plan.period.start, plan.period.end),
    )
    return Counter(figure, measured, compared, differs(goal, figure))


def _last(entries: Iterable[Measured]) -> Measured | None:
    return next(reversed(list(entries)), None)

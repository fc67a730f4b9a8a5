"""The day since which a plan stands as it does: for what is printed of its course and of who serves there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan.facts.owed import Owed, owed_at_once
from jawny_plan.facts.plan import STALE_AFTER, PlanFacts
from jawny_plan.model.calendar_days import day_after, days_later
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.period import PlanPeriod, Rough, Span


def stands_since(facts: PlanFacts) -> date:
    """The last day until today on which something happened in the plan, or one of its days passed.

    No state, count or verdict of the plan changes between that day and today.
    """
    return max((day for day in _days_of_change(facts) if day <= facts.today), default=facts.documents_day)


def _days_of_change(facts: PlanFacts) -> Iterator[date]:
    yield facts.documents_day
    yield from (entry.day for entry in facts.log)
    yield from (entry.publish_from for entry in facts.log if entry.publish_from)
    yield from facts.event_days.values()
    for name in facts.plan.districts:
        district = facts.districts[name]
        spans = (*district.officers, *district.substitutes, *district.designations)
        edges = (day for span in spans for day in _edges(span.start, span.end))
        yield from (day for day in edges if day >= facts.first_day)
    period = facts.plan.period
    yield from _edges(period.earliest, period.latest)
    yield from _unknown_days(period)
    quiet = [entry.day for entry in facts.history] or ([period.start] if period.start else [])
    late = (days_later(day, STALE_AFTER.days) for day in quiet if day <= facts.today)
    yield from (day for day in late if period.latest is None or day <= period.latest)
    for action, owing in zip(facts.plan.actions, facts.owed, strict=True):
        for first, last in _spans(facts.due(action), owing, period):
            yield from _edges(first, facts.last_day(last))


def _unknown_days(period: PlanPeriod) -> Iterator[date]:
    """The first days on which a plan known to the month or the half-year surely runs, and may be over."""
    if isinstance(period.start_edge, Rough):
        yield period.start_edge.last
    if isinstance(period.end_edge, Rough):
        yield day_after(period.end_edge.first)


def _spans(deadline: Deadline, owed: Owed, period: Span) -> Iterator[tuple[date | None, date | None]]:
    """The first and the last days of all that an action is due in."""
    yield None, owed.last
    yield from ((window.start, window.end) for window in owed.windows)
    for stage in traits(deadline).stages:
        yield from _spans(stage.deadline, owed_at_once(stage.deadline, period, owed.added), period)


def _edges(first: date | None, last: date | None) -> Iterator[date]:
    """The first day, and the one after the last."""
    if first:
        yield first
    if last and last < date.max:
        yield day_after(last)

"""When, and how often, an action is due: what follows from its deadline alone."""

from __future__ import annotations

from datetime import date

from jawny_plan.facts.slots import due_windows, month_spans, months
from jawny_plan.model.deadline import Deadline, Traits, traits
from jawny_plan.model.period import Period, Span


def windows(deadline: Deadline, period: Span, since: date | None = None) -> tuple[Period, ...]:
    """The windows in each of which the action is due; none for an action that is due once, or at any time.

    Where a change brought the deadline, nothing is due before the day `since` which it holds.
    """
    known = traits(deadline)
    if not known.repeats:
        return ()
    if known.months:
        return _after(_in_months(known), since)
    start = max(day for day in (period.start, since) if day) if period.start else None
    if not (start and period.end and known.every):
        return ()
    return due_windows(Period.model_construct(start=start, end=period.end), known.every)


def _in_months(known: Traits) -> tuple[Period, ...]:
    """The windows in the months that a deadline names."""
    if known.every is None:
        return months(known.months)
    return tuple(window for span in month_spans(known.months) for window in due_windows(span, known.every))


def _after(spans: tuple[Period, ...], since: date | None) -> tuple[Period, ...]:
    """The spans without what lies before a day."""
    if since is None:
        return spans
    left = (span for span in spans if span.end >= since)
    return tuple(Period.model_construct(start=max(span.start, since), end=span.end) for span in left)


def due(deadline: Deadline, period: Span, since: date | None = None) -> date | None:
    """The last day of the deadline; the plan's last day where it has none of its own, None where it is an event."""
    known = traits(deadline)
    if known.dated:
        return known.dated
    if known.event:
        return None
    if known.stages:
        days = [due(stage.deadline, period, since) for stage in known.stages]
        return max((day for day in days if day), default=period.end)
    spans = months(known.months) or windows(deadline, period, since)
    return spans[-1].end if spans else period.end


def needed(deadline: Deadline, rounds: int) -> int | None:
    """How many times the action, which has so many windows, is due; None where the plan does not count."""
    known = traits(deadline)
    if known.times:
        return known.times
    if known.repeats:
        return rounds * known.each or None
    if known.stages:
        return len(known.stages)
    return 1 if known.dated or known.event else None

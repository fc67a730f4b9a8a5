"""When, and how often, an action is due: what follows from its deadline alone."""

from __future__ import annotations

from datetime import date

from jawny_plan.facts.slots import due_windows, month_spans, months
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.period import Period, Span


def windows(deadline: Deadline, period: Span) -> tuple[Period, ...]:
    """The windows in each of which the action is due; none for an action that is due once, or at any time."""
    known = traits(deadline)
    if not known.repeats:
        return ()
    if known.every is None:
        return months(known.months)
    if known.months:
        spans = month_spans(known.months)
    elif period.start and period.end:
        spans = (Period.model_construct(start=period.start, end=period.end),)
    else:
        return ()
    return tuple(window for span in spans for window in due_windows(span, known.every))


def due(deadline: Deadline, period: Span) -> date | None:
    """The last day of the deadline; the plan's last day where it has none of its own, None where it is an event."""
    known = traits(deadline)
    if known.dated:
        return known.dated
    if known.event:
        return None
    if known.stages:
        days = [due(stage.deadline, period) for stage in known.stages]
        return max((day for day in days if day), default=period.end)
    spans = months(known.months) or windows(deadline, period)
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

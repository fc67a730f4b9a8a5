"""Deadlines bound to events: their last days, our calculation, once the log gives the days of the events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from jawny_plan.facts.slots import later
from jawny_plan.model.calendar_days import day_before
from jawny_plan.model.deadline import ByDay, ByEvent, Deadline, EventSide, traits, with_stages
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.progress import LogEntry


def event_days(log: Iterable[LogEntry]) -> dict[str, date]:
    """The day of each event that the log gives; the last word counts."""
    return {entry.event: entry.when for entry in log if isinstance(entry, Occurred)}


def last_day(deadline: ByEvent, days: Mapping[str, date]) -> date | None:
    """The last day of the deadline; None where the event's day, or how the deadline lies to it, is not known."""
    day = days.get(deadline.event)
    if day is None:
        return None
    if deadline.within:
        return later(day, deadline.within)
    match deadline.side:
        case EventSide.BEFORE:
            return day_before(day)
        case EventSide.UNTIL:
            return day
        case None:
            return None


def resolved(deadline: Deadline, days: Mapping[str, date]) -> Deadline:
    """The deadline with days in the place of events whose days are known."""
    known = traits(deadline)
    if known.stages:
        stages = (stage.model_copy(update={"deadline": resolved(stage.deadline, days)}) for stage in known.stages)
        return with_stages(deadline, tuple(stages))
    if known.event and (day := last_day(known.event, days)):
        return ByDay.model_construct(kind="do-dnia", day=day, words=known.event.words)
    return deadline

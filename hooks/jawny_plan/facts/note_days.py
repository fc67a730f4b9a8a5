"""By which days the notes are dated that tell how a plan goes: what is learned later moves the day of none.

Each day is looked at as the plan and its log could be read then, with the mistakes that nobody knew of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from jawny_plan.facts.in_force import readable
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import amends
from jawny_plan.model.amendment import Changed
from jawny_plan.model.calendar_days import day_before, days_later
from jawny_plan.model.period import PlanPeriod
from jawny_plan.model.progress import Decision, Delivered, Evaluated, LogEntry, Measured, Method

HALF_TIME_WINDOW = timedelta(days=14)
"""So long after the half of a plan its log still counts as that of the first half: work is written down later."""

_CLOSING = (Evaluated, Measured, Delivered, Method, Decision, Changed)
"""Entries of the log that the closing note tells."""


def first_read(entry: LogEntry, facts: PlanFacts) -> date:
    """The first day on which people could read an entry; a day that has not come dates no note."""
    return min(entry.known_from, max(entry.day, facts.today))


def half_time(facts: PlanFacts) -> date | None:
    """The day of the half-time note: of the last entry that it tells, at least the first day of the second half.

    None while the first half lasts, and where nothing could be read of the plan in time.
    """
    days = sorted(day for day in set(_days_to_look_at(facts)) if day <= facts.today)
    known = ((day, half) for day in days if (half := _half_on(facts, day)))
    first = next(known, None)
    if first is None:
        return None
    day, half = first
    for later, other in known:
        # What was entered late, or follows another half, is no part of the note that is out.
        if other != half:
            break
        if any(entry.day == later == entry.known_from for entry in _read_on(facts, later).news):
            day = later
    return day


def closing(facts: PlanFacts) -> date | None:
    """The day of the closing note: of the unit's evaluation, or of what was decided, measured or changed after it.

    What is learned only after a note went out, of the days that it tells of, does not date it anew.
    """
    evaluated = [first_read(entry, facts) for entry in facts.log if isinstance(entry, Evaluated) and not entry.author]
    if not evaluated:
        return None
    entries = (entry for entry in _entries(facts) if isinstance(entry, _CLOSING))
    day = min(evaluated)
    for read, entry in sorted(((first_read(entry, facts), entry) for entry in entries), key=lambda item: item[0]):
        if entry.day > day:
            day = read
    return day


def _half_on(facts: PlanFacts, day: date) -> date | None:
    """The day on which half of the plan was over, as people could read it on the day of the note; None without one."""
    known = _read_on(facts, day)
    period = known.plan.period
    half = _half(period)
    if half is None or period.end is None or day < half:
        return None
    # What follows a decision is another plan, of which this was not the half.
    changed = [day_before(entry.known_from) for entry in known.changes if entry.known_from > half]
    last = min(days_later(half, HALF_TIME_WINDOW.days), period.end, *changed)
    return half if day <= last and known.news else None


def _days_to_look_at(facts: PlanFacts) -> Iterator[date]:
    """The halves of the plan as it stood at any time, and the days on which people could read something new."""
    entries = _entries(facts)
    yield from (entry.known_from for entry in entries)
    amended = (entry.known_from for entry in entries if amends(entry))
    halves = (_half(_read_on(facts, day).plan.period) for day in (date.min, *amended))
    yield from (half for half in halves if half)


def _half(period: PlanPeriod) -> date | None:
    """The first day of the second half of a period."""
    return days_later(period.start, (period.days + 1) // 2) if period.start and period.days else None


def _read_on(facts: PlanFacts, day: date) -> PlanFacts:
    """The plan as people could read it on a day, mistakes and all."""
    return replace(facts.on(day), file=replace(facts.file, progress=readable(facts.file, _entries(facts), day)))


def _entries(facts: PlanFacts) -> tuple[LogEntry, ...]:
    """The entries of the log as they were written, until today; those to come, too, for drafts."""
    entries = facts.file.progress.entries if facts.file.progress else ()
    return tuple(entry for entry in entries if facts.ahead or entry.day <= facts.today)

"""What each action of a plan owes: its windows and its last day, after all that its log has changed of its deadline.

A change owes nothing from before its day. A mistake that was mended was never another deadline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from jawny_plan.facts.due import due, windows
from jawny_plan.facts.events import resolved
from jawny_plan.model.amended import steps
from jawny_plan.model.amendment import Changed
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.period import Period, Span
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import LogEntry


class Owed(NamedTuple):
    """The windows in which an action is due, its last day, and the day that added it to the plan."""

    windows: tuple[Period, ...]
    last: date | None
    added: date | None = None


class _Since(NamedTuple):
    """A deadline with the day from which it holds; without a day, as approved."""

    day: date | None
    deadline: Deadline


def owed_at_once(deadline: Deadline, period: Span, added: date | None = None) -> Owed:
    """What a deadline owes that no change has moved."""
    return Owed(windows(deadline, period, added), due(deadline, period, added), added)


def owed_by(approved: Plan, log: Sequence[LogEntry], plan: Plan, events: Mapping[str, date]) -> tuple[Owed, ...]:
    """What each action of the plan in force owes, in its order; `events` are the days of events that are known."""
    had = _deadlines_in_time(approved, log)
    return tuple(_owed(had[number], plan.period, events) for number in range(1, len(plan.actions) + 1))


def _deadlines_in_time(approved: Plan, log: Iterable[LogEntry]) -> Mapping[int, Sequence[_Since]]:
    """The deadlines that each action has had, by its number, oldest first."""
    found = {number: [_Since(None, action.deadline)] for number, action in enumerate(approved.actions, 1)}
    for entry, known in steps(approved, log):
        day = entry.day if isinstance(entry, Changed) else None
        for number, action in enumerate(known.plan.actions, 1):
            had = found.setdefault(number, [])
            if not had or (day and had[-1].deadline != action.deadline):
                had.append(_Since(day, action.deadline))
            else:
                had[-1] = had[-1]._replace(deadline=action.deadline)
    return found


def _owed(had: Sequence[_Since], period: Span, events: Mapping[str, date]) -> Owed:
    """What an action owes that has `had` these deadlines: windows of an earlier one that ended before the next, too."""
    (added, _), (since, deadline) = had[0], had[-1]
    last, now = resolved(deadline, events), traits(deadline)
    earlier: list[Period] = []
    for (begun, former), (over, _) in pairwise(had):
        known = traits(former)
        if over and now.repeats and known.repeats and known.each == now.each:
            earlier += (span for span in windows(former, period, begun) if span.end < over)
    since = since if now.repeats else added
    return Owed((*earlier, *windows(last, period, since)), due(last, period, since), added)

"""The windows in which a recurring action is due."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from itertools import count, takewhile

from jawny_plan.model.calendar_days import day_after, day_before, days_later, months_later
from jawny_plan.model.period import Period
from jawny_plan.model.recurrence import Every, Month, RecurrenceUnit


def months(named: Sequence[Month]) -> tuple[Period, ...]:
    """The first and the last day of each month."""
    return tuple(
        Period.model_construct(
            start=date(year, month, 1),
            end=date(year, month, monthrange(year, month)[1]),
        )
        for year, month in named
    )


def month_spans(named: Sequence[Month]) -> tuple[Period, ...]:
    """The spans of months that follow one another: April and May are one, March and May are two."""
    spans: list[Period] = []
    for month in months(named):
        follows = spans and day_after(spans[-1].end) == month.start
        start = spans.pop().start if follows else month.start
        spans.append(Period.model_construct(start=start, end=month.end))
    return tuple(spans)


def later(day: date, every: Every) -> date:
    """The day so many days, weeks or months after another."""
    return _later(day, every, 1)


def _later(start: date, every: Every, times: int) -> date:
    steps = every.number * times
    if every.unit is RecurrenceUnit.MONTHS:
        return months_later(start, steps)
    return days_later(start, steps * (7 if every.unit is RecurrenceUnit.WEEKS else 1))


def due_windows(period: Period, every: Every) -> tuple[Period, ...]:
    """The windows of the period, in each of which the action is due once.

    Rule: the first window opens on the period's first day and each lasts `every`; a rest at the end
    shorter than a whole window gives none. "Raz na dwa miesiące" in January-June: three windows.
    """
    if (date.max - period.end).days < 366 * 90:  # the calendar must not end before the search does
        return ()
    opens = takewhile(lambda day: day <= period.end, (_later(period.start, every, times) for times in count()))
    windows = []
    for times, first in enumerate(opens):
        last = day_before(_later(period.start, every, times + 1))
        if last <= period.end:
            windows.append(Period.model_construct(start=first, end=last))
    return tuple(windows)

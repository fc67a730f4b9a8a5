"""When, and how often, an action is due: what follows from its deadline alone."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from jawny_plan.facts.slots import due_windows, month_spans, months
from jawny_plan.model.deadline import (
    ByDay,
    ByEvent,
    Deadline,
    FromTo,
    InMonths,
    NoDeadline,
    Ongoing,
    Recurring,
    Staged,
    TimesInPeriod,
    UnknownDeadline,
    WholePeriod,
)
from jawny_plan.model.period import Period, Span


def windows(deadline: Deadline, period: Span) -> tuple[Period, ...]:
    """The windows in each of which the action is due; none for an action that is due once, or at any time."""
    match deadline:
        case InMonths(times=int()):
            return ()
        case InMonths(months=named, every=every):
            spans = month_spans(named) if every else months(named)
            return tuple(window for span in spans for window in (due_windows(span, every) if every else (span,)))
        case Recurring(every=every):
            if not (period.start and period.end):
                return ()
            return due_windows(Period.model_construct(start=period.start, end=period.end), every)
        case (
            ByDay()
            | FromTo()
            | WholePeriod()
            | Ongoing()
            | TimesInPeriod()
            | ByEvent()
            | Staged()
            | NoDeadline()
            | UnknownDeadline()
        ):
            return ()
        case _:
            assert_never(deadline)


def each(deadline: Deadline) -> int:
    """How many times the action is due in each of its windows."""
    match deadline:
        case Recurring(each=number) | InMonths(each=number):
            return number
        case (
            ByDay()
            | FromTo()
            | WholePeriod()
            | Ongoing()
            | TimesInPeriod()
            | ByEvent()
            | Staged()
            | NoDeadline()
            | UnknownDeadline()
        ):
            return 1
        case _:
            assert_never(deadline)


def due(deadline: Deadline, period: Span) -> date | None:
    """The last day of the deadline; the plan's last day where it has none of its own, None where it is an event."""
    match deadline:
        case ByDay(day=day):
            return day
        case FromTo(end=end):
            return end
        case InMonths(months=named):
            return months(named)[-1].end
        case Recurring() if spans := windows(deadline, period):
            return spans[-1].end
        case ByEvent():
            return None
        case Staged(stages=stages):
            days = [due(stage.deadline, period) for stage in stages]
            return max((day for day in days if day), default=period.end)
        case WholePeriod() | Ongoing() | Recurring() | TimesInPeriod() | NoDeadline() | UnknownDeadline():
            return period.end
        case _:
            assert_never(deadline)


def dated(deadline: Deadline) -> date | None:
    """The last day of a deadline that the plan itself dates."""
    match deadline:
        case ByDay(day=day) | FromTo(end=day):
            return day
        case (
            WholePeriod()
            | Ongoing()
            | Recurring()
            | TimesInPeriod()
            | InMonths()
            | ByEvent()
            | Staged()
            | NoDeadline()
            | UnknownDeadline()
        ):
            return None
        case _:
            assert_never(deadline)


def needed(deadline: Deadline, rounds: int) -> int | None:
    """How many times the action, which has so many windows, is due; None where the plan does not count."""
    match deadline:
        case Recurring(times=int(times)) | InMonths(times=int(times)) | TimesInPeriod(times=times):
            return times
        case Recurring() | InMonths():
            return rounds * deadline.each or None
        case Staged(stages=stages):
            return len(stages)
        case ByDay() | FromTo() | ByEvent():
            return 1
        case WholePeriod() | Ongoing() | NoDeadline() | UnknownDeadline():
            return None
        case _:
            assert_never(deadline)

"""How far an action is: from its deadline, the log and today. "Po terminie" is computed, never typed."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from jawny_plan.facts.slots import due_windows
from jawny_plan.model.deadline import (
    ByDay,
    Deadline,
    FromTo,
    InMonths,
    Month,
    NoDeadline,
    Ongoing,
    Recurring,
    Staged,
    WholePeriod,
)
from jawny_plan.model.period import Period, Span
from jawny_plan.model.progress import Done, Failure, LogEntry, NotDone


class ActionState(StrEnum):
    """Where an action stands."""

    BEFORE = "przed-terminem"
    RUNNING = "w-toku"
    DONE = "wykonano"
    DONE_LATE = "wykonano-po-terminie"
    PARTLY = "wykonano-w-czesci"
    NOT_DONE = "nie-wykonano"
    NOT_JUDGED = "nie-da-sie-ocenic"
    NO_DATA = "brak-danych"


CARRIED_OUT = (ActionState.DONE, ActionState.DONE_LATE)
FAILURES = {Failure.NOT_DONE: ActionState.NOT_DONE, Failure.NOT_JUDGED: ActionState.NOT_JUDGED}


@dataclass(frozen=True)
class Round:
    """One window of a recurring action.

    Its state: done, not done as the log says (`failure`), running, past without an entry (no data), or None: still to
    come.
    """

    window: Period
    state: ActionState | None
    failure: NotDone | None = None

    @property
    def done(self) -> bool:
        """Whether the log fills it."""
        return self.state is ActionState.DONE


@dataclass(frozen=True)
class ActionFacts:
    """An action's state, its entries in the log in order of days, its rounds if it recurs, and its stages.

    A stage is judged by its own deadline, where the log names any of them. `failure` is of the whole action.
    """

    state: ActionState
    done: tuple[Done, ...]
    failure: NotDone | None
    rounds: tuple[Round, ...] = ()
    stages: tuple[ActionFacts, ...] = ()

    @property
    def times(self) -> int:
        """How many times it was carried out; of an action in stages, how many of them, each counted once."""
        if not self.stages:
            return times_done(self.done)
        rest = times_done(entry for entry in self.done if entry.stage is None)
        return min(sum(stage.state in CARRIED_OUT for stage in self.stages) + rest, len(self.stages))


def judge(number: int, deadline: Deadline, period: Span, log: Sequence[LogEntry], today: date) -> ActionFacts:
    """The state on the day `today` of the plan's action `number` (counted from 1)."""
    entries = [entry for entry in log if isinstance(entry, (Done, NotDone)) and entry.action == number]
    if isinstance(deadline, Staged) and any(entry.stage for entry in entries):
        return _in_stages(deadline, period, entries, today)
    return _at_once(deadline, period, entries, today)


def _at_once(deadline: Deadline, period: Span, entries: Sequence[Done | NotDone], today: date) -> ActionFacts:
    """An action, or a stage, of which no part is named in the log except single rounds."""
    done = tuple(entry for entry in entries if isinstance(entry, Done))
    missed = [entry for entry in entries if isinstance(entry, NotDone) and entry.turn]
    failure = _failure([entry for entry in entries if entry not in missed])
    rounds = _rounds(windows(deadline, period), done, missed, today)
    return ActionFacts(_state(deadline, period, done, failure, rounds, today), done, failure, rounds)


def _failure(entries: Sequence[Done | NotDone]) -> NotDone | None:
    """A failure that nothing later made good."""
    return entries[-1] if entries and isinstance(entries[-1], NotDone) else None


def _in_stages(deadline: Staged, period: Span, entries: Sequence[Done | NotDone], today: date) -> ActionFacts:
    """An action whose stages the log names; an entry that names none stands in for any stage that is still open."""
    done = tuple(entry for entry in entries if isinstance(entry, Done))
    failure = _failure([entry for entry in entries if not (isinstance(entry, NotDone) and entry.stage)])
    stages = tuple(
        _at_once(stage.deadline, period, [entry for entry in entries if entry.stage == number], today)
        for number, stage in enumerate(deadline.stages, 1)
    )
    last, rest = due(deadline, period), [entry for entry in done if entry.stage is None]
    over = last is not None and today > last
    in_time = [entry for entry in rest if last is None or entry.day <= last]
    states = {stage.state for stage in stages}
    open_ = [stage.state for stage in stages if stage.state not in CARRIED_OUT]
    if failure:
        state = FAILURES[failure.state]
    elif len(open_) <= times_done(rest):
        on_time = len(open_) <= times_done(in_time) and ActionState.DONE_LATE not in states
        state = ActionState.DONE if on_time else ActionState.DONE_LATE
    elif set(open_) <= set(FAILURES.values()):
        state = _failed(open_, done)
    elif over:
        state = ActionState.NO_DATA
    else:
        state = ActionState.BEFORE if period.start and today < period.start else ActionState.RUNNING
    return ActionFacts(state, done, failure, stages=stages)


def _failed(missed: Sequence[ActionState], done: Sequence[Done]) -> ActionState:
    """The state of an action all whose open parts are known to have failed."""
    if done:
        return ActionState.PARTLY
    return ActionState.NOT_DONE if ActionState.NOT_DONE in missed else ActionState.NOT_JUDGED


def windows(deadline: Deadline, period: Span) -> tuple[Period, ...]:
    """The windows in each of which the action is due once; none for an action that is due once or always."""
    match deadline:
        case InMonths(months=months):
            return tuple(_month(month) for month in months)
        case Recurring(every=every):
            if not (period.start and period.end):
                return ()
            return due_windows(Period.model_construct(start=period.start, end=period.end), every)
        case ByDay() | FromTo() | WholePeriod() | Ongoing() | Staged() | NoDeadline():
            return ()
        case _:
            assert_never(deadline)


def due(deadline: Deadline, period: Span) -> date | None:
    """The last day of the deadline; the plan's last day where the deadline has none of its own."""
    match deadline:
        case ByDay(day=day):
            return day
        case FromTo(end=end):
            return end
        case InMonths() | Recurring() if spans := windows(deadline, period):
            return spans[-1].end
        case Staged(stages=stages):
            days = [due(stage.deadline, period) for stage in stages]
            return max((day for day in days if day), default=period.end)
        case WholePeriod() | Ongoing() | Recurring() | InMonths() | NoDeadline():
            return period.end
        case _:
            assert_never(deadline)


def dated(deadline: Deadline) -> date | None:
    """The last day of a deadline that the plan itself dates."""
    match deadline:
        case ByDay(day=day) | FromTo(end=day):
            return day
        case WholePeriod() | Ongoing() | Recurring() | InMonths() | Staged() | NoDeadline():
            return None
        case _:
            assert_never(deadline)


def needed(deadline: Deadline, rounds: Sequence[Round]) -> int | None:
    """How many times the action is to be carried out; None where the plan does not count."""
    match deadline:
        case Recurring(times=int(times)):
            return times
        case Recurring() | InMonths():
            return len(rounds) or None
        case Staged(stages=stages):
            return len(stages)
        case ByDay() | FromTo():
            return 1
        case WholePeriod() | Ongoing() | NoDeadline():
            return None
        case _:
            assert_never(deadline)


def times_done(done: Iterable[Done]) -> int:
    """How many times the log says that the action was carried out."""
    return sum(entry.times if entry.times is not None else 1 for entry in done)


def _state(
    deadline: Deadline,
    period: Span,
    done: tuple[Done, ...],
    failure: NotDone | None,
    rounds: tuple[Round, ...],
    today: date,
) -> ActionState:
    if failure:
        return FAILURES[failure.state]
    last, wanted = due(deadline, period), needed(deadline, rounds)
    over = last is not None and today > last
    late = [entry for entry in done if wanted and last and entry.day > last]
    in_time = done[: len(done) - len(late)]  # the log stands in order
    spans = [turn.window for turn in rounds]
    if (wanted or over or _finished(done)) and _enough(in_time, (), wanted, spans):
        return ActionState.DONE
    if late and _enough(in_time, late, wanted, spans):
        return ActionState.DONE_LATE
    missed = [turn.state for turn in rounds if turn.state and turn.failure]
    if missed and len(missed) + sum(turn.done for turn in rounds) == len(rounds):
        return _failed(missed, done)
    if over:
        return ActionState.NO_DATA
    opens = max(period.start or today, spans[0].start if spans else today)
    if today < opens:
        return ActionState.BEFORE
    return ActionState.BEFORE if wanted == 1 and not rounds else ActionState.RUNNING


def _enough(in_time: Sequence[Done], late: Sequence[Done], wanted: int | None, spans: Sequence[Period]) -> bool:
    """Whether the action was declared finished, or carried out as often as wanted and once in each window.

    What came late stands in for any window.
    """
    if _finished(in_time) or _finished(late):
        return True
    if times_done(in_time) + times_done(late) < (wanted or 1):
        return False
    return len(_filled(spans, in_time)) + times_done(late) >= min(wanted or 0, len(spans))


def _finished(done: Iterable[Done]) -> bool:
    return any(entry.finished for entry in done)


def _rounds(spans: Sequence[Period], done: Sequence[Done], missed: Sequence[NotDone], today: date) -> tuple[Round, ...]:
    """The windows, each with what the log says of it; what was made good is no failure any more."""
    filled = _filled(spans, done)
    return tuple(_round(span, index in filled, missed, today) for index, span in enumerate(spans))


def _round(span: Period, filled: bool, missed: Sequence[NotDone], today: date) -> Round:
    failures = [entry for entry in missed if entry.turn and span.holds(entry.turn)]
    if failures and not filled:
        return Round(span, FAILURES[failures[-1].state], failures[-1])
    return Round(span, _round_state(span, filled, today))


def _filled(spans: Sequence[Period], done: Sequence[Done]) -> set[int]:
    """Which windows the log fills: an entry its own window.

    One that sums up several rounds fills also the oldest unfilled ones before it.
    """
    filled = {index for index, span in enumerate(spans) for entry in done if span.holds(entry.day)}
    for entry in done:
        if entry.times and entry.times > 1:
            own = any(span.holds(entry.day) for span in spans)
            open_ = [index for index, span in enumerate(spans) if index not in filled and span.start <= entry.day]
            filled |= set(open_[: entry.times - own])
    return filled


def _round_state(span: Period, filled: bool, today: date) -> ActionState | None:
    if filled:
        return ActionState.DONE
    if today > span.end:
        return ActionState.NO_DATA
    return ActionState.RUNNING if today >= span.start else None


def _month(month: Month) -> Period:
    last = monthrange(month.year, month.month)[1]
    return Period.model_construct(start=date(month.year, month.month, 1), end=date(month.year, month.month, last))

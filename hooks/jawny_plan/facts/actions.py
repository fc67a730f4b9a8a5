"""How far an action is: from its deadline, the log and today. "Po terminie" is computed, never typed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jawny_plan.facts.due import needed
from jawny_plan.facts.owed import Owed, owed_at_once
from jawny_plan.facts.slots import months
from jawny_plan.model.deadline import Deadline, Traits, traits
from jawny_plan.model.period import Period, Span
from jawny_plan.model.progress import Done, LogEntry, NotDone, WhyNotDone


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
    UNDATED = "termin-nieznany"
    NOTHING_LOGGED = "bez-wpisu"
    """The plan gives no deadline, and so far the log tells of no work."""
    WITHDRAWN = "zrezygnowano"
    CALLED_OFF = "plan-skrocono"
    """The plan ended before it was due."""


CARRIED_OUT = (ActionState.DONE, ActionState.DONE_LATE)
FAILURES = {WhyNotDone.NOT_DONE: ActionState.NOT_DONE, WhyNotDone.NOT_JUDGED: ActionState.NOT_JUDGED}


@dataclass(frozen=True)
class Round:
    """One window of a recurring action.

    Its state: done, not done as the log says (`failure`), running, past without an entry (no data), or None: still to
    come, or perhaps counted in an entry that sums up several and does not say when each was. `summed`: such a one,
    past.
    """

    window: Period
    state: ActionState | None
    failure: NotDone | None = None
    summed: bool = False

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


def judge(
    number: int, deadline: Deadline, period: Span, log: Sequence[LogEntry], today: date, owed: Owed | None = None
) -> ActionFacts:
    """The state on the day `today` of the plan's action `number` (counted from 1).

    `owed` is what the action owes where a change has touched that.
    """
    entries = [entry for entry in log if isinstance(entry, (Done, NotDone)) and entry.action == number]
    owing = owed or owed_at_once(deadline, period)
    if traits(deadline).stages and any(entry.stage for entry in entries):
        return _in_stages(deadline, period, owing, entries, today)
    return _at_once(deadline, period, owing, entries, today)


def _at_once(
    deadline: Deadline, period: Span, owed: Owed, entries: Sequence[Done | NotDone], today: date
) -> ActionFacts:
    """An action, or a stage, of which no part is named in the log except single rounds."""
    done = tuple(entry for entry in entries if isinstance(entry, Done))
    missed = [entry for entry in entries if isinstance(entry, NotDone) and entry.missed_on]
    failure = _failure([entry for entry in entries if entry not in missed])
    rounds = _rounds(owed.windows, traits(deadline).each, done, missed, today)
    return ActionFacts(_state(deadline, period, owed, done, failure, rounds, today), done, failure, rounds)


def _failure(entries: Sequence[Done | NotDone]) -> NotDone | None:
    """A failure that nothing later made good."""
    return entries[-1] if entries and isinstance(entries[-1], NotDone) else None


def _in_stages(
    deadline: Deadline, period: Span, owed: Owed, entries: Sequence[Done | NotDone], today: date
) -> ActionFacts:
    """An action whose stages the log names; an entry that names none stands in for any stage that is still open."""
    done = tuple(entry for entry in entries if isinstance(entry, Done))
    failure = _failure([entry for entry in entries if not (isinstance(entry, NotDone) and entry.stage)])
    stages = tuple(
        _at_once(
            stage.deadline,
            period,
            owed_at_once(stage.deadline, period, owed.added),
            [entry for entry in entries if entry.stage == number],
            today,
        )
        for number, stage in enumerate(traits(deadline).stages, 1)
    )
    last, rest = owed.last, [entry for entry in done if entry.stage is None]
    over = _over(last, period, today)
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
    elif period.earliest and today < period.earliest:
        state = ActionState.BEFORE
    else:
        state = ActionState.RUNNING if done else _of_stages(states)
    return ActionFacts(state, done, failure, stages=stages)


def _over(last: date | None, period: Span, today: date) -> bool:
    """Whether the time of an action has passed; where its last day is not known, with the last day of the plan."""
    return (ended := last or period.latest) is not None and today > ended


def _failed(missed: Sequence[ActionState], done: Sequence[Done]) -> ActionState:
    """The state of an action all whose open parts are known to have failed."""
    if done:
        return ActionState.PARTLY
    return ActionState.NOT_DONE if ActionState.NOT_DONE in missed else ActionState.NOT_JUDGED


def times_done(done: Iterable[Done]) -> int:
    """How many times the log says that the action was carried out."""
    return sum(entry.times if entry.times is not None else 1 for entry in done)


def _state(
    deadline: Deadline,
    period: Span,
    owed: Owed,
    done: tuple[Done, ...],
    failure: NotDone | None,
    rounds: tuple[Round, ...],
    today: date,
) -> ActionState:
    if failure:
        return FAILURES[failure.state]
    known, last, wanted = traits(deadline), owed.last, needed(deadline, len(rounds))
    over = _over(last, period, today)
    late = [entry for entry in done if wanted and last and entry.day > last]
    in_time = done[: len(done) - len(late)]  # the log stands in order
    spans = [one.window for one in rounds]
    if (wanted or over or _finished(done)) and _enough(in_time, (), wanted, spans, known.each):
        return ActionState.DONE
    if late and _enough(in_time, late, wanted, spans, known.each):
        return ActionState.DONE_LATE
    missed = [one.state for one in rounds if one.state and one.failure]
    if missed and len(missed) + sum(one.done for one in rounds) == len(rounds):
        return _failed(missed, done)
    if over:
        return ActionState.NO_DATA
    opens = max(period.earliest or today, spans[0].start if spans else today)
    if today < opens:
        return ActionState.BEFORE
    if known.event:
        return ActionState.UNDATED
    if wanted == 1 and not rounds and not known.stages:
        return ActionState.BEFORE
    return ActionState.RUNNING if done else _idle(known, period, rounds, today)


def _idle(known: Traits, period: Span, rounds: Sequence[Round], today: date) -> ActionState:
    """An action within its time, of which the log tells nothing: it goes on only while a window of its own is open."""
    if known.unknown:
        return ActionState.UNDATED
    if known.absent:
        return ActionState.NOTHING_LOGGED
    if known.stages:
        each = ((stage.deadline, owed_at_once(stage.deadline, period)) for stage in known.stages)
        return _of_stages({_at_once(deadline, period, owed, (), today).state for deadline, owed in each})
    spans = [one.window for one in rounds] or months(known.months)
    if any(one.state is ActionState.RUNNING for one in rounds) or (not rounds and _open(spans, period, today)):
        return ActionState.RUNNING
    return ActionState.BEFORE if any(span.start > today for span in spans) else ActionState.NO_DATA


def _of_stages(states: Collection[ActionState]) -> ActionState:
    """What several stages, of which none is done, say of the whole: that which is furthest from its end."""
    tell = (ActionState.RUNNING, ActionState.BEFORE, ActionState.UNDATED, ActionState.NOTHING_LOGGED)
    return next((state for state in tell if state in states), ActionState.NO_DATA)


def _open(spans: Sequence[Period], period: Span, today: date) -> bool:
    """Whether one of the spans is open; without any the whole period is, where that is known."""
    return any(span.holds(today) for span in spans) if spans else period.surely_open(today)


def _enough(
    in_time: Sequence[Done], late: Sequence[Done], wanted: int | None, spans: Sequence[Period], times: int
) -> bool:
    """Whether the action was declared finished, or carried out as often as wanted and `times` in each window.

    What came late stands in for any window.
    """
    if _finished(in_time) or _finished(late):
        return True
    if times_done(in_time) + times_done(late) < (wanted or 1):
        return False
    return sum(_shares(spans, times, in_time)) + times_done(late) >= min(wanted or 0, len(spans) * times)


def _finished(done: Iterable[Done]) -> bool:
    return any(entry.finished for entry in done)


def _rounds(
    spans: Sequence[Period], times: int, done: Sequence[Done], missed: Sequence[NotDone], today: date
) -> tuple[Round, ...]:
    """The windows, each with what the log says of it; what was made good is no failure any more."""
    (own, over), counted = _own_shares(spans, times, done), _shares(spans, times, done)
    sums = [entry for entry, rest in zip(done, over, strict=True) if rest > 0 and (entry.times or 1) > 1]
    return tuple(
        _round(span, mine >= times, share >= times, any(span.start <= entry.day for entry in sums), missed, today)
        for span, mine, share in zip(spans, own, counted, strict=True)
    )


def _round(span: Period, filled: bool, counted: bool, summed: bool, missed: Sequence[NotDone], today: date) -> Round:
    """A window. One that may be `summed` up in an entry of several rounds has no state of its own."""
    failures = [entry for entry in missed if entry.missed_on and span.holds(entry.missed_on)]
    if failures and not filled and not counted:
        return Round(span, FAILURES[failures[-1].state], failures[-1])
    if summed and not filled:
        return Round(span, None, summed=today > span.end)
    return Round(span, _round_state(span, filled, today))


def _own_shares(spans: Sequence[Period], times: int, done: Sequence[Done]) -> tuple[list[int], list[int]]:
    """How often, up to `times`, each window has an entry of its own, and what each entry counts beside that."""
    shares = [0] * len(spans)
    over = []
    for entry in done:
        rest = entry.times or 1
        for index in (index for index, span in enumerate(spans) if span.holds(entry.day)):
            taken = min(rest, times - shares[index])
            shares[index] += taken
            rest -= max(taken, 1)
        over.append(rest)
    return shares, over


def _shares(spans: Sequence[Period], times: int, done: Sequence[Done]) -> list[int]:
    """The same, with what entries that sum up several rounds count of the windows that were open before them."""
    shares, over = _own_shares(spans, times, done)
    for entry, left in zip(done, over, strict=True):
        if entry.times and entry.times > 1:
            rest = left
            for index in (index for index, span in enumerate(spans) if span.start <= entry.day):
                taken = min(rest, times - shares[index])
                shares[index] += taken
                rest -= taken
    return shares


def _round_state(span: Period, filled: bool, today: date) -> ActionState | None:
    if filled:
        return ActionState.DONE
    if today > span.end:
        return ActionState.NO_DATA
    return ActionState.RUNNING if today >= span.start else None

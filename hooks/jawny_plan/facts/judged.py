"""The state of an action in a plan that changes may have given up or ended before its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jawny_plan.facts.actions import CARRIED_OUT, FAILURES, ActionFacts, ActionState, judge
from jawny_plan.facts.owed import Owed
from jawny_plan.model.amended import Amended
from jawny_plan.model.calendar_days import day_after
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.progress import LogEntry

_SETTLED = (*CARRIED_OUT, *FAILURES.values(), ActionState.PARTLY)


def judged(
    number: int, deadline: Deadline, owed: Owed, known: Amended, log: Sequence[LogEntry], today: date
) -> ActionFacts:
    """The state on the day `today` of action `number`; of a plan that ended early nothing is due after its end."""
    period = known.plan.period
    made = judge(number, deadline, period, log, today, owed)
    if number in known.no_actions:
        return _given_up(made)
    end = period.end if known.is_cut_short else None
    if end is None:
        return made
    if owed.windows:
        begun = (item for item in made.rounds if item.window.start <= end)
        left = tuple(item.window for item in begun if item.done or today <= end or item.window.end <= end)
        if left:
            return judge(number, deadline, period, log, today, Owed(left, min(owed.last or end, end), owed.added))
        called_off = today > end and made.state not in _SETTLED
        return replace(made, state=ActionState.CALLED_OFF if called_off else made.state, rounds=())
    if today <= end:
        return made
    return _cut_short(made, judge(number, deadline, period, log, day_after(end), owed))


def _given_up(judged: ActionFacts) -> ActionFacts:
    """The action after a decision not to carry it out: of what was not done by then nothing is due."""
    stages = tuple(stage if stage.state in CARRIED_OUT else _given_up(stage) for stage in judged.stages)
    return replace(judged, state=ActionState.WITHDRAWN, rounds=(), stages=stages)


def _cut_short(made: ActionFacts, left: ActionFacts) -> ActionFacts:
    """The action of a plan that ended before its time.

    `left` is the same action as it was judged on the day after: what still waited then is called off for ever.
    """
    waited = left.state in (ActionState.BEFORE, ActionState.RUNNING, ActionState.NOTHING_LOGGED)
    open_ = made.state in (ActionState.BEFORE, ActionState.RUNNING, ActionState.NO_DATA)
    return replace(
        made,
        state=ActionState.CALLED_OFF if waited and open_ else made.state,
        stages=tuple(_cut_short(stage, then) for stage, then in zip(made.stages, left.stages, strict=True)),
    )

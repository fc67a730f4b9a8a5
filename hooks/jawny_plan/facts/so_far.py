"""How far an action had come by the day of an entry of the log, that entry included."""

from __future__ import annotations

from typing import NamedTuple

from jawny_plan.facts.actions import CARRIED_OUT, judge, times_done
from jawny_plan.facts.due import needed
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.deadline import traits
from jawny_plan.model.progress import Done


class SoFar(NamedTuple):
    """Whether the action was all done by then, how often, and of how many; None where the plan counts nothing."""

    whole: bool
    times: int | None
    wanted: int | None


def so_far(entry: Done, facts: PlanFacts) -> SoFar:
    """What the log up to the entry says, by the plan in force on its day."""
    then = facts.on(entry.day)
    known = then if entry.action <= len(then.plan.actions) else facts  # the action was added later
    deadline, owing = known.due(known.plan.actions[entry.action - 1]), known.owed[entry.action - 1]
    until = facts.log[: next(place for place, one in enumerate(facts.log, 1) if one is entry)]
    judged = judge(entry.action, deadline, known.plan.period, until, entry.day, owing)
    wanted = needed(deadline, len(judged.rounds))
    counted = traits(deadline).repeats or (wanted or 0) > 1
    return SoFar(
        judged.state in CARRIED_OUT,
        (judged.times if judged.stages else times_done(judged.done)) if counted else None,
        wanted if counted else None,
    )

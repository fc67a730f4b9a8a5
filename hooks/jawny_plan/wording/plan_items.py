"""The items of a plan's lists in a few words, as changes and comparisons name them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from jawny_plan.facts.moved_end import MovedEnd
from jawny_plan.model.absence import Absence
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Action, Partner, Plan
from jawny_plan.model.plan_change import ChannelDropped
from jawny_plan.model.publicity import meant
from jawny_plan.model.threat import Threat
from jawny_plan.wording.actions import deadline, in_force
from jawny_plan.wording.results import intention
from jawny_plan.wording.threat import place


def when(decided: Deadline) -> str:
    """A deadline with those of its stages, as it was decided."""
    return _each(decided, lambda due: deadline(due, None))


def when_in_force(decided: Deadline, events: Mapping[str, date], moved: MovedEnd | None) -> str:
    """The same as the plan in force has it: with days of events that are known, and no later than its end."""
    return _each(decided, lambda due: in_force(due, events, moved))


def _each(decided: Deadline, in_words: Callable[[Deadline], str]) -> str:
    stages = traits(decided).stages
    return "; ".join(f"{stage.name} – {in_words(stage.deadline)}" for stage in stages) or in_words(decided)


def of_stage(whole: Deadline, stage: int | None) -> Deadline:
    """The deadline of one stage (from 1), or the whole one."""
    stages = traits(whole).stages
    return stages[stage - 1].deadline if stage and stage <= len(stages) else whole


def against(threat: Threat) -> str:
    """`picie alkoholu (skwer przy Tęczowej)`"""
    where = "; ".join(map(place, threat.places))
    return f"{threat.name} ({where})" if where else threat.name


def with_deadline(action: Action) -> str:
    """`Rozmowy z mieszkańcami; termin: przez cały okres`"""
    return f"{action.name}; termin: {when(action.deadline)}"


def aim(wanted: Goal) -> str:
    """What a goal wants, in the words of the plan where the data hold them."""
    return intention(wanted)


def body(partner: Partner) -> str:
    """`Urząd Miasta (kosze)`"""
    task = task_of(partner)
    return f"{partner.name} ({task})" if task else partner.name


def task_of(partner: Partner) -> str | None:
    """What the body does, where the data say it; why they do not stands elsewhere."""
    return None if isinstance(partner.task, Absence) else partner.task


def dropped(decided: ChannelDropped, plan: Plan) -> str:
    """The way of telling people that was given up."""
    return plan.publicity[meant(decided.channel, plan.publicity)[0]].wording

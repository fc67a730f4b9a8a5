"""What changes have touched of a plan: each thing once, however often it was changed, with the days of that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, assert_never

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import Amended, changed, steps
from jawny_plan.model.amendment import Changed
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import (
    ActionAdded,
    ActionWithdrawn,
    ChannelAdded,
    ChannelDropped,
    DeadlineMoved,
    Effect,
    EndedEarly,
    Extended,
    GoalAdded,
    GoalReplaced,
    GoalWithdrawn,
    PartnerJoined,
    PartnerLeft,
    ThreatAdded,
)
from jawny_plan.model.publicity import meant


class PlanPart(Enum):
    """What of a plan a change may touch."""

    END = auto()
    DEADLINE = auto()
    ACTION = auto()
    GOAL = auto()
    THREAT = auto()
    PARTNER = auto()
    CHANNEL = auto()


class AlteredThing(NamedTuple):
    """One thing of a plan: by its number (from 1), or by its name, where it has no number that stays."""

    part: PlanPart
    number: int = 0
    stage: int | None = None
    name: str = ""


class MadeEffect(NamedTuple):
    """One effect of a decision, with the plan right before and right after it."""

    decided: Changed
    effect: Effect
    before: Amended
    after: Amended


@dataclass(frozen=True)
class Altered:
    """A thing with all that was done to it, oldest first."""

    thing: AlteredThing
    steps: list[MadeEffect] = field(default_factory=list)


def made_effects(facts: PlanFacts) -> Iterator[MadeEffect]:
    """Each effect of the decisions that changed the plan until today, oldest first."""
    known = Amended(facts.file.plan)
    for entry, amended in steps(facts.file.plan, facts.log):
        if isinstance(entry, Changed):
            for effect in entry.effects:
                before, known = known, changed(known, effect)
                yield MadeEffect(entry, effect, before, known)
        known = amended


def altered(facts: PlanFacts) -> list[Altered]:
    """What was changed, in the order in which it first was.

    An action that was itself added or given up is one thing with its deadline, and a whole deadline with its stages.
    """
    found = list(made_effects(facts))
    touched = {thing_of(step.effect, step.before.plan) for step in found}
    things: dict[AlteredThing, Altered] = {}
    for step in found:
        thing = _within(thing_of(step.effect, step.before.plan), touched)
        things.setdefault(thing, Altered(thing)).steps.append(step)
    return list(things.values())


def thing_of(effect: Effect, before: Plan) -> AlteredThing:
    """What an effect touches; `before` is the plan that it finds."""
    match effect:
        case Extended() | EndedEarly():
            return AlteredThing(PlanPart.END)
        case DeadlineMoved(action=number, stage=stage):
            return AlteredThing(PlanPart.DEADLINE, number, stage)
        case ActionAdded():
            return AlteredThing(PlanPart.ACTION, len(before.actions) + 1)
        case ActionWithdrawn(action=number):
            return AlteredThing(PlanPart.ACTION, number)
        case GoalAdded():
            return AlteredThing(PlanPart.GOAL, len(before.goals) + 1)
        case GoalReplaced(number=number) | GoalWithdrawn(number=number):
            return AlteredThing(PlanPart.GOAL, number)
        case ThreatAdded(threat=threat):
            return AlteredThing(PlanPart.THREAT, len(before.threats) + 1, name=threat.name)
        case PartnerJoined(partner=partner):
            return AlteredThing(PlanPart.PARTNER, name=partner.name)
        case PartnerLeft(partner=name):
            return AlteredThing(PlanPart.PARTNER, name=name)
        case ChannelAdded():
            return AlteredThing(PlanPart.CHANNEL, len(before.publicity) + 1)
        case ChannelDropped(channel=ref):
            return AlteredThing(PlanPart.CHANNEL, meant(ref, before.publicity)[0] + 1)
        case _:
            assert_never(effect)


def _within(thing: AlteredThing, touched: set[AlteredThing]) -> AlteredThing:
    """The whole of which a thing is a part, where that was changed, too."""
    if thing.part is not PlanPart.DEADLINE:
        return thing
    wholes = (AlteredThing(PlanPart.ACTION, thing.number), AlteredThing(PlanPart.DEADLINE, thing.number))
    return next((whole for whole in wholes if whole in touched), thing)

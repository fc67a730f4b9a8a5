"""What a change of a plan did, in sentences to be heard: names in quotation marks in place of numbers and labels."""

from __future__ import annotations

from typing import assert_never

from jawny_plan import polish
from jawny_plan.model.deadline import traits
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
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import aim, dropped, when
from jawny_plan.wording.words import titled


def heard(decided: Effect, plan: Plan) -> str:
    """What an effect changed; `plan` knows the numbers that it names."""
    match decided:
        case Extended(end=end):
            return renamed(f"Plan przedłużono do {polish.day(end)}", plan.document)
        case EndedEarly(end=end):
            return renamed(f"Plan skrócono, ostatni dzień to {polish.day(end)}", plan.document)
        case DeadlineMoved(action=number, stage=stage, deadline=new):
            return f"{polish.capital(_named(plan, number, stage))} dostało nowy termin, {when(new)}"
        case ThreatAdded(threat=threat):
            return f"Doszło zagrożenie {titled(threat.name)}"
        case ActionAdded(action=action):
            return f"Doszło działanie {titled(action.name)}, {when(action.deadline)}"
        case GoalAdded(goal=goal):
            return f"Doszedł cel {titled(aim(goal))}"
        case GoalReplaced(goal=goal):
            return f"Jeden z celów zmieniono na {titled(aim(goal))}"
        case PartnerJoined(partner=partner):
            return f"Do współpracy dołączył nowy partner, {partner.name}"
        case ChannelAdded(channel=channel):
            return f"Nowy sposób informowania to {titled(channel.wording)}"
        case ActionWithdrawn() | GoalWithdrawn() | PartnerLeft() | ChannelDropped():
            return _given_up(decided, plan)
        case _:
            assert_never(decided)


def _given_up(decided: ActionWithdrawn | GoalWithdrawn | PartnerLeft | ChannelDropped, plan: Plan) -> str:
    match decided:
        case ActionWithdrawn(action=number):
            return f"Zrezygnowano z działania {titled(plan.actions[number - 1].name)}"
        case GoalWithdrawn(number=number):
            return f"Zrezygnowano z celu {titled(aim(plan.goals[number - 1]))}"
        case PartnerLeft(partner=name):
            return f"Nie współpracuje już {name}"
        case ChannelDropped():
            return f"Zrezygnowano ze sposobu informowania {titled(dropped(decided, plan))}"
        case _:
            assert_never(decided)


def _named(plan: Plan, number: int, stage: int | None) -> str:
    """`działanie „Tablica, która pokazuje prędkość”, etap „ustawienie tablicy”,`"""
    action = plan.actions[number - 1]
    words = f"działanie {titled(action.name)}"
    if stage and (stages := traits(action.deadline).stages):
        return f"{words}, etap {titled(stages[stage - 1].name)},"
    return words

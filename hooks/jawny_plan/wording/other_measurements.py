"""Figures of a plan that were measured again although no goal in force refers to them, and why no goal does."""

from __future__ import annotations

from typing import assert_never

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.absence import Absence, absence_of
from jawny_plan.model.goal import (
    Awareness,
    Ceiling,
    Deliverable,
    Goal,
    Growth,
    Qualitative,
    Reduction,
    Review,
    SurveyChange,
    SurveyLevel,
    SurveyPoints,
    Threshold,
)
from jawny_plan.wording.goal_words import OtherCounterWords
from jawny_plan.wording.results import counter

NO_NUMBERS = "Plan nie stawia tu celu w liczbach."
NOT_REFERRED = "Żaden cel planu nie odnosi się do tej liczby."


def other_measurements(facts: PlanFacts) -> list[OtherCounterWords]:
    """Each such figure with its measurement."""
    why = _without_goal(facts)
    return [{**counter(item, facts.plan), "bez_celu": why} for item in facts.other_measurements]


def _without_goal(facts: PlanFacts) -> str:
    """Why no goal stands beside a figure; that the plan sets none in numbers is said only where it sets none."""
    if not facts.plan.goals and absence_of(facts.plan.goals) is not Absence.NONE:
        return "Celów planu nie znamy."
    goals = (goal for stood in facts.stood for goal in stood.known.plan.goals)
    return NOT_REFERRED if any(map(_in_numbers, goals)) else NO_NUMBERS


def _in_numbers(goal: Goal) -> bool:
    """Whether the plan says how much is to be reached."""
    match goal:
        case Reduction() | Ceiling() | Threshold() | SurveyLevel() | SurveyChange() | SurveyPoints():
            return True
        case Deliverable(count=count):
            return count is not None
        case Growth() | Review() | Awareness() | Qualitative():
            return False
        case _:
            assert_never(goal)

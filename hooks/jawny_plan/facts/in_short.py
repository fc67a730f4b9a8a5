"""A plan in plain sentences, in the tense of a day."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from jawny_plan.facts.plan import PlanState, state
from jawny_plan.model.plan import Plan


def in_short(plan: Plan, day: date) -> tuple[str, ...]:
    """What the plan says in short before it begins, while it runs, or after it; the second stands in for the others."""
    match then := state(plan.period, day):
        case PlanState.BEFORE:
            return plan.in_short_before or plan.in_short
        case PlanState.ENDED:
            return plan.in_short_after or plan.in_short
        case PlanState.RUNNING | PlanState.UNKNOWN:
            return plan.in_short
        case _:
            assert_never(then)

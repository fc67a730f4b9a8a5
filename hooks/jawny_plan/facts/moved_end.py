"""The end of a plan that a decision moved: what the approved words say of it holds no more."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import Amended


class MovedEnd(NamedTuple):
    """The plan's first day, its last one before anything was decided, and the one that a decision set."""

    start: date | None
    approved: date | None
    now: date
    early: bool


def moved_end(known: Amended, facts: PlanFacts) -> MovedEnd | None:
    """How the end of the plan, as one stage of it stood, was moved; None where nobody moved it."""
    end = known.plan.period.end
    if end is None or not known.is_moved:
        return None
    return MovedEnd(known.plan.period.start, facts.approved_end, end, early=known.is_cut_short)

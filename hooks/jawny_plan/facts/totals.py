"""All plans of a unit together: what was carried out, what was promised and reached, and how fresh all of it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import NamedTuple

from jawny_plan.facts.actions import CARRIED_OUT, ActionState
from jawny_plan.facts.comparison import Verdict
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.facts.promises import PromiseState, promises
from jawny_plan.model.base import Slug
from jawny_plan.model.district import District

RECENT = timedelta(days=90)
"""The measure of the Neighbourhood Policing Guarantee in England and Wales."""


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int


class PlanSums(NamedTuple):
    """What one plan adds to the sums: how its actions, goals and promises stand, whether people were told lately."""

    state: PlanState
    actions: tuple[ActionState, ...]
    goals: tuple[Verdict | None, ...]
    promises: tuple[PromiseState, ...]
    informed: bool


@dataclass(frozen=True)
class Totals:
    """Sums over the plans of a unit that have begun.

    `judged` goals are those that were reached or missed. `informed` are running plans of which residents were told
    lately, `confirmed` districts whose contact was checked lately. `states` are those of all actions of all plans.
    """

    actions: Mapping[ActionState, int]
    promises: Mapping[PromiseState, int]
    judged: Share
    informed: Share
    confirmed: Share
    states: Sequence[ActionState] = ()

    @property
    def all_actions(self) -> int:
        """How many actions there are."""
        return sum(self.actions.values())

    @property
    def done(self) -> int:
        """How many were carried out, in time or late."""
        return sum(self.actions.get(state, 0) for state in CARRIED_OUT)


def sums_of(plan: PlanFacts) -> PlanSums:
    """What the plan adds to the sums."""
    return PlanSums(
        plan.state,
        tuple(known.state for known in plan.standing_actions),
        tuple(result.verdict for result in plan.results),
        tuple(promise.state for promise in promises(plan)),
        lately_informed(plan),
    )


def totals(plans: Sequence[PlanSums], districts: Iterable[District], today: date) -> Totals:
    """The sums on the day `today`."""
    begun = [plan for plan in plans if plan.state is not PlanState.BEFORE]
    verdicts = Counter(chain.from_iterable(plan.goals for plan in begun))
    running = [plan for plan in begun if plan.state is PlanState.RUNNING]
    contacts = [district.contact.confirmed if district.contact else None for district in districts]
    return Totals(
        actions=Counter(chain.from_iterable(plan.actions for plan in begun)),
        promises=Counter(chain.from_iterable(plan.promises for plan in begun)),
        judged=Share(verdicts[Verdict.REACHED], verdicts[Verdict.REACHED] + verdicts[Verdict.MISSED]),
        informed=Share(sum(plan.informed for plan in running), len(running)),
        confirmed=Share(sum(lately(day, today) for day in contacts), len(contacts)),
        states=tuple(chain.from_iterable(plan.actions for plan in plans)),
    )


def lately_informed(plan: PlanFacts) -> bool:
    """Whether there is a dated proof that residents were told of the plan within the last 90 days."""
    return any(lately(proof.day, plan.today) for promise in promises(plan) for proof in promise.proofs)


def lately(day: date | None, today: date) -> bool:
    """Whether the day is one of the last 90, today among them."""
    return day is not None and today - RECENT < day <= today


def chains(plans: Iterable[PlanFacts]) -> list[list[PlanFacts]]:
    """Plans that continue one another, each row from the oldest to the newest; those that stand alone are left out."""
    known: dict[Slug, PlanFacts] = {plan.id: plan for plan in plans}
    after = {plan.id: plan.successor for plan in known.values() if plan.successor in known}
    rows = []
    for first in (name for name in known if name not in after.values()):
        row, name = [], first
        while name and known[name] not in row:
            row.append(known[name])
            name = after.get(name) or ""
        if len(row) > 1:
            rows.append(row)
    return rows

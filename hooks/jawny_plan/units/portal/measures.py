"""Shares by which units may be compared: what each of them promised itself, never how much crime it has.

Neighbourhood Policing Guarantee (Home Office, 2025): contacts and news not older than 90 days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jawny_plan.facts.plan import PlanState
from jawny_plan.facts.promises import PromiseState
from jawny_plan.facts.totals import Share, lately
from jawny_plan.units.portal.published import PublishedUnit

_JUDGED = frozenset({PromiseState.FULFILLED, PromiseState.FULFILLED_LATE, PromiseState.GIVEN_UP, PromiseState.MISSING})


_NONE = Share(0, 0)


@dataclass(frozen=True)
class Measures:
    """What the portal counts of one unit, or of many together."""

    districts: int = 0
    running: int = 0
    ended: int = 0
    promises: Share = _NONE
    """Ways of telling people that ended plans promised: kept while the plan ran."""
    results: Share = _NONE
    """Ended plans: those with an evaluation that the unit has published."""
    contacts: Share = _NONE
    """Districts: those whose contact was confirmed in the 90 days before the day of the site."""

    def __add__(self, other: Measures) -> Measures:
        return Measures(
            self.districts + other.districts,
            self.running + other.running,
            self.ended + other.ended,
            _added(self.promises, other.promises),
            _added(self.results, other.results),
            _added(self.contacts, other.contacts),
        )


def _added(one: Share, other: Share) -> Share:
    return Share(one.part + other.part, one.whole + other.whole)


def of_unit(unit: PublishedUnit) -> Measures:
    """What is counted of a unit."""
    ended = [plan for plan in unit.plans if plan.computed.state is PlanState.ENDED]
    judged = [item.state for plan in ended for item in plan.computed.promises if item.state in _JUDGED]
    confirmed = (item.contact.confirmed for item in unit.districts if item.contact)
    return Measures(
        districts=len(unit.districts),
        running=len(unit.running),
        ended=len(ended),
        promises=Share(sum(state is PromiseState.FULFILLED for state in judged), len(judged)),
        results=Share(sum(plan.computed.evaluated for plan in ended), len(ended)),
        contacts=Share(sum(lately(day, unit.day) for day in confirmed), len(unit.districts)),
    )


def together(units: Iterable[PublishedUnit]) -> Measures:
    """What is counted of many units together."""
    return sum(map(of_unit, units), Measures())

"""Which days of a plan anybody may put into a calendar: its end, and the deadlines of actions that are no inspections.

When an inspection or a patrol is due is never announced beforehand, so an action that may be one is left out.
Data do not mark such actions; they are known by the words of police plans, rather by one too many than too few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jawny_plan.facts.events import resolved
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.deadline import ByEvent, Deadline, traits

_STEMS = (
    "alkomat blokad dozor dozór dyslok egzekw fotopułap inspekc interwen kontrol legitym lustrac mandat monitorowan "
    "nadzor nadzór nalot narkot obchod obchód obserw oględzin operacj patrol penetr pomiar posterun prewencyj przeszuk "
    "radar rajd represj służb sprawdz sprawdź trzeź ujawni weryfik wizytac zabezpiecz zasadz zatrzyma"
)
"""Stems of words that tell of an inspection, a patrol or other work that has to come unannounced."""

_INSPECTION = re.compile(rf"{_STEMS.replace(' ', '|')}|\bakcj")


@dataclass(frozen=True)
class PublicDeadline:
    """The last day of something in a plan. `key` names it within the plan for ever; the plan's end has no `name`.

    `after` is the event from which the day was computed, where the plan itself does not date it.
    """

    key: str
    day: date
    name: str | None = None
    after: ByEvent | None = None


def public_deadlines(facts: PlanFacts) -> Iterator[PublicDeadline]:
    """The days that may be told beforehand, in the order of the plan, its end last; none after an early end."""
    return (item for item in _deadlines(facts) if not facts.early_end or item.day <= facts.early_end)


def _deadlines(facts: PlanFacts) -> Iterator[PublicDeadline]:
    for number, action in enumerate(facts.plan.actions, 1):
        if number in facts.in_force.no_actions or may_be_inspection(action.name, action.wording):
            continue
        key = f"dzialanie-{number}"
        if day := _last_day(action.deadline, facts):
            yield PublicDeadline(key, day, action.name, traits(action.deadline).event)
        for index, stage in enumerate(traits(action.deadline).stages, 1):
            day = _last_day(stage.deadline, facts)
            if day and not may_be_inspection(stage.name):
                name = f"{action.name} – {stage.name}"
                yield PublicDeadline(f"{key}-etap-{index}", day, name, traits(stage.deadline).event)
    if facts.plan.period.end:
        yield PublicDeadline("koniec", facts.plan.period.end)


def _last_day(deadline: Deadline, facts: PlanFacts) -> date | None:
    """The day that the plan gives, or that follows from an event whose day the log gives."""
    return traits(resolved(deadline, facts.event_days)).dated


def may_be_inspection(*words: str | None) -> bool:
    """Whether any of the words may tell of an inspection, a patrol or the like."""
    return any(word and _INSPECTION.search(unicodedata.normalize("NFC", word).lower()) for word in words)

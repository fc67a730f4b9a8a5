"""Which days of a plan anybody may put into a calendar: its end, and the deadlines of actions that are no inspections.

When an inspection or a patrol is due is never announced beforehand, so an action that may be one is left out.
Data do not mark such actions; they are known by the words of police plans, rather by one too many than too few.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from jawny_plan.facts.events import resolved
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import Amended
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


@dataclass(frozen=True)
class CalledOff:
    """A deadline that was told once, and the first day on which the plan did not have it any more."""

    deadline: PublicDeadline
    since: date


def public_deadlines(facts: PlanFacts) -> Iterator[PublicDeadline]:
    """The days that may be told beforehand, in the order of the plan, its end last; none after an early end."""
    return _public(facts.in_force, facts.event_days)


def called_off(facts: PlanFacts) -> list[CalledOff]:
    """The deadlines that a change or a correction took away, with the last day that each had."""
    gone: dict[str, CalledOff] = {}
    before: dict[str, PublicDeadline] = {}
    for since, known in facts.stood:
        now = {item.key: item for item in _public(known, facts.event_days)}
        if since:
            gone |= {key: CalledOff(item, since) for key, item in before.items() if key not in now}
        gone = {key: item for key, item in gone.items() if key not in now}
        before = now
    return list(gone.values())


def _public(known: Amended, events: Mapping[str, date]) -> Iterator[PublicDeadline]:
    last = known.plan.period.end if known.is_cut_short else None
    return (item for item in _deadlines(known, events) if last is None or item.day <= last)


def _deadlines(known: Amended, events: Mapping[str, date]) -> Iterator[PublicDeadline]:
    for number, action in enumerate(known.plan.actions, 1):
        if number in known.no_actions or may_be_inspection(action.name, action.wording):
            continue
        key = f"dzialanie-{number}"
        if day := _last_day(action.deadline, events):
            yield PublicDeadline(key, day, action.name, traits(action.deadline).event)
        for index, stage in enumerate(traits(action.deadline).stages, 1):
            day = _last_day(stage.deadline, events)
            if day and not may_be_inspection(stage.name):
                name = f"{action.name} – {stage.name}"
                yield PublicDeadline(f"{key}-etap-{index}", day, name, traits(stage.deadline).event)
    if known.plan.period.end:
        yield PublicDeadline("koniec", known.plan.period.end)


def _last_day(deadline: Deadline, events: Mapping[str, date]) -> date | None:
    """The day that the plan gives, or that follows from an event whose day the log gives."""
    return traits(resolved(deadline, events)).dated


def may_be_inspection(*words: str | None) -> bool:
    """Whether any of the words may tell of an inspection, a patrol or the like."""
    return any(word and _INSPECTION.search(unicodedata.normalize("NFC", word).lower()) for word in words)

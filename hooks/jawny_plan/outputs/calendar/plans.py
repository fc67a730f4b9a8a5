"""Days of a plan that anybody may know beforehand, as events that last the whole day; what was called off stays so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from jawny_plan import polish
from jawny_plan.facts.deadlines import CalledOff, PublicDeadline, called_off, public_deadlines
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.occurred import Occurred
from jawny_plan.outputs.calendar.component import EventTime, Happening
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.words import quoted


def happenings(facts: PlanFacts, plan: PlanWords, host: str) -> Iterator[Happening]:
    """The events of one plan: those of the plan in force, then those that it had once."""
    progress = facts.file.progress
    approved = progress.freeze.day if progress and progress.freeze else None
    for item in public_deadlines(facts):
        days = (facts.stood[-1].since or approved, _event_known(item, facts))
        revised = max((day for day in days if day), default=None)
        yield replace(_happening(item, plan, host, approved, _computed(item, facts)), revised=revised)
    for gone in called_off(facts):
        was = _happening(gone.deadline, plan, host, approved, (_called_off(gone, plan),))
        # Another version than the first; the register knows better how many there were.
        yield replace(was, summary=f"Odwołane: {was.summary}", revised=gone.since, revision=1, cancelled=True)


def _called_off(gone: CalledOff, plan: PlanWords) -> str:
    """`Odwołane 12 października 2026 r.: plan zmieniono.`"""
    return f"Odwołane {polish.day(gone.since)}: {renamed('plan zmieniono', plan['dokument'])}."


def _computed(item: PublicDeadline, facts: PlanFacts) -> tuple[str, ...]:
    """`Dzień obliczyliśmy z terminu „przed wakacjami”. Wakacje: 27 czerwca 2026 r.`"""
    if item.after is None:
        return ()
    event = f"{item.after.event}: {polish.day(facts.event_days[item.after.event])}"
    return (f"Dzień obliczyliśmy z terminu {quoted(item.after.words)}. {polish.sentence(event)}",)


def _event_known(item: PublicDeadline, facts: PlanFacts) -> date | None:
    """The day on which the log last told of the event."""
    event = item.after.event if item.after else None
    return max((entry.day for entry in facts.log if isinstance(entry, Occurred) and entry.event == event), default=None)


def _happening(
    item: PublicDeadline, plan: PlanWords, host: str, approved: date | None, computed: tuple[str, ...]
) -> Happening:
    what = (
        f"{renamed('Koniec planu', plan['dokument'])}: {plan['haslo']}"
        if item.name is None
        else f"Ostatni dzień działania: {item.name}"
    )
    lines = (
        f"{renamed('Plan działania priorytetowego', plan['dokument'])}: {plan['haslo']}. {plan['rejony_slowami']}.",
        renamed("Tego dnia kończy się plan.", plan["dokument"])
        if item.name is None
        else f"{renamed('Działanie z planu', plan['dokument'])}: {item.name}.",
        *computed,
        f"Szczegóły: {plan['adres_pelny']}",
    )
    return Happening(
        uid=f"plan.{plan['id']}.{item.key}@{host}",
        summary=f"{what} ({plan['rejony_krotko']})",
        description="\n".join(lines),
        url=plan["adres_pelny"],
        categories=("Plan dzielnicowego", *(item["krotko"] for item in plan["rejony"])),
        when=EventTime(item.day, item.day + timedelta(days=1) if item.day < date.max else None),
        created=approved,
        revised=approved,
    )

"""Words of the approved plan beside facts in force that differ from them: so it was approved, and what was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar

from jawny_plan import polish
from jawny_plan.facts.moved_end import moved_end
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amendment import Changed
from jawny_plan.model.base import Entry
from jawny_plan.model.deadline import traits
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Action, Plan
from jawny_plan.model.publicity import Channel
from jawny_plan.polish.dates import in_period, mentions
from jawny_plan.wording.document import renamed
from jawny_plan.wording.marked import names_old_end
from jawny_plan.wording.mistakes import mistaken
from jawny_plan.wording.plan_items import when
from jawny_plan.wording.results import measure

T = TypeVar("T")

SO_APPROVED = "Tak zatwierdzono."


def of_action(number: int, facts: PlanFacts) -> str | None:
    """What differs in force from the words of an action: its deadline above all."""
    action = facts.plan.actions[number - 1]
    if action.wording is None:
        return None
    old = _with_these_words(facts, lambda plan: plan.actions[number - 1 : number], action.wording)
    if isinstance(old, Action) and old.deadline != action.deadline:
        last = traits(action.deadline).dated
        if last is None or not _names(action.wording, last, facts):
            return _changed(
                "Termin", facts, lambda plan: [item.deadline for item in plan.actions[number - 1 : number]], when
            )
    elif isinstance(old, Action) and (old.responsible, old.group) != (action.responsible, action.group):
        return _changed("Działanie", facts, lambda plan: plan.actions[number - 1 : number])
    return of_text(action.wording, facts)


def of_goal(number: int, facts: PlanFacts) -> str | None:
    """What differs in force from the words of a goal, with what it says now."""
    goal = facts.plan.goals[number - 1]
    if goal.wording is None:
        return None
    old = _with_these_words(facts, lambda plan: plan.goals[number - 1 : number], goal.wording)
    if old is not None and _beside(old) != _beside(goal):
        mark = _changed("Cel", facts, lambda plan: plan.goals[number - 1 : number], measure)
        return f"{mark} Teraz: {polish.stopped(measure(goal))}" if mark.startswith(SO_APPROVED) else mark
    return of_text(goal.wording, facts)


def of_channel(number: int, facts: PlanFacts) -> str | None:
    """What differs in force from the words of a way of telling people."""
    channel = facts.plan.publicity[number - 1]
    old = _with_these_words(facts, lambda plan: plan.publicity[number - 1 : number], channel.wording)
    if old is not None and _beside(old) != _beside(channel):
        return _changed("Sposób", facts, lambda plan: plan.publicity[number - 1 : number])
    return of_text(channel.wording, facts)


def of_text(words: str, facts: PlanFacts) -> str | None:
    """That the plan ends on another day than the one that the words name."""
    moved = moved_end(facts.in_force, facts)
    if moved is None or not names_old_end(words, moved):
        return None
    became = f"Plan {'skrócono' if moved.early else 'przedłużono'} do {polish.day(moved.now)}"
    return f"{SO_APPROVED} {renamed(became, facts.plan.document)}"


def _names(words: str, day: date, facts: PlanFacts) -> bool:
    """Whether the words name a day: then they say what holds, and only our data were mended."""
    period = facts.plan.period
    return any(in_period(mention, period.start, period.end).last() == day for mention in mentions(words))


def _beside(item: Entry) -> dict[str, object]:
    """All that an item holds beside its words."""
    return item.model_dump(exclude={"wording"})


def _stages(facts: PlanFacts) -> Iterator[tuple[date | None, Plan]]:
    """The plan as it was written, then as it stood from each day on."""
    yield None, facts.as_written
    yield from ((stood.since, stood.known.plan) for stood in facts.stood)


def _with_these_words(
    facts: PlanFacts, item: Callable[[Plan], tuple[Action | Goal | Channel, ...]], words: str
) -> Action | Goal | Channel | None:
    """The item as it was when it first had these words."""
    return next((found for _, plan in _stages(facts) for found in item(plan) if found.wording == words), None)


def _changed(
    what: str, facts: PlanFacts, item: Callable[[Plan], Sequence[T]], in_words: Callable[[T], str] | None = None
) -> str:
    """`Tak zatwierdzono. Termin zmieniono 1 października 2026 r.`; of a mistake, what was wrong and what is right."""
    steps = [step for step in pairwise(_stages(facts)) if item(step[0][1]) != item(step[1][1])]
    days = [since for _, (since, _) in steps]
    decided = [day for day in days if any(isinstance(entry, Changed) and entry.day == day for entry in facts.log)]
    if decided:
        return f"{SO_APPROVED} {polish.stopped(f'{what} zmieniono {polish.day(decided[-1])}')}"
    (_, before), (day, after) = steps[-1]
    of_day = [entry for entry in facts.corrections if entry.day == day]
    wrong, right = ([in_words(found) for found in item(plan)] if in_words else [] for plan in (before, after))
    if wrong and right and wrong != right:
        return polish.stopped(polish.capital(mistaken(wrong[0], right[0], day)))
    if of_day:
        return polish.stopped(polish.capital(mistaken(of_day[-1].was, of_day[-1].now, day)))
    return f"{what} poprawiono {polish.stopped(polish.day(day)) if day else 'później.'}"

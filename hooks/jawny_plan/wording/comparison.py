"""What was approved beside what holds now, in words: each thing once, with the days on which it was changed."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.altered import Altered, PlanPart, altered
from jawny_plan.facts.in_force import without_mistakes
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import Amended
from jawny_plan.model.plan import Plan
from jawny_plan.wording.change_words import AlteredWords
from jawny_plan.wording.changes import named
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import against, aim, of_stage, task_of, when, with_deadline

_BY_NAME = (PlanPart.THREAT, PlanPart.PARTNER)
"""Things that go by their names, which a correction may mend: each is told as the change had it."""


def comparison(facts: PlanFacts) -> list[AlteredWords]:
    """The rows of the table; what was changed and changed back is left out.

    Both columns are told without mistakes that were mended since. What was never approved says when it was added, and
    how it was then, where it was changed later.
    """
    approved = Amended(without_mistakes(facts.file.plan, facts.log))
    rows = [_row(item, approved, facts.in_force) for item in altered(facts)]
    return [row for row in rows if row["bylo"] != row["jest"]]


def _row(item: Altered, approved: Amended, now: Amended) -> AlteredWords:
    first, last, by_name = item.steps[0], item.steps[-1], item.thing.part in _BY_NAME
    was = _as_it_is(item, first.before if by_name else approved)
    days = dict.fromkeys(polish.day(step.decided.day) for step in item.steps)
    then = _as_it_is(item, first.after) if was is None and len(days) > 1 else None
    return {
        "co": _called(item, first.before.plan),
        "bylo": was,
        "dodano": f"dodano {polish.day(first.decided.day)}: {then}" if then else None,
        "jest": _as_it_is(item, now) or (_as_it_is(item, last.after) if by_name else None),
        "dnia": ", ".join(days),
    }


def _called(item: Altered, before: Plan) -> str:
    """What a thing is called in the first column."""
    thing = item.thing
    match thing.part:
        case PlanPart.END:
            return renamed("Koniec planu", before.document)
        case PlanPart.DEADLINE:
            return f"{named(before, thing.number, thing.stage)}: termin"
        case PlanPart.ACTION:
            return f"Działanie {thing.number}"
        case PlanPart.GOAL:
            return f"Cel {thing.number}"
        case PlanPart.THREAT:
            return f"Zagrożenie {thing.number}"
        case PlanPart.PARTNER:
            return f"Podmiot współpracujący: {thing.name}"
        case PlanPart.CHANNEL:
            return f"Sposób informowania {thing.number}"
        case _:
            assert_never(thing.part)


def _as_it_is(item: Altered, known: Amended) -> str | None:
    """A thing as a plan has it; None where that does not have it."""
    thing, plan = item.thing, known.plan
    index = thing.number - 1
    match thing.part:
        case PlanPart.END:
            return _end(plan.period.end)
        case PlanPart.DEADLINE:
            return when(of_stage(plan.actions[index].deadline, thing.stage))
        case PlanPart.ACTION:
            there = index < len(plan.actions) and thing.number not in known.no_actions
            return with_deadline(plan.actions[index]) if there else None
        case PlanPart.GOAL:
            there = index < len(plan.goals) and thing.number not in known.no_goals
            return aim(plan.goals[index]) if there else None
        case PlanPart.CHANNEL:
            there = index < len(plan.publicity) and thing.number not in known.no_channels
            return plan.publicity[index].wording if there else None
        case PlanPart.THREAT:
            return next((against(threat) for threat in plan.threats if threat.name == thing.name), None)
        case PlanPart.PARTNER:
            found = next((partner for partner in plan.partners if partner.name == thing.name), None)
            return (task_of(found) or "współpracuje") if found else None
        case _:
            assert_never(thing.part)


def _end(day: date | None) -> str:
    return polish.day(day) if day else "nie wiadomo"

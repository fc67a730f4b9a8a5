"""The plan as it stood on each day of change, in words."""

from __future__ import annotations

from jawny_plan import polish
from jawny_plan.facts.in_force import Stood
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.wording.change_words import StoodActionWords, StoodWords
from jawny_plan.wording.plan_items import against, aim, body, when
from jawny_plan.wording.unit import dates
from jawny_plan.wording.words import typeset


def stood(facts: PlanFacts) -> list[StoodWords]:
    """The plan as approved, then as it stood from each day of change; nothing where it never changed."""
    return [typeset(_stood(item)) for item in facts.stood] if len(facts.stood) > 1 else []


def _stood(decided: Stood) -> StoodWords:
    plan, known = decided.known.plan, decided.known
    actions: list[StoodActionWords] = [
        {"nr": str(number), "nazwa": item.name, "termin": when(item.deadline)}
        for number, item in enumerate(plan.actions, 1)
        if number not in known.no_actions
    ]
    return {
        "klucz": f"stan-{decided.since}" if decided.since else "stan-zatwierdzony",
        "dnia": polish.day(decided.since) if decided.since else None,
        "okres": dates(plan.period.start, plan.period.end) or plan.period.words,
        "zagrozenia": [polish.sentence(polish.capital(against(item))) for item in plan.threats],
        "cele": [
            polish.sentence(aim(goal)) for number, goal in enumerate(plan.goals, 1) if number not in known.no_goals
        ],
        "dzialania": actions,
        "podmioty": [polish.capital(body(item)) for item in plan.partners],
        "informowanie": [
            polish.sentence(item.wording)
            for number, item in enumerate(plan.publicity, 1)
            if number not in known.no_channels
        ],
    }

"""The plan as it stood on each day of change, in words."""

from __future__ import annotations

from datetime import date

from jawny_plan import polish
from jawny_plan.facts.events import event_days
from jawny_plan.facts.in_force import Stood
from jawny_plan.facts.moved_end import moved_end
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.wording.change_words import StoodActionWords, StoodWords
from jawny_plan.wording.plan_items import against, aim, body, when_in_force
from jawny_plan.wording.unit import dates
from jawny_plan.wording.words import typeset


def stood(facts: PlanFacts) -> list[StoodWords]:
    """The plan as approved, then as it stood from each day of change; nothing where it never changed."""
    if len(facts.stood) == 1:
        return []
    pairs = zip(facts.stood, (*facts.stood[1:], None), strict=True)
    return [typeset(_stood(item, facts, following and following.since)) for item, following in pairs]


def _stood(decided: Stood, facts: PlanFacts, until: date | None) -> StoodWords:
    """The plan as it stood before the day `until`, with the days of events that were known by then."""
    plan, known = decided.known.plan, decided.known
    events = event_days(entry for entry in facts.log if until is None or entry.day < until)
    moved = moved_end(known, facts)
    actions: list[StoodActionWords] = [
        {"nr": str(number), "nazwa": item.name, "termin": when_in_force(item.deadline, events, moved)}
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

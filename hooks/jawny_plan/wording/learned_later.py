"""What was learned of a note's days only after it went out: the note stays as it was, and says so below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.model.amendment import Changed
from jawny_plan.wording.progress import happened


def learned_later(facts: PlanFacts, day: date) -> Iterator[str]:
    """A sentence for each entry that tells of a day until `day` and could be read only after it, oldest first."""
    for entry in facts.news:
        if entry.day <= day < entry.known_from and not isinstance(entry, Changed):
            event = happened(entry, plan_of(entry, facts))
            added, of_day = polish.day(entry.known_from), polish.day(entry.day)
            yield polish.typeset(f"{added} dopisano wpis z dnia {of_day}: {event}")

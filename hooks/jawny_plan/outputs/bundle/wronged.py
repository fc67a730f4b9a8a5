"""Whom a mistake reached that the note of a correction mends."""

from __future__ import annotations

import re

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.outputs.notes.note_plan import NotePlan
from jawny_plan.wording.retraction import RetractionWords, retractions
from jawny_plan.wording.unit_words import UnitWords

_NUMBER = re.compile(r"-(\d+)$", re.ASCII)


def wronged(note: NotePlan, facts: PlanFacts, unit: UnitWords) -> tuple[RetractionWords, ...]:
    """All of them, each with what to tell; nobody where the note corrects nothing."""
    number = _NUMBER.search(note.id)
    if note.kind != "poprawka" or not number:
        return ()
    correction = facts.corrections[int(number[1]) - 1]
    return tuple(retractions(facts, correction, unit["redakcje"], unit["nazwa"]))

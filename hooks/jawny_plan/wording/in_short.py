"""A plan in short: in its editors' words, or in facts after a change or correction that these words do not know."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.facts import in_short as written_by_editors
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.plan_change import ActionWithdrawn, ChannelDropped, GoalWithdrawn, PartnerLeft
from jawny_plan.wording.changes import in_one_sentence
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import against

_GIVEN_UP = (ActionWithdrawn, GoalWithdrawn, PartnerLeft, ChannelDropped)
MOST = 3
"""So many sentences on changes stand here; the rest stand on the page of changes."""


def in_short(facts: PlanFacts) -> list[str]:
    """The sentences; none where the editors wrote none and nothing made them untrue."""
    written = written_by_editors.in_short(facts.plan, facts.today)
    return list(_by_facts(facts)) if written and facts.in_force.unsummed else list(written)


def _by_facts(facts: PlanFacts) -> Iterator[str]:
    """What the plan is against, and what holds since which day; what was given up the page of changes tells."""
    yield from by_threats(facts)
    unsummed = facts.in_force.unsummed
    decisions = [entry for entry in unsummed if isinstance(entry, Changed)]
    effects = [
        (decided.day, in_one_sentence(effect, facts.plan))
        for decided in decisions
        for effect in decided.effects
        if not isinstance(effect, _GIVEN_UP)
    ]
    for day in dict.fromkeys(decided.day for decided in decisions):
        changed = renamed(f"{polish.day(day)} plan zmieniono", facts.plan.document)
        yield " ".join((f"{polish.stopped(changed)}", *(words for since, words in effects[:MOST] if since == day)))
    if len(effects) > MOST:
        yield "Wszystkie zmiany są na stronie internetowej."
    for entry in unsummed:
        if isinstance(entry, Correction):
            mended = polish.stopped(f"Poprawka z {polish.day(entry.day)}: {entry.what}")
            yield f"{mended} Poprawnie: {polish.stopped(entry.now)}"


def by_threats(facts: PlanFacts) -> Iterator[str]:
    """`Problem to hałas (ulica Klonowa).` To be heard as well: what stands in brackets is for readers."""
    for number, item in enumerate(facts.plan.threats):
        yield polish.sentence(f"Problem to {'także ' if number else ''}{against(item)}")

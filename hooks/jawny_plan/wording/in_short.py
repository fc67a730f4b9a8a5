"""A plan in short: in its editors' words, or in facts after a change or correction that these words do not know."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.facts import in_short as written_by_editors
from jawny_plan.facts.altered import altered
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.plan_change import ActionAdded, ActionWithdrawn, ChannelDropped, GoalWithdrawn, PartnerLeft
from jawny_plan.wording.changes import in_one_sentence
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import against, with_deadline

_GIVEN_UP = (ActionWithdrawn, GoalWithdrawn, PartnerLeft, ChannelDropped)
MOST = 3
"""So many sentences on changes stand here; the rest stand on the page of changes."""


def in_short(facts: PlanFacts) -> list[str]:
    """The sentences; none where the editors wrote none and nothing made them untrue."""
    written = written_by_editors.in_short(facts.plan, facts.today)
    return list(_by_facts(facts)) if written and facts.in_force.unsummed else list(written)


def _by_facts(facts: PlanFacts) -> Iterator[str]:
    """What the plan is against, when it was changed and what holds since; what was given up the page tells."""
    yield from by_threats(facts)
    unsummed = facts.in_force.unsummed
    days = [polish.day(entry.day) for entry in unsummed if isinstance(entry, Changed)]
    if days:
        holding = list(_holding(facts))
        more = ["Wszystkie zmiany są na stronie planu."] if len(holding) > MOST else []
        changed = renamed(f"{polish.listed(list(dict.fromkeys(days)))} plan zmieniono", facts.plan.document)
        yield " ".join((polish.stopped(changed), *holding[:MOST], *more))
    for entry in unsummed:
        if isinstance(entry, Correction):
            mended = polish.stopped(f"Poprawka z {polish.day(entry.day)}: {entry.what}")
            yield f"{mended} Poprawnie: {polish.stopped(entry.now)}"


def _holding(facts: PlanFacts) -> Iterator[str]:
    """What holds by the decisions that the plan in short does not know: the last word on each thing that still is."""
    unknown = [entry for entry in facts.in_force.unsummed if isinstance(entry, Changed)]
    for item in altered(facts):
        unsummed_effects = [step for step in item.steps if step.decided in unknown]
        if not unsummed_effects or isinstance(item.steps[-1].effect, _GIVEN_UP):
            continue
        if isinstance(item.steps[0].effect, ActionAdded):  # its deadline may have been moved since
            yield polish.sentence(f"Nowe działanie: {with_deadline(facts.plan.actions[item.thing.number - 1])}")
        else:
            yield in_one_sentence(unsummed_effects[-1].effect, facts.plan)


def by_threats(facts: PlanFacts) -> Iterator[str]:
    """`Problem to hałas (ulica Klonowa).` To be heard as well: what stands in brackets is for readers."""
    for number, item in enumerate(facts.plan.threats):
        yield polish.sentence(f"Problem to {'także ' if number else ''}{against(item)}")

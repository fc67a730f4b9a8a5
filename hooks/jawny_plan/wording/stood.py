"""The plan as it stood on each day of change, in words: as it was known on that day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.events import event_days
from jawny_plan.facts.in_force import Stood, mended_later
from jawny_plan.facts.moved_end import moved_end
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.amended import Amended
from jawny_plan.model.amendment import Changed
from jawny_plan.model.plan import Plan
from jawny_plan.wording.change_words import StoodActionWords, StoodWords
from jawny_plan.wording.mistakes import with_mistakes
from jawny_plan.wording.period import known as known_ends
from jawny_plan.wording.plan_items import against, aim, body, when_in_force
from jawny_plan.wording.threat import figure
from jawny_plan.wording.words import typeset


def stood(facts: PlanFacts) -> list[StoodWords]:
    """The plan as approved, then as it stood from each day of change; nothing where it never changed."""
    if len(facts.stood) == 1:
        return []
    return [typeset(_stood(item, facts)) for item in facts.stood]


def _stood(stood: Stood, facts: PlanFacts) -> StoodWords:
    """The plan from one day on. What was found to be wrong only later is told as a mistake where it stands."""
    known, since = stood.known, stood.since
    events = event_days(entry for entry in facts.log if since and entry.known_from <= since)
    moved = moved_end(known, facts)
    mended = mended_later(known, facts.file.plan, facts.log, since)

    def each(in_words: Callable[[Amended], Sequence[str | None]]) -> list[str | None]:
        return with_mistakes(known, mended, in_words)

    names = each(lambda then: _numbered([item.name for item in then.plan.actions], then.no_actions))
    deadlines = each(lambda then: [when_in_force(item.deadline, events, moved) for item in then.plan.actions])
    actions: list[StoodActionWords] = [
        {"nr": str(number), "nazwa": name, "termin": deadline}
        for number, (name, deadline) in enumerate(zip(names, deadlines, strict=True), 1)
        if name and deadline
    ]
    return {
        "klucz": f"stan-{since}" if since else "stan-zatwierdzony",
        "dnia": polish.day(since) if since else None,
        "po_poprawce": since is not None and not _was_decided(since, facts),
        "okres": next(iter(each(lambda then: [_period(then.plan)])), None),
        "zagrozenia": _sentences(each(lambda then: [against(item) for item in then.plan.threats]) + each(_figures)),
        "cele": _sentences(each(lambda then: _numbered([aim(goal) for goal in then.plan.goals], then.no_goals))),
        "dzialania": actions,
        "podmioty": [polish.capital(item) for item in each(_partners) if item],
        "informowanie": _sentences(
            each(lambda then: _numbered([item.wording for item in then.plan.publicity], then.no_channels))
        ),
    }


def _numbered(words: Sequence[str], gone: frozenset[int]) -> list[str | None]:
    """The items of a list, None for those whose numbers (from 1) were given up."""
    return [None if number in gone else item for number, item in enumerate(words, 1)]


def _sentences(items: Sequence[str | None]) -> list[str]:
    return [polish.sentence(polish.capital(item)) for item in items if item]


def _was_decided(day: date, facts: PlanFacts) -> bool:
    """Whether something was decided on a day, so that the plan did not only lose a mistake."""
    return any(isinstance(entry, Changed) and entry.day == day for entry in facts.log)


def _period(plan: Plan) -> str | None:
    return known_ends(plan.period) or plan.period.words


def _figures(known: Amended) -> list[str]:
    """What was counted before the plan, from when to when, and who counted it."""
    among = {item.id: item for threat in known.plan.threats for item in threat.figures if item.id}
    return [figure(item, among)["zdanie"] for threat in known.plan.threats for item in threat.figures]


def _partners(known: Amended) -> list[str]:
    return [body(item) for item in known.plan.partners]

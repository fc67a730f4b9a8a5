"""Changes of an approved plan in words: what was decided, what was and is, the plan as it stood on each day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.altered import MadeEffect, made_effects
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import traits
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import (
    ActionAdded,
    ActionWithdrawn,
    ChannelAdded,
    ChannelDropped,
    DeadlineMoved,
    EarlyEnd,
    Effect,
    EndedEarly,
    Extended,
    GoalAdded,
    GoalReplaced,
    GoalWithdrawn,
    PartnerJoined,
    PartnerLeft,
    ThreatAdded,
)
from jawny_plan.wording.change_words import AnnexWords, ChangeWords
from jawny_plan.wording.changes_aloud import heard
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import against, aim, body, dropped, of_stage, when, with_deadline

CAUSES = {
    EarlyEnd.REACHED: "cel osiągnięty",
    EarlyEnd.MOVED: "problem przeniósł się",
    EarlyEnd.MERGED: "połączenie rejonów",
    EarlyEnd.OTHER: None,
}

_MOVING = (Extended, EndedEarly)
"""Effects that a paper prints first: the plan lasts longer, or shorter."""
_FIRST = 2
"""So many effects stand in the first sentences of a note, the others below."""


def changes(facts: PlanFacts) -> list[ChangeWords]:
    """The decisions that changed the plan, oldest first."""
    by_decision = groupby(made_effects(facts), key=lambda step: step.decided)
    return [_change(decided, list(done), number, facts.id) for number, (decided, done) in enumerate(by_decision, 1)]


def since(facts: PlanFacts, day: date) -> list[str]:
    """What was changed or corrected after a day, a sentence or two each, oldest first."""
    known = facts.plan
    found = []
    for entry in facts.log:
        if entry.known_from > day and isinstance(entry, Changed):
            words = " ".join(in_one_sentence(effect, known) for effect in entry.effects)
            found.append(
                polish.typeset(f"{polish.day(entry.day)} {renamed('plan', known.document)} zmieniono. {words}")
            )
        elif entry.known_from > day and isinstance(entry, Correction):
            parts = (f"poprawiono: {entry.what}", f"Było: {entry.was}", f"Jest: {entry.now}")
            found.append(polish.typeset(f"{polish.day(entry.day)} {' '.join(map(polish.stopped, parts))}"))
    return found


def annex(plan: str, number: int, decided: Changed) -> AnnexWords | None:
    """The approved text of the plan's change of that number (from 1)."""
    if decided.annex is None:
        return None
    return {
        "adres": addresses.from_root(addresses.annex(plan, number)),
        "sha256": decided.annex.sha256,
        "akapity": [line for line in decided.annex.text.splitlines() if line.strip()],
    }


def cause(decided: EndedEarly) -> str:
    """Why a plan ended before its time: `cel osiągnięty (sklep zamknięto)`"""
    named = CAUSES[decided.cause]
    return f"{named} ({decided.words})" if named and decided.words else str(named or decided.words)


def reasons(decided: Changed) -> str:
    """Why it was decided, in sentences: why the plan ends before its time, where it does, and what the entry says."""
    causes = [cause(effect) for effect in decided.effects if isinstance(effect, EndedEarly)]
    named_causes = [item for item in causes if item.casefold() not in decided.reason.casefold()]
    return " ".join(polish.sentence(item) for item in (*named_causes, decided.reason))


def in_one_sentence(decided: Effect, plan: Plan) -> str:
    """What an effect changed; `plan` knows the numbers that it names."""
    own = isinstance(decided, (Extended, EndedEarly))
    return polish.sentence(renamed(_stated(decided, plan), plan.document) if own else _stated(decided, plan))


def _change(decided: Changed, done: Sequence[MadeEffect], number: int, plan: str) -> ChangeWords:
    after = done[-1].after.plan
    moving = [(step.before.plan, step.effect) for step in done if isinstance(step.effect, _MOVING)]
    others = [step for step in done if not isinstance(step.effect, _MOVING)]
    first = _FIRST - bool(moving)
    printed = [_with_what_was(step) for step in others]
    aloud = [polish.stopped(heard(step.effect, after)) for step in others]
    words: ChangeWords = {
        "dnia": polish.day(decided.day),
        "zdania": [in_one_sentence(effect, after) for effect in decided.effects],
        "koniec": _moved(moving[0][0], moving[-1][1]) if moving else None,
        "w_nocie": printed[:first],
        "w_nocie_dalej": printed[first:],
        "na_antenie": aloud[:first],
        "na_antenie_dalej": aloud[first:],
        "zdecydowal": polish.stopped(decided.decided_by),
        "powod": reasons(decided),
        "zrodlo": polish.stopped(decided.source),
        "aneks": annex(plan, number, decided),
    }
    return words


def _with_what_was(step: MadeEffect) -> str:
    """What an effect changed, and what was there before it: for those who are told of nothing but this change."""
    decided, before, after = step.effect, step.before.plan, step.after.plan
    sentence = in_one_sentence(decided, after)
    match decided:
        case DeadlineMoved(action=number, stage=stage):
            return f"{sentence} Dotąd: {polish.stopped(when(of_stage(before.actions[number - 1].deadline, stage)))}"
        case GoalReplaced(number=number):
            return f"{sentence} Dotąd: {polish.stopped(aim(before.goals[number - 1]))}"
        case ActionWithdrawn(action=number):
            return f"Zrezygnowano z działania {number} ({with_deadline(before.actions[number - 1])})."
        case PartnerLeft(partner=name):
            return f"Nie współpracuje już {body(next(one for one in before.partners if one.name == name))}."
        case (
            Extended()
            | EndedEarly()
            | ThreatAdded()
            | ActionAdded()
            | GoalAdded()
            | GoalWithdrawn()
            | PartnerJoined()
            | ChannelAdded()
            | ChannelDropped()
        ):
            return sentence
        case _:
            assert_never(decided)


def _moved(before: Plan, decided: Extended | EndedEarly) -> str:
    """`przedłużono do 31 stycznia 2027 r., a miał trwać do 31 grudnia 2026 r.`"""
    word = "przedłużono" if isinstance(decided, Extended) else "skrócono"
    known = f", a miał trwać do {polish.day(before.period.end)}" if before.period.end else ""
    return f"{word} do {polish.day(decided.end)}{known}"


def _stated(decided: Effect, plan: Plan) -> str:
    match decided:
        case Extended(end=end):
            return f"Plan przedłużono do {polish.day(end)}"
        case EndedEarly(end=end):
            return f"Plan skrócono: ostatni dzień to {polish.day(end)}"
        case DeadlineMoved(action=number, stage=stage, deadline=new):
            return f"{named(plan, number, stage)}: nowy termin – {when(new)}"
        case ThreatAdded(threat=threat):
            return f"Doszło zagrożenie: {against(threat)}"
        case ActionAdded(action=action):
            return f"Nowe działanie: {with_deadline(action)}"
        case GoalAdded(goal=goal):
            return f"Nowy cel: {aim(goal)}"
        case GoalReplaced(number=number, goal=goal):
            return f"Cel {number} zmieniono na: {aim(goal)}"
        case PartnerJoined(partner=partner):
            return f"Dołączył podmiot współpracujący: {body(partner)}"
        case ChannelAdded(channel=channel):
            return f"Nowy sposób informowania: {channel.wording}"
        case ActionWithdrawn() | GoalWithdrawn() | PartnerLeft() | ChannelDropped():
            return _given_up(decided, plan)
        case _:
            assert_never(decided)


def _given_up(decided: ActionWithdrawn | GoalWithdrawn | PartnerLeft | ChannelDropped, plan: Plan) -> str:
    match decided:
        case ActionWithdrawn(action=number):
            return f"Zrezygnowano z działania {number} ({plan.actions[number - 1].name})"
        case GoalWithdrawn(number=number):
            return f"Zrezygnowano z celu {number}: {aim(plan.goals[number - 1])}"
        case PartnerLeft(partner=name):
            return f"Nie współpracuje już {name}"
        case ChannelDropped():
            return f"Zrezygnowano ze sposobu informowania: {dropped(decided, plan)}"
        case _:
            assert_never(decided)


def named(plan: Plan, number: int, stage: int | None) -> str:
    """`Działanie 5 (Tablica, która pokazuje prędkość), etap 2 (ustawienie tablicy)`"""
    action = plan.actions[number - 1]
    words = f"Działanie {number} ({action.name})"
    if stage and (stages := traits(action.deadline).stages):
        words += f", etap {stage} ({stages[stage - 1].name})"
    return words

"""Changes of an approved plan in words: what was decided, what was and is, the plan as it stood on each day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.amended import Amended, amended, changed
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import Deadline, traits
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
from jawny_plan.model.publicity import meant
from jawny_plan.wording.change_words import AlteredWords, AnnexWords, ChangeWords
from jawny_plan.wording.changes_aloud import heard
from jawny_plan.wording.document import renamed
from jawny_plan.wording.plan_items import against, aim, body, dropped, task_of, when, with_deadline

Added = ThreatAdded | ActionAdded | GoalAdded | PartnerJoined | ChannelAdded
"""Effects that add to a list."""
CAUSES = {
    EarlyEnd.REACHED: "cel osiągnięty",
    EarlyEnd.MOVED: "problem przeniósł się",
    EarlyEnd.MERGED: "połączenie rejonów",
    EarlyEnd.OTHER: None,
}


def changes(facts: PlanFacts) -> list[ChangeWords]:
    """The decisions that changed the plan, oldest first."""
    return [_change(entry, before, number, facts.id) for number, (entry, before) in enumerate(_decided(facts), 1)]


def comparison(facts: PlanFacts) -> list[AlteredWords]:
    """What was approved beside what holds now: each thing once, with the days on which it was changed."""
    found: dict[str, AlteredWords] = {}
    for item in (item for decided, before in _decided(facts) for item in _altered(decided, before, facts.in_force)):
        known = found.get(item["co"])
        found[item["co"]] = (
            {**item, "bylo": known["bylo"], "dnia": f"{known['dnia']}, {item['dnia']}"} if known else item
        )
    return [item for item in found.values() if item["bylo"] != item["jest"]]


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


def in_one_sentence(decided: Effect, plan: Plan) -> str:
    """What an effect changed; `plan` knows the numbers that it names."""
    own = isinstance(decided, (Extended, EndedEarly))
    return polish.sentence(renamed(_stated(decided, plan), plan.document) if own else _stated(decided, plan))


def _change(decided: Changed, before: Amended, number: int, plan: str) -> ChangeWords:
    after = amended(before, decided).plan
    words: ChangeWords = {
        "dnia": polish.day(decided.day),
        "zdania": [in_one_sentence(effect, after) for effect in decided.effects],
        "na_antenie": [polish.stopped(heard(effect, after)) for effect in decided.effects],
        "zdecydowal": polish.stopped(decided.decided_by),
        "powod": polish.sentence(decided.reason),
        "zrodlo": polish.stopped(decided.source),
        "porownanie": list(_altered(decided, before)),
        "aneks": annex(plan, number, decided),
    }
    return words


def _decided(facts: PlanFacts) -> Iterator[tuple[Changed, Amended]]:
    """Each decision with the plan before it."""
    known = Amended(facts.file.plan)
    for entry in facts.log:
        if isinstance(entry, Changed):
            yield entry, known
        known = amended(known, entry)


def _altered(decided: Changed, known: Amended, now_known: Amended | None = None) -> Iterator[AlteredWords]:
    """What each effect altered; by the plan in force, where one is given, with all that was mended since."""
    for effect in decided.effects:
        after = changed(known, effect)
        what, was, now = _beside(effect, known.plan, after.plan)
        if now_known and now is not None:
            now = _today(effect, after.plan, now_known.plan, now)
        yield {"co": what, "bylo": was, "jest": now, "dnia": polish.day(decided.day)}
        known = after


def _stated(decided: Effect, plan: Plan) -> str:
    match decided:
        case Extended(end=end):
            return f"Plan przedłużono do {polish.day(end)}"
        case EndedEarly(end=end):
            return f"Plan skrócono: ostatni dzień to {polish.day(end)} Przyczyna: {cause(decided)}"
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


def _beside(decided: Effect, before: Plan, after: Plan) -> tuple[str, str | None, str | None]:
    """What an effect is about, what stood there before and what stands there after it."""
    match decided:
        case Extended() | EndedEarly():
            return renamed("Koniec planu", before.document), _end(before.period.end), _end(after.period.end)
        case DeadlineMoved(action=number, stage=stage):
            was, now = _of(before, number, stage), _of(after, number, stage)
            return f"{named(before, number, stage)}: termin", when(was), when(now)
        case ThreatAdded() | ActionAdded() | GoalAdded() | PartnerJoined() | ChannelAdded():
            what, added = _added(decided, after)
            return what, None, added
        case ActionWithdrawn(action=number):
            return f"Działanie {number}", with_deadline(before.actions[number - 1]), None
        case GoalReplaced(number=number, goal=goal):
            return f"Cel {number}", aim(before.goals[number - 1]), aim(goal)
        case GoalWithdrawn(number=number):
            return f"Cel {number}", aim(before.goals[number - 1]), None
        case PartnerLeft(partner=name):
            left = next(partner for partner in before.partners if partner.name == name)
            return f"Podmiot współpracujący: {name}", task_of(left) or "współpracuje", None
        case ChannelDropped():
            number = meant(decided.channel, before.publicity)[0] + 1
            return f"Sposób informowania {number}", dropped(decided, before), None
        case _:
            assert_never(decided)


def _today(decided: Effect, after: Plan, now: Plan, words: str) -> str:
    """What an effect left, as the plan has it now: it may have been mended since."""
    match decided:
        case Extended() | EndedEarly() | DeadlineMoved():
            return _beside(decided, after, now)[2] or words
        case GoalReplaced(number=number):
            return aim(now.goals[number - 1])
        case ActionAdded():
            return with_deadline(now.actions[len(after.actions) - 1])
        case GoalAdded():
            return aim(now.goals[len(after.goals) - 1])
        case ChannelAdded():
            return now.publicity[len(after.publicity) - 1].wording
        case ThreatAdded() | PartnerJoined() | ActionWithdrawn() | GoalWithdrawn() | PartnerLeft() | ChannelDropped():
            return words
        case _:
            assert_never(decided)


def _added(decided: Added, after: Plan) -> tuple[str, str]:
    """What is new and how it is called: it has the last number of its list."""
    match decided:
        case ThreatAdded(threat=threat):
            return f"Zagrożenie {len(after.threats)}", against(threat)
        case ActionAdded(action=action):
            return f"Działanie {len(after.actions)}", with_deadline(action)
        case GoalAdded(goal=goal):
            return f"Cel {len(after.goals)}", aim(goal)
        case PartnerJoined(partner=partner):
            return f"Podmiot współpracujący: {partner.name}", task_of(partner) or "współpracuje"
        case ChannelAdded(channel=channel):
            return f"Sposób informowania {len(after.publicity)}", channel.wording
        case _:
            assert_never(decided)


def named(plan: Plan, number: int, stage: int | None) -> str:
    """`Działanie 5 (Tablica, która pokazuje prędkość), etap 2 (ustawienie tablicy)`"""
    action = plan.actions[number - 1]
    words = f"Działanie {number} ({action.name})"
    if stage and (stages := traits(action.deadline).stages):
        words += f", etap {stage} ({stages[stage - 1].name})"
    return words


def _of(plan: Plan, number: int, stage: int | None) -> Deadline:
    whole = plan.actions[number - 1].deadline
    stages = traits(whole).stages
    return stages[stage - 1].deadline if stage and stages else whole


def _end(day: date | None) -> str:
    return polish.day(day) if day else "nie wiadomo"

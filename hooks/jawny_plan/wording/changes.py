"""Changes of an approved plan in words: what was decided, what was and is, the plan as it stood on each day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from jawny_plan import polish
from jawny_plan.facts.in_force import Stood
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.amended import Amended, amended, changed
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import Deadline, traits
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Action, Partner, Plan
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
)
from jawny_plan.model.publicity import meant
from jawny_plan.wording.actions import deadline
from jawny_plan.wording.change_words import AlteredWords, AnnexWords, ChangeWords, StoodActionWords, StoodWords
from jawny_plan.wording.document import renamed
from jawny_plan.wording.results import measure
from jawny_plan.wording.unit import dates
from jawny_plan.wording.words import typeset

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
    for item in (item for decided in changes(facts) for item in decided["porownanie"]):
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
        if entry.day > day and isinstance(entry, Changed):
            words = " ".join(in_one_sentence(effect, known) for effect in entry.effects)
            found.append(
                polish.typeset(f"{polish.day(entry.day)} {renamed('plan', known.document)} zmieniono. {words}")
            )
        elif entry.day > day and isinstance(entry, Correction):
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


def stood(facts: PlanFacts) -> list[StoodWords]:
    """The plan as approved, then as it stood from each day of change; nothing where it never changed."""
    return [typeset(_stood(item)) for item in facts.stood] if len(facts.stood) > 1 else []


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


def _altered(decided: Changed, known: Amended) -> Iterator[AlteredWords]:
    for effect in decided.effects:
        after = changed(known, effect)
        what, was, now = _beside(effect, known.plan, after.plan)
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
        case ActionAdded(action=action):
            return f"Nowe działanie: {_with_deadline(action)}"
        case GoalAdded(goal=goal):
            return f"Nowy cel: {_aim(goal)}"
        case GoalReplaced(number=number, goal=goal):
            return f"Cel {number} brzmi teraz: {_aim(goal)}"
        case PartnerJoined(partner=partner):
            return f"Dołączył podmiot współpracujący: {_partner(partner)}"
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
            return f"Zrezygnowano z celu {number}: {_aim(plan.goals[number - 1])}"
        case PartnerLeft(partner=name):
            return f"Nie współpracuje już: {name}"
        case ChannelDropped():
            return f"Zrezygnowano ze sposobu informowania: {_dropped(decided, plan)}"
        case _:
            assert_never(decided)


def _beside(decided: Effect, before: Plan, after: Plan) -> tuple[str, str | None, str | None]:
    """What an effect is about, what stood there before and what stands there after it."""
    match decided:
        case Extended() | EndedEarly():
            return renamed("Do kiedy trwa plan", before.document), _end(before.period.end), _end(after.period.end)
        case DeadlineMoved(action=number, stage=stage):
            was, now = _of(before, number, stage), _of(after, number, stage)
            return f"{named(before, number, stage)}: termin", when(was), when(now)
        case ActionAdded(action=action):
            return f"Działanie {len(after.actions)}", None, _with_deadline(action)
        case ActionWithdrawn(action=number):
            return f"Działanie {number}", _with_deadline(before.actions[number - 1]), None
        case GoalAdded(goal=goal):
            return f"Cel {len(after.goals)}", None, _aim(goal)
        case GoalReplaced(number=number, goal=goal):
            return f"Cel {number}", _aim(before.goals[number - 1]), _aim(goal)
        case GoalWithdrawn(number=number):
            return f"Cel {number}", _aim(before.goals[number - 1]), None
        case PartnerJoined(partner=partner):
            return f"Podmiot współpracujący: {partner.name}", None, partner.task or "współpracuje"
        case PartnerLeft(partner=name):
            task = next(partner.task for partner in before.partners if partner.name == name)
            return f"Podmiot współpracujący: {name}", task or "współpracuje", None
        case ChannelAdded(channel=channel):
            return f"Sposób informowania {len(after.publicity)}", None, channel.wording
        case ChannelDropped():
            number = meant(decided.channel, before.publicity)[0] + 1
            return f"Sposób informowania {number}", _dropped(decided, before), None
        case _:
            assert_never(decided)


def named(plan: Plan, number: int, stage: int | None) -> str:
    """`Działanie 5 (Tablica, która pokazuje prędkość), etap 2 (ustawienie tablicy)`"""
    action = plan.actions[number - 1]
    words = f"Działanie {number} ({action.name})"
    if stage and (stages := traits(action.deadline).stages):
        words += f", etap {stage} ({stages[stage - 1].name})"
    return words


def when(decided: Deadline) -> str:
    """A deadline with those of its stages."""
    stages = traits(decided).stages
    return "; ".join(f"{stage.name} – {deadline(stage.deadline)}" for stage in stages) or deadline(decided)


def _of(plan: Plan, number: int, stage: int | None) -> Deadline:
    whole = plan.actions[number - 1].deadline
    stages = traits(whole).stages
    return stages[stage - 1].deadline if stage and stages else whole


def _with_deadline(action: Action) -> str:
    return f"{action.name}; termin: {when(action.deadline)}"


def _aim(wanted: Goal) -> str:
    """What a goal wants, in the words of the plan where the data hold them."""
    return wanted.wording or measure(wanted)


def _end(day: date | None) -> str:
    return f"do {polish.day(day)}" if day else "nie wiadomo"


def _partner(decided: Partner) -> str:
    return f"{decided.name} ({decided.task})" if decided.task else decided.name


def _dropped(decided: ChannelDropped, plan: Plan) -> str:
    return plan.publicity[meant(decided.channel, plan.publicity)[0]].wording


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
        "cele": [
            polish.sentence(_aim(goal)) for number, goal in enumerate(plan.goals, 1) if number not in known.no_goals
        ],
        "dzialania": actions,
        "podmioty": [polish.capital(_partner(item)) for item in plan.partners],
        "informowanie": [
            polish.sentence(item.wording)
            for number, item in enumerate(plan.publicity, 1)
            if number not in known.no_channels
        ],
    }

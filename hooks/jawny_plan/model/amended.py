"""A plan after entries of its log that change or correct it. The approved file is never touched."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import assert_never

from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.base import Entry
from jawny_plan.model.deadline import Deadline, traits, with_stages
from jawny_plan.model.field_path import place, with_value, without
from jawny_plan.model.plan import Action, Plan
from jawny_plan.model.plan_change import (
    ActionAdded,
    ActionWithdrawn,
    ChannelAdded,
    ChannelDropped,
    DeadlineMoved,
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
from jawny_plan.model.progress import LogEntry
from jawny_plan.model.publicity import meant
from jawny_plan.polish.dates import in_period, mentions

_NUMBERED = re.compile(r"(dzialania|cele|informowanie)\[([0-9]+)\]")
_GONE = {"dzialania": "no_actions", "cele": "no_goals", "informowanie": "no_channels"}
"""Where the numbers of what is gone stand, by the list."""

_SUMMARY = "w_skrocie"
_NUMBER = re.compile(r"\d+")
_END_OF_YEAR = re.compile(r"\bko(?:ńca|niec|ńcem) roku")
_NOT_COUNTED = {"wording", "threat", "baselines"}
_TOUCHING = (
    Extended,
    EndedEarly,
    DeadlineMoved,
    ActionWithdrawn,
    GoalReplaced,
    GoalWithdrawn,
    PartnerLeft,
    ChannelDropped,
)
"""Effects after which a sentence written before may no longer be true; what is only added leaves it true."""
Listed = (
    DeadlineMoved | ThreatAdded | ActionAdded | GoalAdded | GoalReplaced | PartnerJoined | PartnerLeft | ChannelAdded
)
"""Effects that leave another list in the plan."""


@dataclass(frozen=True)
class Amended:
    """A plan as changes have left it.

    What was given up stays in the lists of `plan`, for numbers lead there; its numbers (from 1) are named beside them.
    `early_end` and `extended`: the last decision of each kind that moved the plan's end; `longest`: the last day that
    the plan was ever to have, where any did, and the last day there is where nobody knew it.
    """

    plan: Plan
    no_actions: frozenset[int] = frozenset()
    no_goals: frozenset[int] = frozenset()
    no_channels: frozenset[int] = frozenset()
    early_end: EndedEarly | None = None
    extended: Extended | None = None
    longest: date | None = None
    unsummed: tuple[Changed | Correction, ...] = ()
    """What the plan in short does not know: changes after which it may be untrue, mistakes that it repeats."""

    @property
    def is_moved(self) -> bool:
        """Whether a decision moved the plan's end."""
        return bool(self.early_end or self.extended)

    @property
    def is_cut_short(self) -> bool:
        """Whether decisions left the plan with an end before one that it once had: nothing is due after it."""
        end = self.plan.period.end
        return self.longest is not None and end is not None and end < self.longest


def amends(entry: Entry) -> bool:
    """Whether an entry of a log changes what holds of the plan."""
    return isinstance(entry, Changed) or (
        isinstance(entry, Correction) and entry.field is not None and entry.of_entry is None
    )


def amended(known: Amended, entry: LogEntry) -> Amended:
    """The plan after one more entry, which has to fit it."""
    if isinstance(entry, Changed):
        for effect in entry.effects:
            known = changed(known, effect)
        known = _summed(known, entry)
    elif isinstance(entry, Correction) and entry.field and entry.of_entry is None:
        known = _corrected(known, entry.field, entry)
    return known


def _summed(known: Amended, entry: Changed) -> Amended:
    """The plan in short after a change: said anew, or perhaps no longer true."""
    if entry.summary:
        anew = {"in_short": entry.summary, "in_short_before": (), "in_short_after": entry.summary_after}
        return replace(known, plan=known.plan.model_copy(update=anew), unsummed=())
    if any(isinstance(effect, _TOUCHING) for effect in entry.effects):
        return replace(known, unsummed=(*known.unsummed, entry))
    return known


def _corrected(known: Amended, field: str, entry: Correction) -> Amended:
    """The plan with a mistake mended. What numbers lead to keeps its place, and is named as being gone."""
    if field.startswith(_SUMMARY):
        known = replace(known, unsummed=())
    if not entry.removes:
        mended = with_value(known.plan, field, entry.value)
        repeated = not field.startswith(_SUMMARY) and _in_short_says(known.plan, mended)
        unsummed = (*known.unsummed, entry) if repeated else known.unsummed
        return replace(known, plan=mended, unsummed=unsummed)
    numbered = _NUMBERED.fullmatch(field)
    if numbered is None:
        return replace(known, plan=without(known.plan, field))
    place(known.plan, field)
    gone, number = _GONE[numbered[1]], int(numbered[2])
    return replace(known, **{gone: getattr(known, gone) | {number}})


def _in_short_says(before: Plan, after: Plan) -> bool:
    """Whether the plan in short names a day of the period, or a number of the goals, that was a mistake."""
    sentences = " ".join((*before.in_short, *before.in_short_before, *before.in_short_after))
    if wrong := {before.period.start, before.period.end} - {after.period.start, after.period.end, None}:
        found = (in_period(mention, before.period.start, before.period.end) for mention in mentions(sentences))
        if any(mention.first() in wrong or mention.last() in wrong for mention in found):
            return True
        if _END_OF_YEAR.search(sentences) and any(day and (day.month, day.day) == (12, 31) for day in wrong):
            return True
    numbers = _numbers_of_goals(before) - _numbers_of_goals(after)
    return bool(numbers & {*_NUMBER.findall(sentences)})


def _numbers_of_goals(plan: Plan) -> set[str]:
    goals = (str(goal.model_dump(exclude=_NOT_COUNTED)) for goal in plan.goals)
    return {*_NUMBER.findall(" ".join(goals))}


def corrected_log(entries: Iterable[LogEntry]) -> tuple[LogEntry, ...]:
    """The entries after the corrections among them, in the order of their days."""
    found = list(entries)
    for entry in tuple(found):
        if not (isinstance(entry, Correction) and entry.of_entry):
            continue
        number, path = entry.of_entry
        for index, wrong in enumerate(found):
            if wrong.number == number:
                found[index : index + 1] = [corrected_entry(wrong, path, entry)] if path else []
                break
    return tuple(sorted(found, key=lambda entry: entry.day))


def corrected_entry(wrong: LogEntry, path: str, entry: Correction) -> LogEntry:
    """One entry with a mistake mended. Raises a fault or ValidationError where that cannot be."""
    made = without(wrong, path) if entry.removes else with_value(wrong, path, entry.value)
    return made.numbered(wrong.number)


def changed(known: Amended, effect: Effect) -> Amended:
    """The plan after one effect of a change, which has to fit it."""
    match effect:
        case Extended(end=end):
            longest = max(known.longest or known.plan.period.latest or end, end)
            return replace(known, plan=_ending(known.plan, end), extended=effect, longest=longest)
        case EndedEarly(end=end):
            longest = known.longest or known.plan.period.latest or date.max
            return replace(known, plan=_ending(known.plan, end), early_end=effect, longest=longest)
        case ActionWithdrawn(action=number):
            return replace(known, no_actions=known.no_actions | {number})
        case GoalWithdrawn(number=number):
            return replace(known, no_goals=known.no_goals | {number})
        case ChannelDropped(channel=ref):
            places = meant(ref, known.plan.publicity)
            return replace(known, no_channels=known.no_channels | {place + 1 for place in places})
        case _:
            return replace(known, plan=known.plan.model_copy(update=_lists(known.plan, effect)))


def _lists(plan: Plan, effect: Listed) -> dict[str, object]:
    """The one list of the plan that an effect changes, by its name."""
    match effect:
        case DeadlineMoved(action=number, stage=stage, deadline=deadline):
            action = _due(plan.actions[number - 1], stage, deadline)
            return {"actions": _placed(plan.actions, number, action)}
        case ThreatAdded(threat=threat):
            return {"threats": (*plan.threats, threat)}
        case ActionAdded(action=action):
            return {"actions": (*plan.actions, action)}
        case GoalAdded(goal=goal):
            return {"goals": (*plan.goals, goal)}
        case GoalReplaced(number=number, goal=goal):
            return {"goals": _placed(plan.goals, number, goal)}
        case PartnerJoined(partner=partner):
            return {"partners": (*plan.partners, partner)}
        case PartnerLeft(partner=name):
            return {"partners": tuple(partner for partner in plan.partners if partner.name != name)}
        case ChannelAdded(channel=channel):
            return {"publicity": (*plan.publicity, channel)}
        case _:
            assert_never(effect)


def steps(plan: Plan, entries: Iterable[LogEntry]) -> Iterator[tuple[LogEntry, Amended]]:
    """Each entry that changes the plan, with the plan after it."""
    known = Amended(plan)
    for entry in entries:
        if amends(entry):
            known = amended(known, entry)
            yield entry, known


def _ending(plan: Plan, end: date) -> Plan:
    return plan.model_copy(update={"period": plan.period.model_copy(update={"end": end})})


def _placed(items: tuple[object, ...], number: int, item: object) -> tuple[object, ...]:
    return (*items[: number - 1], item, *items[number:])


def _due(action: Action, stage: int | None, deadline: Deadline) -> Action:
    """The action with another deadline, of its own or of one stage."""
    stages = traits(action.deadline).stages
    if stage and stages:
        moved = stages[stage - 1].model_copy(update={"deadline": deadline})
        deadline = with_stages(action.deadline, (*stages[: stage - 1], moved, *stages[stage:]))
    return action.model_copy(update={"deadline": deadline})

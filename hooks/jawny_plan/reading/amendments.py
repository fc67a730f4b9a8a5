"""Whether the changes, corrections and events in a log fit the plan as it stands when each is made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import assert_never

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from jawny_plan.model.amended import Amended, amended, amends, changed, corrected_entry
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.base import fault, refused
from jawny_plan.model.deadline import traits
from jawny_plan.model.field_path import VALUE, FieldPlace, check, place, value_at, value_model
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.plan import Plan
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
from jawny_plan.model.progress import LogEntry, Progress
from jawny_plan.model.publicity import meant
from jawny_plan.polish import near
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.agreement import of_progress as of_entries
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.strict_yaml import Node, Step
from jawny_plan.reading.typed import typed

Misfit = tuple[str, str, str]
"""Key of an effect, problem, advice."""


def of_progress(progress: Progress, plan: Plan) -> Iterator[Contradiction]:
    """Changes, corrections and events that do not fit the plan."""
    for index, (entry, before) in enumerate(zip(progress.entries, before_each(plan, progress.entries), strict=True)):
        here: tuple[Step, ...] = ("wpisy", index)
        known = before
        if isinstance(entry, Changed):
            for number, effect in enumerate(entry.effects):
                if found := _misfit(known, effect):
                    where, problem, advice = found
                    yield (*here, "zmiany", number, where), problem, advice
                else:
                    known = changed(known, effect)
        elif isinstance(entry, Occurred) and entry.event not in before.plan.events:
            events = before.plan.events
            advice = near(entry.event, events) or f"Zdarzenia planu: {', '.join(events) or 'żadne'}."
            yield (*here, "zdarzenie"), f'żaden termin planu nie zależy od zdarzenia "{entry.event}".', advice
        elif isinstance(entry, Correction) and entry.of_entry:
            yield from _of_entry(progress, entry, before, here)
        elif isinstance(entry, Correction) and entry.field and (refused := _refused(known, entry)):
            where, problem, advice = refused
            yield (*here, where), problem, advice


def values(progress: Progress, plan: Plan, log: Node, file: str) -> Iterator[Fault]:
    """Right values of corrections that their fields do not take, each where it was typed."""
    for index, (entry, known) in enumerate(zip(progress.entries, before_each(plan, progress.entries), strict=True)):
        if isinstance(entry, Correction) and entry.field and not entry.removes:
            try:
                model = value_model(_place(progress, known.plan, entry))
            except PydanticCustomError:
                continue  # the path is at fault
            node, _, _ = log.at(("wpisy", index))
            value = {VALUE: (node.keys or {})[VALUE]}
            alone = Node(node.line, node.column, keys=value)
            yield from typed(model, alone, file, above=("wpisy", index))[1]


def _place(progress: Progress, plan: Plan, entry: Correction) -> FieldPlace:
    """Where a correction leads: in the plan, or in an entry above it. Raises a fault."""
    if entry.of_entry is None:
        return place(plan, str(entry.field))
    number, path = entry.of_entry
    if not 1 <= number < entry.number or not path:
        raise fault("tego wpisu nie ma powyżej.", "")
    return place(progress.entries[number - 1], path)


def _of_entry(progress: Progress, entry: Correction, known: Amended, here: tuple[Step, ...]) -> Iterator[Contradiction]:
    """Why an entry above cannot be corrected so."""
    number, path = entry.of_entry or (0, "")
    if not 1 <= number < entry.number:
        advice = f"Oczekiwano numeru wpisu powyżej: od 1 do {entry.number - 1}."
        yield (*here, "pole"), f"powyżej nie ma wpisu {number}.", advice if entry.number > 1 else "Usuń „pole”."
        return
    wrong = progress.entries[number - 1]
    if isinstance(wrong, (Changed, Correction)):
        advice = "Zmianę albo poprawkę prostuje następny wpis tego samego rodzaju, ze ścieżką w planie."
        yield (*here, "pole"), f"wpis {number} to {wrong.kind}, a takiego wpisu nie poprawia się w ten sposób.", advice
    elif path == "rodzaj":
        yield (
            (*here, "pole"),
            "rodzaju wpisu nie da się poprawić.",
            "Usuń ten wpis poprawką (usun: tak) i dopisz właściwy.",
        )
    elif not path and not entry.removes:
        yield (
            (*here, "pole"),
            "poprawka wskazuje cały wpis.",
            "Wskaż jego klucz (wpisy[2].opis) albo wpisz „usun: tak”.",
        )
    elif path:
        yield from _of_corrected(wrong, path, entry, known, here)


def _of_corrected(
    wrong: LogEntry, path: str, entry: Correction, known: Amended, here: tuple[Step, ...]
) -> Iterator[Contradiction]:
    try:
        made = corrected_entry(wrong, path, entry)
    except PydanticCustomError as refused:
        yield (*here, "pole"), *_in_polish(refused)
        return
    except ValidationError:
        return  # the value is told where it stands
    if made == wrong:
        yield (*here, VALUE), "w tym polu stoi już ta wartość.", "Sprawdź „pole” (wpisy liczy się od 1) i wartość."
    alone = Progress.model_construct(entries=(made,))
    for _, problem, advice in of_entries("", alone, [known], ()):
        yield (*here, VALUE), problem, advice


def before_each(plan: Plan, entries: Iterable[LogEntry]) -> Iterator[Amended]:
    """The plan as it stood before each entry; what does not fit has changed nothing."""
    known = Amended(plan)
    for entry in entries:
        yield known
        if isinstance(entry, Changed):
            for effect in entry.effects:
                known = known if _misfit(known, effect) else changed(known, effect)
        elif amends(entry):
            try:
                known = amended(known, entry)
            except (PydanticCustomError, ValidationError):
                continue


def _refused(known: Amended, entry: Correction) -> Misfit | None:
    """Why a correction cannot be made, unless its value alone is at fault."""
    field = str(entry.field)
    try:
        place(known.plan, field)
    except PydanticCustomError as fault:
        return "pole", *_in_polish(fault)
    try:
        after = amended(known, entry)
    except PydanticCustomError as fault:
        return VALUE, *_in_polish(fault)
    except ValidationError:
        return None
    if entry.removes:
        return None if after != known else ("pole", "tego już nie ma.", "Usuń tę poprawkę albo popraw „pole”.")
    if value_at(after.plan, field) == value_at(known.plan, field):
        return VALUE, "w tym polu stoi już ta wartość.", "Sprawdź „pole” (pozycje list liczy się od 1) i wartość."
    return None


def _in_polish(fault: PydanticCustomError) -> tuple[str, str]:
    why = refused(fault.context)
    return why.problem, why.advice


def _misfit(known: Amended, effect: Effect) -> Misfit | None:
    """Why an effect cannot be, with the key that is at fault; None where it fits."""
    match effect:
        case Extended(end=end):
            return _later(known.plan, end)
        case EndedEarly(end=end):
            return _earlier(known.plan, end)
        case DeadlineMoved():
            return _other_deadline(known, effect)
        case ActionWithdrawn(action=number):
            return _no_action(known, number)
        case GoalReplaced(number=number):
            return _no_goal(known, number) or _whole(known, effect)
        case GoalWithdrawn(number=number):
            return _no_goal(known, number)
        case PartnerLeft(partner=name):
            names = [partner.name for partner in known.plan.partners]
            advice = near(name, names) or f"Podmioty planu: {', '.join(names) or 'żadne'}."
            return None if name in names else ("podmiot", f'plan nie ma podmiotu "{name}".', advice)
        case ThreatAdded() | PartnerJoined():
            return _there_already(known.plan, effect)
        case ChannelDropped():
            return _no_channel(known, effect)
        case GoalAdded():
            return _whole(known, effect)
        case ActionAdded() | ChannelAdded():
            return None
        case _:
            assert_never(effect)


def _there_already(plan: Plan, effect: ThreatAdded | PartnerJoined) -> Misfit | None:
    if isinstance(effect, PartnerJoined):
        twice = effect.partner.name in (other.name for other in plan.partners)
        return ("tresc", f'plan ma już podmiot "{effect.partner.name}".', "Usuń tę pozycję.") if twice else None
    threat = effect.threat
    if threat.name in (other.name for other in plan.threats):
        return "tresc", f'plan ma już zagrożenie "{threat.name}".', "Usuń tę pozycję."
    known = [figure.id for figure in threat.figures if figure.id in plan.figures]
    advice = "Każda liczba planu ma inne id; to, co zmierzono ponownie, wpisuje się jako pomiar."
    return ("tresc", f'plan ma już liczbę o id "{known[0]}".', advice) if known else None


def _later(plan: Plan, end: date) -> Misfit | None:
    known = plan.period.end
    if known and end <= known:
        return "do", f"plan trwa już do {known}.", "Przedłużenie podaje dzień późniejszy niż dotychczasowy koniec."
    return _order(plan, end)


def _earlier(plan: Plan, end: date) -> Misfit | None:
    known = plan.period.end
    if known and end >= known:
        advice = "Wcześniejszy koniec podaje dzień sprzed dotychczasowego końca."
        return "do", f"plan i tak trwa tylko do {known}.", advice
    return _order(plan, end)


def _order(plan: Plan, end: date) -> Misfit | None:
    start = plan.period.start
    if start and end < start:
        return "do", f"plan kończyłby się ({end}) przed początkiem ({start}).", "Popraw dzień."
    return None


def _no_action(known: Amended, number: int) -> Misfit | None:
    actions = known.plan.actions
    if not 1 <= number <= len(actions):
        advice = f"Oczekiwano numeru od 1 do {len(actions)}." if actions else "Plan nie podaje działań."
        return "dzialanie", f"plan nie ma działania {number}.", advice
    if number in known.no_actions:
        return "dzialanie", f"z działania {number} zrezygnowano wcześniej.", "Popraw numer albo usuń tę pozycję."
    return None


def _other_deadline(known: Amended, effect: DeadlineMoved) -> Misfit | None:
    if found := _no_action(known, effect.action):
        return found
    deadline = known.plan.actions[effect.action - 1].deadline
    if effect.stage is not None:
        stages = traits(deadline).stages
        if not stages:
            return "etap", f"działanie {effect.action} nie ma etapów.", "Usuń klucz „etap”."
        if not 1 <= effect.stage <= len(stages):
            advice = f"Oczekiwano numeru od 1 do {len(stages)}."
            return "etap", f"działanie {effect.action} nie ma etapu {effect.stage}.", advice
        if traits(effect.deadline).stages:
            return "termin", "etap nie może mieć własnych etapów.", "Podaj zwykły termin."
        deadline = stages[effect.stage - 1].deadline
    if deadline == effect.deadline:
        return "termin", "taki termin obowiązuje już teraz.", "Podaj nowy termin albo usuń tę pozycję."
    return None


def _no_goal(known: Amended, number: int) -> Misfit | None:
    goals = known.plan.goals
    if not 1 <= number <= len(goals):
        advice = f"Oczekiwano numeru od 1 do {len(goals)}." if goals else "Plan nie podaje celów."
        return "cel", f"plan nie ma celu {number}.", advice
    if number in known.no_goals:
        return "cel", f"z celu {number} zrezygnowano wcześniej.", "Popraw numer albo usuń tę pozycję."
    return None


def _no_channel(known: Amended, effect: ChannelDropped) -> Misfit | None:
    ref, channels = effect.channel, known.plan.publicity
    found = meant(ref, channels)
    if len(found) > 1:
        choices = " albo ".join(f"{ref.kind} {number}" for number in range(1, len(found) + 1))
        return "sposob", f"plan podaje sposób „{ref.kind}” {len(found)} razy.", f"Wpisz, o który chodzi: {choices}."
    if not found or found[0] + 1 in known.no_channels:
        return "sposob", f"plan nie podaje takiego sposobu: {ref.kind}.", "Popraw sposób albo usuń tę pozycję."
    return None


def _whole(known: Amended, effect: Effect) -> Misfit | None:
    """What a plan with the effect would be refused for."""
    try:
        check(changed(known, effect).plan)
    except PydanticCustomError as fault:
        return "tresc", *_in_polish(fault)
    return None

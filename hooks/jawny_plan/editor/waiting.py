"""What waits for the officer today: due actions, plans to be approved or evaluated, meetings, reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple, assert_never

from jawny_plan import polish
from jawny_plan.editor.choices import short
from jawny_plan.facts.actions import ActionFacts, ActionState
from jawny_plan.facts.meeting import MeetingFacts, MeetingState
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model.deadline import traits
from jawny_plan.reading.folder import Loaded

_SOON = timedelta(days=7)


class Errand(NamedTuple):
    """Something to be done: since or until when, of what it is, what to do, and where."""

    day: date
    of: str
    what: str
    address: str
    is_late: bool = False


def waiting(material: Loaded, today: date, name_of: Callable[[str], str]) -> list[Errand]:
    """All that waits, what is late first; `name_of` tells what people call a plan that is no more than a draft."""
    data = material.data
    found = [item for file in data.plans for item in _of_plan(PlanFacts(file, data.districts, today, data.meetings))]
    found += [item for file in data.meetings for item in _of_meeting(MeetingFacts(file, today))]
    found += [
        Errand(today, name_of(draft.id), "Plan jest szkicem: uzupełnij go", f"/plan/{draft.id}")
        for draft in material.drafts
    ]
    return sorted(found, key=lambda item: (not item.is_late, item.day, item.of))


def _of_plan(facts: PlanFacts) -> Iterator[Errand]:
    plan, today = facts.plan, facts.today
    name = plan.headline
    is_sealed = bool(facts.file.progress and facts.file.progress.freeze)
    if facts.state is PlanState.ENDED:
        end = plan.period.latest or today
        if facts.evaluation is None and today - end < timedelta(days=366):
            yield Errand(end, name, "Plan się zakończył: wpisz wyniki i oceń go", f"/zakoncz/{facts.id}", is_late=True)
        return
    if not is_sealed:
        yield Errand(facts.first_day, name, "Plan czeka na zatwierdzenie: sprawdź go", f"/plan/{facts.id}")
    every = zip(plan.actions, facts.actions, facts.owed, strict=True)
    for number, (action, judged, owing) in enumerate(every, 1):
        address = f"/zrobiono/{facts.id}?dzialanie={number}"
        last = facts.last_day(owing.last)
        action_name = short(action.name, 70)
        if judged.state is ActionState.NO_DATA and last:
            yield Errand(last, name, f"Termin minął, a nic nie wpisano: {action_name}", address, is_late=True)
        elif traits(action.deadline).repeats:
            yield from _of_rounds(judged, action_name, name, address, today)
        elif judged.state in (ActionState.BEFORE, ActionState.RUNNING) and last and last - today <= _SOON:
            yield Errand(last, name, f"Zbliża się termin: {action_name}", address)


def _of_rounds(judged: ActionFacts, action_name: str, name: str, address: str, today: date) -> Iterator[Errand]:
    """The last round that nothing is known of, and the one that ends soon."""
    lost = [each.window.end for each in judged.rounds if each.state is ActionState.NO_DATA]
    if lost:
        count = polish.plural(len(lost), "raz", "razy", "razy")
        yield Errand(lost[-1], name, f"Nie wpisano, czy zrobiono ({count}): {action_name}", address, is_late=True)
    for each in judged.rounds:
        if each.state is ActionState.RUNNING and each.window.end - today <= _SOON:
            yield Errand(each.window.end, name, f"Zbliża się termin: {action_name}", address)


def _of_meeting(facts: MeetingFacts) -> Iterator[Errand]:
    name = facts.meeting.title
    for each in facts.occurrences:
        day = each.start.date()
        match each.state:
            case MeetingState.NO_REPORT:
                if facts.today - day < timedelta(days=366):
                    address = f"/sprawozdanie/{facts.id}/{each.number}"
                    yield Errand(day, name, "Spotkanie się odbyło: napisz sprawozdanie", address, is_late=True)
            case MeetingState.TODAY:
                yield Errand(day, name, "Spotkanie jest dzisiaj", f"/dane/spotkanie/{facts.id}")
            case MeetingState.ANNOUNCED | MeetingState.MOVED:
                if day - facts.today <= _SOON:
                    yield Errand(day, name, "Spotkanie jest niedługo", f"/przesun/{facts.id}/{each.number}")
            case MeetingState.CANCELLED | MeetingState.TOOK_PLACE | MeetingState.RUNNING | MeetingState.ENDED:
                pass
            case _:
                assert_never(each.state)

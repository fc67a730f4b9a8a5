"""Days of a plan so far from its beginning that a digit of the year must be wrong: 9999, 2206, 1026."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from itertools import islice

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from jawny_plan.model.amended import Amended, amended
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import Deadline, Stage
from jawny_plan.model.field_path import VALUE
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.period import LONGEST, too_far
from jawny_plan.model.plan import Plan
from jawny_plan.model.plan_change import ActionAdded, DeadlineMoved, Effect, EndedEarly, Extended
from jawny_plan.model.progress import Progress
from jawny_plan.model.recurrence import Month
from jawny_plan.reading.agreement import Contradiction
from jawny_plan.reading.strict_yaml import Step

_Steps = tuple[Step, ...]
_Placed = tuple[_Steps, date]


def of_plan(plan: Plan) -> Iterator[Contradiction]:
    """The end and the deadlines of a plan that lie too far from its beginning."""
    for steps, day in _of_whole(plan):
        yield from _far(plan, steps, day)


def of_progress(progress: Progress, stood: Iterable[Amended]) -> Iterator[Contradiction]:
    """New ends, deadlines and days of events that lie too far from the plan; `stood` is the plan before each entry."""
    for index, (entry, known) in enumerate(zip(progress.entries, stood, strict=True)):
        here: _Steps = ("wpisy", index)
        if isinstance(entry, Changed):
            for number, effect in enumerate(entry.effects):
                for steps, day in _of_effect(effect):
                    yield from _far(known.plan, (*here, "zmiany", number, *steps), day)
        elif isinstance(entry, Occurred) and entry.on:
            yield from _far(known.plan, (*here, "kiedy"), entry.on)
        elif isinstance(entry, Correction) and not entry.removes:
            with suppress(PydanticCustomError, ValidationError):  # what cannot be corrected so is told elsewhere
                after = amended(known, entry).plan
                found = (fault for _, day in _of_whole(after) for fault in _far(after, (*here, VALUE), day))
                yield from islice(found, 1)


def _far(plan: Plan, steps: _Steps, day: date) -> Iterator[Contradiction]:
    """That a day lies too far from the plan, where anything is known of its days."""
    first = plan.period.earliest or plan.period.latest
    if first and too_far(first, day):
        where = "po początku" if day > first else "przed początkiem"
        yield steps, f"dzień {day} leży ponad {LONGEST} lat {where} planu ({first}).", "Sprawdź cyfry roku."


def _of_whole(plan: Plan) -> Iterator[_Placed]:
    if plan.period.latest:
        yield ("okres", "do"), plan.period.latest
    for number, action in enumerate(plan.actions):
        for steps, day in _of_deadline(action.deadline):
            yield ("dzialania", number, "termin", *steps), day


def _of_effect(effect: Effect) -> Iterator[_Placed]:
    """The days that an effect brings into the plan."""
    if isinstance(effect, (Extended, EndedEarly)):
        yield ("do",), effect.end
    elif isinstance(effect, DeadlineMoved):
        yield from ((("termin", *steps), day) for steps, day in _of_deadline(effect.deadline))
    elif isinstance(effect, ActionAdded):
        yield from ((("tresc", "termin", *steps), day) for steps, day in _of_deadline(effect.action.deadline))


def _of_deadline(deadline: Deadline) -> Iterator[_Placed]:
    """Each day of a deadline, whatever its kind, with the keys that lead to it; of a month its first day."""
    for name, info in type(deadline).model_fields.items():
        for steps, day in _days_in(getattr(deadline, name)):
            yield (str(info.alias), *steps), day


def _days_in(value: object) -> Iterator[_Placed]:
    match value:
        case date():
            yield (), value
        case Month(year=year, month=month):
            yield (), date(year, month, 1)
        case tuple():
            for number, item in enumerate(value):
                yield from (((number, *steps), day) for steps, day in _days_in(item))
        case Stage(deadline=deadline):
            yield from ((("termin", *steps), day) for steps, day in _of_deadline(deadline))

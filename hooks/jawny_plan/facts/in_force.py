"""The plan in force on a day: as approved, after the changes and corrections that its log holds until then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from typing import NamedTuple, assert_never

from pydantic_core import PydanticCustomError

from jawny_plan.model.amended import Amended, amended, amends, steps
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.deadline import traits
from jawny_plan.model.field_path import place, value_at, with_value
from jawny_plan.model.occurred import Occurred
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import (
    Decision,
    Delivered,
    Done,
    Evaluated,
    Illustration,
    Informed,
    LogEntry,
    Measured,
    Method,
    NotDone,
    Outside,
    Progress,
    Statement,
)
from jawny_plan.model.publicity import meant
from jawny_plan.model.unit import PlanFile


class Stood(NamedTuple):
    """The plan as it stood from a day on; without a day, as approved."""

    since: date | None
    known: Amended


def in_force(plan: Plan, log: Iterable[LogEntry], day: date) -> Amended:
    """The plan as it was in force on a day. The log holds what may be known then, oldest first."""
    after = [known for _, known in steps(plan, (entry for entry in log if entry.day <= day))]
    return after[-1] if after else Amended(plan)


def stages_of(plan: Plan, log: Sequence[LogEntry]) -> list[Stood]:
    """The plan as approved, then as it stood after each day on which it was changed or corrected."""
    found = [Stood(None, Amended(plan))]
    for day, of_day in groupby(steps(plan, log), key=lambda step: step[0].day):
        *_, (_, known) = of_day
        found.append(Stood(day, known))
    return found


def end_before_changes(plan: Plan, log: Iterable[LogEntry]) -> date | None:
    """The plan's last day before anything was decided about it: as approved, with mistakes mended."""
    end = plan.period.end
    for entry, known in steps(plan, log):
        if isinstance(entry, Changed) and known.is_moved:
            break
        end = known.plan.period.end
    return end


def without_mistakes(plan: Plan, log: Iterable[LogEntry]) -> Plan:
    """The plan as approved, without the mistakes that the log mends; not those of what only a change brought."""
    known, mended = Amended(plan), plan
    for entry in log:
        if isinstance(entry, Correction) and entry.field and amends(entry) and not entry.removes:
            with suppress(PydanticCustomError, LookupError):  # the approved plan has no such field
                place(mended, entry.field)
                if value_at(mended, entry.field) == value_at(known.plan, entry.field):
                    mended = with_value(mended, entry.field, entry.value)
        known = amended(known, entry)
    return mended


def mended_later(stood: Amended, plan: Plan, log: Iterable[LogEntry], since: date | None) -> list[tuple[date, Amended]]:
    """The plan as one stage of it stood, after each correction that was made only later of what it held already.

    `plan` is the one that was approved, `since` the day from which the stage stood. What a correction takes out whole
    stays where it is named by its number.
    """
    mended, found, known = stood, list[tuple[date, Amended]](), Amended(plan)
    for entry in log:
        later = since is None or entry.day > since
        if later and isinstance(entry, Correction) and entry.field and amends(entry):
            with suppress(PydanticCustomError, LookupError):  # this stage has no such field
                place(mended.plan, entry.field)
                if value_at(mended.plan, entry.field) == value_at(known.plan, entry.field):
                    mended = amended(mended, entry)
                    found.append((entry.day, mended))
        known = amended(known, entry)
    return found


def fits(entry: LogEntry, known: Amended) -> bool:
    """Whether all that an entry names by its number stands in the plan, and does not come with a change that waits."""
    plan = known.plan
    match entry:
        case Done(action=number, stage=stage) | NotDone(action=number, stage=stage):
            if number > len(plan.actions):
                return False
            return stage is None or stage <= len(traits(plan.actions[number - 1].deadline).stages)
        case Delivered(goal=number):
            return number <= len(plan.goals)
        case Measured(goal=int(number)):
            return number <= len(plan.goals)
        case Occurred(event=name):
            return name in plan.events
        case Measured(figure=str(figure)):
            return figure in plan.figures
        case Informed(channels=channels):
            return all(meant(ref, plan.publicity) for ref in channels)
        case (
            Measured()
            | Outside()
            | Method()
            | Changed()
            | Correction()
            | Decision()
            | Evaluated()
            | Statement()
            | Illustration()
        ):
            return True
        case _:
            assert_never(entry)


def known_by(plan: Plan, log: Iterable[LogEntry], day: date) -> tuple[LogEntry, ...]:
    """The entries that people could read on a day: what was learned later is not among them.

    What rests on a change that they could not read yet is not, either.
    """
    known, found, waits = Amended(plan), [], False
    for entry in log:
        amends_plan = isinstance(entry, (Changed, Correction))
        if entry.known_from > day or (waits and (amends_plan or not fits(entry, known))):
            waits = waits or amends_plan
            continue
        known = amended(known, entry)
        found.append(entry)
    return tuple(found)


def readable(file: PlanFile, log: Iterable[LogEntry], day: date) -> Progress | None:
    """The plan's log with those of the entries that people could read on a day."""
    return file.progress and file.progress.model_copy(update={"entries": known_by(file.plan, log, day)})

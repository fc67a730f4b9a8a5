"""Every day of the model is decided on: whether it may lie ahead, or waits until it has come."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from pydantic import BaseModel

import jawny_plan.model
from jawny_plan.model.logged import Logged
from jawny_plan.model.versions import Version

WAITS = "what is told with it waits for that day (facts.release)"
LEFT_OUT = "until that day it is not told when something was checked (facts.release, and a hint)"
BOUND = "refused after another day that waits"
AHEAD = "tells of a time: it may lie ahead"

DECISIONS = {
    "ByDay.day": AHEAD,
    "OwnDeclaration.published": WAITS,
    "OwnDeclaration.updated": WAITS,
    "OwnDeclaration.prepared": WAITS,
    "OwnDeclaration.reviewed": LEFT_OUT,
    "Span.start": AHEAD,
    "Span.end": AHEAD,
    "Contact.confirmed": LEFT_OUT,
    "Move.day": AHEAD,
    "Move.announced": WAITS,  # until then the date before stands; refused where a series would stand in another order
    "Cancelled.day": WAITS,  # of a whole series and of duty hours it is the day from which there are none
    "Term.day": AHEAD,
    "Term.until": AHEAD,
    "Move.until": AHEAD,
    "Meeting.announced": WAITS,
    "Meeting.publish_from": WAITS,
    "Meeting.approved": WAITS,
    "Conclusion.answered": WAITS,
    "Report.day": WAITS,
    "Report.publish_from": WAITS,
    "Report.approved": WAITS,
    "Duty.exceptions": AHEAD,
    "PlanNoteDays.publish_from": WAITS,
    "PlanNoteDays.approved": WAITS,
    "MeetingNoteDays.publish_from": WAITS,
    "MeetingNoteDays.approved": WAITS,
    "Plan.publish_from": WAITS,
    "Freeze.day": WAITS,  # the approval; the plan itself only where the unit asks for approval
    "Logged.day": WAITS,
    "Logged.publish_from": WAITS,
    "Logged.approved": WAITS,
    "NotDone.missed_on": AHEAD,
    "Occurred.on": AHEAD,  # an event may be announced: the end of the school year
    "Informed.informed_on": BOUND,
    "Quote.approved": WAITS,
    "Extended.end": AHEAD,  # of a change that waits for its own day
    "EndedEarly.end": AHEAD,
    "Security.until": AHEAD,
    "Version.made": WAITS,
    "Version.publish_from": WAITS,
    "Version.approved": WAITS,
}
"""By the model that brings a field in; what it hands down is decided with it."""


def holds_a_day(annotation: Any) -> bool:
    return annotation is date or any(map(holds_a_day, get_args(annotation)))


def days() -> Iterator[str]:
    for module in pkgutil.iter_modules(jawny_plan.model.__path__):
        room = importlib.import_module(f"jawny_plan.model.{module.name}")
        for model in vars(room).values():
            if isinstance(model, type) and issubclass(model, BaseModel) and model.__module__ == room.__name__:
                yield from (
                    f"{owner(model, name)}.{name}"
                    for name, field in model.model_fields.items()
                    if holds_a_day(field.annotation)
                )


def owner(model: type[BaseModel], field: str) -> str:
    """The first model that has the field."""
    return next(
        item.__name__ for item in reversed(model.__mro__) if issubclass(item, BaseModel) and field in item.model_fields
    )


def test_every_day_is_decided_on():
    assert set(days()) == DECISIONS.keys()


def test_days_are_looked_for_where_they_are_handed_down():
    assert owner(Logged, "day") == "Logged" and holds_a_day(Version.model_fields["publish_from"].annotation)

"""The entry that says on which day an event was to which a plan binds a deadline."""

from __future__ import annotations

from datetime import date
from typing import Literal

from jawny_plan.model.base import Day, Phrase, key
from jawny_plan.model.logged import Logged


class Occurred(Logged):
    """The day of an event is known, to which the plan binds a deadline."""

    kind: Literal["zdarzenie"] = key(
        "rodzaj", "Wpis: znany jest dzień zdarzenia, od którego plan liczy termin.", "zdarzenie"
    )
    event: Phrase = key("zdarzenie", "Zdarzenie, dokładnie jak w terminie działania.", "zatwierdzenie planu")
    on: Day | None = key(
        "kiedy", "Dzień zdarzenia, gdy inny niż „dnia”; może być jeszcze przed nami.", "2024-06-21", default=None
    )

    @property
    def when(self) -> date:
        """The day of the event."""
        return self.on or self.day

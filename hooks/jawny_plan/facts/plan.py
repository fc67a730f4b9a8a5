"""What follows from a plan and the day on which it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jawny_plan.facts.slots import due_windows
from jawny_plan.model.deadline import Recurring
from jawny_plan.model.period import Period
from jawny_plan.model.plan import Action, Plan
from jawny_plan.model.threat import Figure
from jawny_plan.model.unit import District, PlanFile


class State(StrEnum):
    """Where a plan stands in time."""

    BEFORE = "przed"
    RUNNING = "w-toku"
    ENDED = "zakonczony"


def state(period: Period, today: date) -> State:
    """The plan's state on the day `today`."""
    if today < period.start:
        return State.BEFORE
    return State.RUNNING if today <= period.end else State.ENDED


def windows(action: Action, period: Period) -> tuple[Period, ...]:
    """The windows in which a recurring action is due; none for other deadlines."""
    deadline = action.deadline
    return due_windows(period, deadline.every) if isinstance(deadline, Recurring) else ()


@dataclass(frozen=True)
class PlanFacts:
    """A plan with all that follows from it."""

    file: PlanFile
    district: District
    today: date

    @property
    def id(self) -> str:
        """The permanent identity."""
        return self.file.id

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.file.plan

    @property
    def state(self) -> State:
        """Where the plan stands today."""
        return state(self.plan.period, self.today)

    @property
    def figures(self) -> dict[str, Figure]:
        """The plan's figures by identity."""
        return {figure.id: figure for threat in self.plan.threats for figure in threat.figures}

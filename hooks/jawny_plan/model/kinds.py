"""The kinds of data files and the names of their schemas."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel

from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import Unit
from jawny_plan.model.versions import Versions


class DataKind(StrEnum):
    """What a data file is of; its schema goes by the same name."""

    UNIT = "jednostka"
    DISTRICT = "rejon"
    PLAN = "plan"
    LOG = "przebieg"
    VERSIONS = "przystepnie"
    MEETING = "spotkanie"


MODELS: dict[DataKind, type[BaseModel]] = {
    DataKind.UNIT: Unit,
    DataKind.DISTRICT: District,
    DataKind.PLAN: Plan,
    DataKind.LOG: Progress,
    DataKind.VERSIONS: Versions,
    DataKind.MEETING: Meeting,
}
"""The model that files of each kind follow."""


def prepare() -> None:
    """Work out how files of every kind are read: for a process that has time now, or many threads later."""
    for model in MODELS.values():
        model.model_rebuild()

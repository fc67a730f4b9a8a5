"""The kinds of data files and the names of their schemas."""

from __future__ import annotations

from pydantic import BaseModel

from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import Unit
from jawny_plan.model.versions import Versions

MODELS: dict[str, type[BaseModel]] = {
    "jednostka": Unit,
    "rejon": District,
    "plan": Plan,
    "przebieg": Progress,
    "przystepnie": Versions,
    "spotkanie": Meeting,
}
"""The models by the names of their schemas."""

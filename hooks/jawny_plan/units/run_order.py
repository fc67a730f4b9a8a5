"""What a run over many units is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jawny_plan.units.scheduler import Scheduler


@dataclass(frozen=True)
class RunOrder:
    """The folder of units; so many `workers` on this machine, unless a scheduler has its own; MB for one unit."""

    folder: Path
    workers: int
    memory: int
    scheduler: Scheduler | None = None

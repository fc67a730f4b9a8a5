"""What is known of each unit from the runs before: what its site was made of, how that went, and how long it took."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jawny_plan.storage import records, unchanged
from jawny_plan.storage.folders import DATA, SITE
from jawny_plan.units.country import UnitFolder
from jawny_plan.units.program import ROOT

FOLDER = ".jednostki"
"""Beside the units. Safe to delete: all units are then looked at again."""


@dataclass(frozen=True)
class KnownUnit:
    """How a unit's site was left: what `unchanged.state` said of it, and the seconds that its last build took."""

    site: str
    seconds: float


def inputs(unit: UnitFolder, day: date, program: str) -> str:
    """A sum of all that the site of a unit is made of on a day by this program."""
    return unchanged.fingerprint(ROOT, unit.path / DATA, day, program)


def stands(country: Path, unit: UnitFolder, made_of: str) -> bool:
    """Whether the site of a unit was made of this and is as it was left."""
    known = records.read(_file(country, unit), made_of, KnownUnit)
    return known is not None and known.site == unchanged.state(unit.path / SITE)


def remember(country: Path, unit: UnitFolder, made_of: str, seconds: float) -> None:
    """Keep that the site of a unit was made of this, whose sum was taken before the build."""
    left = KnownUnit(unchanged.state(unit.path / SITE), seconds)
    records.write(_file(country, unit), unchanged.registered(made_of, unit.path / DATA), left)


def seconds(country: Path, unit: UnitFolder) -> float | None:
    """How long the last build of a unit took; None where nobody knows."""
    known = records.read_of_any_rules(_file(country, unit), KnownUnit)
    return known.seconds if known and type(known.seconds) in (int, float) else None


def weight(unit: UnitFolder) -> int:
    """The bytes of a unit's data, by which a build that was never timed is compared with others."""
    return sum(path.stat().st_size for path in (unit.path / DATA).rglob("*") if path.is_file())


def _file(country: Path, unit: UnitFolder) -> Path:
    return country / FOLDER / f"{hashlib.sha256(unit.id.encode()).hexdigest()}.json"

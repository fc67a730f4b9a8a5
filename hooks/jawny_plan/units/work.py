"""What is to be done for each unit, and what is done with what comes back."""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.storage import disk, placing, unchanged
from jawny_plan.storage.build_lock import locked
from jawny_plan.storage.folders import BUNDLES, DATA, SITE
from jawny_plan.storage.placing import BuiltFolder
from jawny_plan.storage.staging import NotPutBack
from jawny_plan.storage.within import LedAway
from jawny_plan.units import known, parcels
from jawny_plan.units.country import Country, UnitFolder, leading_out
from jawny_plan.units.job import INPUTS, REMEMBERED, UnitJob, UnitOutcome, UnitResult
from jawny_plan.units.program import ROOT, version

_CAME = ".przyszlo-"
"""How the folder in a unit's begins in which what came in a parcel is unpacked."""
_EDITED = "Podczas budowania ktoś zmienił rejestr tej jednostki. Powtórz polecenie."


@dataclass(frozen=True)
class Parcel:
    """What units are sent in to workers that do not see the folder."""

    folder: Path

    def of(self, job: UnitJob) -> bytes:
        """All that the site of the job's unit is made of. Raises OSError."""
        return parcels.packed(self.folder / job.unit, INPUTS)


@dataclass(frozen=True)
class PlannedUnit:
    """A unit that is to be built, and the sum of what its site will be made of."""

    unit: UnitFolder
    job: UnitJob
    made_of: str


@dataclass(frozen=True)
class Work:
    """All units of a run, parted into those that are to be built, longest first, and those whose outcome is known."""

    country: Country
    planned: tuple[PlannedUnit, ...]
    settled: tuple[UnitOutcome, ...]

    @classmethod
    def on(cls, country: Country, day: date, memory: int) -> Work:
        """What is to be done on a day; a build may take `memory` MB."""
        made_by, planned, settled = unchanged.program(ROOT), [], []
        for unit in country.units:
            if faults := leading_out(unit):
                settled.append(UnitOutcome(unit.id, UnitResult.FAULTY, "\n".join(map(str, faults))))
                continue
            for left in unit.path.glob(f"{_CAME}*"):  # by a run that was killed
                shutil.rmtree(left, ignore_errors=True)
            made_of = known.inputs(unit, day, made_by)
            if known.stands(country.folder, unit, made_of):
                settled.append(UnitOutcome(unit.id, UnitResult.UNCHANGED, ""))
                continue
            job = UnitJob(unit.id, str(country.folder), day.isoformat(), version(), memory)
            planned.append(PlannedUnit(unit, job, made_of))
        return cls(country, tuple(_longest_first(country.folder, planned)), tuple(settled))

    def finish(self, outcomes: Iterable[UnitOutcome]) -> Iterator[UnitOutcome]:
        """Each outcome once it is true here: what came in a parcel is put in its place, and what is done is kept."""
        planned = {item.unit.id: item for item in self.planned}
        for outcome in outcomes:
            item, finished = planned[outcome.unit], outcome
            if outcome.parcel is not None:
                finished = replace(self._put(item, outcome, outcome.parcel), parcel=None)
            if finished.result is UnitResult.BUILT:
                known.remember(self.country.folder, item.unit, item.made_of, finished.seconds)
            yield finished

    def _put(self, item: PlannedUnit, outcome: UnitOutcome, parcel: bytes) -> UnitOutcome:
        """The site and bundles of a parcel in the places of the last ones; the outcome, which may be worse for it."""
        try:
            with tempfile.TemporaryDirectory(dir=item.unit.path, prefix=_CAME) as name:
                parcels.unpacked(parcel, Path(name))
                return self._replace(item, outcome, Path(name))
        except (placing.Unknown, LedAway, NotPutBack) as error:
            return replace(outcome, result=UnitResult.FAULTY, messages=str(error))
        except (OSError, zipfile.BadZipFile) as error:
            problem = (
                disk.fault(error) if isinstance(error, OSError) else "Strona doszła uszkodzona. Powtórz polecenie."
            )
            return replace(outcome, result=UnitResult.FAULTY, messages=problem)

    def _replace(self, item: PlannedUnit, outcome: UnitOutcome, came: Path) -> UnitOutcome:
        unit = item.unit.path
        with unchanged.cache_in(unit / REMEMBERED), locked(ROOT, unit / DATA):
            if item.made_of.partition(" ")[2] != unchanged.registered("", unit / DATA).partition(" ")[2]:
                return replace(outcome, result=UnitResult.FAULTY, messages=_EDITED)
            places = [BuiltFolder.at(unit / folder) for folder in (SITE, BUNDLES)]
            for place in places:
                os.rename(came / place.listed.name, place.staging.fresh)
            lines = placing.put(places)
            if (came / DATA / REGISTER).is_file():
                disk.write_whole(unit / DATA / REGISTER, (came / DATA / REGISTER).read_bytes())
        return replace(outcome, messages="\n".join((outcome.messages, *placing.notices(lines))))


def _longest_first(country: Path, planned: list[PlannedUnit]) -> list[PlannedUnit]:
    """What took longest last time comes first; units that were never timed come before those, the largest first."""

    def order(item: PlannedUnit) -> tuple[float, float]:
        took = known.seconds(country, item.unit)
        return (0, -known.weight(item.unit)) if took is None else (1, -took)

    return sorted(planned, key=order)

"""The part of a unit's data that can be looked at further where something else in them is at fault."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from jawny_plan.model.evidence import AtMeeting
from jawny_plan.model.progress import Informed
from jawny_plan.model.unit import Data, PlanFile
from jawny_plan.reading import drafts
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.folder import Loaded
from jawny_plan.reading.kinds import DISTRICTS, MEETINGS, PLANS, plan_of


def without_faulty(loaded: Loaded, faults: Iterable[Fault]) -> Loaded:
    """The data without plans, meetings and districts whose files are at fault, and without what needs them."""
    files = {fault.file for fault in faults}
    if not files:
        return loaded
    faulty = {(path.parent.name, plan_of(path)) for path in map(Path, files)}
    data = loaded.data
    districts = {name: item for name, item in data.districts.items() if (DISTRICTS, name) not in faulty}
    meetings = [
        file
        for file in data.meetings
        if (MEETINGS, file.id) not in faulty and districts.keys() >= set(file.meeting.districts)
    ]
    plans = [
        file for file in data.plans if (PLANS, file.id) not in faulty and districts.keys() >= set(file.plan.districts)
    ]
    gone = {file.id for file in data.plans} - {file.id for file in plans}
    known = {file.id for file in meetings}
    rest = replace(data, districts=districts, plans=tuple(_with_proofs(plans, known)), meetings=tuple(meetings))
    trees = {path: tree for path, tree in loaded.trees.items() if _is_left(path, rest)}
    return replace(loaded, data=drafts.without(rest, gone), trees=trees)


def _with_proofs(plans: Iterable[PlanFile], meetings: Collection[str]) -> Iterator[PlanFile]:
    """The plans, their logs without proofs at meetings that are not there."""
    for file in plans:
        log = file.progress
        if log:
            entries = tuple(
                entry
                for entry in log.entries
                if not (
                    isinstance(entry, Informed)
                    and isinstance(entry.proof, AtMeeting)
                    and entry.proof.meeting not in meetings
                )
            )
            log = log.model_copy(update={"entries": entries})
        yield replace(file, progress=log)


def _is_left(path: Path, data: Data) -> bool:
    """Whether a file belongs to the data."""
    known = {
        PLANS: {file.id for file in data.plans},
        MEETINGS: {file.id for file in data.meetings},
        DISTRICTS: set(data.districts),
    }
    folder = path.parent.name
    return folder not in known or plan_of(path) in known[folder]

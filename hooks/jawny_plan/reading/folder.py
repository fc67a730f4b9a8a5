"""A data folder -> all data of a unit, or every fault of every file at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from jawny_plan.model.district import District
from jawny_plan.model.kinds import DataKind
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.names import unfit
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.model.register import Register
from jawny_plan.model.unit import ApprovedText, Data, MeetingFile, PlanFile, Unit
from jawny_plan.model.versions import Versions
from jawny_plan.reading import (
    agreement,
    amendments,
    drafts,
    encodings,
    files,
    logs,
    note_names,
    outlines,
    photos,
    reach,
    register,
    signs,
    strays,
)
from jawny_plan.reading.blackened import blacked_plan
from jawny_plan.reading.comments import Comment
from jawny_plan.reading.drafts import UnfinishedPlan
from jawny_plan.reading.faults import Fault, Faults, key_path
from jawny_plan.reading.kinds import (
    BESIDE,
    DISTRICTS,
    LOG,
    MEETINGS,
    PLANS,
    UNIT,
    VERSIONS,
    is_sealed,
    plan_of,
)
from jawny_plan.reading.strict_yaml import Node
from jawny_plan.reading.typed_files import Memory, typed_file
from jawny_plan.reading.unfilled import unfilled
from jawny_plan.reading.withdrawn import FILE as WITHDRAWN
from jawny_plan.reading.withdrawn import Withdrawn, withdrawn

M = TypeVar("M", bound=BaseModel)

_KINDS = {DISTRICTS: DataKind.DISTRICT, PLANS: DataKind.PLAN, MEETINGS: DataKind.MEETING}
"""How a name may begin that cannot stand alone."""
_SHAPE = "Oczekiwano małych liter bez ogonków, cyfr i łączników."
SYSTEMS_OWN = ("thumbs.db", "desktop.ini")
"""What Windows leaves in folders, in small letters; other systems and office programs begin theirs with . or ~$."""


def named(path: Path) -> str:
    """The path as messages name it: from where the editor works, with forward slashes."""
    try:
        return Path(os.path.abspath(path)).relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):  # elsewhere; or there is no such folder any more
        return path.as_posix()


@dataclass(frozen=True)
class Loaded:
    """All data of a unit, beside what was typed: the tree of each file by its path."""

    data: Data
    """All that is finished."""
    trees: dict[Path, Node]
    drafts: tuple[UnfinishedPlan, ...] = ()
    """Plans that are left out of the data and the trees, for they are not finished."""
    withdrawn: Withdrawn = field(default_factory=Withdrawn)
    """What must not come back."""
    beside: dict[Path, Node] = field(default_factory=dict)
    """What stands in the files of borders beside the geometry, by their paths: it goes nowhere."""
    comments: dict[Path, tuple[Comment, ...]] = field(default_factory=dict)
    """What stands in the files of the trees beside the data: it goes nowhere."""
    sums: dict[Path, str] = field(default_factory=dict, compare=False)
    """Of the bytes of these files, where builds may keep in mind what they say."""


class _Folder:
    """One reading of one folder; collects faults and trees as it goes."""

    def __init__(self, folder: Path, memory: Memory | None) -> None:
        self.folder = folder
        self.memory = memory
        self.faults: list[Fault] = []
        self.trees: dict[Path, Node] = {}
        self.comments: dict[Path, tuple[Comment, ...]] = {}
        self.sums: dict[Path, str] = {}
        self.beside: dict[Path, Node] = {}
        self.drafts: list[UnfinishedPlan] = []

    def fault(self, path: Path, problem: str, advice: str) -> None:
        """Add a fault of a whole file."""
        self.faults.append(Fault(named(path), 1, 1, "", problem, advice))

    def one(self, path: Path, model: type[M]) -> tuple[M | None, Node | None]:
        """The model in the file at `path` and its tree; None where it has faults."""
        read = typed_file(path, named(path), model, self.memory)
        if read.node is not None:
            self.trees[path], self.comments[path], self.sums[path] = read.node, read.comments, read.sum
        self.faults += read.faults
        return read.entry, read.node

    def files(self, name: str, suffixes: tuple[str, ...]) -> Iterator[Path]:
        """The files of a sub-folder in order of their names; anything that does not belong is a fault."""
        folder = self.folder / name
        for path in self.within(folder):
            if path.name.startswith((".", "~$")) or path.name.endswith("~") or path.name.lower() in SYSTEMS_OWN:
                continue
            if path.is_dir() or path.suffix not in suffixes:
                self.fault(path, *strays.stray(path, suffixes))
            elif found := unfit(plan_of(path), _KINDS[name]):
                problem, instead = found[0], found[1] + path.name.removeprefix(plan_of(path))
                self.fault(path, problem, f"{_SHAPE} Zmień nazwę, na przykład na {instead}.")
            else:
                yield path

    def within(self, folder: Path) -> list[Path]:
        """What stands in a sub-folder, which may be missing; a fault where it is something else."""
        try:
            return sorted(folder.iterdir()) if os.path.lexists(folder) else []
        except OSError:
            self.fault(
                folder, "to ma być katalog, który da się odczytać.", "Przywróć katalog albo usuń to, co tu stoi."
            )
            return []

    def approved(self, path: Path) -> ApprovedText | None:
        """The approved text that stands beside the plan at `path`, if any."""
        beside = path.with_suffix(".txt")
        if not os.path.lexists(beside):
            return None
        try:
            data = files.content(beside)
            text = encodings.decoded(data)
        except files.Unreadable as refused:
            self.fault(beside, *refused.args)
            return None
        except UnicodeDecodeError:
            self.fault(beside, *encodings.not_utf8(data))
            return None
        lost = [Fault(named(beside), *sign[:2], "", *sign[2:]) for sign in signs.lost(text)]
        self.faults += [] if lost and is_sealed(path) else lost  # of what is sealed nothing can be mended any more
        return ApprovedText(data)

    def districts(self) -> dict[str, District]:
        """All districts by identity with their borders, those with faults left out."""
        files = list(self.files(DISTRICTS, (".yml", outlines.SUFFIX)))
        found = {path.stem: self.one(path, District)[0] for path in files if path.suffix != outlines.SUFFIX}
        drawn = outlines.among(files, found, named)
        self.faults += drawn.faults
        self.beside = drawn.texts
        return {name: item.within(drawn.boundaries.get(name)) for name, item in found.items() if item}

    def plans(self) -> Iterator[PlanFile]:
        """All sound plans in order of their identity, each with its approved text and progress log."""
        districts = [path.stem for path in self.folder.glob(f"{DISTRICTS}/*.yml")]
        files = list(self.files(PLANS, (".yml", ".txt")))
        plans = [path for path in files if path.suffix == ".yml" and not path.stem.endswith(BESIDE)]
        names = [path.stem for path in plans]
        for path in set(files) - set(plans):
            if plan_of(path) not in names:
                self.fault(path, "obok tego pliku nie ma planu.", f"Oczekiwano pliku {plan_of(path)}.yml.")
        for path in plans:
            plan, node = self.plan(path)
            if plan and node:
                self.contradictions(path, node, agreement.of_plan(path.stem, plan, districts, names))
                self.contradictions(path, node, reach.of_plan(plan))
                progress = self.progress(path, plan, node, names)
                file = PlanFile(path.stem, plan, self.approved(path), progress, self.versions(path))
                if drafts.is_draft(file):
                    self.leave_out(path, drafts.lacking(file, named(path)))
                yield blacked_plan(file)

    def plan(self, path: Path) -> tuple[Plan | None, Node | None]:
        """The plan at `path` and its tree; none of a draft in which something still waits to be filled in."""
        before = len(self.faults)
        plan, node = self.one(path, Plan)
        if plan or node is None or not unfilled(node, named(path)) or is_sealed(path):
            return plan, node
        lacks = self.faults[before:]
        if "tekst" not in (node.keys or {}) and not os.path.lexists(path.with_suffix(".txt")):
            lacks.append(drafts.without_text(path.stem, named(path)))
        self.leave_out(path, lacks)
        del self.faults[before:]
        return None, None

    def leave_out(self, path: Path, lacks: Iterable[Fault]) -> None:
        """Take the plan at `path` for a draft. What it holds goes nowhere, so nobody has to look at it."""
        self.drafts.append(UnfinishedPlan(path.stem, tuple(sorted(lacks))))
        del self.trees[path]

    def progress(self, path: Path, plan: Plan, node: Node, names: list[str]) -> Progress | None:
        """The progress log beside the plan at `path`, if any."""
        beside = path.with_name(f"{path.stem}{LOG}.yml")
        if not os.path.lexists(beside):
            return None
        progress, log = self.one(beside, Progress)
        if progress and log:
            found = logs.of_progress(path.stem, plan, progress, names, self.known_meetings, self.register)
            self.contradictions(beside, log, found)
            self.faults += amendments.values(progress, plan, log, named(beside))
            self.contradictions(path, node, agreement.of_freeze(progress, node, path))
            self.contradictions(beside, log, photos.of_progress(progress, self.folder, self.memory))
        return progress

    def versions(self, path: Path) -> Versions | None:
        """The other versions of the plan at `path`, if any."""
        beside = path.with_name(f"{path.stem}{VERSIONS}.yml")
        return self.one(beside, Versions)[0] if os.path.lexists(beside) else None  # False also for too long a name

    @cached_property
    def read_meetings(self) -> dict[Path, tuple[Meeting | None, Node | None]]:
        """Every file of a meeting, read once."""
        return {path: self.one(path, Meeting) for path in self.files(MEETINGS, (".yml",))}

    @property
    def known_meetings(self) -> tuple[dict[str, Meeting], list[str]]:
        """The sound meetings by identity, and the names of all that have a file."""
        sound = {path.stem: meeting for path, (meeting, _) in self.read_meetings.items() if meeting}
        return sound, [path.stem for path in self.read_meetings]

    def meetings(self) -> Iterator[MeetingFile]:
        """All sound meetings in order of their identity."""
        sound, names = self.known_meetings
        districts = [path.stem for path in self.folder.glob(f"{DISTRICTS}/*.yml")]
        plans = [path.stem for path in self.folder.glob(f"{PLANS}/*.yml") if not path.stem.endswith(BESIDE)]
        for path, (meeting, node) in self.read_meetings.items():
            if meeting and node:
                self.contradictions(path, node, agreement.of_meeting(meeting, districts, plans))
                self.contradictions(path, node, note_names.of_meeting(meeting))
                self.contradictions(path, node, agreement.of_chain(path.stem, sound, names))
                self.contradictions(path, node, photos.of_meeting(meeting, self.folder, self.memory))
                yield MeetingFile(path.stem, meeting)

    @cached_property
    def register(self) -> Register:
        """What earlier builds have published (`rejestr.txt`); empty before the first one."""
        path = self.folder / REGISTER
        known, faults = register.parsed(path.read_bytes(), named(path)) if path.is_file() else (Register(), [])
        self.faults += faults
        return known

    def contradictions(self, path: Path, node: Node, found: Iterable[agreement.Contradiction]) -> None:
        """Add what two files say against each other, placed in the one that should be mended."""
        for steps, problem, advice in found:
            place, taken, _ = node.at(steps)
            line, column = (place.line, place.column) if steps else (1, 1)
            self.faults.append(Fault(named(path), line, column, key_path(taken), problem, advice))


def load(folder: Path) -> Data:
    """All data of the unit in `folder`. Raises Faults with every fault of every file."""
    return loaded(folder).data


def loaded(folder: Path, memory: Memory | None = None) -> Loaded:
    """The data of the unit in `folder` and where each value was typed. Raises Faults with every fault of every file."""
    found, faults = read_through(folder, memory)
    if faults or found is None:
        raise Faults(faults)
    return found


def read_through(folder: Path, memory: Memory | None = None) -> tuple[Loaded | None, list[Fault]]:
    """The data in `folder`, with those at fault, and every fault; no data where those of the unit are at fault."""
    reader = _Folder(folder, None if (folder / WITHDRAWN).is_file() else memory)  # no file may keep what was withdrawn
    if not folder.is_dir():
        advice = "Podaj katalog, w którym leży plan_data."
        return None, [Fault(named(folder), 1, 1, "", "nie ma takiego katalogu z danymi.", advice)]
    unit, node = reader.one(folder / UNIT, Unit)
    if unit and node:
        reader.contradictions(folder / UNIT, node, photos.of_unit(unit, folder, reader.memory))
    districts = reader.districts()
    plans = tuple(reader.plans())
    meetings = tuple(reader.meetings())
    gone, faults = withdrawn(folder, named(folder / WITHDRAWN))
    reader.faults += faults
    if unit is None:
        return None, reader.faults
    data = Data(unit, districts, plans, meetings, register=reader.register)
    data, left_out = drafts.without(data, {draft.id for draft in reader.drafts}), tuple(reader.drafts)
    return Loaded(data, reader.trees, left_out, gone, reader.beside, reader.comments, reader.sums), reader.faults

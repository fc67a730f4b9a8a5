"""A data folder -> all data of a unit, or every fault of every file at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import ApprovedText, Data, MeetingFile, PlanFile, Unit
from jawny_plan.model.versions import Versions
from jawny_plan.reading import agreement, encodings, evidence, held_notes, photos
from jawny_plan.reading.blackened import blacked_plan
from jawny_plan.reading.faults import Fault, Faults, key_path
from jawny_plan.reading.kinds import BESIDE, DISTRICTS, LOG, MEETINGS, PLANS, UNIT, VERSIONS, plan_of
from jawny_plan.reading.strict_yaml import MAX_BYTES, Node, read
from jawny_plan.reading.templates import unfilled
from jawny_plan.reading.typed import typed

M = TypeVar("M", bound=BaseModel)

SYSTEMS_OWN = ("thumbs.db", "desktop.ini")
"""What Windows leaves in folders, in small letters; other systems and office programs begin theirs with . or ~$."""


def named(path: Path) -> str:
    """The path as messages name it: from where the editor works, with forward slashes."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


@dataclass(frozen=True)
class Loaded:
    """All data of a unit, beside what was typed: the tree of each file by its path."""

    data: Data
    trees: dict[Path, Node]


class _Folder:
    """One reading of one folder; collects faults and trees as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.trees: dict[Path, Node] = {}

    def fault(self, path: Path, problem: str, advice: str) -> None:
        """Add a fault of a whole file."""
        self.faults.append(Fault(named(path), 1, 1, "", problem, advice))

    def one(self, path: Path, model: type[M]) -> tuple[M | None, Node | None]:
        """The model in the file at `path` and its tree; None where it has faults."""
        node, faults = read(path, named(path))
        entry: M | None = None
        if node is not None:
            self.trees[path] = node
            empty = unfilled(node, named(path))
            places = {(fault.line, fault.column) for fault in empty}
            entry, more = typed(model, node, named(path))
            faults += empty + [fault for fault in more if (fault.line, fault.column) not in places]
        self.faults += faults
        return (None if faults else entry), node

    def files(self, name: str, suffixes: tuple[str, ...]) -> Iterator[Path]:
        """The files of a sub-folder in order of their names; anything that does not belong is a fault."""
        folder = self.folder / name
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            if path.name.startswith((".", "~$")) or path.name.endswith("~") or path.name.lower() in SYSTEMS_OWN:
                continue
            if path.is_dir() or path.suffix not in suffixes:
                self.fault(path, *_stray(path, suffixes))
            elif not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", plan_of(path)):
                self.fault(
                    path,
                    "nazwa pliku staje się adresem strony i nie może tak wyglądać.",
                    "Oczekiwano małych liter bez ogonków, cyfr i łączników, na przykład rejon-2-2024-01.yml.",
                )
            else:
                yield path

    def approved(self, path: Path) -> ApprovedText | None:
        """The approved text that stands beside the plan at `path`, if any."""
        beside = path.with_suffix(".txt")
        if not beside.is_file():
            return None
        data = beside.read_bytes()
        if len(data) > MAX_BYTES:
            self.fault(beside, f"plik jest za duży: {len(data)} bajtów.", f"Największy dozwolony: {MAX_BYTES} bajtów.")
            return None
        try:
            encodings.decoded(data)
        except UnicodeDecodeError:
            self.fault(beside, *encodings.said(data))
            return None
        return ApprovedText(data)

    def districts(self) -> dict[str, District]:
        """All districts by identity, those with faults left out."""
        found = {path.stem: self.one(path, District)[0] for path in self.files(DISTRICTS, (".yml",))}
        return {name: district for name, district in found.items() if district}

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
            plan, node = self.one(path, Plan)
            if plan and node:
                self.contradictions(path, node, agreement.of_plan(path.stem, plan, districts, names))
                progress = self.progress(path, plan, node, names)
                yield blacked_plan(PlanFile(path.stem, plan, self.approved(path), progress, self.versions(path)))

    def progress(self, path: Path, plan: Plan, node: Node, names: list[str]) -> Progress | None:
        """The progress log beside the plan at `path`, if any."""
        beside = path.with_name(f"{path.stem}{LOG}.yml")
        if not beside.is_file():
            return None
        progress, log = self.one(beside, Progress)
        if progress and log:
            self.contradictions(beside, log, agreement.of_progress(path.stem, progress, plan, names))
            self.contradictions(beside, log, evidence.of_progress(progress, plan, *self.known_meetings))
            self.contradictions(beside, log, held_notes.of_progress(progress))
            self.contradictions(path, node, agreement.of_freeze(progress, path.read_bytes()))
            self.contradictions(beside, log, photos.of_progress(progress, self.folder))
        return progress

    def versions(self, path: Path) -> Versions | None:
        """The other versions of the plan at `path`, if any."""
        beside = path.with_name(f"{path.stem}{VERSIONS}.yml")
        return self.one(beside, Versions)[0] if os.path.isfile(beside) else None  # False also for too long a name

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
                self.contradictions(path, node, held_notes.of_meeting(meeting))
                self.contradictions(path, node, agreement.of_chain(path.stem, sound, names))
                self.contradictions(path, node, photos.of_meeting(meeting, self.folder))
                yield MeetingFile(path.stem, meeting)

    def contradictions(self, path: Path, node: Node, found: Iterable[agreement.Contradiction]) -> None:
        """Add what two files say against each other, placed in the one that should be mended."""
        for steps, problem, advice in found:
            place, taken, _ = node.at(steps)
            line, column = (place.line, place.column) if steps else (1, 1)
            self.faults.append(Fault(named(path), line, column, key_path(taken), problem, advice))


def _stray(path: Path, suffixes: tuple[str, ...]) -> tuple[str, str]:
    """Problem and advice for what does not belong to a folder of data."""
    expected = f"Oczekiwano: {', '.join(suffixes)}."
    if path.is_dir():
        return "ten katalog nie należy tutaj.", f"Przenieś go poza katalog z danymi. {expected}"
    if path.suffix.lower() in (".yaml", ".yml"):
        return f'końcówką nazwy ma być ".yml", a jest "{path.suffix}".', f"Zmień nazwę na {path.stem}.yml."
    return "ten plik nie należy do tego katalogu.", f"Przenieś go poza katalog z danymi albo usuń. {expected}"


def load(folder: Path) -> Data:
    """All data of the unit in `folder`. Raises Faults with every fault of every file."""
    return loaded(folder).data


def loaded(folder: Path) -> Loaded:
    """The data of the unit in `folder` and where each value was typed. Raises Faults with every fault of every file."""
    reader = _Folder(folder)
    if not folder.is_dir():
        advice = "Podaj katalog, w którym leży plan_data."
        raise Faults([Fault(named(folder), 1, 1, "", "nie ma takiego katalogu z danymi.", advice)])
    unit, _ = reader.one(folder / UNIT, Unit)
    districts = reader.districts()
    plans = tuple(reader.plans())
    meetings = tuple(reader.meetings())
    if reader.faults or unit is None:
        raise Faults(reader.faults)
    return Loaded(Data(unit, districts, plans, meetings), reader.trees)

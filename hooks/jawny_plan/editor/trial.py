"""What `check` would say of a file before it is saved: the data are read with the new text in its place."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from jawny_plan.checks import ahead, coverage
from jawny_plan.checks.clean import Clean
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.nearest import nearest
from jawny_plan.editor.content import dotted, steps_of
from jawny_plan.editor.saving import OWN
from jawny_plan.model.unit import PlanFile
from jawny_plan.overlay import Layers
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import Loaded, loaded, named
from jawny_plan.reading.kinds import MEETINGS, PLANS, plan_of

_STEP = re.compile(r"\[(\d+)\]")
_QUOTED = re.compile(r"[\"„](\w+)[\"”]")


@dataclass(frozen=True)
class TrialFaults:
    """What is wrong with a file as it would be. `of_others` are faults that it would bring to other files."""

    faults: list[Fault] = field(default_factory=list)
    of_others: list[Fault] = field(default_factory=list)
    lacks: list[Fault] = field(default_factory=list)
    """Why a plan stays a draft."""
    elsewhere: int = 0
    """So many faults other files have already."""

    @property
    def stops(self) -> bool:
        """Whether the file must not be saved like this."""
        return bool(self.faults or self.of_others)


class Trial:
    """Reads a data folder with other texts in place of some files. It knows which texts were clean before."""

    def __init__(self, data: Path, templates: Path | Layers) -> None:
        self._data, self._templates = data, templates
        self._clean: dict[str, Clean] = {}

    def of(self, files: dict[Path, bytes], day: date) -> TrialFaults:
        """What is wrong if `files` of the folder held these bytes; the first is the one that is edited."""
        with self._copied(files) as copy:
            return self._found(copy, next(iter(files)).relative_to(self._data).as_posix(), day)

    def _found(self, copy: Path, name: str, day: date) -> TrialFaults:
        faults, material = _read(copy)
        known: set[tuple[str, str, str]] = set()
        if any(_file(fault, copy) != name for fault in faults):
            known = {_same(fault, self._data) for fault in _read(self._data)[0]}
        others = [_renamed(fault, copy) for fault in faults if _file(fault, copy) != name]
        new = [fault for fault in others if (fault.file, fault.path, fault.problem) not in known]
        ours = [_renamed(fault, copy) for fault in faults if _file(fault, copy) == name]
        if material is None:
            return TrialFaults(ours, new, elsewhere=len(others) - len(new))
        lacks = [
            _renamed(fault, copy)
            for draft in material.drafts
            if name == f"{PLANS}/{draft.id}.yml"
            for fault in draft.lacks
        ]
        checked = [_renamed(fault, copy) for fault in self._checked(material, copy / name, day)]
        return TrialFaults(
            [fault for fault in checked if fault.file == name],
            [fault for fault in checked if fault.file != name],
            lacks,
        )

    def _checked(self, material: Loaded, path: Path, day: date) -> list[Fault]:
        """What else `check` refuses in a file and what stands beside it: personal data, days ahead, lost sentences."""
        plan = plan_of(path)
        found: list[Fault] = []
        with _gathered(found):
            ahead.check(material, day)
        gate = Gate(_narrowed(material, path), self._templates, day)
        gate.clean = self._clean.setdefault(gate.rules, Clean())
        found += gate.faults()
        for file in material.data.plans:
            if file.id == plan and path.parent.name == PLANS:
                found += [_lost(named(path), file, sentence) for sentence in coverage.uncovered(file)]
        return [fault for fault in found if path.parent.name != PLANS or plan_of(Path(fault.file)) == plan]

    @contextmanager
    def _copied(self, files: dict[Path, bytes]) -> Iterator[Path]:
        """The folder as it would be; what does not change is the same file under a second name."""
        own = self._data / OWN
        own.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".proba-", dir=own, ignore_cleanup_errors=True) as place:
            copy = Path(place)
            for inside, folders, names in os.walk(self._data):
                if Path(inside) == self._data:
                    folders[:] = [name for name in folders if name != OWN]
                around = copy / Path(inside).relative_to(self._data)
                around.mkdir(exist_ok=True)
                for name in names:
                    if Path(inside, name) not in files:
                        _second_name(Path(inside, name), around / name)
            for path, content in files.items():
                target = copy / path.relative_to(self._data)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            yield copy


def _read(folder: Path) -> tuple[list[Fault], Loaded | None]:
    try:
        return [], loaded(folder)
    except Faults as faults:
        return faults.faults, None


@contextmanager
def _gathered(found: list[Fault]) -> Iterator[None]:
    try:
        yield
    except Faults as faults:
        found += faults.faults


def _narrowed(material: Loaded, path: Path) -> Loaded:
    """The data of the file and of what stands beside it, with all that says which names and phones are public."""
    data = material.data
    is_of_plan = path.parent.name == PLANS
    plans = tuple(file for file in data.plans if is_of_plan and file.id == plan_of(path))
    meetings = tuple(file for file in data.meetings if not is_of_plan and file.id == path.stem)
    trees = {
        each: tree
        for each, tree in material.trees.items()
        if each == path or each.parent.name not in (PLANS, MEETINGS) or (is_of_plan and plan_of(each) == plan_of(path))
    }
    return replace(material, data=replace(data, plans=plans, meetings=meetings), trees=trees)


def _second_name(path: Path, target: Path) -> None:
    if path.is_symlink():
        return
    try:
        os.link(path, target)
    except OSError:  # a disk that knows no second names
        with suppress(OSError):
            shutil.copyfile(path, target)


def _lost(file: str, plan: PlanFile, sentence: str) -> Fault:
    """A sentence that is in no field, beside the one to which it could be added."""
    key = nearest(plan, sentence)
    problem = f"tego zdania zatwierdzonego tekstu nie obejmuje żadne pole planu: „{sentence}”"
    advice = "Dopisz je do brzmienia albo popraw poprawki pisowni."
    return Fault(file, 1, 1, key or "", problem, advice)


def _file(fault: Fault, folder: Path) -> str:
    """The file of a fault by its path in the folder."""
    return fault.file.removeprefix(f"{named(folder)}/")


def _renamed(fault: Fault, folder: Path) -> Fault:
    return replace(fault, file=_file(fault, folder))


def _same(fault: Fault, folder: Path) -> tuple[str, str, str]:
    return _file(fault, folder), fault.path, fault.problem


def beside(fault: Fault, fields: set[str]) -> str:
    """The name of the field that a fault is to stand beside, by the names of all; nothing where it is of none.

    A key that lacks has no place in the file, yet its sentence names it.
    """
    path = _STEP.sub(r".\1", fault.path)
    for name in _QUOTED.findall(fault.problem):
        if (place := f"{path}.{name}".lstrip(".")) in fields:
            return place
    return dotted(steps_of(path))

"""The kinds of data files: which model each follows, and where its editor finds the schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from pydantic import BaseModel

from jawny_plan.model import addresses
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.reading.strict_yaml import read

UNIT, DISTRICTS, PLANS, MEETINGS = "jednostka.yml", "rejony", "plany", "spotkania"
LOG, VERSIONS = ".przebieg", ".przystepnie"
QUESTIONS = ".pytania.json"
COPIES = "kopie"
"""The folder beside the data files that holds each plan as it was approved, and its log as it was before."""
BESIDE = (LOG, VERSIONS)
"""What the names of files that stand beside a plan end with."""


@dataclass(frozen=True)
class FileOfKind:
    """A data file, which may not stand there yet, with its kind."""

    path: Path
    kind: DataKind

    @property
    def model(self) -> type[BaseModel]:
        """The model that the file follows."""
        return MODELS[self.kind]

    @property
    def schema(self) -> str:
        """The schema's address as seen from the file."""
        return schema(self.kind)


@dataclass(frozen=True)
class DataFile(FileOfKind):
    """A data file that stands there."""

    frozen: bool
    """Whether a log beside it seals its bytes."""


def schema(kind: DataKind) -> str:
    """The address of a kind's schema, counted from a file of that kind; the site stands beside the data folder."""
    return f"{'../' if kind is DataKind.UNIT else '../../'}site/{addresses.schema(kind)}"


def place(kind: DataKind) -> tuple[str, str]:
    """The folder of the data in which files of a kind stand, and what their names end with before `.yml`."""
    match kind:
        case DataKind.UNIT:
            return "", ""
        case DataKind.DISTRICT:
            return DISTRICTS, ""
        case DataKind.PLAN:
            return PLANS, ""
        case DataKind.LOG:
            return PLANS, LOG
        case DataKind.VERSIONS:
            return PLANS, VERSIONS
        case DataKind.MEETING:
            return MEETINGS, ""
        case _:
            assert_never(kind)


def plan_of(path: Path) -> str:
    """The identity of the plan that a file of the plans' folder belongs to."""
    return path.stem.removesuffix(LOG).removesuffix(VERSIONS)


def data_files(folder: Path) -> Iterator[DataFile]:
    """Every YAML file of the data folder, in order."""
    if (folder / UNIT).is_file():
        yield DataFile(folder / UNIT, DataKind.UNIT, frozen=False)
    for path in sorted(folder.glob(f"{DISTRICTS}/*.yml")):
        yield DataFile(path, DataKind.DISTRICT, frozen=False)
    for path in sorted(folder.glob(f"{PLANS}/*.yml")):
        if path.stem.endswith(LOG):
            yield DataFile(path, DataKind.LOG, frozen=False)
        elif path.stem.endswith(VERSIONS):
            yield DataFile(path, DataKind.VERSIONS, frozen=False)
        else:
            yield DataFile(path, DataKind.PLAN, frozen=is_sealed(path))
    for path in sorted(folder.glob(f"{MEETINGS}/*.yml")):
        yield DataFile(path, DataKind.MEETING, frozen=False)


def is_sealed(plan: Path) -> bool:
    """Whether the log beside the file of a plan seals it."""
    log = plan.with_name(f"{plan.stem}{LOG}.yml")
    return log.is_file() and "plik_planu" in _keys(log)


def _keys(path: Path) -> set[str]:
    """The top-level keys of a YAML file; none where it cannot be read."""
    node, _ = read(path, path.name)
    return set(node.keys or {}) if node else set()

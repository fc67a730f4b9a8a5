"""A data folder -> all data of a unit, or every fault of every file at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import ApprovedText, Data, District, PlanFile, Unit
from jawny_plan.polish import near
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.strict_yaml import MAX_BYTES, Node, read
from jawny_plan.reading.typed import typed

M = TypeVar("M", bound=BaseModel)

UNIT, DISTRICTS, PLANS = "jednostka.yml", "rejony", "plany"


class _Folder:
    """One reading of one folder; collects faults as it goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []

    def named(self, path: Path) -> str:
        """The path as messages name it: from where the editor works, with forward slashes."""
        try:
            return path.resolve().relative_to(Path.cwd()).as_posix()
        except ValueError:
            return path.as_posix()

    def fault(self, path: Path, problem: str, advice: str, node: Node | None = None, key: str = "") -> None:
        line, column = (node.line, node.column) if node else (1, 1)
        self.faults.append(Fault(self.named(path), line, column, key, problem, advice))

    def one(self, path: Path, model: type[M]) -> tuple[M | None, Node | None]:
        """The model in the file at `path` and its tree; None where it has faults."""
        node, faults = read(path, self.named(path))
        entry: M | None = None
        if node is not None:
            entry, more = typed(model, node, self.named(path))
            faults += more
        self.faults += faults
        return (None if faults else entry), node

    def files(self, name: str, suffixes: tuple[str, ...]) -> Iterator[Path]:
        """The files of a sub-folder in order of their names; anything that does not belong is a fault."""
        folder = self.folder / name
        for path in sorted(folder.iterdir()) if folder.is_dir() else []:
            if path.name.startswith(".") or path.name.endswith("~"):
                continue
            if path.is_dir() or path.suffix not in suffixes:
                self.fault(path, "ten plik nie należy do tego katalogu.", f"Oczekiwano: {', '.join(suffixes)}.")
            elif not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", path.stem):
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
            data.decode("utf-8-sig")
        except UnicodeDecodeError:
            self.fault(
                beside,
                "plik nie jest zapisany w kodowaniu UTF-8 (wygląda na Windows-1250).",
                "Otwórz go w edytorze i zapisz ponownie, wybierając kodowanie UTF-8.",
            )
            return None
        return ApprovedText(data)

    def districts(self) -> dict[str, District]:
        """All districts by identity, those with faults left out."""
        found = {path.stem: self.one(path, District)[0] for path in self.files(DISTRICTS, (".yml",))}
        return {name: district for name, district in found.items() if district}

    def plans(self) -> Iterator[PlanFile]:
        """All sound plans in order of their identity."""
        known = [path.stem for path in self.folder.glob(f"{DISTRICTS}/*.yml")]
        files = list(self.files(PLANS, (".yml", ".txt")))
        for path in files:
            if path.suffix == ".txt":
                if path.with_suffix(".yml") not in files:
                    self.fault(path, "obok tekstu nie ma planu.", f"Oczekiwano pliku {path.stem}.yml.")
                continue
            plan, node = self.one(path, Plan)
            if plan is None or node is None:
                continue
            if plan.district not in known:
                self.fault(
                    path,
                    f'rejonu "{plan.district}" nie ma w katalogu {DISTRICTS}.',
                    near(plan.district, known) or f"Utwórz plik {DISTRICTS}/{plan.district}.yml.",
                    node.at(("rejon",))[0],
                    "rejon",
                )
            yield PlanFile(path.stem, plan, self.approved(path))


def load(folder: Path) -> Data:
    """All data of the unit in `folder`. Raises Faults with every fault of every file."""
    reader = _Folder(folder)
    if not folder.is_dir():
        advice = (
            "Podaj katalog, w którym leży plan_data."
            if os.sep in str(folder)
            else "Uruchom polecenie w katalogu projektu."
        )
        raise Faults([Fault(reader.named(folder), 1, 1, "", "nie ma takiego katalogu z danymi.", advice)])
    unit, _ = reader.one(folder / UNIT, Unit)
    districts = reader.districts()
    plans = tuple(reader.plans())
    if reader.faults or unit is None:
        raise Faults(reader.faults)
    return Data(unit, districts, plans)

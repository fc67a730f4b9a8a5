"""What has to change in the data so that something stands there no more. Nothing is written here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

from jawny_plan import polish
from jawny_plan.editing.canonical import canonical
from jawny_plan.model.kinds import MODELS, DataKind
from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.reading.blackened import BAR
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import named
from jawny_plan.reading.kinds import DISTRICTS, LOG, MEETINGS, UNIT, VERSIONS, schema
from jawny_plan.reading.scalars import one_line

REASON = "ochrona danych osobowych"
_FORGOTTEN = "0" * 16
"""What no entry or event said, so that programs are told of a new version."""
_KINDS = {DISTRICTS: DataKind.DISTRICT, MEETINGS: DataKind.MEETING}


@dataclass
class Removal:
    """The files of the data in `folder`, and templates, that change: their new bytes, or None for those that go."""

    folder: Path
    changes: dict[Path, bytes | None] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    """Plans, meetings and districts, by their identities before and after."""
    keeping: list[Path] = field(default_factory=list)
    """Approved files in which the words stay."""

    def now(self, path: Path) -> bytes | None:
        """The bytes that a file will have; None where there will be none."""
        if path in self.changes:
            return self.changes[path]
        return path.read_bytes() if path.is_file() else None

    def text(self, path: Path) -> str:
        """The text that a file will have."""
        return (self.now(path) or b"").decode("utf-8-sig")

    def write(self, path: Path, text: str) -> None:
        """A file will have this text. Raises Faults where another one stands there already."""
        self.changes[path] = text.encode()

    def rename(self, old: Path, new: Path, content: bytes) -> None:
        """A file will stand elsewhere. Raises Faults where another one does."""
        if self.now(new) is not None:
            problem = f"po usunięciu słów z nazwy plik nazywałby się {new.name}, a taki już jest."
            raise Faults([Fault(named(old), 1, 1, "", problem, "Zmień nazwę jednego z nich i powtórz polecenie.")])
        self.changes[old] = None
        self.changes[new] = content

    def forget_sums(self) -> None:
        """In the register, sums of what touched plans and meetings said give nothing away any more."""
        path = self.folder / REGISTER
        if self.now(path) is None or not self.touched:
            return
        names = "|".join(map(re.escape, sorted(self.touched, key=len, reverse=True)))
        of_them = re.compile(
            rf"^((?:(?:kalendarz|wpis) (?:plan\.)?(?:{names})[ .]|druk [a-z]+/(?:{names})/).*) [0-9a-f]{{16}}$",
            re.MULTILINE,
        )
        text = of_them.sub(rf"\1 {_FORGOTTEN}", self.text(path))
        if text != self.text(path):
            self.write(path, text)


def kind_of(path: Path) -> DataKind:
    """The kind of data file at `path`, by where it stands."""
    if path.name == UNIT:
        return DataKind.UNIT
    if path.stem.endswith((LOG, VERSIONS)):
        return DataKind.LOG if path.stem.endswith(LOG) else DataKind.VERSIONS
    return _KINDS.get(path.parent.name, DataKind.PLAN)


def black_out(removal: Removal, log: Path, words: list[str], reason: str) -> None:
    """Have the plan's log say that the words are not shown, and why."""
    model, where = MODELS[DataKind.LOG], schema(DataKind.LOG)
    text = canonical(removal.text(log), model, where) if removal.now(log) else ""
    items = [f"  - tekst: {one_line(each)}\n    powod: {one_line(reason)}\n" for each in words]
    new = "".join(item for item in items if item not in text)
    if not new:
        return
    heading = "zaczernione:\n"
    text = text.replace(f"\n{heading}", f"\n{heading}{new}", 1) if f"\n{heading}" in text else f"{text}\n{heading}{new}"
    removal.write(log, canonical(text, model, where))


def seal_again(removal: Removal, plan: Path, log: Path, old_sum: str | None, day: date) -> None:
    """An approved plan of which something was removed: its log says so, and knows the new sum of its file.

    The old sum goes: whoever has the rest of the file could try names until one fits.
    """
    if old_sum:
        new_sum = sha256(removal.now(plan) or b"").hexdigest()
        remark = (
            f"  # {day}: z tego pliku usunięto dane osobowe po zatwierdzeniu. Suma jest nowa; dawna pozwalałaby je "
            "odgadnąć.\n"
        )
        text = canonical(removal.text(log), MODELS[DataKind.LOG], schema(DataKind.LOG)).replace(remark, "")
        removal.write(log, text.replace(f"  sha256: {old_sum}", f"{remark}  sha256: {new_sum}"))
    reason = f"{REASON}; słowa usunięto z zatwierdzonego planu {polish.day(day)}".replace(polish.NBSP, " ")
    black_out(removal, log, [BAR], reason)

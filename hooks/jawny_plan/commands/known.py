"""What earlier commands found out about a unit's texts and templates, in whatever folder it stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.gate import Gate
from jawny_plan.storage import records, unchanged

if TYPE_CHECKING:
    from jawny_plan.commands.compiled import CompiledTemplates


@dataclass(frozen=True)
class Known:
    """What is kept in mind of the unit whose site has this address, as the program with this hash found it out."""

    root: Path
    address: str
    program: str

    def templates(self) -> dict[str, str]:
        """The templates that were converted for the last build."""
        return records.read(self._file("szablony"), self.program, dict[str, str]) or {}

    def keep_templates(self, converted: Mapping[str, str]) -> None:
        """Spare the next build these conversions."""
        records.write(self._file("szablony"), self.program, converted)

    def check(self, gate: Gate) -> None:
        """Let the gate look at all texts but those in which it found nothing under the same rules. Raises Faults."""
        rules = f"{self.program} {gate.rules}"
        file = self._file("czyste", gate.rules)  # days and exceptions stand beside one another
        before = records.read(file, rules, dict[str, bool]) or {}
        gate.clean = Clean(before)
        try:
            gate.check()
        finally:
            _keep(file, rules, before, gate.clean)

    def made(self, gate: Gate) -> None:
        """Let the gate pass by what outputs put together before, and nothing was found in, under the same rules."""
        known = records.read(self._made(gate), f"{self.program} {gate.rules}", dict[str, bool])
        gate.made_clean = frozenset(known or ())

    def keep_made(self, gate: Gate) -> None:
        """Spare the next build what this one put together, on the same day."""
        if gate.clean_as_made != gate.made_clean:
            found = dict.fromkeys(sorted(gate.clean_as_made), True)
            records.write(self._made(gate), f"{self.program} {gate.rules}", found)

    def compiled(self) -> CompiledTemplates:
        """What the program makes of templates before it fills them."""
        from jawny_plan.commands.compiled import CompiledTemplates  # Jinja is slow to import, and `check` needs none

        return CompiledTemplates(unchanged.cache(self.root) / "szablony-kod", self.program)

    def hints(self, gate: Gate) -> list[str]:
        """The gate's hints; texts that gave none before are not read again."""
        with self.clean("bez-wskazowek") as gate.unmeaning:
            return gate.hints()

    @contextmanager
    def clean(self, kind: str) -> Iterator[Clean]:
        """Texts in which nothing of a kind was found before; those that are found so now are kept as well."""
        file = self._file(kind)
        before = records.read(file, self.program, dict[str, bool]) or {}
        clean = Clean(before)
        yield clean
        _keep(file, self.program, before, clean)

    def _made(self, gate: Gate) -> Path:
        return self._file("czyste-zlozone", gate.rules)

    def _file(self, kind: str, rules: str = "") -> Path:
        return unchanged.record_of(self.root, f"{self.address} {rules}", kind)


def _keep(file: Path, rules: str, before: Mapping[str, bool], clean: Clean) -> None:
    if clean.sums != before.keys():
        records.write(file, rules, dict.fromkeys(sorted(clean.sums), True))

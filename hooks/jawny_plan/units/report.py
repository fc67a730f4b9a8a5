"""What is said of a run over many units: while it goes on, and in the end."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import assert_never

from jawny_plan import polish
from jawny_plan.reading.faults import Fault
from jawny_plan.units.country import PORTAL
from jawny_plan.units.job import MEGABYTE, UnitOutcome, UnitResult
from jawny_plan.units.portal.making import MadePortal

FAULTY = frozenset({UnitResult.FAULTY, UnitResult.TOO_BIG, UnitResult.OTHER_PROGRAM, UnitResult.LOST})
"""The units whose last good site stands, whatever the reason."""


@dataclass
class RunProgress:
    """How far a run over `whole` units to be built has come."""

    whole: int
    began: float = field(default_factory=time.monotonic)
    done: int = 0

    def line(self, outcome: UnitOutcome) -> str:
        """The line for the next unit that is done: `12 z 48: lodzkie/kpp-x, gotowa. Zostało około 3 min.`"""
        self.done += 1
        spent = time.monotonic() - self.began
        left = spent / self.done * (self.whole - self.done)
        ahead = f" Zostało około {_time(left)}." if self.done < self.whole else ""
        return f"{self.done} z {self.whole}: {outcome.unit}, {_became(outcome.result)}.{ahead}"


def _time(seconds: float) -> str:
    return f"{round(seconds / 60)} min" if seconds >= 90 else f"{max(1, round(seconds))} s"


def _became(result: UnitResult) -> str:
    match result:
        case UnitResult.BUILT:
            return "gotowa"
        case UnitResult.UNCHANGED:
            return "bez zmian"
        case UnitResult.FAULTY:
            return "są błędy, nowa strona nie powstała"
        case UnitResult.TOO_BIG:
            return "za mało pamięci, nowa strona nie powstała"
        case UnitResult.OTHER_PROGRAM:
            return "inna wersja programu, nowa strona nie powstała"
        case UnitResult.LOST:
            return "proces przerwany, nowa strona nie powstała"
    assert_never(result)


def lines(outcomes: Sequence[UnitOutcome], strays: Sequence[Fault]) -> Iterator[str]:
    """The report: what each unit with faults says, then how many units became what, and what to mind."""
    faulty = [outcome for outcome in outcomes if outcome.result in FAULTY]
    for outcome in sorted(faulty, key=lambda outcome: outcome.unit):
        yield f"{outcome.unit}: {_became(outcome.result)}."
        yield from (f"  {line}" for line in outcome.messages.splitlines() if line.strip())
        yield ""
    yield from (f"Uwaga: {stray}" for stray in strays)
    counted = Counter(outcome.result for outcome in outcomes)
    parts = [
        f"nowe strony: {counted[UnitResult.BUILT]}",
        f"bez zmian: {counted[UnitResult.UNCHANGED]}",
        f"z błędami (bez nowej strony): {len(faulty)}",
    ]
    yield f"Jednostki: {len(outcomes)}. {', '.join(parts).capitalize()}."
    most = max((outcome.memory for outcome in outcomes), default=0)
    if most:
        yield f"Najwięcej pamięci na jedną jednostkę: {round(most / MEGABYTE)} MB."


def portal_lines(folder: Path, made: MadePortal | None) -> Iterator[str]:
    """What is said of the portal."""
    if made is None:
        stands = "Stoi poprzedni portal" if (folder / PORTAL).exists() else "Portalu nie ma"
        yield f"{stands}: żadna jednostka nie ma teraz strony."
        return
    yield f"Portal: {polish.plural(made.units, 'jednostka', 'jednostki', 'jednostek')}."
    yield f"Otwórz w przeglądarce: {(folder / PORTAL / 'index.html').as_uri()}"
    yield from (f"Uwaga: {missing}" for missing in made.missing)
    yield from made.aside

"""How fast documents are made, and in how much memory: `python3 run.py bench documents`.

The documents are those of the invented unit of examples/przyklad, round after round, each round in other words:
no document profits from what was made before.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, islice
from pathlib import Path

from jawny_plan.outputs.documents.orders import NoteOrder, Order, SheetOrder
from jawny_plan.outputs.documents.production import Production
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.folder import load
from tools import bench

TEMPLATES = bench.ROOT / "docs"
MARKDOWN = ("attr_list", "def_list", "md_in_html", "tables", "toc")
MANY = 1000


@dataclass(frozen=True)
class Measured:
    """One figure beside what it has to hold."""

    name: str
    value: float
    unit: str
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the figure keeps its limit."""
        return self.value >= self.limit if self.at_least else self.value <= self.limit


def measure() -> Iterator[Measured]:
    """The figures, one after another."""
    every = example()
    sheets = [order for order in every if order.path.endswith(".pdf")]
    notes = [order for order in every if isinstance(order, NoteOrder)]
    formats = len({order.path.rpartition("/")[2] for order in notes})
    seconds = made(list(islice(rounds(sheets), 200)), workers=1)
    yield Measured("jeden PDF, po kolei", seconds / 200 * 1000, "ms", 15)
    seconds = made(list(islice(rounds(sheets), 600)), workers=2)
    yield Measured("PDF w dwóch procesach", 600 / seconds, "na sekundę", 60, at_least=True)
    seconds = made(list(islice(rounds(notes), 50 * formats)), workers=1)
    yield Measured("nota we wszystkich postaciach", seconds / 50 * 1000, "ms", 40)
    yield Measured(f"pamięć przy {MANY} dokumentów", memory(MANY), "MB", 150)


def example() -> list[Order]:
    """All documents of the example, but for its photos and small pictures."""
    ordered: list[Order] = []
    data = load(bench.EXAMPLE)
    Site(Edition(data, date.fromisoformat(bench.DAY)), Pour(TEMPLATES, MARKDOWN, {}), ordered.extend)
    return [order for order in ordered if type(order) in (SheetOrder, NoteOrder)]


def rounds(orders: Sequence[Order]) -> Iterator[Order]:
    """The orders over and over, in each round for a unit of another name."""
    for number in count(1):
        for order in orders:
            path = f"{number}/{order.path}"
            match order:
                case SheetOrder(data=data):
                    unit = {**data["jednostka"], "nazwa": f"Komenda Powiatowa Policji numer {number}"}
                    yield replace(order, path=path, data={**data, "jednostka": unit})
                case NoteOrder(html=html):
                    yield replace(order, path=path, html=f"{html}<p>Komenda numer {number}</p>")


def made(orders: Sequence[Order], workers: int) -> float:
    """Seconds in which so many workers make the orders, from an empty cache."""
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        production = Production(TEMPLATES / "_druk", bench.EXAMPLE, Path(folder), workers)
        production.order(orders)
        production.finish(lambda *_: None)
        return time.perf_counter() - began


def memory(documents: int) -> float:
    """Megabytes that the largest of two workers takes at most while they make so many documents."""
    # By -c, so that workers, which import the main module again, are as small as those of a build.
    code = f"from tools import bench_documents; print(bench_documents.largest_worker({documents}))"
    command = [sys.executable, "-P", "-c", code]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(bench.ROOT / "hooks"), str(bench.ROOT)))}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)  # this program
    return int(done.stdout) / (1024 * 1024 if sys.platform == "darwin" else 1024)


def table(measured: Sequence[Measured]) -> str:
    """The figures as lines for people, in Polish."""
    lines = [f"{'co':34}{'wynik':>9} {'':11}{'norma':>14}"]
    for item in measured:
        limit = f"{'co najmniej' if item.at_least else 'najwyżej'} {item.limit:.0f}"
        note = "" if item.holds else "  poza normą"
        lines.append(f"{item.name:34}{item.value:>9.1f} {item.unit:11}{limit:>14}{note}".replace(".", ","))
    return "\n".join(lines)


def measured_documents() -> str:
    """The figures of documents, in lines for people."""
    measured, busy = list(measure()), os.getloadavg()[1] - 2  # its own two processes
    lines = [bench.machine(), "", table(measured)]
    if busy > 0.5:
        load = f"{busy:.1f}".replace(".", ",")
        lines.append(f"Uwaga: maszyna robi w tym czasie co innego (obciążenie {load}), więc czasy są za długie.")
    return "\n".join(lines)


def largest_worker(documents: int) -> int:
    """What the system says of the memory of the largest process that ended, in its own unit."""
    made(list(islice(rounds(example()), documents)), workers=2)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss

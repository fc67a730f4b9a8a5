"""Actions in a table: one a row, or several in the cell of a month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jawny_plan.intake.deadlines import deadline
from jawny_plan.intake.tables import columns
from jawny_plan.intake.tree import Block, cell_text, marked
from jawny_plan.polish.sentences import parts

_SHORTEST = 8
"""Letters of the shortest line that may be an action of its own."""


@dataclass(frozen=True)
class Task:
    """One action as its words stand in the plan."""

    text: str
    due: str | None = None
    """The words of its deadline where they stand apart: in a column, before a colon."""
    column: bool = False
    shared: bool = False
    """Whether its cell of deadlines, or the row, holds other actions too."""
    wording: str = ""
    """All that the plan says of it, where that is more than `text`: its row, the heading of its group."""


def in_table(rows: list[Block]) -> list[Task]:
    """The actions of the rows of a table."""
    if not rows:
        return []
    found = columns(
        rows,
        {
            "zadanie": r"zadani|dzialani|przedsiewz|nazwa|czynnos|opis|zakres|planowan|co(?!\w)",
            "termin": r"termin|czas|kiedy|data|okres|miesi|kwarta",
        },
    )
    numbered = (
        sum(bool(row.cells and re.fullmatch(r"\d{1,2}[.)]?", cell_text(row.cells[0]).strip())) for row in rows) > 1
    )
    return [
        task
        for words in found
        if re.search(r"\w", words.get("zadanie", ""))
        for task in _of_row(words["zadanie"], words.get("termin", ""), words["*"], numbered=numbered)
    ]


def _of_row(text: str, due: str, row: str, *, numbered: bool) -> Iterator[Task]:
    """The actions of a row: several where the cell of a month, a quarter or the like lists what is done in it."""
    lines = [marked(line)[1] for line in text.split("\n") if re.search(r"\w{3}", line)]
    listed = sum(bool(marked(line)[0]) for line in text.split("\n")) > 1
    span = deadline(due, (None, None), column=True).value["rodzaj"] in ("miesiace", "cykliczny") or not due.strip()
    apart = span and (listed or (not numbered and all(len(line) > _SHORTEST for line in lines)))
    apart = apart and not lines[0].rstrip().endswith(":")
    cut = span and not numbered
    several = [one for line in (lines if apart else [text]) for one in (parts(line, r";\s+") if cut else [line])]
    if len(several) < 2:
        yield Task(text, due, column=True, shared=span and bool(due.strip()), wording=row)
        return
    for place, one in enumerate(several):
        yield Task(one, due, column=True, shared=True, wording=f"{due} – {one}" if place == 0 and due else one)

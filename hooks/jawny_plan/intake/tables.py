"""Tables of data: which column holds what, by the words of the head or, without one, by their order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from jawny_plan.intake.tree import Block, cell_text
from jawny_plan.polish.folded import folded


def columns(rows: list[Block], wanted: Mapping[str, str]) -> list[dict[str, str]]:
    """Each row of data as what is `wanted`, name to a pattern of the column's head; a merged cell is of all rows.

    Under `*` stands the whole row but its number.
    """
    head, data = rows[0], rows[1:]
    places = _places(head, wanted)
    if not places:
        data = rows = _without_empty_columns(rows)
        first = (
            1 if all(re.fullmatch(r"\s*\d{0,2}[.)]?\s*", cell_text(row.cells[0])) for row in rows if row.cells) else 0
        )
        places = {name: first + place for place, name in enumerate(wanted)}
    found: list[dict[str, str]] = []
    for row in data:
        names: dict[str, str] = {}
        for name, place in places.items():
            if place >= len(row.cells):
                names[name] = ""
            elif row.cells[place]:
                names[name] = cell_text(row.cells[place]).strip()
            else:
                names[name] = found[-1][name] if found else ""
        names["*"] = " – ".join(text for cell in _numberless(row) if (text := cell_text(cell).strip()))
        if any(re.search(r"\w", text) for text in names.values()) and not _places(row, wanted):
            found.append(names)
    return found


def _without_empty_columns(rows: list[Block]) -> list[Block]:
    """The rows without cells that are empty in all of them: what is merged across leaves such."""
    width = max(len(row.cells) for row in rows)
    filled = [n for n in range(width) if any(n < len(row.cells) and cell_text(row.cells[n]).strip() for row in rows)]
    return [replace(row, cells=tuple(row.cells[n] if n < len(row.cells) else () for n in filled)) for row in rows]


def _numberless(row: Block) -> tuple[tuple[Block, ...], ...]:
    """The cells of a row without the number that it begins with."""
    numbered = row.cells and re.fullmatch(r"\s*\d{0,2}[.)]?\s*", cell_text(row.cells[0]))
    return row.cells[1:] if numbered else row.cells


def _places(head: Block, wanted: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(head.cells):
        bare = folded(cell_text(cell))
        for name, pattern in wanted.items():
            if (
                name not in found
                and place not in found.values()
                and len(bare) < 60
                and re.match(rf"\W*(?:\w+\s*[/,–-]?\s*)?(?:{pattern})", bare)
            ):
                found[name] = place
    return found if len(found) == len(wanted) else {}

"""Tables of numbers in a diagnosis: what was counted in each row, and in which period by the head of each column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jawny_plan.intake.figure import Number
from jawny_plan.intake.tree import Block, BlockKind, cell_text
from jawny_plan.polish.dates import MentionUnit, mentions, spans

_COUNT = re.compile(r"\d{1,3}(?: \d{3})+|\d{1,6}")


def in_tables(blocks: Sequence[Block]) -> list[Number]:
    """The numbers of every row that counts something, of tables with a head; in the order of rows."""
    found: list[Number] = []
    head: Block | None = None
    before = ""
    for block in blocks:
        if block.kind is not BlockKind.ROW:
            head, before = None, block.text
        elif head is None:
            head = block
        else:
            found += _in_row(block, head, before)
    return found


def _in_row(row: Block, head: Block, before: str) -> list[Number]:
    label, *cells = (" ".join(cell_text(cell).split()) for cell in row.cells)
    heads = [" ".join(cell_text(cell).split()) for cell in head.cells[1:]]
    by_row = bool(re.fullmatch(r"(?:19|20)\d\d(?:\s*r\.?|\s*rok)?", label)) or bool(spans(label))
    made = []
    for cell, above in zip(cells, heads, strict=False):
        what, when = (above, label) if by_row else (label, above)
        if _COUNT.fullmatch(cell) and re.search(r"[^\W\d_]{3}", what):
            first, last = _period(when, before)
            number = Number(0, 0, int(cell.replace(" ", "")), what, sentence=row.on_paper, inferred=True)
            made.append(replace(number, first=first, last=last))
    return made


def _period(above: str, before: str) -> tuple[date | None, date | None]:
    """The period of a column: its own, or that of the line before the table in the year of the column."""
    for span in spans(above):
        if (first := span.first.first()) and (last := span.last.last()):
            return first, last
    named = next((one for one in mentions(above) if one.year), None)
    if named is None:
        return None, None
    if named.unit is MentionUnit.YEAR:
        for span in spans(before):
            first, last = replace(span.first, year=named.year).first(), replace(span.last, year=named.year).last()
            if span.first.year is None and first and last and first <= last:
                return first, last
    return named.first(), named.last()

"""Forms kept as tables, taken apart: a chapter a row, or a chapter a column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jawny_plan.intake.headings import FORM, heading
from jawny_plan.intake.tree import Block, BlockKind, cell_text
from jawny_plan.polish.folded import folded

TITLE = re.compile(
    r"(?:informacj\w+\s+(?:o|dotyczac\w+"
    r"|na temat).{0,40})?(?:plan\w*\s+)?dzialan\w*\s+priorytetow\w+|plan\w*\s+(?:dzialan\w*"
    r"|priorytetow\w*)|plan\s+pracy|priorytet\w*\s+(?:na\s+|dzielnic|dla\s+rejon)"
)
DISTRICT = re.compile(
    r"(?:dla\s+)?(?:dzielnicow\w+\s+)?(?:rejon\w*(?:\s+sluzbow\w*)?(?:\s+dzielnicow\w+)?\s*:?\s*(?:(?:nr"
    r"|numer|no)\.?\s*:?\s*)?|(?:dzielnic[aye]|rewir\w*)\s*:?\s*(?:(?:nr|numer)\.?\s*:?\s*)?"
    r"|(?:nr|numer)\s+(?:rejonu(?:\s+sluzbowego)?|dzielnicy)\s*[:–|-]?\s*)(?P<number>\d{1,3}|[ivxl]+)(?!\w)"
)
_COLUMN_NAME = re.compile(
    r"(?:l\.?p|lp|nr|nazwa|zadani|podmiot|termin|odpowiedzialn|dzialani|planowan|realizator"
    r"|instytucj|partner|wykonawc|kto|forma|etap|uwagi|rodzaj|zakres)"
)
_LABEL = re.compile(
    r"(?:nr |numer )?(?:rejon|dzielnic|rewir|okres|czas|termin|jednostk|komend|komisariat|posterun|gmin|miejscowos)\w*"
)
_NUMBER = re.compile(r"\d{1,2}[.)]?|[IVX]+\.?")
_FEWEST = 3
"""So many headings side by side make the columns chapters."""

Cell = tuple[Block, ...]


def unfolded(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, with forms taken apart; tables of data keep their rows."""
    place = 0
    while place < len(blocks):
        end = place
        while end < len(blocks) and blocks[end].kind is BlockKind.ROW:
            end += 1
        if end == place:
            yield blocks[place]
            end += 1
        else:
            rows = blocks[place:end]
            yield from _columns(rows) if _has_chapters(rows[0]) else _rows(rows)
        place = end


def _has_chapters(row: Block) -> bool:
    found = {one.chapter for cell in row.cells if cell and (one := heading(cell[0])) and one.sure and not one.rest}
    return len(found.intersection(FORM)) >= _FEWEST


def _columns(rows: tuple[Block, ...]) -> Iterator[Block]:
    """A table with a chapter a column: its text row by row, its chapters one after another."""
    for row in rows:
        yield replace(row, kind=BlockKind.SHOWN)
    for place, head in enumerate(rows[0].cells):
        if head and heading(head[0]):
            for row in rows:
                cell = row.cells[place] if place < len(row.cells) else ()
                yield from (replace(part, again=True) for part in cell)


def _rows(rows: tuple[Block, ...]) -> Iterator[Block]:
    """A table row by row: a row with a heading, with a title, or with one cell, is not a row of data."""
    is_form = _is_form(rows)
    of_data = sum(len([cell for cell in row.cells if cell_text(cell)]) > 2 for row in rows) > 1
    for number, row in enumerate(rows):
        filled = [cell for cell in row.cells if cell_text(cell)]
        starts = [heading(cell[0]) for cell in filled]
        names = len(filled) > 2 or (len(filled) == 2 and all(map(_is_column_name, filled)))
        titled = not number and any(_is_title(cell_text(cell)) for cell in filled)
        if (_is_numbered(filled) or (is_form and len(filled) == 3)) and starts[1] is not None:
            parts = (replace(filled[1][0], mark=cell_text(filled[0]).strip()), *filled[1][1:], *flat(filled[2:]))
            yield from _shown_once(row, parts, len(filled))
        elif len(filled) == 1 and of_data and number and not (starts[0] and starts[0].sure) and len(filled[0]) == 1:
            yield replace(filled[0][0], title=True)
        elif (starts and starts[0] is not None and not names) or titled or len(filled) == 1:
            yield from _shown_once(row, tuple(flat(filled)), len(filled))
        elif (is_form and len(filled) == 2) or _is_labelled(filled):
            pairs = zip(filled[::2], filled[1::2], strict=True)
            labelled = (Block(f"{cell_text(label).strip(' :')}: {cell_text(value)}") for label, value in pairs)
            yield from _shown_once(row, tuple(labelled), len(filled))
        else:
            yield row


def flat(cells: Iterable[Cell]) -> Iterator[Block]:
    """The blocks of several cells."""
    return (part for cell in cells for part in cell)


def _shown_once(row: Block, parts: tuple[Block, ...], cells: int) -> Iterator[Block]:
    """What a row of several cells tells, beside the row itself, which is what stands in the text."""
    if cells > 1:
        yield replace(row, kind=BlockKind.SHOWN)
    yield from (replace(part, again=cells > 1) for part in parts)


def _is_labelled(filled: list[Cell]) -> bool:
    """Whether a row of a head holds pairs of a label and what it says: rejon | nr 7 | okres | 1.04 – 30.09."""
    labels = [folded(cell_text(cell)) for cell in filled[::2]]
    return bool(filled) and not len(filled) % 2 and all(len(one) < 40 and _LABEL.match(one) for one in labels)


def _is_form(rows: tuple[Block, ...]) -> bool:
    """Whether a table is a form: what each row is about at its start, after a number or not, and chapters among it."""
    filled = [[cell for cell in row.cells if cell_text(cell)] for row in rows]
    labelled = [cells[1:] if cells and _NUMBER.fullmatch(cell_text(cells[0]).strip()) else cells for cells in filled]
    names = {one.chapter for cells in labelled if cells and (one := heading(cells[0][0])) and not one.rest}
    return len(names.intersection(FORM)) >= _FEWEST and all(len(cells) <= 2 for cells in labelled)


def _is_title(text: str) -> bool:
    return bool(DISTRICT.search(folded(text)) or TITLE.search(folded(text)))


def _is_numbered(filled: list[Cell]) -> bool:
    """Whether a row is a numbered chapter: its number, its heading, and what it holds."""
    numbered = 1 < len(filled) < 4 and _NUMBER.fullmatch(cell_text(filled[0]).strip())
    return bool(numbered) and not _is_column_name(filled[1])


def _is_column_name(cell: Cell) -> bool:
    return len(cell) == 1 and len(cell[0].text.split()) <= 5 and bool(_COLUMN_NAME.match(folded(cell[0].text)))

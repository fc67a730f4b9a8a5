"""The text of a PDF in the order in which it was written, without what repeats on each page."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pypdfium2

from jawny_plan.intake.readers.archive import bytes_of, damaged
from jawny_plan.intake.readers.pdf_columns import columns_of
from jawny_plan.intake.readers.pdf_tables import Grid, grids
from jawny_plan.intake.readers.reflow import Line, paragraphs, unbroken
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import Block, BlockKind, SourceFile, cell_text, clean, parted

MAX_PAGES = 60
_HYPHEN = "\x02"
_MANY_PAGES = f"PDF ma więcej niż {MAX_PAGES} stron. Wskaż plik z samym planem."
_SCAN = (
    "To skan: strony są obrazami, bez tekstu, który da się odczytać. "
    "Poproś autora o plik Worda (DOCX) albo o PDF zapisany z Worda."
)
_LOCKED = "PDF jest zabezpieczony hasłem. Zapisz go bez hasła i wskaż nowy plik."


@dataclass
class _Line:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    page: int
    broken: bool = False
    grid: Grid | None = None
    """The table in which it stands, and its cell."""
    cell: tuple[int, int] = (0, 0)
    column: int = 0


def read(path: Path) -> SourceFile:
    """The paragraphs of a PDF. Raises Refused, also for a scan."""
    pages = _pages(bytes_of(path))
    if sum(len(re.findall(r"[^\W\d_]", line.text)) for page in pages for line in page) < 60 * max(1, len(pages)) / 2:
        raise Refused(_SCAN)
    edge = _repeated(pages)
    around = [line.text for page in pages for line in page if not line.grid and _known(line) in edge]
    lines = [line for page in pages for line in page if line.grid or _known(line) not in edge]
    _put_in_columns(lines)
    return SourceFile(tuple(parted(_blocks(lines))), tuple(dict.fromkeys(map(clean, around))))


def _put_in_columns(lines: list[_Line]) -> None:
    """Tell each line outside tables in which column of its page it stands."""
    prose = [line for line in lines if line.grid is None]
    pages = [list(found) for _, found in itertools.groupby(prose, lambda line: line.page)]
    columns = columns_of([[(line.left, line.right) for line in page] for page in pages])
    for line, column in zip(itertools.chain(*pages), itertools.chain(*columns), strict=True):
        line.column = column


def _blocks(lines: list[_Line]) -> Iterator[Block]:
    """The paragraphs between tables, and the rows of tables, in order."""
    prose = [line for line in lines if line.grid is None]
    row: Block | None = None
    for grid, of_part in itertools.groupby(lines, lambda line: line.grid):
        if grid is None:
            yield from [row] if row else []
            row = None
            yield from paragraphs(_laid(list(of_part), prose))
            continue
        for following in _rows(grid, list(of_part)):
            if row and _goes_on(row, following):
                row = _with_rest(row, following)
                continue
            yield from [row] if row else []
            row = following
    yield from [row] if row else []


def _rows(grid: Grid, lines: list[_Line]) -> Iterator[Block]:
    for _, of_row in itertools.groupby(sorted(lines, key=lambda line: line.cell), lambda line: line.cell[0]):
        cells = {column: list(found) for column, found in itertools.groupby(of_row, lambda line: line.cell[1])}
        columns = range(len(grid.columns) - 1)
        yield Block("", BlockKind.ROW, cells=tuple(tuple(_in_cell(cells.get(column, []))) for column in columns))


def _in_cell(lines: list[_Line]) -> Iterator[Block]:
    """The paragraphs of a cell, whose lines go on up to its edge."""
    yield from paragraphs(Line(line.text, full=True, apart=line.apart) for line in _laid(lines, lines))


def _goes_on(row: Block, following: Block) -> bool:
    """Whether a row is but the rest of the one before, from the page before: cells left empty, small letters."""
    texts = [cell_text(cell) for cell in following.cells]
    return (
        len(row.cells) == len(following.cells)
        and not texts[0].strip()
        and all(text[:1].islower() for text in texts if text.strip())
    )


def _with_rest(row: Block, rest: Block) -> Block:
    """A row with the rest of its cells."""
    cells = []
    for one, more in zip(row.cells, rest.cells, strict=True):
        joined = [replace(one[-1], text=f"{one[-1].text} {more[0].text}"), *more[1:]] if one and more else list(more)
        cells.append((*one[:-1], *joined) if more else one)
    return replace(row, cells=tuple(cells))


def _pages(data: bytes) -> list[list[_Line]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise (Refused(_LOCKED) if "password" in str(error).lower() else damaged()) from None
    with document:
        if len(document) > MAX_PAGES:
            raise Refused(_MANY_PAGES)
        try:
            return [_lines(document[number], number) for number in range(len(document))]
        except pypdfium2.PdfiumError:
            raise damaged() from None


def _lines(page: Any, number: int) -> list[_Line]:
    text, tables = page.get_textpage(), grids(page)
    lines: list[_Line] = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = text.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ")
        if words.strip(" ") in (_HYPHEN, "\ufffe") and lines:
            lines[-1].broken = True
            continue
        last = lines[-1] if lines else None
        grid, cell = _placed(tables, left, bottom, right, top)
        if last and (last.grid, last.cell) != (grid, cell):
            last = None
        if last and _same_row(last, bottom, top) and -2 < left - last.right < 14:
            last.text += words if last.text.endswith(" ") or left - last.right < 1 else f" {words}"
            last.right, last.broken = max(right, last.right), False
        elif words.strip():
            broken = words.rstrip().endswith((_HYPHEN, "\ufffe"))
            whole = words.replace(_HYPHEN, "").replace("\ufffe", "")
            lines.append(_Line(whole, left, bottom, right, top, number, broken, grid, cell))
    return lines


def _placed(tables: list[Grid], *bounds: float) -> tuple[Grid | None, tuple[int, int]]:
    """The table and the cell in which words stand."""
    return next(((grid, cell) for grid in tables if (cell := grid.cell(*bounds))), (None, (0, 0)))


def _same_row(line: _Line, bottom: float, top: float) -> bool:
    overlap = min(line.top, top) - max(line.bottom, bottom)
    return overlap > 0.4 * min(line.top - line.bottom, top - bottom)


def _known(line: _Line) -> tuple[str, int]:
    """What makes a line the same on each page: its words without numbers, and its height on the page."""
    return re.sub(r"\d+", "#", clean(line.text)), round(line.bottom / 6)


def _repeated(pages: list[list[_Line]]) -> set[tuple[str, int]]:
    """The headers and footers: what stands at the same height on more than one page, and page numbers."""
    counts = Counter(known for page in pages for known in {_known(line) for line in page if not line.grid})
    numbers = {
        _known(line) for page in pages for line in page if re.search(r"\bstron[ay] \d+( z \d+)?\s*$", line.text, re.I)
    }
    return {known for known, count in counts.items() if count > 1} | numbers


def _place(line: _Line) -> tuple[int, int]:
    """The page and the column: from one to the next, the height of lines says nothing."""
    return line.page, line.column


def _edges(lines: list[_Line]) -> tuple[float, float]:
    """Where the lines of a column begin, and where full ones end."""
    return min(line.left for line in lines), sorted(line.right for line in lines)[int(len(lines) * 0.9)]


def _first_word(line: _Line | None) -> float:
    """How wide the first word of a line is, with the space before it."""
    if line is None or not (words := line.text.split()):
        return 0
    return (line.right - line.left) * (len(words[0]) + 1) / len(line.text)


def _laid(lines: list[_Line], among: list[_Line]) -> list[Line]:
    """The lines with what parts them, measured by the lines `among` which they stand."""
    if not lines:
        return []
    edges = {
        column: _edges([line for line in among if line.column == column]) for column in {line.column for line in among}
    }
    steps = [
        one.bottom - two.bottom
        for one, two in itertools.pairwise(among)
        if _place(one) == _place(two) and 0 < one.bottom - two.bottom < 60
    ]
    step = sorted(steps)[len(steps) // 2] if steps else 14
    laid: list[Line] = []
    before: _Line | None = None
    for line, following in zip_longest(lines, lines[1:]):
        together = before is not None and _place(before) == _place(line)
        apart = before is not None and together and not 0 < before.bottom - line.bottom < 1.45 * step
        text = clean(line.text)
        if before is not None and before.broken and laid:
            head = laid.pop()
            text = unbroken(head.text, text)
            apart = head.apart
        # The last word of a full line may leave room for no more than the first word of the next.
        left, margin = edges[line.column]
        full = line.right > margin - max(0.15 * (margin - left), _first_word(following))
        laid.append(Line(text, full=full, apart=apart))
        before = line
    return laid

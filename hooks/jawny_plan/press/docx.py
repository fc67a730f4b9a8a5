"""The press note as DOCX, for newsrooms that work in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import count
from typing import assert_never

from jawny_plan.press.archive import packed
from jawny_plan.press.docx_drawing import drawing
from jawny_plan.press.docx_head import strips_of
from jawny_plan.press.docx_parts import Relations, document, properties
from jawny_plan.press.docx_styles import (
    BULLET_LIST,
    LINK_STYLE,
    NUMBER_LIST,
    TABLE_STYLE,
    numbering,
    twips,
    w,
)
from jawny_plan.press.docx_template import template
from jawny_plan.press.look import (
    BODY,
    BULLETS,
    CAPTION,
    CELL,
    HEADER_CELL,
    HEADINGS,
    LIST_LEVELS,
    LIST_STEP_MM,
    NUMBERS,
    PICTURE,
    PICTURE_CAPTION,
    QUOTE,
    RULE,
    SPACE_AFTER_TABLE,
    Style,
    column_widths_mm,
    picture_mm,
)
from jawny_plan.press.markup import Xml, declared, tag, together
from jawny_plan.press.runs import Run, by_address, text_of
from jawny_plan.press.tree import (
    About,
    Block,
    Blockquote,
    Heading,
    HorizontalRule,
    Inlines,
    Listing,
    Note,
    Paragraph,
    Picture,
    Table,
)


def write(note: Note, about: About) -> bytes:
    """Return the note as a DOCX file: the same bytes for the same note, at any time and on any computer."""
    body = _Body(note)
    strips = strips_of(about)
    written = document(body.blocks(), strips.references, strips.distances, first_differs=strips.first_differs)
    parts = {
        "docProps/core.xml": declared(properties(about)),
        "word/document.xml": declared(written),
        "word/numbering.xml": declared(numbering(body.restarts)),
        **body.relations.parts(strips.names),
        **strips.parts,
    }
    return packed(parts, template(about.language, strips.names))


@dataclass(frozen=True)
class _Body:
    """Writes blocks; gathers what they refer to, and at which levels lists are numbered anew."""

    note: Note
    relations: Relations = field(default_factory=Relations)
    restarts: list[int] = field(default_factory=list)
    drawn: Iterator[int] = field(default_factory=lambda: count(1))

    def blocks(self) -> Iterator[Xml]:
        space = 0.0
        blocks = self.note.blocks
        for block, following in zip(blocks, (*blocks, None)[1:], strict=True):
            yield from self._block(block, space)
            # A table cannot end a document, and two tables that touch would become one.
            if isinstance(block, Table) and (following is None or isinstance(following, Table)):
                yield self._paragraph(BODY, ())
            space = SPACE_AFTER_TABLE if isinstance(block, Table) else 0

    def _block(self, block: Block, space: float) -> Iterator[Xml]:
        before = (w("spacing", before=round(space * 20)),) if space else ()
        match block:
            case Heading(level, content):
                yield self._paragraph(HEADINGS[level - 1], content)
            case Paragraph(content):
                yield self._paragraph(BODY, content, *before)
            case Listing():
                yield from self._list(block, 0)
            case Table():
                yield from self._table(block)
            case Blockquote(paragraphs):
                for content in paragraphs:
                    yield self._paragraph(QUOTE, content)
            case Picture():
                yield from self._picture(block)
            case HorizontalRule():
                yield self._paragraph(RULE, ())
            case _:
                assert_never(block)

    def _paragraph(self, style: Style, content: Inlines, *properties: str) -> Xml:
        return w("p", _styled(style, *properties), *self._runs(content))

    def _picture(self, picture: Picture) -> Iterator[Xml]:
        data = self.note.pictures[picture.source]
        drawn = drawing(next(self.drawn), self.relations.picture(data), picture_mm(data), picture.alt)
        yield w("p", _styled(PICTURE), w("r", drawn))
        if picture.caption:
            yield self._paragraph(PICTURE_CAPTION, picture.caption)

    def _list(self, listing: Listing, level: int) -> Iterator[Xml]:
        style = NUMBERS if listing.ordered else BULLETS
        number = self._new_numbering(level) if listing.ordered else BULLET_LIST
        marked = w("numPr", w("ilvl", val=level), w("numId", val=number))
        unmarked = together(w("numPr", w("numId", val=0)), w("ind", left=twips(LIST_STEP_MM * (level + 1))))
        for item in listing.items:
            for place, part in enumerate(item):
                if isinstance(part, Listing):
                    yield from self._list(part, min(level + 1, LIST_LEVELS - 1))
                else:
                    yield self._paragraph(style, part.content, unmarked if place else marked)

    def _new_numbering(self, level: int) -> int:
        self.restarts.append(level)
        return NUMBER_LIST + len(self.restarts)

    def _table(self, table: Table) -> Iterator[Xml]:
        if table.caption:
            yield self._paragraph(CAPTION, table.caption)
        widths = [twips(width) for width in column_widths_mm(table)]
        properties = w(
            "tblPr",
            w("tblStyle", val=TABLE_STYLE),
            w("tblW", w=sum(widths), type="dxa"),
            w("tblLayout", type="fixed"),
            _table_look(bool(table.header), table.row_headers),
            *((w("tblCaption", val=text_of(table.caption)),) if table.caption else ()),
        )
        grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
        header = (self._row(table.header, widths, len(widths), w("tblHeader")),) if table.header else ()
        rows = (self._row(row, widths, int(table.row_headers)) for row in table.rows)
        yield w("tbl", properties, grid, *header, *rows)

    def _row(self, cells: tuple[Inlines, ...], widths: list[int], header_cells: int, *repeated: Xml) -> Xml:
        keep = (_KEEP_NEXT,) if repeated else ()
        paragraphs = (
            self._paragraph(HEADER_CELL if column < header_cells else CELL, content, *keep)
            for column, content in enumerate(cells)
        )
        written = (w("tc", _wide(width), paragraph) for width, paragraph in zip(widths, paragraphs, strict=True))
        return w("tr", w("trPr", _WHOLE, *repeated), *written)

    def _runs(self, content: Inlines) -> Iterator[Xml]:
        for address, runs in by_address(content):
            written = [_run(run) for run in runs]
            if address:
                yield tag("w:hyperlink", {"r:id": self.relations.link(address), "w:history": 1}, *written)
            else:
                yield from written


def _table_look(header: bool, row_headers: bool) -> Xml:
    """Return which parts of the table are headers, said twice: Word reads the names, LibreOffice the mask."""
    mask = 0x0020 * header + 0x0080 * row_headers + 0x0600
    return w("tblLook", val=f"{mask:04X}", firstRow=+header, firstColumn=+row_headers, noHBand=1, noVBand=1)


def _run(run: Run) -> Xml:
    text = _BREAK if run.text == "\n" else tag("w:t", {"xml:space": "preserve"}, run.text)
    return w("r", _letters(bool(run.address), run.strong, run.em), text)


@cache
def _letters(link: bool, strong: bool, em: bool) -> Xml:
    return w(
        "rPr",
        *((w("rStyle", val=LINK_STYLE),) if link else ()),
        *((w("b"), w("bCs")) if strong else ()),
        *((w("i"), w("iCs")) if em else ()),
    )


@lru_cache(maxsize=256)
def _styled(style: Style, *properties: str) -> Xml:
    return w("pPr", w("pStyle", val=style.word), *properties)


@lru_cache(maxsize=256)
def _wide(width: int) -> Xml:
    return w("tcPr", w("tcW", w=width, type="dxa"))


_BREAK, _KEEP_NEXT, _WHOLE = w("br"), w("keepNext"), w("cantSplit")

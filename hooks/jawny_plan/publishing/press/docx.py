"""The press note as DOCX, for newsrooms that work in Word."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import assert_never

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.parts.document import DocumentPart

from .archive import repacked
from .docx_drawing import drawing
from .docx_styles import BULLET_LIST, LINK_STYLE, NUMBER_LIST, TABLE_STYLE, W_NAMESPACES, twips, w
from .docx_template import template
from .look import (
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
from .markup import Xml, tag, together
from .runs import Run, by_address, plain
from .tree import About, Block, Heading, Inlines, Listing, Note, Paragraph, Picture, Quote, Rule, Table

LONGEST_PROPERTY = 255  # what python-docx takes


def write(note: Note, about: About) -> bytes:
    """Return the note as a DOCX file: the same bytes for the same note, at any time and on any computer."""
    document = Document(BytesIO(template(about.language, about.author)))
    properties = document.core_properties
    properties.title = about.title[:LONGEST_PROPERTY]
    properties.subject = about.subject[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = about.author[:LONGEST_PROPERTY]
    properties.language = about.language
    properties.revision = 1
    properties.created = properties.modified = datetime.datetime.combine(about.date, datetime.time())
    written = parse_xml(tag("w:body", W_NAMESPACES, *_Body(document.part, note).blocks()))
    document.element.body[:0] = list(written)
    archive = BytesIO()
    document.save(archive)
    return repacked(archive.getvalue())


@dataclass(frozen=True)
class _Body:
    """Writes blocks; keeps the document's list of links and of numberings in step."""

    part: DocumentPart
    note: Note

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
        before = w("spacing", before=round(space * 20)) if space else ""
        match block:
            case Heading(level, content):
                yield self._paragraph(HEADINGS[level - 1], content)
            case Paragraph(content):
                yield self._paragraph(BODY, content, before)
            case Listing():
                yield from self._list(block, 0)
            case Table():
                yield from self._table(block)
            case Quote(paragraphs):
                for content in paragraphs:
                    yield self._paragraph(QUOTE, content)
            case Picture():
                yield from self._picture(block)
            case Rule():
                yield self._paragraph(RULE, ())
            case _:
                assert_never(block)

    def _paragraph(self, style: Style, content: Inlines, *properties: str) -> Xml:
        return w("p", w("pPr", w("pStyle", val=style.word), *properties), *self._runs(content))

    def _picture(self, picture: Picture) -> Iterator[Xml]:
        data = self.note.pictures[picture.source]
        number, _ = self.part.get_or_add_image(BytesIO(data))
        drawn = drawing(number, picture_mm(data), picture.alt)
        yield w("p", w("pPr", w("pStyle", val=PICTURE.word)), w("r", drawn))
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
        numbering = self.part.numbering_part.element
        number = numbering.add_num(NUMBER_LIST)
        number.add_lvlOverride(level).add_startOverride(1)
        return int(number.numId)

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
            *((w("tblCaption", val=plain(table.caption)),) if table.caption else ()),
        )
        grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
        header = (self._row(table.header, widths, len(widths), w("tblHeader")),) if table.header else ()
        rows = (self._row(row, widths, int(table.row_headers)) for row in table.rows)
        yield w("tbl", properties, grid, *header, *rows)

    def _row(self, cells: tuple[Inlines, ...], widths: list[int], header_cells: int, *repeated: Xml) -> Xml:
        keep = w("keepNext") if repeated else ""
        paragraphs = (
            self._paragraph(HEADER_CELL if column < header_cells else CELL, content, keep)
            for column, content in enumerate(cells)
        )
        written = (
            w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph)
            for width, paragraph in zip(widths, paragraphs, strict=True)
        )
        return w("tr", w("trPr", w("cantSplit"), *repeated), *written)

    def _runs(self, content: Inlines) -> Iterator[Xml]:
        for address, runs in by_address(content):
            written = [_run(run) for run in runs]
            if address:
                target = self.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                yield tag("w:hyperlink", {"r:id": target, "w:history": 1}, *written)
            else:
                yield from written


def _table_look(header: bool, row_headers: bool) -> Xml:
    """Return which parts of the table are headers, said twice: Word reads the names, LibreOffice the mask."""
    mask = 0x0020 * header + 0x0080 * row_headers + 0x0600
    return w("tblLook", val=f"{mask:04X}", firstRow=+header, firstColumn=+row_headers, noHBand=1, noVBand=1)


def _run(run: Run) -> Xml:
    properties = w(
        "rPr",
        *((w("rStyle", val=LINK_STYLE),) if run.address else ()),
        *((w("b"), w("bCs")) if run.strong else ()),
        *((w("i"), w("iCs")) if run.em else ()),
    )
    return w("r", properties, w("br") if run.text == "\n" else tag("w:t", {"xml:space": "preserve"}, run.text))

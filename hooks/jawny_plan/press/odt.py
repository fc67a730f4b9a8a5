"""The press note as ODT, the open format of public offices, for newsrooms that work in LibreOffice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import assert_never

from jawny_plan.press.archive import packed
from jawny_plan.press.look import (
    BODY,
    BULLETS,
    CAPTION,
    CELL,
    CELL_PADDING,
    HEADER_CELL,
    HEADINGS,
    LINE,
    NAVY,
    NUMBERS,
    PALE,
    PICTURE,
    PICTURE_CAPTION,
    PNG,
    QUOTE,
    RULE,
    SPACE_AFTER_TABLE,
    TEXT_WIDTH_MM,
    Style,
    column_widths_mm,
    picture_mm,
)
from jawny_plan.press.markup import Xml, declared, tag, together
from jawny_plan.press.odt_head import picture_file
from jawny_plan.press.odt_styles import EM, LINK, NAMESPACES, STRONG, STRONG_EM, VERSION
from jawny_plan.press.odt_template import manifest, meta, template
from jawny_plan.press.runs import Run, by_address
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

ROW, INNER_CELL, FIRST_CELL, HEAD_CELL = "Row", "Cell", "FirstCell", "HeaderCell"


def write(note: Note, about: About) -> bytes:
    """Return the note as an ODT file: the same bytes for the same note, at any time and on any computer."""
    pictures = [(*_file(number, data), data) for number, data in enumerate(note.pictures.values(), 1)]
    if about.head:
        pictures += [
            (*picture_file(number, shown.data), shown.data) for number, shown in enumerate(about.head.pictures, 1)
        ]
    parts = {
        "content.xml": declared(_content(note)),
        "meta.xml": declared(meta(about)),
        **{name: data for name, _, data in pictures},
        "META-INF/manifest.xml": declared(manifest({name: kind for name, kind, _ in pictures})),
    }
    return packed(parts, template(about.language, about.foot, about.head))


def _content(note: Note) -> Xml:
    body = _Body(note.pictures)
    blocks = [body.block(block) for block in note.blocks]
    return tag(
        "office:document-content",
        {**NAMESPACES, "office:version": VERSION},
        tag("office:automatic-styles", {}, _cell_styles(), *body.table_styles),
        tag("office:body", {}, tag("office:text", {}, *blocks)),
    )


@dataclass
class _Body:
    """Writes blocks; gathers the styles of tables, whose columns differ."""

    pictures: Mapping[str, bytes]
    table_styles: list[Xml] = field(default_factory=list)
    tables: int = 0

    def block(self, block: Block) -> Xml:
        match block:
            case Heading(level, content):
                attributes = {"text:style-name": HEADINGS[level - 1].odf, "text:outline-level": level}
                return tag("text:h", attributes, *_runs(content))
            case Paragraph(content):
                return _paragraph(BODY, content)
            case Listing():
                return _list(block)
            case Table():
                return together(*self._table(block))
            case Blockquote(paragraphs):
                return together(*(_paragraph(QUOTE, content) for content in paragraphs))
            case Picture():
                return together(*self._picture(block))
            case HorizontalRule():
                return _paragraph(RULE, ())
            case _:
                assert_never(block)

    def _picture(self, picture: Picture) -> Iterator[Xml]:
        data = self.pictures[picture.source]
        name, _ = _file(list(self.pictures).index(picture.source) + 1, data)
        width, height = picture_mm(data)
        link = {"xlink:href": name, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
        place = {
            "text:anchor-type": "as-char",
            "svg:width": f"{width:.1f}mm",
            "svg:height": f"{height:.1f}mm",
            "draw:name": "Zdjęcie",
        }
        frame = tag("draw:frame", place, tag("draw:image", link), tag("svg:desc", {}, picture.alt))
        yield tag("text:p", {"text:style-name": PICTURE.odf}, frame)
        if picture.caption:
            yield _paragraph(PICTURE_CAPTION, picture.caption)

    def _table(self, table: Table) -> Iterator[Xml]:
        self.tables += 1
        name = f"Table{self.tables}"
        widths = column_widths_mm(table)
        self.table_styles += _table_styles(name, widths)
        if table.caption:
            yield _paragraph(CAPTION, table.caption)
        columns = (tag("table:table-column", {"table:style-name": f"{name}.{n}"}) for n in range(len(widths)))
        header = tag("table:table-header-rows", {}, _row(table.header, len(widths), HEAD_CELL)) if table.header else ""
        rows = (
            _row(row, int(table.row_headers), INNER_CELL if place or table.header else FIRST_CELL)
            for place, row in enumerate(table.rows)
        )
        yield tag("table:table", {"table:name": name, "table:style-name": name}, *columns, header, *rows)


def _file(number: int, data: bytes) -> tuple[str, str]:
    """Return the name of a picture in the archive, and its media type."""
    kind = "png" if data.startswith(PNG) else "jpeg"
    return f"Pictures/{number}.{kind}", f"image/{kind}"


def _row(cells: tuple[Inlines, ...], header_cells: int, look: str) -> Xml:
    written = (
        tag(
            "table:table-cell",
            {"table:style-name": look, "office:value-type": "string"},
            _paragraph(HEADER_CELL if column < header_cells else CELL, content),
        )
        for column, content in enumerate(cells)
    )
    return tag("table:table-row", {"table:style-name": ROW}, *written)


def _list(listing: Listing) -> Xml:
    style = NUMBERS if listing.ordered else BULLETS
    items = (
        tag(
            "text:list-item",
            {},
            *(_list(part) if isinstance(part, Listing) else _paragraph(style, part.content) for part in item),
        )
        for item in listing.items
    )
    return tag("text:list", {"text:style-name": style.odf}, *items)


def _paragraph(style: Style, content: Inlines) -> Xml:
    return tag("text:p", {"text:style-name": style.odf}, *_runs(content))


def _runs(content: Inlines) -> Iterator[Xml]:
    for address, runs in by_address(content):
        written = [_run(run) for run in runs]
        if address:
            target = {"xlink:type": "simple", "xlink:href": address, "text:style-name": LINK}
            yield tag("text:a", target, *written)
        else:
            yield from written


def _run(run: Run) -> Xml:
    text = tag("text:line-break", {}) if run.text == "\n" else together(run.text)
    style = {(True, True): STRONG_EM, (True, False): STRONG, (False, True): EM}.get((run.strong, run.em))
    return tag("text:span", {"text:style-name": style}, text) if style else text


def _table_styles(name: str, widths: list[float]) -> Iterator[Xml]:
    space = {
        "fo:margin-bottom": f"{SPACE_AFTER_TABLE}pt",
        "table:align": "left",
        "style:width": f"{TEXT_WIDTH_MM}mm",
    }
    yield _automatic(name, "table", space)
    for number, width in enumerate(widths):
        yield _automatic(f"{name}.{number}", "table-column", {"style:column-width": f"{width:.1f}mm"})


@cache
def _cell_styles() -> Xml:
    cell = {f"fo:padding-{side}": f"{CELL_PADDING}pt" for side in ("top", "bottom")}
    cell |= {f"fo:padding-{side}": f"{CELL_PADDING * 2}pt" for side in ("left", "right")}
    cell |= {"fo:border-bottom": f"0.75pt solid #{LINE}"}
    first = cell | {"fo:border-top": f"1.5pt solid #{NAVY}"}
    return together(
        _automatic(ROW, "table-row", {"fo:keep-together": "always"}),
        _automatic(INNER_CELL, "table-cell", cell),
        _automatic(FIRST_CELL, "table-cell", first),
        _automatic(HEAD_CELL, "table-cell", first | {"fo:background-color": f"#{PALE}"}),
    )


def _automatic(name: str, family: str, properties: dict[str, str]) -> Xml:
    return tag(
        "style:style",
        {"style:name": name, "style:family": family},
        tag(f"style:{family}-properties", properties),
    )

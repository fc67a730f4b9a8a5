"""The header above a note in LibreOffice: pictures with the unit's lines at their right, on the first page only."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.media.letterhead import PaperPicture
from jawny_plan.press.head import UnitHead
from jawny_plan.press.look import HEAD_LINE, HEAD_NAME, HEAD_RULE, PNG, TEXT_WIDTH_MM
from jawny_plan.press.markup import Xml, tag

TOP_MM = 10
"""From the edge of the paper to the header."""
_GAP_MM = 4
_TABLE, _PICTURES, _LINES, _CELL = "HeaderTable", "HeaderTable.0", "HeaderTable.1", "HeaderCell"


def picture_file(number: int, data: bytes) -> tuple[str, str]:
    """Return the name of the header's so many-th picture in the archive, and its media type."""
    kind = "png" if data.startswith(PNG) else "jpeg"
    return f"Pictures/header-{number}.{kind}", f"image/{kind}"


def headers(head: UnitHead | None) -> Iterator[Xml]:
    """The header of later pages, which is empty, and that of the first."""
    if head:
        yield tag("style:header", {}, tag("text:p", {"text:style-name": HEAD_LINE.odf}))
        yield tag("style:header-first", {}, *_first(head))


def room(head: UnitHead | None) -> Iterator[Xml]:
    """What a page leaves for the header, which grows with what stands in it."""
    if head:
        space = {"fo:min-height": "2mm", "fo:margin-bottom": "2mm", "style:dynamic-spacing": "false"}
        yield tag("style:header-style", {}, tag("style:header-footer-properties", space))


def styles(head: UnitHead | None) -> Iterator[Xml]:
    """The styles of the table that parts pictures from lines."""
    if not (head and head.pictures):
        return
    wide = sum(picture.width_mm for picture in head.pictures) + _GAP_MM
    yield _style(_TABLE, "table", {"style:width": f"{TEXT_WIDTH_MM}mm", "table:align": "left"})
    yield _style(_PICTURES, "table-column", {"style:column-width": f"{wide:.1f}mm"})
    yield _style(_LINES, "table-column", {"style:column-width": f"{TEXT_WIDTH_MM - wide:.1f}mm"})
    yield _style(_CELL, "table-cell", {"fo:padding": "0mm", "fo:border": "none", "style:vertical-align": "middle"})


def _first(head: UnitHead) -> Iterator[Xml]:
    lines = [_paragraph(HEAD_LINE.odf if place else HEAD_NAME.odf, line) for place, line in enumerate(head.lines)]
    if head.pictures:
        drawn = _paragraph(HEAD_LINE.odf, *(_picture(place, shown) for place, shown in enumerate(head.pictures, 1)))
        columns = (tag("table:table-column", {"table:style-name": name}) for name in (_PICTURES, _LINES))
        cells = (_cell(drawn), _cell(*(lines or [_paragraph(HEAD_LINE.odf)])))
        row = tag("table:table-row", {}, *cells)
        yield tag("table:table", {"table:name": "Header", "table:style-name": _TABLE}, *columns, row)
    else:
        yield from lines
    yield _paragraph(HEAD_RULE.odf)


def _cell(*content: Xml) -> Xml:
    return tag("table:table-cell", {"table:style-name": _CELL, "office:value-type": "string"}, *content)


def _picture(number: int, shown: PaperPicture) -> Xml:
    name, _ = picture_file(number, shown.data)
    place = {
        "text:anchor-type": "as-char",
        "svg:width": f"{shown.width_mm:.1f}mm",
        "svg:height": f"{shown.height_mm:.1f}mm",
        "draw:name": f"Papier firmowy {number}",
    }
    link = {"xlink:href": name, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
    return tag("draw:frame", place, tag("draw:image", link), tag("svg:desc", {}, shown.alt))


def _paragraph(style: str, *content: str) -> Xml:
    return tag("text:p", {"text:style-name": style}, *content)


def _style(name: str, family: str, properties: dict[str, str]) -> Xml:
    named = {"style:name": name, "style:family": family}
    return tag("style:style", named, tag(f"style:{family}-properties", properties))

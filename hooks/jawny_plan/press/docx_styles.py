"""The DOCX's `styles.xml` and `numbering.xml`, made from the common look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from jawny_plan.press.look import (
    BODY,
    BULLETS,
    CELL_PADDING,
    FONT,
    INK,
    LINE,
    LIST_LEVELS,
    LIST_STEP_MM,
    NAVY,
    NUMBERS,
    PALE,
    SIZE,
    STYLES,
    Style,
)
from jawny_plan.press.markup import Xml, tag, together

R_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W_NAMESPACES = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": R_NAMESPACE,
}
BULLET_LIST, NUMBER_LIST = 1, 2
TABLE_STYLE = "NoteTable"
LINK_STYLE = "Hyperlink"


def w(name: str, /, *children: str, **attributes: object) -> Xml:
    """Return an element of WordprocessingML; its attributes bear the same prefix."""
    return tag(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def twips(mm: float) -> int:
    """A length in twentieths of a point, as Word counts."""
    return round(mm * 1440 / 25.4)


def styles(language: str) -> Xml:
    """The styles of a note in a language."""
    defaults = w(
        "docDefaults",
        w(
            "rPrDefault",
            w(
                "rPr",
                w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT),
                w("color", val=INK),
                *_size(SIZE),
                w("lang", val=language, eastAsia=language, bidi=language),
            ),
        ),
        w("pPrDefault", w("pPr", w("widowControl"))),
    )
    normal = w("style", w("name", val="Normal"), w("qFormat"), type="paragraph", default=1, styleId="Normal")
    link = w("rPr", w("color", val=NAVY), w("u", val="single"))
    return tag(
        "w:styles",
        W_NAMESPACES,
        defaults,
        normal,
        *(_paragraph(style) for style in STYLES),
        w("style", w("name", val="Hyperlink"), link, type="character", styleId=LINK_STYLE),
        _table(),
    )


def _paragraph(style: Style) -> Xml:
    list_id = {BULLETS: BULLET_LIST, NUMBERS: NUMBER_LIST}.get(style)
    border = w(style.ruled, val="single", sz=12, space=8 if style.indent_mm else 0, color=NAVY) if style.ruled else ""
    paragraph = (
        *((w("keepNext"), w("keepLines")) if style.keep_next else ()),
        *((w("numPr", w("numId", val=list_id)),) if list_id else ()),
        *((w("pBdr", border),) if border else ()),
        _spacing(style),
        *((w("ind", left=twips(style.indent_mm)),) if style.indent_mm else ()),
        *((w("outlineLvl", val=style.outline - 1),) if style.outline else ()),
    )
    letters = (
        *((w("b"), w("bCs")) if style.bold else ()),
        *((w("i"), w("iCs")) if style.italic else ()),
        w("color", val=style.colour),
        *_size(style.size),
    )
    return w(
        "style",
        w("name", val=style.word_name),
        w("basedOn", val="Normal"),
        *((w("next", val=BODY.word),) if style.outline else ()),
        w("qFormat"),
        w("pPr", *paragraph),
        w("rPr", *letters),
        type="paragraph",
        styleId=style.word,
    )


def _table() -> Xml:
    sides = (("top", 12, NAVY), ("bottom", 6, LINE), ("insideH", 6, LINE))
    borders = w("tblBorders", *(w(side, val="single", sz=size, space=0, color=colour) for side, size, colour in sides))
    padding = (("top", 1), ("left", 2), ("bottom", 1), ("right", 2))
    margins = w("tblCellMar", *(w(side, w=_twentieths(CELL_PADDING * by), type="dxa") for side, by in padding))
    return w(
        "style",
        w("name", val="Note Table"),
        w("tblPr", borders, margins),
        w("tblStylePr", w("tcPr", w("shd", val="clear", color="auto", fill=PALE)), type="firstRow"),
        type="table",
        styleId=TABLE_STYLE,
    )


def numbering(restarts: Sequence[int] = ()) -> Xml:
    """Return both lists, and a `w:num` for each numbered one that starts anew, `restarts` being their levels.

    They are numbered in this order after `NUMBER_LIST`.
    """
    anew = (
        w(
            "num",
            w("abstractNumId", val=NUMBER_LIST),
            w("lvlOverride", w("startOverride", val=1), ilvl=level),
            numId=number,
        )
        for number, level in enumerate(restarts, NUMBER_LIST + 1)
    )
    return tag("w:numbering", W_NAMESPACES, _lists(), *anew)


@cache
def _lists() -> Xml:
    return together(
        w("abstractNum", *_levels(BULLETS, "bullet"), abstractNumId=BULLET_LIST),
        w("abstractNum", *_levels(NUMBERS, "decimal"), abstractNumId=NUMBER_LIST),
        *(w("num", w("abstractNumId", val=kind), numId=kind) for kind in (BULLET_LIST, NUMBER_LIST)),
    )


def _levels(style: Style, kind: str) -> Iterator[Xml]:
    yield w("multiLevelType", val="multilevel")
    for level in range(LIST_LEVELS):
        yield w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=kind),
            *((w("pStyle", val=style.word),) if level == 0 else ()),
            w("lvlText", val="•" if kind == "bullet" else f"%{level + 1}."),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left=twips(LIST_STEP_MM * (level + 1)), hanging=twips(LIST_STEP_MM))),
            ilvl=level,
        )


def _spacing(style: Style) -> Xml:
    line = round(style.line * 240)
    return w(
        "spacing",
        before=_twentieths(style.before),
        after=_twentieths(style.after),
        line=line,
        lineRule="auto",
    )


def _size(points: float) -> tuple[Xml, Xml]:
    return w("sz", val=round(points * 2)), w("szCs", val=round(points * 2))


def _twentieths(points: float) -> int:
    return round(points * 20)

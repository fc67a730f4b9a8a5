"""The headers and footers of a note in Word: the unit's letterhead as it is, or one made of its name and emblem."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from jawny_plan.media.letterhead import Letterhead
from jawny_plan.press.docx_drawing import drawing
from jawny_plan.press.docx_parts import relation_of
from jawny_plan.press.docx_styles import R_NAMESPACE, W_NAMESPACES, twips, w
from jawny_plan.press.docx_template import relationships
from jawny_plan.press.head import UnitHead
from jawny_plan.press.look import (
    FOOTER,
    FOOTER_MM,
    HEAD_LINE,
    HEAD_NAME,
    HEAD_RULE,
    PNG,
    TEXT_WIDTH_MM,
    Style,
)
from jawny_plan.press.markup import Xml, declared, tag
from jawny_plan.press.tree import About

_GAP_MM = 4
_FIRST_DRAWN = 900
"""Pictures of headers are numbered from here: those of the text from 1."""


@dataclass(frozen=True)
class Strips:
    """Headers and footers: their names, how the document refers to them, and their files."""

    references: tuple[Xml, ...] = ()
    parts: dict[str, bytes | str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    first_differs: bool = False
    distances: tuple[float, float] = (FOOTER_MM, FOOTER_MM)


@lru_cache(maxsize=4)  # the message carries the same document
def strips_of(about: About) -> Strips:
    """What stands above and below the text of a note's pages."""
    head = about.head
    if head and head.letterhead:
        return _of_letterhead(head.letterhead, about)
    foot = tag("w:ftr", W_NAMESPACES, numbered(f"{about.foot} · "))
    if head is None:
        return _strips([("footer", "default", declared(foot), ())])
    pictures = tuple(picture.data for picture in head.pictures)
    return _strips(
        [
            ("header", "first", declared(tag("w:hdr", W_NAMESPACES, *_above(head))), pictures),
            ("header", "default", declared(tag("w:hdr", W_NAMESPACES, _paragraph(HEAD_LINE))), ()),
            ("footer", "first", declared(foot), ()),
            ("footer", "default", declared(foot), ()),
        ],
        first_differs=True,
    )


def _of_letterhead(paper: Letterhead, about: About) -> Strips:
    """The letterhead's own; pages that it does not number are numbered below its footer."""
    made = []
    number = numbered(f"{about.kind} · ")
    pages: tuple[Literal["default", "first"], ...] = ("first", "default") if paper.first_differs else ("default",)
    known = {(strip.side, strip.page): strip for strip in paper.strips}
    for page in pages:
        above, below = known.get(("header", page)), known.get(("footer", page))
        if above:
            made.append(("header", page, above.xml, tuple(picture.data for picture in above.pictures)))
        numbers = (above and above.numbered) or (below and below.numbered)
        xml = below.xml if below else declared(tag("w:ftr", W_NAMESPACES))
        if not numbers:
            xml = _with_last(xml, number) if below else declared(tag("w:ftr", W_NAMESPACES, number))
        elif not below:
            continue
        made.append(("footer", page, xml, tuple(picture.data for picture in below.pictures) if below else ()))
    return _strips(made, first_differs=paper.first_differs, distances=(paper.header_mm, paper.footer_mm))


def _strips(
    made: Sequence[tuple[str, str, bytes, tuple[bytes, ...]]],
    *,
    first_differs: bool = False,
    distances: tuple[float, float] = (FOOTER_MM, FOOTER_MM),
) -> Strips:
    references, parts, names = [], dict[str, bytes | str](), []
    for number, (side, page, xml, pictures) in enumerate(made, 1):
        name = f"{side}{number}"
        names.append(name)
        references.append(tag(f"w:{side}Reference", {"w:type": page, "r:id": relation_of(name)}))
        parts[f"word/{name}.xml"] = xml
        files = [f"media/{name}-{place}.{_ending(data)}" for place, data in enumerate(pictures, 1)]
        parts |= {f"word/{file}": data for file, data in zip(files, pictures, strict=True)}
        if files:
            links = ((f"rId{place}", f"{R_NAMESPACE}/image", file) for place, file in enumerate(files, 1))
            parts[f"word/_rels/{name}.xml.rels"] = declared(relationships(*links))
    return Strips(tuple(references), parts, tuple(names), first_differs, distances)


def _above(head: UnitHead) -> Iterator[Xml]:
    """The emblem with the unit's lines at its right, and a rule."""
    lines = [_paragraph(HEAD_LINE if place else HEAD_NAME, _words(line)) for place, line in enumerate(head.lines)]
    if head.pictures:
        drawn = [
            w("r", drawing(_FIRST_DRAWN + place, f"rId{place}", (picture.width_mm, picture.height_mm), picture.alt))
            for place, picture in enumerate(head.pictures, 1)
        ]
        wide = sum(picture.width_mm for picture in head.pictures) + _GAP_MM
        widths = [twips(wide), twips(TEXT_WIDTH_MM - wide)]
        cells = ((widths[0], [_paragraph(HEAD_LINE, *drawn)]), (widths[1], lines))
        yield w(
            "tbl",
            w(
                "tblPr",
                w("tblW", w=sum(widths), type="dxa"),
                w("tblLayout", type="fixed"),
                w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa")),
            ),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
            w(
                "tr",
                *(
                    w("tc", w("tcPr", w("tcW", w=width, type="dxa"), w("vAlign", val="center")), *content)
                    for width, content in cells
                ),
            ),
        )
    else:
        yield from lines
    yield _paragraph(HEAD_RULE)


def numbered(before: str) -> Xml:
    """A line of a footer: words, `strona 1 z 2`."""
    page, pages = (w("fldSimple", _words("1"), instr=name) for name in ("PAGE", "NUMPAGES"))
    return _paragraph(FOOTER, _words(f"{before}strona "), page, _words(" z "), pages)


def _with_last(xml: bytes, paragraph: Xml) -> bytes:
    """A footer with one more paragraph at its end."""
    start, end, rest = xml.rpartition(b"</w:ftr>")
    return start + paragraph.encode() + end + rest


def _paragraph(style: Style, *runs: Xml) -> Xml:
    return w("p", w("pPr", w("pStyle", val=style.word)), *runs)


def _words(text: str) -> Xml:
    return w("r", tag("w:t", {"xml:space": "preserve"}, text))


def _ending(picture: bytes) -> str:
    return "png" if picture.startswith(PNG) else "jpg"

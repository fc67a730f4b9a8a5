"""The press note as data: what its sheet in docs/_druk is given, node by node."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias, TypedDict, assert_never

from jawny_plan.press.look import column_widths_mm, picture_mm
from jawny_plan.press.tree import (
    Block,
    Blockquote,
    Break,
    Em,
    Heading,
    HorizontalRule,
    Inline,
    Inlines,
    Link,
    Listing,
    Paragraph,
    Picture,
    Strong,
    Table,
    Text,
    joined,
)


class TextNode(TypedDict):
    """Words as they are."""

    typ: Literal["text"]
    tekst: str


class MarkedNode(TypedDict):
    """Words of weight or with stress."""

    typ: Literal["strong", "em"]
    tekst: list[InlineNode]


class LinkNode(TypedDict):
    """Words that lead to an address."""

    typ: Literal["a"]
    adres: str
    tekst: list[InlineNode]


class BreakNode(TypedDict):
    """The end of a line within a paragraph."""

    typ: Literal["br"]


class ParagraphNode(TypedDict):
    """A paragraph."""

    typ: Literal["p"]
    tekst: list[InlineNode]


class HeadingNode(TypedDict):
    """A heading of one of three levels."""

    typ: Literal["h1", "h2", "h3"]
    tekst: list[InlineNode]


class BlockquoteNode(TypedDict):
    """What somebody said; paragraphs are parted by one `br`."""

    typ: Literal["blockquote"]
    tekst: list[InlineNode]


class ListingNode(TypedDict):
    """A list, with numbers or without."""

    typ: Literal["ol", "ul"]
    pozycje: list[list[ParagraphNode | ListingNode]]


class TableNode(TypedDict):
    """A table; `naglowek` may be empty."""

    typ: Literal["table"]
    podpis: list[InlineNode]
    naglowek: list[list[InlineNode]]
    wiersze: list[list[list[InlineNode]]]
    naglowek_wierszy: bool
    szerokosci: list[float]


class PictureNode(TypedDict):
    """A photo, as large as it fits."""

    typ: Literal["figure"]
    zrodlo: str
    opis: str
    podpis: list[InlineNode]
    szerokosc_mm: float
    wysokosc_mm: float


class RuleNode(TypedDict):
    """A line across the page."""

    typ: Literal["hr"]


InlineNode: TypeAlias = TextNode | MarkedNode | LinkNode | BreakNode
BlockNode: TypeAlias = HeadingNode | ParagraphNode | ListingNode | TableNode | BlockquoteNode | PictureNode | RuleNode
_HEADINGS: tuple[Literal["h1"], Literal["h2"], Literal["h3"]] = ("h1", "h2", "h3")


def heading_node(level: int, content: Inlines) -> HeadingNode:
    """A heading; the level counts from 1."""
    return {"typ": _HEADINGS[level - 1], "tekst": inline_nodes(content)}


def block_node(block: Block, pictures: Mapping[str, bytes]) -> BlockNode:
    """A block as data; `pictures` are the files of photos by their sources."""
    match block:
        case Heading(level, content):
            return heading_node(level, content)
        case Paragraph() | Listing():
            return _part(block)
        case Table(caption, header, rows, row_headers):
            return {
                "typ": "table",
                "podpis": inline_nodes(caption),
                "naglowek": _cells(header),
                "wiersze": [_cells(row) for row in rows],
                "naglowek_wierszy": row_headers,
                "szerokosci": column_widths_mm(block),
            }
        case Blockquote():
            return {"typ": "blockquote", "tekst": inline_nodes(joined(block.paragraphs))}
        case Picture(source, alt, caption):
            width, height = picture_mm(pictures[source])
            return {
                "typ": "figure",
                "zrodlo": source,
                "opis": alt,
                "podpis": inline_nodes(caption),
                "szerokosc_mm": width,
                "wysokosc_mm": height,
            }
        case HorizontalRule():
            return {"typ": "hr"}
        case _:
            assert_never(block)


def _part(part: Paragraph | Listing) -> ParagraphNode | ListingNode:
    match part:
        case Paragraph(content):
            return {"typ": "p", "tekst": inline_nodes(content)}
        case Listing(ordered, items):
            return {"typ": "ol" if ordered else "ul", "pozycje": [[_part(inner) for inner in item] for item in items]}
        case _:
            assert_never(part)


def _cells(cells: Iterable[Inlines]) -> list[list[InlineNode]]:
    return [inline_nodes(cell) for cell in cells]


def inline_nodes(content: Inlines) -> list[InlineNode]:
    """Words as data."""
    return [_inline(inline) for inline in content]


def _inline(inline: Inline) -> InlineNode:
    match inline:
        case Text(text):
            return {"typ": "text", "tekst": text}
        case Strong(content):
            return {"typ": "strong", "tekst": inline_nodes(content)}
        case Em(content):
            return {"typ": "em", "tekst": inline_nodes(content)}
        case Link(address, content):
            return {"typ": "a", "adres": address, "tekst": inline_nodes(content)}
        case Break():
            return {"typ": "br"}
        case _:
            assert_never(inline)

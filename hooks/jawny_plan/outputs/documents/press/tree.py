"""The press note as a tree: the one shape that every writer (DOCX, ODT, TXT, Typst) walks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, assert_never

from jawny_plan.outputs.pour.characters import clean


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself; `author` is the unit, `date` stands for every date in it."""

    title: str
    author: str
    date: datetime.date
    subject: str = ""
    language: str = "pl-PL"
    kind: str = "Informacja prasowa"

    @property
    def foot(self) -> str:
        """What stands at the foot of every page, beside its number."""
        return f"{self.kind} · {self.author}"

    def __post_init__(self) -> None:
        for name in ("title", "author", "subject"):
            object.__setattr__(self, name, clean(getattr(self, name)).replace("\n", " ").strip())


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Em:
    """Words with stress."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    address: str
    content: Inlines


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line within a paragraph."""


Inline: TypeAlias = Text | Strong | Em | Link | Break
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the level counts from 1."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, with numbers if ordered; an item may hold a list."""

    ordered: bool
    items: tuple[tuple[Paragraph | Listing, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A rectangle: the header and every row have as many cells as `width`; `header` may be empty."""

    caption: Inlines
    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    row_headers: bool

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.header or self.rows[0])


@dataclass(frozen=True, slots=True)
class Blockquote:
    """What somebody said, in paragraphs."""

    paragraphs: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo: `source` names it in the note, `alt` says what it shows."""

    source: str
    alt: str
    caption: Inlines


@dataclass(frozen=True, slots=True)
class HorizontalRule:
    """A line across the page."""


Block: TypeAlias = Heading | Paragraph | Listing | Table | Blockquote | Picture | HorizontalRule


@dataclass(frozen=True, slots=True)
class Note:
    """`pictures` are the PNG or JPEG files of its photos by their sources."""

    blocks: tuple[Block, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict, hash=False)


def as_data(note: Note) -> list[dict[str, Any]]:
    """Return the note as JSON-able nodes for the Typst template.

    Blocks:
        {"typ": "h1" | "h2" | "h3" | "p", "tekst": [inline, …]}
        {"typ": "blockquote", "tekst": [inline, …]}     paragraphs are parted by one "br"
        {"typ": "ul" | "ol", "pozycje": [[block, …], …]}     blocks: "p", "ul", "ol"
        {"typ": "table", "podpis": [inline, …], "naglowek": [[inline, …], …],
         "wiersze": [[[inline, …], …], …], "naglowek_wierszy": bool}     "naglowek" may be []
        {"typ": "figure", "zrodlo": "…", "opis": "…", "podpis": [inline, …]}
        {"typ": "hr"}
    Inlines:
        {"typ": "text", "tekst": "…"}, {"typ": "br"},
        {"typ": "strong" | "em", "tekst": [inline, …]}, {"typ": "a", "adres": "…", "tekst": [inline, …]}
    """
    return [_block(block) for block in note.blocks]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, content):
            return {"typ": f"h{level}", "tekst": _inlines(content)}
        case Paragraph(content):
            return {"typ": "p", "tekst": _inlines(content)}
        case Listing(ordered, items):
            return {
                "typ": "ol" if ordered else "ul",
                "pozycje": [[_block(part) for part in item] for item in items],
            }
        case Table(caption, header, rows, row_headers):
            return {
                "typ": "table",
                "podpis": _inlines(caption),
                "naglowek": _cells(header),
                "wiersze": [_cells(row) for row in rows],
                "naglowek_wierszy": row_headers,
            }
        case Blockquote():
            return {"typ": "blockquote", "tekst": _inlines(joined(block.paragraphs))}
        case Picture(source, alt, caption):
            return {"typ": "figure", "zrodlo": source, "opis": alt, "podpis": _inlines(caption)}
        case HorizontalRule():
            return {"typ": "hr"}
        case _:
            assert_never(block)


def _cells(cells: Iterable[Inlines]) -> list[list[dict[str, Any]]]:
    return [_inlines(cell) for cell in cells]


def _inlines(content: Inlines) -> list[dict[str, Any]]:
    return [_inline(inline) for inline in content]


def _inline(inline: Inline) -> dict[str, Any]:
    match inline:
        case Text(text):
            return {"typ": "text", "tekst": text}
        case Strong(content):
            return {"typ": "strong", "tekst": _inlines(content)}
        case Em(content):
            return {"typ": "em", "tekst": _inlines(content)}
        case Link(address, content):
            return {"typ": "a", "adres": address, "tekst": _inlines(content)}
        case Break():
            return {"typ": "br"}
        case _:
            assert_never(inline)


def joined(paragraphs: Iterable[Inlines]) -> Inlines:
    """Return paragraphs as one run of inlines, parted by line breaks."""
    return tuple(inline for paragraph in paragraphs for inline in (Break(), *paragraph))[1:]

"""The press note as a tree: the one shape that every writer (DOCX, ODT, TXT, Typst) walks."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from jawny_plan.polish.characters import clean
from jawny_plan.press.head import UnitHead


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself; `author` is the unit, `date` stands for every date in it."""

    title: str
    author: str
    date: datetime.date
    subject: str = ""
    language: str = "pl-PL"
    kind: str = "Informacja prasowa"
    head: UnitHead | None = field(default=None, repr=False)
    """The unit's header above the text; none where nobody gave one."""

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


def joined(paragraphs: Iterable[Inlines]) -> Inlines:
    """Return paragraphs as one run of inlines, parted by line breaks."""
    return tuple(inline for paragraph in paragraphs for inline in (Break(), *paragraph))[1:]

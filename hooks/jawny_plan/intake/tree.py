"""What every reader makes of its format: blocks of text in reading order, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum


class BlockKind(StrEnum):
    """Kinds of blocks."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    BOX = "box"
    NOTE = "note"
    SHOWN = "shown"


@dataclass(frozen=True)
class Block:
    """One paragraph, list item, row of a table, text box or footnote. A manual line break is a newline in `text`."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    """The number or bullet that stands before the text."""
    level: int = 0
    cells: tuple[tuple[Block, ...], ...] = ()
    """Of a row: its cells, each with its own blocks; what is merged into the cell before or above has none."""
    title: bool = False
    """Whether the format itself calls it a heading."""
    again: bool = False
    """Whether it tells again, by chapters, what a row (then `SHOWN`, of the text only) has told."""

    @property
    def on_paper(self) -> str:
        """The block as it stands on paper, its mark included."""
        if self.kind in (BlockKind.ROW, BlockKind.SHOWN):
            return " | ".join(filter(None, (cell_text(cell) for cell in self.cells)))
        return f"{self.mark} {self.text}".strip()

    def __bool__(self) -> bool:
        """Whether there are words in it."""
        return bool(re.search(r"\w", self.on_paper if self.kind in (BlockKind.ROW, BlockKind.SHOWN) else self.text))


def flat(cell: Iterable[Block]) -> Iterator[Block]:
    """The blocks of a cell; a table within it gives up its rows."""
    for block in cell:
        if block.kind is BlockKind.ROW:
            yield Block(" ".join(part.text for inner in block.cells for part in inner))
        else:
            yield block


def cell_text(cell: tuple[Block, ...]) -> str:
    """A cell as it stands on paper."""
    return "\n".join(filter(None, (part.on_paper for part in cell)))


@dataclass(frozen=True)
class SourceFile:
    """A file as read: what is on its pages and what an author has left in it."""

    blocks: tuple[Block, ...]
    around: tuple[str, ...] = ()
    """Headers, footers, titles of the page."""
    notes: tuple[Block, ...] = ()
    boxes: tuple[Block, ...] = ()
    inserted: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    comments: int = 0


@dataclass
class Gathered:
    """What a reader gathers while it walks."""

    blocks: list[Block] = field(default_factory=list)
    around: list[str] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    inserted: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    comments: int = 0

    def source(self) -> SourceFile:
        """The file as read, its lines parted."""
        return SourceFile(
            tuple(parted(self.blocks)),
            tuple(dict.fromkeys(filter(None, map(str.strip, self.around)))),
            tuple(block for block in self.notes if block),
            tuple(dict.fromkeys(block for block in self.boxes if block)),
            tuple(filter(str.strip, self.inserted)),
            tuple(filter(str.strip, self.deleted)),
            self.comments,
        )


_BULLETS = "-–—•·∙▪▫◦‣●○■□*§\uf0b7\uf0a7\uf02d\uf0d8\uf076\uf0fc➢➤✓✔►"
_MARK = re.compile(
    rf"\s*(?P<mark>§\s*\d{{1,2}}\.?(?=\s)|[{re.escape(_BULLETS)}](?=\s|[^\W\d_])|\(?(?:\d{{1,2}}"
    rf"|[IVX]{{1,5}}|[a-zA-Z])[.)]+(?=\s|[^\W\d_]|$)"
    rf"|(?:\d{{1,2}}\.){{2,3}}(?=\s)|(?:\d{{1,2}}|[a-z])/(?=\s+[^\W\d_])|[IVX]{{1,5}}(?=\s+[A-ZŻŹĆĄŚĘŁÓŃ])"
    r"|(?i:lp|poz)\.\s*\d{1,2}(?=\s+[^\W\d_])"
    r"|(?i:(?:lp|poz|pkt|ad|zad)\.?|zadanie|działanie|punkt)\s+(?:nr\s+)?(?:\d{1,2}"
    r"|[ivxIVX]{1,4})\s*[.):–—-]+(?=\s))\s*"
)
_ABBREVIATION = re.compile(r"\s*(?:(?:[wWuzio]\.\s?[a-zA-Z]\.)|[A-ZŁŚŻ]\.\s?[A-ZŁŚŻ]\.|[lL]\.\s?p\.|r\.|[oO]d\.)")


def clean(text: str) -> str:
    """Text with plain spaces, without signs that are not seen; a manual line break stays."""
    text = re.sub(r"[\u00ad\u200b-\u200d\u2060\ufeff]", "", text).replace("\u000b", "\n").replace("\u2028", "\n")
    text = re.sub(r"[ \t\u00a0\u2000-\u200a\u202f\u3000\f]+", " ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub(r" ?\n ?", "\n", text).strip()


def marked(text: str) -> tuple[str, str]:
    """The number or bullet that a line begins with, typed by hand, and the rest."""
    found = _MARK.match(text)
    if not found or _ABBREVIATION.match(text):
        return "", text
    return found["mark"], text[found.end() :]


def parted(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with typed marks told from their texts; lines of one paragraph that begin with marks are items."""
    for block in blocks:
        if block.kind is BlockKind.ROW:
            cells = tuple(tuple(parted(cell)) or cell[:1] for cell in block.cells)
            if any(part for cell in cells for part in cell):
                yield replace(block, cells=cells)
            continue
        for number, lines in enumerate(_lines(clean(block.text))):
            mark, text = ("", lines) if block.mark and not number else marked(lines)
            kind = block.kind if block.kind is not BlockKind.PARAGRAPH or not mark else BlockKind.ITEM
            one = replace(block, text=text.strip(), mark=mark or ("" if number else block.mark), kind=kind)
            if one.on_paper:
                yield one


def _lines(text: str) -> Iterator[str]:
    """Lines that belong together; a line with a mark begins a new group."""
    group: list[str] = []
    for line in text.split("\n"):
        if group and marked(line)[0]:
            yield "\n".join(group)
            group = []
        group.append(line)
    yield "\n".join(group)

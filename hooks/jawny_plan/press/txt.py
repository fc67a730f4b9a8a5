"""The press note as plain text, for e-mail and for newsrooms that paste."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import assert_never

from jawny_plan import polish
from jawny_plan.press.lines import WIDTH, filled, unglued
from jawny_plan.press.runs import by_address, text_of
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
    Text,
)

UNDERLINES = {1: "=", 2: "-"}
OWN_NUMBER = re.compile(r"([0-9]+)\.\s+")
DEEPEST_INDENT = " " * 24


@lru_cache(maxsize=1)  # the draft of an e-mail says the same
def write(note: Note, about: About) -> str:
    """Return the note in lines of at most 72 characters; only an address may be longer.

    A note without a title of its own opens with the title from `about`.
    """
    titled = any(isinstance(block, Heading) and block.level == 1 for block in note.blocks)
    title = () if titled else (Heading(1, (Text(about.title),)),)
    writer = _Writer()
    text = unglued("\n\n".join("\n".join(writer.block(block)) for block in (*title, *note.blocks)))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n") + "\n"


class _Writer:
    """Writes blocks as lines; an address is given once, where it is met first."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(level, content):
                lines = list(_wrapped(self._text(content)))
                yield from lines
                if level in UNDERLINES:
                    yield UNDERLINES[level] * min(max(map(len, lines)), WIDTH)
            case Paragraph(content):
                yield from _wrapped(self._text(content))
            case Listing():
                yield from self._list(block, "")
            case Table():
                yield from self._table(block)
            case Blockquote(paragraphs):
                for place, content in enumerate(paragraphs):
                    yield from [""] if place else []
                    yield from _wrapped(self._text(content), "    ", "    ")
            case Picture(_, alt, caption):
                yield from _wrapped(f"[Zdjęcie: {' '.join(filter(None, (polish.stopped(alt), self._text(caption))))}]")
            case HorizontalRule():
                yield "* * *".center(WIDTH)
            case _:
                assert_never(block)

    def _list(self, listing: Listing, indent: str) -> Iterator[str]:
        for number, item in enumerate(listing.items, 1):
            mark = f"{number}. " if listing.ordered else "– "
            if not isinstance(item[0], Paragraph):
                yield indent + mark
            inner = indent + " " * len(mark)
            for place, part in enumerate(item):
                if isinstance(part, Listing):
                    yield from self._list(part, min(inner, DEEPEST_INDENT))
                else:
                    yield from _wrapped(self._text(part.content), inner if place else indent + mark, inner)

    def _table(self, table: Table) -> Iterator[str]:
        """Yield the rows as a list, which is read in order and fits any width."""
        if table.caption:
            yield from _wrapped(self._text(table.caption))
            yield ""
        if not table.header:
            for label, *values in table.rows:
                parting = ": " if table.row_headers else "; "
                rest = "; ".join(filter(None, map(self._text, values)))
                yield from _wrapped(parting.join(filter(None, (self._text(label), rest))), "– ", "  ")
            return
        first = 1 if _only_numbers(table) else 0
        names = [text_of(name) for name in table.header]
        for mark, row in zip(_marks(table), table.rows, strict=True):
            indent = " " * len(mark)
            title = self._text(row[first])
            own = OWN_NUMBER.match(title)
            yield from _wrapped(title[own.end() :] if own and own[1] == mark[:-2] else title, mark, indent)
            for name, cell in zip(names[first + 1 :], row[first + 1 :], strict=True):
                if text := self._text(cell):
                    yield from _wrapped(f"{name}: {text}" if name else text, indent, indent + "  ")

    def _text(self, content: Inlines) -> str:
        return "".join(self._named(address, "".join(run.text for run in runs)) for address, runs in by_address(content))

    def _named(self, address: str, text: str) -> str:
        if not address or address in self._given:
            return text
        self._given.add(address)
        scheme, _, rest = address.partition(":")
        shown = address if scheme.startswith("http") else rest
        bare = re.sub(r"\s", "", text)
        is_shown = shown.endswith(bare) if scheme == "tel" else shown == bare
        return text if is_shown else f"{text} ({shown})"


def _only_numbers(table: Table) -> bool:
    """Say whether the first column only numbers the rows, as the list does anyway."""
    return table.width > 1 and all(re.fullmatch(r"[0-9]+\.?", text_of(row[0]).strip()) for row in table.rows)


def _marks(table: Table) -> list[str]:
    """The number before each row: its own where all have one, since actions keep theirs when one was given up."""
    titles = [text_of(row[0]) for row in table.rows]
    own = [OWN_NUMBER.match(f"{title.strip().rstrip('.')}. " if _only_numbers(table) else title) for title in titles]
    if all(own):
        return [f"{found[1]}. " for found in own if found]
    return [f"{number}. " for number in range(1, len(titles) + 1)]


def _wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield the lines of a text that may hold breaks."""
    for place, line in enumerate(text.split("\n")):
        yield from filled(line, rest if place else first, rest)

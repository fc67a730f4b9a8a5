"""The press note as it is read aloud.

An address of the unit's own site is said as the unit's name, and not at all in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
from jawny_plan.outputs.documents.press.lines import filled, unglued
from jawny_plan.outputs.documents.press.runs import by_address, text_of
from jawny_plan.outputs.documents.press.tree import (
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
from jawny_plan.polish.aloud import say
from jawny_plan.polish.spoken import digits, ordinal


def write(note: Note, about: About, address: str) -> str:
    """Return the note to be read aloud, in lines of at most 72 characters; `address` is the note's own."""
    titled = any(isinstance(block, Heading) and block.level == 1 for block in note.blocks)
    title = () if titled else (Heading(1, (Text(about.title),)),)
    reader = _Reader(_host(address), about.author)
    paragraphs = (line for block in (*title, *note.blocks) for line in reader.block(block))
    return "\n\n".join(filter(None, map(_wrapped, paragraphs))) + "\n"


class _Reader:
    """Reads blocks as paragraphs; knows which foreign sites were named."""

    def __init__(self, home: str | None, name: str) -> None:
        self._home = home
        self._name = name
        self._named: set[str] = set()

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(_, content) | Paragraph(content):
                yield self._spoken(content)
            case Listing():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Blockquote(paragraphs):
                yield from map(self._spoken, paragraphs)
            case Picture() | HorizontalRule():
                return
            case _:
                assert_never(block)

    def _list(self, listing: Listing) -> Iterator[str]:
        for number, item in enumerate(listing.items, 1):
            mark = f"Po {ordinal(number, 'e')}: " if listing.ordered and number < 4000 else ""
            for part in item:
                if isinstance(part, Listing):
                    yield from self._list(part)
                else:
                    yield f"– {mark}{self._spoken(part.content)}"
                    mark = ""

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a paragraph a row: its first cell, then each cell after the name of its column."""
        if table.caption:
            caption = self._spoken(table.caption).rstrip(".:")
            yield f"{caption}{'.' if ': ' in caption else ':'}"
        names = [self._spoken(name) for name in table.header] or [""] * table.width
        for row in table.rows:
            first, rest = self._first(row[0], table.header), [self._spoken(cell, opens=False) for cell in row[1:]]
            named = [f"{name}: {cell}" if name else cell for name, cell in zip(names[1:], rest, strict=True) if cell]
            if table.header:
                yield f"– {' '.join(polish.sentence(part) for part in (first, *named) if part)}"
            else:
                yield f"– {': '.join(filter(None, (first.rstrip(':'), '; '.join(named))))}"

    def _first(self, cell: Inlines, header: tuple[Inlines, ...]) -> str:
        """The first cell; a number of its own is said after the name of the column: `Działanie numer trzy: patrole`."""
        found = re.match(r"([0-9]+)\.\s+", text_of(cell))
        if not (header and found):
            return self._spoken(cell)
        thing = Text(f"{text_of(header[0])} numer {found[1]}: ")
        return self._spoken((thing, Text(text_of(cell)[found.end() :])))

    def _spoken(self, content: Inlines, *, opens: bool = True) -> str:
        """The inlines in words; `opens`: a sentence begins here."""
        text = "".join(run.text for _, runs in by_address(content) for run in runs)
        text = _ADDRESS.sub(self._site, _IN_BRACKETS.sub(self._aside, text))
        return "\n".join(say(line, opens=opens) for line in text.split("\n"))

    def _aside(self, match: re.Match[str]) -> str:
        """An own address in brackets is for those who can follow it."""
        return "" if _host(match[1]) == self._home else match[0]

    def _site(self, match: re.Match[str]) -> str:
        """A foreign site is named once; then it is the same one."""
        address = match[0].rstrip(".,;:)!?")
        rest = match[0][len(address) :]
        if "@" in address and "//" not in address:
            return _mail(address) + rest
        site = _host(address)
        if site is None:
            return match[0]
        if site == self._home:
            return self._name + rest
        if site in self._named:
            return f"ta sama strona{rest}"
        self._named.add(site)
        return site.replace(".", " kropka ") + rest


def _host(address: str) -> str | None:
    """The site of an address, without www; None where it has none."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    except ValueError:
        return None


def _wrapped(text: str) -> str:
    lines = (line for part in text.split("\n") for line in filled(part) if line)
    return unglued("\n".join(lines))


_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"„”]+|\bwww\.[^\s<>\"„”]+|[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_IN_BRACKETS = re.compile(r"[^\S\n]*\((https?://[^\s<>\"„”()]+)\)")
_SIGNS = {"@": " małpa ", ".": " kropka ", "-": " myślnik ", "_": " podkreślnik ", "+": " plus ", "%": " procent "}


def _mail(address: str) -> str:
    """`rejon1@przyklad.example` -> `rejon jeden małpa przyklad kropka example`"""
    spelt = "".join(_SIGNS.get(sign, sign) for sign in address)
    return " ".join(re.sub("[0-9]{1,18}", lambda match: f" {digits(match[0])} ", spelt).split())

"""What is read on the air: 60 to 120 words, in the order of the template, each year said once.

A template has parts between lines across the page: what is said; where there are four, what has become of it since;
what is added where that is short; the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
from jawny_plan.polish.aloud import say
from jawny_plan.polish.spoken import digits, ordinal
from jawny_plan.press.lines import filled, unglued
from jawny_plan.press.runs import by_address, text_of
from jawny_plan.press.tree import (
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

LEAST, MOST = 60, 120
"""Words that take 30 to 45 seconds, and at most a minute."""
_LEAD = 3
"""So many first paragraphs are the news itself, beside which what came later is told shortly."""


def write(note: Note, *, mark: str = "") -> str:
    """Return the note to be read aloud, in lines of at most 72 characters; it opens with the `mark` of a draft."""
    reader = _Reader()
    parts: list[list[str]] = [[]]
    for block in note.blocks:
        if isinstance(block, HorizontalRule):
            parts.append([])
        else:
            parts[-1].extend(reader.block(block))
    first, rest = parts[0], parts[1:]
    since = rest.pop(0) if len(rest) > 2 else []
    added, end = rest[0] if rest else [], list(chain.from_iterable(rest[1:]))
    since = _whole_or_less(since, count(first[:_LEAD]) + count(end))
    chosen = _Years().once([*_fitting(first, added, count(since) + count(end), since), *end])
    paragraphs = [_closed(_spoken(paragraph)) for paragraph in chosen]
    return "\n\n".join(filter(None, map(_wrapped, [_spoken(mark), *paragraphs]))) + "\n"


def count(paragraphs: Iterable[str]) -> int:
    """How many words are said."""
    return sum(len(re.findall(r"\w+", _spoken(paragraph))) for paragraph in paragraphs)


def _whole_or_less(variants: Sequence[str], others: int) -> list[str]:
    """The first variant that fits beside so many `others` words, or the last one: of these something is always said."""
    return list(next((one for one in zip(variants) if others + count(one) <= MOST), tuple(variants[-1:])))


def _fitting(first: Sequence[str], added: Sequence[str], end: int, since: Sequence[str]) -> list[str]:
    """What is said, as far as it fits beside `end` words, then what came since; what is added where that is short."""
    chosen, words = list(first[:1]), count(first[:1]) + end
    for paragraph in first[1:]:
        if not _is_among(paragraph, (*chosen, *since)) and words + count([paragraph]) <= MOST:
            chosen.append(paragraph)
            words += count([paragraph])
    chosen += since
    for paragraph in added:
        if words < LEAST and words + count([paragraph]) <= MOST:
            chosen.append(paragraph)
            words += count([paragraph])
    return chosen


def _is_among(paragraph: str, chosen: Iterable[str]) -> bool:
    """Whether it was said already, in a paragraph of its own or within another one."""
    words = re.sub(r"\s+", " ", paragraph).strip(" .")
    return any(words in re.sub(r"\s+", " ", one) for one in chosen)


class _Years:
    """Leaves out a year that was said last."""

    def __init__(self) -> None:
        self._last = ""

    def once(self, paragraphs: Iterable[str]) -> list[str]:
        return [_YEAR.sub(self._new, paragraph) for paragraph in paragraphs]

    def _new(self, found: re.Match[str]) -> str:
        if found["year"] != self._last:
            self._last = found["year"]
            return found[0]
        closes = found[0].endswith(".") and not found.string[found.end() :].strip(" \u00a0”)")
        follows = re.match(r"[\s”)]+[A-ZĄĆĘŁŃÓŚŹŻ„]", found.string[found.end() :])
        return "." if closes or (follows and found[0].endswith(".")) else ""


class _Reader:
    """Reads blocks as paragraphs; knows which sites were named."""

    def __init__(self) -> None:
        self._named: set[str] = set()

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(_, content) | Paragraph(content):
                yield self._words(content)
            case Listing():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Blockquote(paragraphs):
                yield from map(self._words, paragraphs)
            case Picture() | HorizontalRule():
                return
            case _:
                assert_never(block)

    def _list(self, listing: Listing) -> Iterator[str]:
        for number, item in enumerate(listing.items, 1):
            mark = f"Po {ordinal(number, 'e')}, " if listing.ordered and number < 4000 else ""
            for part in item:
                if isinstance(part, Listing):
                    yield from self._list(part)
                else:
                    yield f"– {mark}{self._words(part.content)}"
                    mark = ""

    def _table(self, table: Table) -> Iterator[str]:
        """Yield a paragraph a row: its first cell, then each cell after the name of its column."""
        if table.caption:
            yield polish.stopped(self._words(table.caption))
        names = [self._words(name) for name in table.header] or [""] * table.width
        for row in table.rows:
            first, rest = self._first(row[0], table.header), [self._words(cell) for cell in row[1:]]
            named = [f"{name}, {cell}" if name else cell for name, cell in zip(names[1:], rest, strict=True) if cell]
            if table.header:
                yield f"– {' '.join(polish.sentence(part) for part in (first, *named) if part)}"
            else:
                yield f"– {', '.join(filter(None, (first.rstrip(':'), *named)))}"

    def _first(self, cell: Inlines, header: tuple[Inlines, ...]) -> str:
        """The first cell; a number of its own is said after the name of the column: `Działanie numer trzy, patrole`."""
        words = self._words(cell)
        found = re.match(r"([0-9]+)\.\s+", words)
        return f"{text_of(header[0])} numer {found[1]}, {words[found.end() :]}" if header and found else words

    def _words(self, content: Inlines) -> str:
        """The inlines as text; no address that nobody can follow by ear."""
        text = "".join(run.text for _, runs in by_address(content) for run in runs)
        return heard(_ADDRESS.sub(self._site, _IN_BRACKETS.sub("", text)))

    def _site(self, match: re.Match[str]) -> str:
        """A site is named once, without its page; then it is the same one."""
        address = match[0].rstrip(".,;:)!?")
        rest = match[0][len(address) :]
        if "@" in address and "//" not in address:
            return _spelt(address) + rest
        site = _host(address)
        if site is None:
            return match[0]
        if site in self._named:
            return f"ta sama strona{rest}"
        self._named.add(site)
        return _spelt(site) + rest


def heard(text: str) -> str:
    """Words as they can be said: what stands in brackets is for readers, a colon or semicolon is a pause."""
    while (without := _BRACKETS.sub("", text)) != text:
        text = without
    return _PAUSE.sub(",", text)


def _host(address: str) -> str | None:
    """The site of an address, without www; None where it has none."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    except ValueError:
        return None


def _spoken(text: str) -> str:
    return "\n".join(map(say, text.split("\n")))


def _closed(sentence: str) -> str:
    """A sentence whose stop follows what it quotes, also where the quoted words ended with an abbreviation."""
    return re.sub(r"\.”(?=\s|$)", "”.", re.sub(r"(?<=\w)”$", "”.", sentence))


def _wrapped(text: str) -> str:
    lines = (line for part in text.split("\n") for line in filled(part) if line)
    return unglued("\n".join(lines))


_ADDRESS = re.compile(r"\bhttps?://[^\s<>\"„”]+|\bwww\.[^\s<>\"„”]+|[\w.%+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_YEAR = re.compile(r"[ \u00a0](?P<year>(?:19|20)\d\d)[ \u00a0](?:r\.|roku)(?!\w)")
_IN_BRACKETS = re.compile(r"[^\S\n]*\((https?://[^\s<>\"„”()]+)\)")
_BRACKETS = re.compile(r"[^\S\n]*(?:\([^()]*\)|\[[^\[\]]*\])")
_PAUSE = re.compile(r"[:;](?=\s)")
_SIGNS = {"@": " małpa ", ".": " kropka ", "-": " myślnik ", "_": " podkreślnik ", "+": " plus ", "%": " procent "}


def _spelt(address: str) -> str:
    """`rejon1@przyklad.example` -> `rejon jeden małpa przyklad kropka example`"""
    spelt = "".join(_SIGNS.get(sign, sign) for sign in address)
    return " ".join(re.sub("[0-9]{1,18}", lambda match: f" {digits(match[0])} ", spelt).split())

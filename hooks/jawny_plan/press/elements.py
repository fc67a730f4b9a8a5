"""The note's HTML as plain elements; whatever the officer's template may not hold is a clear error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NoReturn, TypeAlias

from jawny_plan.polish.characters import clean

HEADINGS = ("h1", "h2", "h3")
BLOCKS = (*HEADINGS, "p", "ul", "ol", "table", "blockquote", "figure", "hr")
INLINES = ("strong", "em", "a", "br")
KNOWN = (*BLOCKS, "li", "caption", "thead", "tbody", "tr", "th", "td", "img", "figcaption", *INLINES)
VOID = ("br", "hr", "img")


class NoteError(ValueError):
    """The note holds something that not every format can show; the message, in Polish, is for the officer."""


@dataclass
class Element:
    """An element of the note's HTML, with its place for messages."""

    tag: str
    place: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def only(self, *allowed: str, text: bool = False) -> Iterator[Node]:
        """Yield the children, each of them `allowed`; unless `text` may stand here, blanks are skipped."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag not in allowed:
                    where = f"w <{self.tag}>" if self.tag else "wprost w nocie"
                    child.refuse(f"nie może stać {where}.", _listed(allowed))
                yield child
            elif text:
                yield child
            elif child.strip():
                self.refuse("zawiera tekst w niewłaściwym miejscu.", _listed(allowed))

    def parts(self, *allowed: str) -> list[Element]:
        """Return the children of an element that holds no text of its own (a list, a table, a row)."""
        return [child for child in self.only(*allowed) if isinstance(child, Element)]

    def refuse(self, fault: str, expected: str) -> NoReturn:
        """Raise NoteError that names the element, what is wrong with it, and what was expected."""
        raise NoteError(f"nota prasowa, {self.place}: element <{self.tag}> {fault}\n  Oczekiwano: {expected}.")


Node: TypeAlias = Element | str


def read(html: str) -> Element:
    """Return the root element, its tag empty, whose children are the note's blocks.

    Raises:
        NoteError: an unknown element or one that is not closed.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [Element("")]
        self._last_words = ""

    def root(self) -> Element:
        if len(self._open) > 1:
            self._open[-1].refuse("nie jest zamknięty.", f"</{self._open[-1].tag}>")
        return self._open[0]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, self._place(), {name: value or "" for name, value in attrs})
        if tag not in KNOWN:
            element.refuse("nie jest obsługiwany w nocie prasowej.", _listed(KNOWN))
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if self._open[-1].tag != tag:
            expected = f"</{self._open[-1].tag}>" if self._open[-1].tag else "początek elementu przed jego końcem"
            Element(f"/{tag}", self._place()).refuse("nie ma pary.", expected)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(clean(data))
        self._last_words = " ".join(data.split())[-40:] or self._last_words

    def _place(self) -> str:
        after = f" (po słowach „{self._last_words}”)" if self._last_words else ""
        return f"wiersz {self.getpos()[0]}{after}"


def _listed(tags: tuple[str, ...]) -> str:
    return ", ".join(f"<{tag}>" for tag in tags)

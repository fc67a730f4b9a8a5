"""From the note's HTML to its tree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from jawny_plan.polish.characters import clean
from jawny_plan.press.elements import BLOCKS, HEADINGS, INLINES, Element, Node, NoteError, read
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
    Note,
    Paragraph,
    Picture,
    Strong,
    Table,
    Text,
)

WEB = ("http", "https")
OTHER = ("mailto", "tel")
_SPACES = re.compile(r"[ \t\n]+")
_NOT_IN_ADDRESSES = re.compile(r"[\s<>\"{}|\\^`]")


def parse(html: str, base: str, pictures: Mapping[str, bytes] | None = None) -> Note:
    """Return the tree of a note; relative links are resolved against `base`, the note's own address.

    `pictures` are the files of its photos, by the `src` that the note gives them.

    Raises:
        NoteError: an element, its place, a table, a link or a photo that not every format could show.
    """
    note = Note(tuple(_blocks(read(html), BLOCKS, base)), pictures or {})
    for block in note.blocks:
        if isinstance(block, Picture) and block.source not in note.pictures:
            raise NoteError(
                f"nota prasowa: zdjęcia „{block.source}” nie ma w danych.\n"
                "  Oczekiwano: zdjęcie podane w danych, {{ zdjecie.adres }}."
            )
    return note


def _blocks(parent: Element, allowed: tuple[str, ...], base: str) -> Iterator[Block]:
    """Yield the blocks of `parent`; loose text between them becomes paragraphs, as browsers show it."""
    loose: list[Node] = []
    for node in parent.only(*allowed, *INLINES, text=True):
        if isinstance(node, str) or node.tag in INLINES:
            loose.append(node)
        else:
            yield from _paragraph(loose, base)
            loose = []
            yield from _block(node, base)
    yield from _paragraph(loose, base)


def _paragraph(nodes: Iterable[Node], base: str) -> Iterator[Paragraph]:
    if content := _Flow(base).inlines(nodes):
        yield Paragraph(content)


def _block(element: Element, base: str) -> Iterator[Block]:
    match element.tag:
        case "hr":
            yield HorizontalRule()
        case "ul" | "ol":
            if items := tuple(filter(None, (_item(item, base) for item in element.parts("li")))):
                yield Listing(element.tag == "ol", items)
        case "table":
            yield _table(element, base)
        case "blockquote":
            paragraphs = tuple(part.content for part in _blocks(element, ("p",), base) if isinstance(part, Paragraph))
            if paragraphs:
                yield Blockquote(paragraphs)
        case "figure":
            yield _picture(element, base)
        case "p":
            yield from _paragraph(element.only(*INLINES, text=True), base)
        case heading:
            if content := _content(element, base):
                yield Heading(HEADINGS.index(heading) + 1, content)


def _picture(figure: Element, base: str) -> Picture:
    parts = {part.tag: part for part in figure.parts("img", "figcaption")}
    if "img" not in parts:
        figure.refuse("nie ma zdjęcia.", "<img>, a pod nim <figcaption>")
    alt = clean(parts["img"].attributes.get("alt", "")).strip()
    if not alt:
        parts["img"].refuse("nie ma opisu dla osób, które nie widzą zdjęcia.", 'alt="{{ zdjecie.opis }}"')
    caption = _content(parts["figcaption"], base) if "figcaption" in parts else ()
    return Picture(parts["img"].attributes.get("src", ""), alt, caption)


def _item(item: Element, base: str) -> tuple[Paragraph | Listing, ...]:
    return tuple(part for part in _blocks(item, ("p", "ul", "ol"), base) if isinstance(part, Paragraph | Listing))


def _table(table: Element, base: str) -> Table:
    caption: Inlines = ()
    head: list[Element] = []
    body: list[Element] = []
    for part in table.parts("caption", "thead", "tbody", "tr"):
        match part.tag:
            case "caption":
                caption = _content(part, base)
            case "tr":
                body.append(part)
            case group:
                (head if group == "thead" else body).extend(part.parts("tr"))
    if not head and body and _all_headers(_cells(body[0])):
        head = [body.pop(0)]
    if len(head) > 1:
        head[1].refuse("jest drugim wierszem nagłówka tabeli.", "jeden wiersz nagłówka")
    rows = [_cells(row) for row in (*head, *body)]
    if not rows or not rows[0] or any(len(row) != len(rows[0]) for row in rows):
        table.refuse("ma wiersze o różnej liczbie komórek albo nie ma żadnej.", "tyle samo komórek w każdym wierszu")
    header, *lines = [tuple(_content(cell, base) for cell in row) for row in (rows if head else [[], *rows])]
    if not lines:
        table.refuse("nie ma wierszy.", "co najmniej jeden wiersz pod nagłówkiem")
    row_headers = all(_all_headers(row[:1]) for row in rows[len(head) :])
    return Table(caption, header if any(header) else (), tuple(lines), row_headers)


def _cells(row: Element) -> list[Element]:
    cells = row.parts("th", "td")
    for cell in cells:
        if any(cell.attributes.get(span, "1") != "1" for span in ("colspan", "rowspan")):
            cell.refuse("łączy komórki tabeli.", "osobna komórka w każdej kolumnie i w każdym wierszu")
    return cells


def _all_headers(cells: list[Element]) -> bool:
    return all(cell.tag == "th" for cell in cells)


def _content(element: Element, base: str) -> Inlines:
    return _Flow(base).inlines(element.only(*INLINES, text=True))


@dataclass
class _Flow:
    """Reads inlines as a browser shows them: white space is one space, and none stands at an edge."""

    base: str
    edge: bool = True  # at the start, after a line break or after a space
    waiting: bool = False  # a space to be written before the next text, if any comes

    def inlines(self, nodes: Iterable[Node]) -> Inlines:
        found: list[Inline] = []
        for node in nodes:
            if isinstance(node, str):
                found += self._text(_SPACES.sub(" ", node))
            elif node.tag == "br":
                found.append(Break())
                self.edge, self.waiting = True, False
            else:
                found += self._styled(node)
        return tuple(found)

    def _text(self, text: str) -> list[Inline]:
        self.waiting |= text.startswith(" ")
        words = text.strip(" ")
        if not words:
            return []
        lead = " " if self.waiting and not self.edge else ""
        self.edge, self.waiting = False, text.endswith(" ")
        return [Text(lead + words)]

    def _styled(self, element: Element) -> list[Inline]:
        before = self.edge, self.waiting
        space: list[Inline] = [Text(" ")] if self.waiting and not self.edge else []
        self.edge, self.waiting = self.edge or self.waiting, False
        content = self.inlines(element.only(*INLINES, text=True))
        if not content:
            self.edge, self.waiting = before
            return []
        match element.tag:
            case "strong":
                return [*space, Strong(content)]
            case "em":
                return [*space, Em(content)]
            case _:
                return [*space, Link(_address(element, self.base), content)]


def _address(link: Element, base: str) -> str:
    """Return the absolute target of a link, its white space and the like percent-encoded."""
    target = clean(link.attributes.get("href", "")).strip()
    try:
        address = urljoin(base, _NOT_IN_ADDRESSES.sub(lambda sign: quote(sign[0]), target))
        parts = urlsplit(address)
    except ValueError:
        link.refuse(f"ma zły adres „{target}”.", "adres, który otworzy przeglądarka")
    leads_somewhere = parts.netloc if parts.scheme in WEB else parts.path
    if not target or parts.scheme not in (*WEB, *OTHER) or not leads_somewhere:
        link.refuse(
            f"prowadzi pod adres „{target}”.",
            f"adres względny albo zaczynający się od {', '.join((*WEB, *OTHER))}",
        )
    return address

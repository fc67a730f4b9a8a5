"""The press note as a post in a CMS: what goes into its fields for title, lead and body.

The body is HTML of the plainest kind, which editors and sanitizers of a CMS leave as it is: headings from the second
level down, paragraphs, lists, tables and links; no style, script, class or id. It is written as browsers write it
(HTML Standard, 13.3 Serializing HTML fragments), so that a parse and a write change no byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from jawny_plan.press.runs import text_of
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

_LEVELS = (2, 4)
"""The title of a page in a CMS is its only heading of the first level."""


@dataclass(frozen=True)
class Post:
    """`title` and `lead` are plain text, one line each; `lead` may be empty. `body` is HTML, one line a block."""

    title: str
    lead: str
    body: str


def post(note: Note) -> Post:
    """The note as a post: its first heading is the title, a bold first paragraph the lead, the rest the body."""
    blocks = list(note.blocks)
    title = lead = ""
    match blocks:
        case [Heading(1, content), *rest]:
            title, blocks = text_of(content), rest
    match blocks:
        case [Paragraph((Strong(content),)), *rest]:
            lead, blocks = text_of(content), rest
    return Post(title, lead, "".join(f"{line}\n" for block in blocks for line in _block(block)))


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, content):
            name = f"h{min(max(level, _LEVELS[0]), _LEVELS[1])}"
            yield f"<{name}>{_inlines(_joined(content))}</{name}>"
        case Paragraph(content):
            yield _paragraphs(content)
        case Listing():
            yield _list(block)
        case Table():
            yield _table(block)
        case Blockquote(paragraphs):
            yield from map(_paragraphs, paragraphs)
        case Picture() | HorizontalRule():
            pass  # a picture has fields of its own
        case _:
            assert_never(block)


def _paragraphs(content: Inlines) -> str:
    """A paragraph for each line."""
    return "".join(f"<p>{_inlines(line)}</p>" for line in _lines(content))


def _list(listing: Listing) -> str:
    tag = "ol" if listing.ordered else "ul"
    return f"<{tag}>{''.join(f'<li>{_item(item)}</li>' for item in listing.items)}</{tag}>"


def _item(item: Sequence[Paragraph | Listing]) -> str:
    match item:
        case [Paragraph(content)]:
            return _cell(content)
        case _:
            return "".join(_list(part) if isinstance(part, Listing) else _paragraphs(part.content) for part in item)


def _table(table: Table) -> str:
    caption = f"<caption>{_inlines(_joined(table.caption))}</caption>" if table.caption else ""
    head = f"<thead>{_row(table.header, 'col', table.width)}</thead>" if table.header else ""
    body = "".join(_row(row, "row", int(table.row_headers)) for row in table.rows)
    return f"<table>{caption}{head}<tbody>{body}</tbody></table>"


def _row(cells: Sequence[Inlines], scope: str, headers: int) -> str:
    """A row whose first so many cells are headers of `scope`."""
    written = (
        f'<th scope="{scope}">{_cell(cell)}</th>' if place < headers else f"<td>{_cell(cell)}</td>"
        for place, cell in enumerate(cells)
    )
    return f"<tr>{''.join(written)}</tr>"


def _cell(content: Inlines) -> str:
    """One line as it is, several as paragraphs."""
    lines = list(_lines(content))
    return _inlines(lines[0]) if len(lines) == 1 else _paragraphs(content)


def _lines(content: Inlines) -> Iterator[Inlines]:
    for is_break, part in groupby(_flat(content), key=lambda inline: isinstance(inline, Break)):
        if not is_break:
            yield tuple(part)


def _joined(content: Inlines) -> Inlines:
    """The content on one line."""
    return tuple(Text(" ") if isinstance(inline, Break) else inline for inline in _flat(content))


def _flat(content: Inlines) -> Iterator[Inline]:
    """The content without emphasis; a break within a link becomes a space."""
    for inline in content:
        match inline:
            case Strong(inner) | Em(inner):
                yield from _flat(inner)
            case Link(address, inner):
                yield Link(address, _joined(inner))
            case Text() | Break():
                yield inline
            case _:
                assert_never(inline)


def _inlines(content: Inlines) -> str:
    return "".join(map(_inline, content))


def _inline(inline: Inline) -> str:
    match inline:
        case Link(address, content):
            return f'<a href="{_escaped(address, quotes=True)}">{_inlines(content)}</a>'
        case Text(text):
            return _escaped(text)
        case Strong() | Em() | Break():
            return ""  # emphasis and breaks were taken out
        case _:
            assert_never(inline)


def _escaped(text: str, *, quotes: bool = False) -> str:
    """Text as browsers write it: a no-break space by its name, quotation marks only within attributes."""
    for sign, name in (("&", "&amp;"), ("\u00a0", "&nbsp;"), ("<", "&lt;"), (">", "&gt;")):
        text = text.replace(sign, name)
    return text.replace('"', "&quot;") if quotes else text

"""The press note as a draft of an e-mail: plain text and HTML in the body, the DOCX and photos attached.

`X-Unsent: 1` makes Outlook open the file as a message to be sent (MS-OXCMAIL); there is no From, so the sender's own
account is used, and no Date: whoever sends it dates it. The bytes repeat: boundaries are fixed, the identity comes of
the content.
"""

from __future__ import annotations

import hashlib
from base64 import encodebytes
from binascii import b2a_qp
from collections.abc import Iterator, Sequence
from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address
from email.message import Message
from email.policy import compat32
from functools import lru_cache
from html import escape
from typing import assert_never
from urllib.parse import urlsplit

from jawny_plan import polish
from jawny_plan.polish.characters import clean
from jawny_plan.press import txt
from jawny_plan.press.draft import file_name
from jawny_plan.press.look import PNG
from jawny_plan.press.tree import (
    About,
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

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_POLICY = compat32.clone(linesep="\r\n", max_line_length=None)
"""The newer ones parse each header anew, although these are all ours, and short."""
_BODY = "font-family: Calibri, Arial, sans-serif; font-size: 11pt; line-height: 1.4; color: #1a1a1a"
_CELL = ' style="border: 1px solid #b4c3d8; padding: 4px 8px; text-align: left; vertical-align: top"'

Newsroom = tuple[str, str]
"""Its name and its address."""


def write(
    note: Note, about: About, address: str, document: bytes, to: Sequence[Newsroom] = (), *, draft: str = ""
) -> bytes:
    """Return the message; `address` is the note's own, `document` its DOCX, `to` the newsrooms, if any are known.

    `draft` marks the names of what is attached to a note that may not go out yet.
    ValueError for a newsroom whose address is none.
    """
    name = "".join(filter(_in_names, urlsplit(address).path.strip("/").rpartition("/")[2])) or "nota"
    name = file_name(name, draft)
    text, page = _text("plain", txt.write(note, about)), _text("html", _html(note, about))
    attached = [_file(document, WORD, f"{name}.docx")]
    for picture in note.pictures.values():
        kind, suffix = ("image/png", "png") if picture.startswith(PNG) else ("image/jpeg", "jpg")
        attached.append(_file(picture, kind, f"{name}.{suffix}"))
    message = _several("mixed", _several("alternative", text, page), *attached)
    message["MIME-Version"] = "1.0"
    head = ["X-Unsent: 1", f"Subject: {_encoded(about.title, 'Subject')}"]
    if to:
        head.append("To: " + ",\r\n ".join(_mailbox(newsroom, mail) for newsroom, mail in to))
    whole = "\r\n".join([*head, ""]).encode("ascii") + message.as_bytes()
    identity = f"Message-ID: <{hashlib.sha256(whole).hexdigest()[:32]}@{_host(address)}>\r\n"
    return identity.encode("ascii") + whole


def _in_names(sign: str) -> bool:
    return sign.isalnum() or sign in "-_."


def _several(kind: str, *parts: Message) -> Message:
    """Parts in one."""
    # "=_" stands in no quoted-printable or base64 text (RFC 2045, 6.7), so it parts whatever they hold.
    whole = _part(f'multipart/{kind}; boundary="=_jawny_plan_{kind}"')
    whole.set_payload(list(parts))
    return whole


def _text(kind: str, text: str) -> Message:
    part = _part(f'text/{kind}; charset="utf-8"', "quoted-printable")
    part.set_payload(b2a_qp(text.encode()).decode("ascii"))
    return part


def _file(data: bytes, kind: str, name: str) -> Message:
    part = _part(kind, "base64")
    part.add_header("Content-Disposition", "attachment", filename=name)
    part.set_payload(encodebytes(data).decode("ascii"))
    return part


def _part(kind: str, encoding: str = "") -> Message:
    part = Message(_POLICY)
    part["Content-Type"] = kind
    if encoding:
        part["Content-Transfer-Encoding"] = encoding
    return part


def _encoded(text: str, header: str = "") -> str:
    """Text for a header: one line, all of it in encoded words (RFC 2047).

    Not by EmailMessage: it loses a space where it folds a long title (seen in CPython 3.11).
    """
    return Header(" ".join(clean(text).split()), "utf-8", header_name=header).encode(linesep="\r\n")


@lru_cache(maxsize=64)  # every note goes to the same newsrooms
def _mailbox(name: str, mail: str) -> str:
    """ValueError for an address that is none."""
    try:
        checked = Address(addr_spec=mail)
    except (IndexError, ValueError, HeaderParseError):
        raise ValueError(f"no e-mail address: {mail!r}") from None
    return f"{_encoded(name)} <{checked.addr_spec}>"


def _host(address: str) -> str:
    """The site's host in letters that a header may hold."""
    host = urlsplit(address).hostname or ""
    return host if host.isascii() and host.replace("-", "").replace(".", "").isalnum() else "jawny-plan.invalid"


def _html(note: Note, about: About) -> str:
    """The note as a page of its own: no style sheet, no picture, nothing to be fetched."""
    body = "\n".join(part for block in note.blocks for part in _block(block))
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(about.language[:2])}">\n'
        f'<head><meta charset="utf-8"><title>{escape(about.title)}</title></head>\n'
        f'<body style="{_BODY}">\n{body}\n</body>\n</html>\n'
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, content):
            yield f"<h{level}>{_inlines(content)}</h{level}>"
        case Paragraph(content):
            yield f"<p>{_inlines(content)}</p>"
        case Listing():
            yield from _list(block)
        case Table():
            yield from _table(block)
        case Blockquote(paragraphs):
            body = "".join(f"<p>{_inlines(content)}</p>" for content in paragraphs)
            yield f"<blockquote>{body}</blockquote>"
        case Picture(_, alt, caption):
            yield f"<p>[Zdjęcie w załączniku: {escape(polish.stopped(alt))} {_inlines(caption)}]</p>"
        case HorizontalRule():
            yield "<hr>"
        case _:
            assert_never(block)


def _list(listing: Listing) -> Iterator[str]:
    tag = "ol" if listing.ordered else "ul"
    yield f"<{tag}>"
    for item in listing.items:
        parts = (
            "".join(_list(part)) if isinstance(part, Listing) else f"<p>{_inlines(part.content)}</p>" for part in item
        )
        # A single paragraph needs no space around it.
        text = _inlines(item[0].content) if len(item) == 1 and isinstance(item[0], Paragraph) else "".join(parts)
        yield f"<li>{text}</li>"
    yield f"</{tag}>"


def _table(table: Table) -> Iterator[str]:
    yield '<table style="border-collapse: collapse">'
    if table.caption:
        yield f'<caption style="text-align: left; font-weight: bold">{_inlines(table.caption)}</caption>'
    if table.header:
        yield _row(table.header, ['th scope="col"'] * table.width)
    for row in table.rows:
        yield _row(row, ['th scope="row"' if table.row_headers else "td", *["td"] * (table.width - 1)])
    yield "</table>"


def _row(cells: Sequence[Inlines], tags: Sequence[str]) -> str:
    written = (f"<{tag}{_CELL}>{_inlines(cell)}</{tag[:2]}>" for tag, cell in zip(tags, cells, strict=True))
    return f"<tr>{''.join(written)}</tr>"


def _inlines(content: Inlines) -> str:
    return "".join(map(_inline, content))


def _inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Strong(content):
            return f"<strong>{_inlines(content)}</strong>"
        case Em(content):
            return f"<em>{_inlines(content)}</em>"
        case Link(address, content):
            return f'<a href="{escape(address)}">{_inlines(content)}</a>'
        case Break():
            return "<br>"
        case _:
            assert_never(inline)

"""The message to newsrooms in parts to be pasted, for mail programs that cannot take the file with the whole of it.

The new Outlook opens an .eml only to be read, and mail in a browser not at all. What is pasted is read out of that very
file, so that both ways say the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from urllib.parse import quote

LONGEST = 1900
"""Signs of a mailto address: Windows hands on about 2,000 (RFC 6068 sets no limit)."""

_BODY = re.compile(r"<body( style=\"[^\"]*\")?>\s*(.*?)\s*</body>", re.DOTALL)


@dataclass(frozen=True)
class Letter:
    """What stands in the fields of a message: addresses, subject, the body as HTML; `mailto` fills what it can hold."""

    to: str
    subject: str
    html: str
    mailto: str
    whole: bool
    """Whether `mailto` fills the body too."""


def letter(message: bytes, to: Sequence[str]) -> Letter:
    """The parts of a message as `press.eml` writes it, addressed to these addresses."""
    parsed = message_from_bytes(message, _class=EmailMessage, policy=default)
    subject = str(parsed["Subject"])
    html, text = (_content(parsed, kind) for kind in ("html", "plain"))
    short = _mailto(to, subject)
    full = _mailto(to, subject, text)
    best = full if len(full) <= LONGEST else short if len(short) <= LONGEST else ""
    return Letter("; ".join(to), subject, _inside(html), best, whole=best == full)


def _content(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return str(part.get_content()) if part else ""


def _inside(page: str) -> str:
    """What is pasted of a page: its body, with the look of its text."""
    found = _BODY.search(page)
    return f"<div{found[1] or ''}>\n{found[2]}\n</div>\n" if found else ""


def _mailto(to: Sequence[str], subject: str, text: str = "") -> str:
    """RFC 6068: every sign that has a meaning of its own is encoded, lines end in %0D%0A."""
    fields = {"subject": subject, "body": "\r\n".join(text.replace("\u00a0", " ").splitlines())}
    filled = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    return f"mailto:{','.join(quote(address, safe='@') for address in to)}?{filled}"

"""Converted HTML read once: which of its tokens stand in a text, in a tag, in an address.

What is found out is marked in the HTML, so that filling it needs to know nothing of HTML any more. All else stays as
it was, letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

OPEN, CLOSE = "\ue000", "\ue001"
"""Around the number of a value."""
IN_TAG, VERBATIM = "=", "~"
"""Before the number of a value that stands inside a tag, or in a text of which every letter counts."""
ADDRESS, ADDRESS_END = "\ue002", "\ue003"
"""Around where a link leads."""
LINK, LINK_WORDS, LINK_END = "\ue004", "\ue005", "\ue006"
"""Around an address and the words of its link, in the link's tag: what else the tag says may depend on both."""


class NotShown(Exception):
    """What a template makes cannot be shown. The message is Polish."""


ADDRESSES = ("href", "src", "action", "poster")
"""The attributes that lead somewhere."""

Attributes = list[tuple[str, str | None]]


class Markings(HTMLParser):
    """Converted Markdown with tokens, as it is for notes, posts and documents."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)  # texts come as they were written
        self.source = html
        self._lines = list(_line_starts(html))
        self._edits: list[tuple[int, int, str]] = []
        self._end = ">"
        """How the tag ends that is being read."""
        self.feed(html)
        self.close()

    @property
    def marked(self) -> str:
        """The HTML with what was found out of it."""
        parts: list[str] = []
        end = 0
        for start, after, text in sorted(self._edits):
            parts += (self.source[end:start], text)
            end = after
        return "".join((*parts, self.source[end:]))

    @property
    def here(self) -> int:
        """Where the tag or text begins that is being read."""
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def replace(self, start: int, end: int, text: str) -> None:
        """Write `text` in place of what stands from `start` to `end`."""
        self._edits.append((start, end, text))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Mark a tag that ends itself."""
        self._end = "/>"
        super().handle_startendtag(tag, attrs)
        self._end = ">"

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Mark the tokens of a tag, and the addresses that hold one."""
        written = self.get_starttag_text() or ""
        made = self.tag(written, tag, attrs)
        if made != written:
            self.replace(self.here, self.here + len(written), made)

    def tag(self, written: str, name: str, attrs: Attributes) -> str:
        """A tag as it is marked."""
        if any(value and key in ADDRESSES and self.leads(value) for key, value in attrs):
            each = "".join(f" {key}{'' if value is None else self._attribute(key, value)}" for key, value in attrs)
            written = f"{written[: len(name) + 1]}{each}{self._end}"
        return written.replace(OPEN, OPEN + IN_TAG)

    def leads(self, address: str) -> bool:
        """Whether an address is to be marked: what a value says has yet to be looked at."""
        return OPEN in address

    def _attribute(self, key: str, value: str) -> str:
        quoted = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        marked = key in ADDRESSES and self.leads(value)
        return f'="{ADDRESS}{quoted}{ADDRESS_END}"' if marked else f'="{quoted}"'


def _line_starts(text: str) -> Iterator[int]:
    start = 0
    for line in text.split("\n"):
        yield start
        start += len(line) + 1

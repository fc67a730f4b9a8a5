"""Converted HTML read once for pages: tables, hours and links that a page shows in its own way are marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from jawny_plan.outputs.pour.markings import (
    IN_TAG,
    LINK,
    LINK_END,
    LINK_WORDS,
    OPEN,
    VERBATIM,
    Attributes,
    Markings,
)

BARE = ' class="jp-bare"'
"""Of a link whose words are its address: paper need not repeat it."""
_AS_TYPED = frozenset(("pre", "code", "svg", "script", "style", "textarea", "title"))
_HOURS = re.compile(r"\b\d{1,2}\.\d{2}–\d{1,2}\.\d{2}\b")
_TABLE = '<table class="jp-tabela">'
_WEB = ("https://", "http://")


class PageMarkings(Markings):
    """Converted HTML with what only a page needs. What it says stays the same, letter by letter."""

    def __init__(self, html: str) -> None:
        self._as_typed = 0
        """How many elements are open in which every letter counts."""
        self._table: tuple[int, str] | None = None
        """Where the table begins that is being read, and its tag."""
        self._columns: list[str] = []
        self._column: list[str] | None = None
        """The name of a column that is being read."""
        self._cells: Iterator[str] = iter(())
        """The columns' names for the cells to come in a row."""
        self._link: tuple[int, str, Attributes] | None = None
        """Where a link begins whose tag says its address alone, and that tag."""
        super().__init__(html)

    def leads(self, address: str) -> bool:
        """An address from the site's root gives way to one from the page, too."""
        return super().leads(address) or (address.startswith("/") and not address.startswith("//"))

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Mark a tag that ends itself."""
        self._end_link(None)
        super().handle_startendtag(tag, attrs)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Mark a tag, but one of a bare link, whose words are still to come."""
        self._end_link(None)
        if tag == "a" and [key for key, _ in attrs] == ["href"]:
            self._link = (self.here, self.get_starttag_text() or "", attrs)
            return
        super().handle_starttag(tag, attrs)
        self._as_typed += tag in _AS_TYPED

    def tag(self, written: str, name: str, attrs: Attributes) -> str:
        """A tag as it is marked; a cell with the name of its column: on a narrow screen a row becomes a card."""
        tag = super().tag(written, name, attrs)
        match name:
            case "table":
                self._table = (self.here, written) if written in ("<table>", _TABLE) else None
                self._columns, self._cells = [], iter(())
            case "th" if self._table and attrs == [("scope", "col")]:
                self._column = []
            case "tr" if self._table:
                self._cells = iter(self._columns)
            case "th" | "td" if (label := next(self._cells, "")) and name == "td" and "data-label" not in dict(attrs):
                return f'{tag[:-1]} data-label="{label}">'
            case _:
                pass
        return tag

    def handle_endtag(self, tag: str) -> None:
        """End what was open."""
        match tag:
            case "a":
                self._end_link(self.here)
            case "th" if self._column is not None:
                name = escape("".join(self._column).strip())
                self._columns.append(name.replace(OPEN, OPEN + IN_TAG))
                self._column = None
            case "table" if self._table:
                begins, written = self._table
                if self._columns and written != _TABLE:
                    self.replace(begins, begins + len(written), _TABLE)
                self._table = None
            case _ if tag in _AS_TYPED:
                self._as_typed = max(0, self._as_typed - 1)
            case _:
                pass

    def handle_data(self, data: str) -> None:
        """Keep hours on one line, and values as they are where every letter counts."""
        begins = self.here
        if self._column is not None:
            self._column.append(data)
        if self._as_typed:
            for token in re.finditer(OPEN, data):
                self.replace(begins + token.start(), begins + token.end(), OPEN + VERBATIM)
            return
        for hours in _HOURS.finditer(data):
            self.replace(begins + hours.start(), begins + hours.end(), on_one_line(hours[0]))

    def handle_entityref(self, name: str) -> None:
        """A sign by its name, in the name of a column."""
        if self._column is not None:
            self._column.append(unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        """A sign by its number, in the name of a column."""
        self.handle_entityref(f"#{name}")

    def close(self) -> None:
        """Read to the end."""
        super().close()
        self._end_link(None)

    def _end_link(self, end: int | None) -> None:
        """Mark the link that is open, whose words end here; or hold an element, and are no address."""
        if self._link is None:
            return
        begins, written, attrs = self._link
        self._link = None
        tag = self.tag(written, "a", attrs)
        if end is not None:
            tag = f"{tag[:2]}{_bare(attrs[0][1] or '', self.source[begins + len(written) : end])}{tag[2:]}"
        if tag != written:
            self.replace(begins, begins + len(written), tag)


def _bare(address: str, words: str) -> str:
    """What the tag of a link says that may be bare; a value in it is looked at when it is there."""
    if not address.startswith((*_WEB, OPEN)):
        return ""
    if OPEN in address or OPEN in words:
        return f"{LINK}{escape(address)}{LINK_WORDS}{words}{LINK_END}"
    return BARE if is_bare(escape(address), words) else ""


def is_bare(address: str, words: str) -> bool:
    """Whether the words of a link, escaped as its address is, say nothing but that address."""
    return address.startswith(_WEB) and _short(address) == _short(words)


def on_one_line(html: str) -> str:
    """Escaped words whose hours from–to stay on one line.

    A word joiner would do as well, but would be copied and searched for.
    """
    return _HOURS.sub(r'<span class="jp-hours">\g<0></span>', html)


def _short(address: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", unescape(address)).rstrip("/")

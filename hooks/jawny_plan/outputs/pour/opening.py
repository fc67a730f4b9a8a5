"""How finished HTML of ours opens: its title, and the paragraph that says what it is about."""

from __future__ import annotations

from typing import NamedTuple

from lxml.etree import HTML, HTMLParser, XPath, _Element

_READER = HTMLParser(huge_tree=True, encoding="utf-8")  # however long a text is, all of it is read
_TITLE = XPath("//h1")
_LEAD = XPath('//p[@class="jp-lead"]')
_PARAGRAPH = XPath("//p")


class Opening(NamedTuple):
    """The first heading of the first level, and the lead or else the first paragraph, as texts; empty without one."""

    title: str
    lead: str


def opening(html: str) -> Opening:
    """How the HTML opens."""
    page = HTML(f"<body>{html}".encode(), _READER)
    return Opening(_first(page, _TITLE), _first(page, _LEAD) or _first(page, _PARAGRAPH))


def _first(page: _Element, of_kind: XPath) -> str:
    return next(("".join(element.itertext()).strip() for element in of_kind(page)), "")

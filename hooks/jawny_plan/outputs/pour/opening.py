"""How finished HTML of ours opens: its title, and the paragraph that says what it is about.

It is read by expressions, not by a parser: of 95 pages both found the same, 150 times as fast.
"""

from __future__ import annotations

import re
from html import unescape

_TITLE = re.compile(r"<h1(?:\s[^>]*)?>(.*?)</h1>", re.DOTALL)
_LEAD = re.compile(r'<p class="jp-lead">(.*?)</p>', re.DOTALL)
_PARAGRAPH = re.compile(r"<p(?:\s[^>]*)?>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def title(html: str) -> str:
    """The first heading of the first level, as text; empty where there is none."""
    return _text(_TITLE, html)


def lead(html: str) -> str:
    """The lead paragraph, else the first one, as text; empty where there is none."""
    return _text(_LEAD, html) or _text(_PARAGRAPH, html)


def _text(pattern: re.Pattern[str], html: str) -> str:
    found = pattern.search(html)
    return unescape(_TAG.sub("", found[1])).strip() if found else ""

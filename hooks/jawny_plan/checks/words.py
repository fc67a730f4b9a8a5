"""The words that a reader gets of a page or a template, without their markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

_INLINE = "a|abbr|b|bdi|br|cite|code|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr"
_BLOCK = re.compile(rf"<(?!/?(?:{_INLINE})\b)[^<>]*>")
_BREAK = re.compile(r"<br\b[^>]*>")
_TAG = re.compile(r"<[^<>]*>")
_SPOKEN = re.compile(r'\s(?:alt|title|content|aria-label|placeholder|value)="([^"]+)"|\shref="(?:mailto|tel):([^"?]+)')
# What Jinja puts in is none of the template's own words; its comments are read apart.
_JINJA = re.compile(r"\{##.*?##\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_EMPHASIS = re.compile(r"[*`]|(?<!\w)_|_(?!\w)")
_COMMENT = re.compile(r"\{##(.*?)##\}|<!--(.*?)-->", re.DOTALL)
VALUE = "…"
"""What stands for a value in a template's words."""


def pieces(html: str) -> Iterator[str]:
    """The blocks of a page, still with the markup within them, and what its attributes say."""
    yield from _BLOCK.split(html)
    if "<!--" in html:
        yield from comments(html)
    for spoken, target in _SPOKEN.findall(html):
        yield spoken or target


def as_read(piece: str) -> str:
    """A piece of a page as its reader gets it."""
    if "<" in piece:
        piece = _TAG.sub("", _BREAK.sub(" ", piece))
    return unescape(piece) if "&" in piece else piece


def of_template(text: str) -> str:
    """The words of a Markdown template; paragraphs stay apart."""
    return as_read(_EMPHASIS.sub("", _BLOCK.sub("\n\n", _JINJA.sub(VALUE, text))))


def comments(text: str) -> Iterator[str]:
    """The comments of a template or a page: those of Jinja and of HTML."""
    for jinja, html in _COMMENT.findall(text):
        yield jinja or html


def of_values(data: Any) -> Iterator[str]:
    """Every text in plain data: of mappings, lists and what they hold."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, (dict, Mapping)):  # to ask a dict itself is quick
            waiting += reversed(list(value.values()))
        elif isinstance(value, (list, tuple, Iterable)) and not isinstance(value, bytes):
            waiting += reversed(list(value))

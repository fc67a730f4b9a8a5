"""Comments of a YAML file, which go nowhere and are kept all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

_SIGN = re.compile(r"(?:^|\s)#", re.MULTILINE)


class Comment(NamedTuple):
    """The words of a comment and their place, counted from 1."""

    text: str
    line: int
    column: int


def comments(data: bytes) -> Iterator[Comment]:
    """Every comment of a data file with its place: what stands between the parts of the YAML text."""
    text = data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")
    if not _SIGN.search(text):
        return
    last = 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        start = token.start_mark.index
        if start > last + 1:  # a comment is a sign and a word at least
            yield from _within(text, last, start)
        last = max(last, token.end_mark.index)
    yield from _within(text, last, len(text))


def _within(text: str, start: int, end: int) -> Iterator[Comment]:
    while (sign := text.find("#", start, end)) >= 0:
        stop = text.find("\n", sign, end)
        start = end if stop < 0 else stop
        if words := text[sign + 1 : start].strip():
            line = text.count("\n", 0, sign) + 1
            yield Comment(words, line, sign - text.rfind("\n", 0, sign))

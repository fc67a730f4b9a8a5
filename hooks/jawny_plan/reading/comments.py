"""Comments of a YAML file, which go nowhere and are kept all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from jawny_plan.reading.passages import Passage

_SIGN = re.compile(r"(?:^|\s)#", re.MULTILINE)


def comments(path: Path) -> Iterator[Passage]:
    """Every comment of a data file with its place: what stands between the parts of the YAML text."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    if not _SIGN.search(text):
        return
    last = 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        yield from _within(path, text, last, token.start_mark.index)
        last = max(last, token.end_mark.index)
    yield from _within(path, text, last, len(text))


def _within(path: Path, text: str, start: int, end: int) -> Iterator[Passage]:
    while (sign := text.find("#", start, end)) >= 0:
        stop = text.find("\n", sign, end)
        start = end if stop < 0 else stop
        if words := text[sign + 1 : start].strip():
            line = text.count("\n", 0, sign) + 1
            yield Passage(path, words, line, sign - text.rfind("\n", 0, sign))

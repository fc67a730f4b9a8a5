"""Official phrases with the plain ones beside them, and jargon: word lists beside this module."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path


def official(text: str) -> Iterator[tuple[str, str]]:
    """Each official phrase in `text` as it stands there, with the plain one. Quoted words are somebody's own."""
    yield from _found(text, "urzedowe.txt", re.IGNORECASE)


def jargon(text: str) -> Iterator[tuple[str, str]]:
    """Each word of police jargon in `text` that it does not explain, with what to do about it.

    It explains a word by setting it in brackets, or by having the full name, too.
    """
    for word, advice in _found(text, "zargon.txt", 0):
        if f"({word})" not in text and advice.removeprefix("rozwiń: ") not in text:
            yield word, advice


def _found(text: str, name: str, flags: int) -> Iterator[tuple[str, str]]:
    pattern, advice = _list(name, flags)
    for match in pattern.finditer(text):
        if match.lastgroup:
            yield match[0], advice[match.lastgroup]


@cache
def _list(name: str, flags: int) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all phrases of a list, the longest first, and the advice by the group that matched."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    pairs = [line.split(" = ", 1) for line in lines if line and not line.startswith("#")]
    pairs.sort(key=lambda pair: len(pair[0]), reverse=True)
    ways = [f"(?P<g{number}>{_pattern(phrase)})" for number, (phrase, _) in enumerate(pairs)]
    return re.compile(rf"(?<![\w„])(?:{'|'.join(ways)})(?!\w)", flags), {
        f"g{number}": advice for number, (_, advice) in enumerate(pairs)
    }


def _pattern(phrase: str) -> str:
    """A phrase of a list as a pattern; a word whose end is inflected is cut off there with ~."""
    return r"\w*".join(map(re.escape, phrase.split("~")))

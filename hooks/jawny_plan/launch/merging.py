"""Two changes of one text put together, line by line; where both changed the same lines, nobody guesses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Lines = Sequence[str]


@dataclass(frozen=True)
class Clash:
    """Lines that both changed: the number of the first in ours, from 1, and what stands in each."""

    line: int
    ours: Lines
    theirs: Lines


@dataclass(frozen=True)
class Merged:
    """The text with both changes; ours stands where they clash."""

    text: str
    clashes: tuple[Clash, ...]


def merged(base: str, ours: str, theirs: str) -> Merged:
    """What was made of `base` by us, with what was made of it by others."""
    of_base, of_ours, of_theirs = (text.splitlines(keepends=True) for text in (base, ours, theirs))
    lines: list[str] = []
    clashes = []
    b = o = t = 0
    for base_at, ours_at, theirs_at, length in _same(of_base, of_ours, of_theirs):
        was, our, their = of_base[b:base_at], of_ours[o:ours_at], of_theirs[t:theirs_at]
        if was not in (our, their) and our != their:
            clashes.append(Clash(o + 1, our, their))
        lines += their if our == was else our
        lines += of_base[base_at : base_at + length]
        b, o, t = base_at + length, ours_at + length, theirs_at + length
    return Merged("".join(lines), tuple(clashes))


def _same(base: Lines, ours: Lines, theirs: Lines) -> Iterator[tuple[int, int, int, int]]:
    """Where all three are the same: the places in each, and for how many lines; the end of all comes last."""
    first, second = (SequenceMatcher(None, base, text, autojunk=False).get_matching_blocks() for text in (ours, theirs))
    one = two = 0
    while one < len(first) and two < len(second):
        a, b = first[one], second[two]
        start, end = max(a.a, b.a), min(a.a + a.size, b.a + b.size)
        if start < end:
            yield start, a.b + start - a.a, b.b + start - b.a, end - start
        if a.a + a.size < b.a + b.size:
            one += 1
        else:
            two += 1
    yield len(base), len(ours), len(theirs), 0

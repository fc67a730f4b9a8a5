"""Sentences and enumerations: where Polish texts part, and where a full stop only shortens a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHORT = (
    r"ul|al|pl|os|im|nr|godz|dot|tys|mln|proc|r|ok|np|m\.in|tj|tzw|itp|itd|ww|św|ks|art|ust|pkt|poz|pow|woj|gm|wys|tel|kom|asp|st|mł|sierż"
    r"|szt|ds|dn|min|max|kl|lok|sp|zam|podst|ob|s|w|z|o|br|ub|wg|Sp|Sz|inż|mgr|dr|szk|podst|szt|zł|rej|lp"
)
_END = re.compile(
    r"(?<!\d)(?:(?<=\w\w)|(?<=[)”\"%\]]))[.!?…]+[”\")]*(?=\s+[A-ZĄĆĘŁŃÓŚŹŻ„\"(0-9]|\s*$|\n)|(?<=\d)[.!?](?=\s+[A-ZĄĆĘŁŃÓŚŹŻ„\"])|\n(?=\S)"
)
_ABBREVIATED = re.compile(rf"(?:^|[\s(„./])(?:{_SHORT})$|(?:^|[\s(„])(?:[^\W\d]\.)+[^\W\d]$")
"""A word cut short, or letters that stand for words: `S.A`"""


def sentences(text: str) -> list[str]:
    """The sentences of a text, as they stand there."""
    found, start = [], 0
    for end in _END.finditer(text):
        before = text[start : end.start()]
        if end[0].startswith(".") and _ABBREVIATED.search(before) and not _ends_year(before, text[end.end() :]):
            continue
        if end[0] == "\n" and not re.search(r"[.:;!?,]$", before) and text[end.end() : end.end() + 1].islower():
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [part for part in found if re.search(r"\w", part)]


def is_shortened(before: str, after: str) -> bool:
    """Whether the full stop that ends `before` only shortens a word: `ul.`, `nr`, `r.` before a small letter."""
    if not before.endswith("."):
        return False
    words = before[:-1]
    return bool(_ABBREVIATED.search(words)) and not _ends_year(words, after)


def stops_masked(text: str) -> str:
    """The text with another sign, U+2024, for each full stop that only shortens a word: what is left ends sentences."""
    signs = list(text)
    for stop in re.finditer(r"\.", text):
        if is_shortened(text[: stop.end()], text[stop.end() :]):
            signs[stop.start()] = "\u2024"
    return "".join(signs)


def _ends_year(before: str, after: str) -> bool:
    """Whether the abbreviation `r.` after a year ends the sentence, too: a word with a capital letter follows."""
    return bool(re.search(r"(?:\d|tys\.|mln|mld)\s*(?:r|zł|proc|tys|mln|szt|min)$|(?:^|\s)it[dp]$", before)) and bool(
        re.match(r"\s+[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż]+", after)
    )


def outside(text: str, pattern: str) -> Iterator[re.Match[str]]:
    """Matches of a pattern that stand in no brackets and no quotation marks."""
    depth, quoted, at, closed = 0, False, 0, []
    for sign in re.finditer(r"[()„”\"]", text):
        if not depth and not quoted:
            closed.append((at, sign.start()))
        depth = max(0, depth + {"(": 1, ")": -1}.get(sign[0], 0))
        quoted = {"„": True, "”": False, '"': not quoted}.get(sign[0], quoted)
        at = sign.end()
    closed.append((at, len(text)))
    for found in re.finditer(pattern, text):
        if any(start <= found.start() and found.end() <= end + 1 for start, end in closed):
            yield found


def parts(text: str, pattern: str) -> list[str]:
    """`text` parted at the matches of `pattern` outside brackets and quotation marks."""
    found, start = [], 0
    for match in outside(text, pattern):
        found.append(text[start : match.start()])
        start = match.end()
    return [part.strip() for part in (*found, text[start:]) if re.search(r"\w", part)]


def trimmed(text: str) -> str:
    """A phrase without the marks that end or part it."""
    return re.sub(r"^[\s,;:.–—-]+|[\s,;:–—-]+$|(?<![A-Za-z]{1})\s*\.$", "", text.strip()).strip()


def unstopped(text: str) -> str:
    """An item of a list without its final comma, semicolon or full stop."""
    text = re.sub(r"\s*[;,]+$", "", text.strip())
    if re.search(r"(?:^|\s|\d)(?:r|br|proc|godz|tys|zł|o\.o|S\.A|itp|itd|in|szt)\.$", text):
        return text
    return re.sub(r"\s*[;,.]+$", "", text)

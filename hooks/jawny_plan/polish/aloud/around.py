"""What stands around figures in a text, and how words are put in their place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from jawny_plan import polish
from jawny_plan.polish.aloud.abbreviations import KNOWN
from jawny_plan.polish.spoken import MONTHS

Put: TypeAlias = Callable[[re.Match[str]], str]
"""What puts words in the place of a match."""
Rules: TypeAlias = tuple[tuple[str, Put], ...]
"""Patterns with what puts words in the place of a match; each rule is done with before the next begins."""


def words(text: str) -> frozenset[str]:
    """The words of a table written as text."""
    return frozenset(text.split())


GAP = "[ \u00a0\u202f\u2009]"
CAPITAL = "[A-ZĄĆĘŁŃÓŚŹŻ]"
SMALL = "[a-ząćęłńóśźż]"
DASH = rf"{GAP}?[–-]{GAP}?"
AND = rf"(?:,{GAP}|{GAP}(?:i|oraz|lub|albo|do){GAP}|{DASH})"
ALONE = r"(?<![\w.,/+–-])"
FIGURES = rf"{ALONE}([0-9]{{1,9}})"
YEAR = "([12][0-9]{3})(?![0-9])"
ITS_MARK = rf"(?:{GAP}?(?:r\.|roku(?!\w)))"
MONTH = "|".join(MONTHS.values())

_ABBREVIATED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, KNOWN))})$", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(rf"$|{GAP}+[„(]?{CAPITAL}")

_UNCOUNTED = words(
    "a albo ale ani aż bez bo by być czy dla do i ich ile im jak jako jest jego jej już ku lub mieli ma mają "
    "miał miało na nad nie nim niż o obok od oraz po pod poza przed przez przy są się tak tam to u w we wg więc z za "
    "zaś ze że był była było były będzie będą codziennie czynny czynna czynne tygodniowo dziennie rocznie "
    "miesięcznie łącznie razem"
)
"""Words after a number that are not what it counts."""

_THROUGH = (
    "co najmniej|najmniej|najwyżej|nie więcej niż|ponad|prawie|niemal|tylko|aż|nawet|zaledwie|łącznie|dokładnie|"
    "kolejnych|kolejne|następnych|następne|pierwszych|pierwsze|ostatnich|ostatnie|wszystkich|pozostałych|dalszych|tych|"
    "każdych|każde|mniej więcej|dodatkowych|nowych"
).replace(" ", f"{GAP}+")
_ONE_OF_MANY = rf"[0-9]+(?:{GAP}+(?!do{GAP}|na{GAP}|od{GAP}){SMALL}+){{0,2}}(?:,|{GAP}+(?:i|oraz|lub|albo|a))"
_GOVERNED = re.compile(
    rf"(?<!\w)(?!(?:i|oraz|lub|albo|a){GAP})(\w+)"
    rf"(?:{GAP}+(?:{_THROUGH}))*(?:{GAP}+{_ONE_OF_MANY})*(?:{GAP}+(?:{_THROUGH}))*{GAP}+$"
)


def in_place(match: re.Match[str], words: str, *, stop: bool = False) -> str:
    """Words in the place of figures: a capital opens a sentence.

    `stop`: the match ended with the full stop of an abbreviation, which ends the sentence too where nothing or a
    capital follows.
    """
    before = match.string[: match.start()].rstrip("„( \u00a0")
    if not before or (before[-1] in ".!?…" and not _ABBREVIATED.search(before)):
        words = polish.capital(words)
    return f"{words}." if stop and ends(match) else words


def ends(match: re.Match[str]) -> bool:
    """Whether a sentence may end with the match: nothing or a capital follows."""
    return bool(_SENTENCE_ENDS.match(match.string[match.end() :]))


def word_before(match: re.Match[str]) -> str:
    """The word right before the match, in small letters; empty where there is none."""
    found = re.search(rf"(\w+){GAP}+$", match.string[max(0, match.start() - 40) : match.start()])
    return found[1].lower() if found else ""


def governor(match: re.Match[str]) -> str:
    """The word that tells the case of a number, in small letters; empty where there is none.

    It may stand before others: `do co najmniej 5`, `z 2 paniami i 3 …`.
    """
    found = _GOVERNED.search(match.string[max(0, match.start() - 120) : match.start()])
    return found[1].lower() if found else ""


def nouns_after(match: re.Match[str]) -> list[str]:
    """At most two words right after the match that it may count."""
    found = re.match(rf"{GAP}+({SMALL}+)(?:{GAP}+({SMALL}+))?", match.string[match.end() : match.end() + 120])
    words = [word for word in found.groups() if word] if found else []
    if words and words[0] in _UNCOUNTED:
        return []
    return words[:1] if words[1:] and words[1] in _UNCOUNTED else words


def listed(numbers: str, say_one: Callable[[int], str], *, after_od: bool) -> str:
    """`5, 6 i 7A`, or `5–7` said as `od … do …`, each number by `say_one`."""

    def put(match: re.Match[str]) -> str:
        return f"{say_one(int(match[1]))} {match[2]}" if match[2] else say_one(int(match[1]))

    spoken = re.sub("([0-9]+)([A-Za-z]?)", put, re.sub(DASH, " do ", numbers))
    span = re.fullmatch(f"[0-9]+[A-Za-z]?{DASH}[0-9]+[A-Za-z]?", numbers)
    return f"od {spoken}" if span and not after_od else spoken

"""Numbers in words, and fractions, in any case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from jawny_plan.polish.folded import folded

_ONES = {
    1: "jeden|jedna|jedno|jednego|jednej|jednemu|jednym",
    2: "dwa|dwie|dwoch|dwu|dwom|dwoma|dwiema|dwoje|dwojga|dwojgu",
    3: "trzy|trzech|trzem|trzema|troje|trojga|trojgu",
    4: "cztery|czterech|czterem|czterema|czworo|czworga|czworgu",
    5: "piec|pieciu|pieciorgiem",
    6: "szesc|szesciu",
    7: "siedem|siedmiu",
    8: "osiem|osmiu",
    9: "dziewiec|dziewieciu",
    10: "dziesiec|dziesieciu",
    11: "jedenascie|jedenastu",
    12: "dwanascie|dwunastu",
    13: "trzynascie|trzynastu",
    14: "czternascie|czternastu",
    15: "pietnascie|pietnastu",
    16: "szesnascie|szesnastu",
    17: "siedemnascie|siedemnastu",
    18: "osiemnascie|osiemnastu",
    19: "dziewietnascie|dziewietnastu",
}
_TENS = {
    20: "dwadziescia|dwudziestu",
    30: "trzydziesci|trzydziestu",
    40: "czterdziesci|czterdziestu",
    50: "piecdziesiat|piecdziesieciu",
    60: "szescdziesiat|szescdziesieciu",
    70: "siedemdziesiat|siedemdziesieciu",
    80: "osiemdziesiat|osiemdziesieciu",
    90: "dziewiecdziesiat|dziewiecdziesieciu",
}
_HUNDREDS = {
    100: "sto|stu",
    200: "dwiescie|dwustu",
    300: "trzysta|trzystu",
    400: "czterysta|czterystu",
    500: "piecset|pieciuset",
}
_COLLECTIVE = {
    5: "piecior",
    6: "szescior",
    7: "siedmior",
    8: "osmior",
    9: "dziewiecior",
    10: "dziesiecior",
    11: "jedenascior",
    12: "dwanascior",
    13: "trzynascior",
    14: "czternascior",
    15: "pietnascior",
}
"""Stems of numerals that count children and people of both sexes: pięcioro, pięciorga."""
_VALUES = {
    form: value for group in (_ONES, _TENS, _HUNDREDS) for value, forms in group.items() for form in forms.split("|")
} | {f"{stem}{end}": value for value, stem in _COLLECTIVE.items() for end in ("o", "ga", "gu", "giem")}
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_NUMBER = re.compile(rf"\b(?:{_WORD})(?:\s+(?:{_WORD}))*\b")
_FRACTION = re.compile(
    r"\b(?:polow[aeyi]|(?P<quarter>cwierc\w*)|(?:(?P<count>jedn[aey]\w?|dwie|trzy)\s+)?(?P<part>trzeci[aeay]\w?|czwart[aey]\w?|piat[aey]\w?)(?:\s+czesc\w*)?|1/(?P<under>[2-9]))(?!\w)"
)
_PARTS = {"trz": 3, "czw": 4, "pia": 5}
VAGUE = re.compile(
    r"\b(?:kilkanascie|kilkunastu|kilkadziesiat|kilkudziesieciu|kilka|kilku|kilkoro|wiele|wielu|liczn\w+)\b"
)
"""Words that say "many" and no number."""


class NumberInWords(NamedTuple):
    """A number in words, and where it stands."""

    start: int
    end: int
    value: int


def numbers(text: str) -> Iterator[NumberInWords]:
    """Every whole number in words."""
    for found in _NUMBER.finditer(folded(text)):
        yield NumberInWords(found.start(), found.end(), sum(_VALUES[word] for word in found[0].split()))


def number(text: str) -> int | None:
    """A number in digits or words, alone in `text`."""
    if text.strip().isdecimal():
        return int(text)
    found = _NUMBER.fullmatch(folded(text.strip()))
    return sum(_VALUES[word] for word in found[0].split()) if found else None


def fraction(text: str) -> Fraction | None:
    """The fraction that `text` names: połowa, jedna trzecia, 1/4."""
    found = _FRACTION.search(folded(text))
    if not found:
        return None
    if found["quarter"]:
        return Fraction(1, 4)
    if found["under"]:
        return Fraction(1, int(found["under"]))
    if found["part"]:
        count = {"d": 2, "t": 3}.get((found["count"] or "j")[0], 1)
        return Fraction(count, _PARTS[found["part"][:3]])
    return Fraction(1, 2)


NUMBER_WORD = rf"(?:\d+|{_WORD})"
"""A pattern, for folded text, of one number in digits or in a word."""

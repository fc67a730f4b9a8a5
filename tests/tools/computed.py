"""What the program says beyond the data of a unit: calculations, counts and today, and its own numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from jawny_plan import polish
from jawny_plan.outputs.edition import Edition
from jawny_plan.wording.squares import SQUARES, SUMMED

_COMPUTED = re.compile(
    "obliczenie|odpowiedz$|wykonano_z$|obietnice$|kwadraty$|legenda$|zdanie$|ostatnio$|stany_dzialan$"
)
"""Keys of words that hold what we computed; all else that has numbers comes from the data."""
_SQUARE = "|".join(re.escape(word) for _, word in (*SQUARES.values(), SUMMED))
_OWN = re.compile(
    rf"\bA[3-6]\b|\d+(?:,\d+)? [kM]B|85 × 55 mm|rozmiarze 100%|(?:{_SQUARE}):? \d+|\b[Dd]ziałani\w+ \d+|\b[Cc]el\w* \d+"
    r"|(?<=[(])\d(?=[)]\.)|\bh[1-6]\b|(?<=Duży druk i ogłoszenia: )\d+"
)
"""Sizes of paper and files, counts of squares and of sheets that a list folds, numbers of actions and goals."""
_ITEM = re.compile(r"(?<![\d.,:–-])(\d{1,2})\. (?=\w)")


def phrases(edition: Edition) -> set[str]:
    """Every phrase that the program computed of these data, as pages say it."""
    found = {polish.day(edition.today)}
    for plan in edition.worded_plans:
        if end := plan.facts.plan.period.end:
            found.add(polish.day(end + timedelta(days=1)))  # news tell of the end once it is over
        found |= set(_strings(plan.words))
        found |= {polish.span(one.window.start, one.window.end) for known in plan.facts.actions for one in known.rounds}
    found |= set(_strings(edition.totals))
    return {phrase.replace(polish.NBSP, " ") for phrase in found if re.search(r"\d.*[^\W\d]{2}|[^\W\d]{2}.*\d", phrase)}


def without(words: str, computed: set[str], items: int) -> str:
    """The words without what is computed, and without the numbers of so many items of lists."""
    for phrase in sorted(computed, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", " ", words)
    words = _OWN.sub(" ", words)
    return _ITEM.sub(lambda found: " " if int(found[1]) <= items else found[0], words)


def _strings(node: Any, *, whole: bool = False, key: str = "") -> Iterator[str]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _strings(value, whole=whole or bool(_COMPUTED.match(name)), key=name)
    elif isinstance(node, (list, tuple)):
        for value in node:
            yield from _strings(value, whole=whole, key=key)
    elif isinstance(node, str) and whole:
        yield node

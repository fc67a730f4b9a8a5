"""Names spaced out, letter by letter: H u b e r t  R a t a j."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal import full_names
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import PERSON, Hit
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.words import word

_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ .·*_-][^\W\d_]){4,}(?!\w)")
_APART = re.compile(r"(?:[ .·*_-][^\W\d_]){4}")
_CAPITALS = re.compile(r"(?<=[^\W\d_A-ZĄĆĘŁŃÓŚŹŻ])(?=[A-ZĄĆĘŁŃÓŚŹŻ])")


def may_hold(text: CheckedText) -> bool:
    """Whether letters stand one by one in `text`."""
    return _APART.search(text.read) is not None


def find(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """Every name in letters set apart, in `text`."""
    for match in _SPACED.finditer(text.read):
        joined = re.sub(r"[ .·*_-]", "", match[0])
        spelt = CheckedText(_CAPITALS.sub(" ", joined))
        if any(True for _ in full_names.find(spelt, allowed)) or _is_two(joined):
            yield Hit(match.start(), match.end(), PERSON)


def _is_two(joined: str) -> bool:
    """Whether letters of one size are a first name and a surname run together."""
    if not (joined.isupper() or joined.islower()):
        return False
    cuts = ((joined[:cut].capitalize(), joined[cut:].capitalize()) for cut in range(len(joined)))
    return any(word(first).first and word(last).last for pair in cuts for first, last in (pair, pair[::-1]))

"""Homes: a flat's number, written in any of the usual ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan.checks.personal.hit import UPPER, WORD, Hit, Rule

FLAT = Rule("numer mieszkania", "Zostaw najwyżej ulicę i numer budynku; mieszkanie wskazuje rodzinę.")

_FLAT = r"(?:m\.?|lok(?:\.|al\w*)|miesz(?:k)?\.|mieszkani\w+)"
_WORDS = re.compile(r"[0-9][A-Za-z]? ?/|[0-9][A-Za-z]?,? m|m\.|lok|iesz", re.IGNORECASE)
_AFTER_HOUSE = re.compile(rf"{WORD} \d{{1,4}}[A-Za-z]?,? {_FLAT} ?(?:nr\.? |numer )?\d{{1,4}}[A-Za-z]?(?![\w²])")
_NAMED = re.compile(r"\b(?:mieszkani\w+|miesz(?:k)?\.|lok\.|m\.)(?: nr\.?| numer\w*) ?\d{1,4}[A-Za-z]?(?!\w)", re.I)
_CLOSING = re.compile(r"\b(?:mieszkani(?:e|a|u|em)|lok\.) \d{1,4}[A-Za-z]?(?= ?[.,;:)\n\x00]|$)", re.I)
# "Lipowa 12/5", but no act of law or letter ("uchwała 12/2024"), and no year.
_SLASH = re.compile(rf"(?<!\w)({WORD}) (\d{{1,4}}[A-Za-z]? ?/ ?(?!(?:19|20)\d\d\b)\d{{1,4}}[A-Za-z]?)(?![\w/.]\w|\w)")
_NO_STREET = re.compile(
    rf"(?:Uchwał|Zarządzen|Ustaw|Decyzj|Pism|Dz|Nr|Numer|Plan|Zał|Dział|Art|Wnios|Umow|Rozporz|Droga|Drodze|Etap|Faz|Blok|Budyn|Klat)"
    rf"|[{UPPER}]{{3,}}$"
)


def may_hold(text: str) -> bool:
    """Whether `text` holds a number with a stroke, or a word or abbreviation for a flat."""
    return _WORDS.search(text) is not None


def find(text: str) -> Iterator[Hit]:
    """Every flat's number in `text`."""
    for pattern in (_AFTER_HOUSE, _NAMED, _CLOSING):
        for match in pattern.finditer(text):
            yield Hit(match.start(), match.end(), FLAT)
    for match in _SLASH.finditer(text):
        if not _NO_STREET.match(match[1]):
            yield Hit(match.start(), match.end(), FLAT)

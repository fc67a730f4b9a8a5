"""What a rule finds: where in the text, what it is, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

UPPER = "A-ZĄĆĘŁŃÓŚŹŻ"
LOWER = "a-ząćęłńóśźż"
WORD = rf"(?:[{UPPER}][{LOWER}]+|(?![IVXLC]+\b)[{UPPER}]{{3,}})"
"""A word as names are written, for patterns: with a large first letter, or in large letters; no Roman number."""


class Rule(NamedTuple):
    """A kind of personal data: what a message calls it, and its advice. Both in Polish."""

    what: str
    advice: str


class Hit(NamedTuple):
    """A rule's find in a text, from `start` to before `end`."""

    start: int
    end: int
    rule: Rule

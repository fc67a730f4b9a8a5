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
    is_final: bool = False
    """Whether no exception of the unit lets it pass."""


class Hit(NamedTuple):
    """A rule's find in a text, from `start` to before `end`."""

    start: int
    end: int
    rule: Rule


_WHO = "Wolno podać tylko osoby wpisane w danych jako dzielnicowy, prowadzący, osoba kontaktowa albo autor wypowiedzi."
PERSON = Rule("imię i nazwisko osoby", f"Usuń je. {_WHO}")
INITIAL = Rule("inicjały osoby", "Usuń je: w małej miejscowości wszyscy wiedzą, o kogo chodzi.")
TITLED = Rule("nazwisko osoby", f"Usuń je. {_WHO}")
OFFICER = Rule("nazwisko policjanta, którego dane nie publikują", f"Usuń je. {_WHO}")
FAMILY = Rule("nazwisko rodziny", "Usuń je: napisz „rodzina z okolicy” albo opisz samo zdarzenie.")
NICKNAME = Rule("imię albo przezwisko osoby", "Usuń je: w okolicy wszyscy wiedzą, o kogo chodzi.")

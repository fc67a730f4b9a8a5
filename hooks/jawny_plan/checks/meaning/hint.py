"""What only the meaning tells: a hint names the words and a plain way to say it; it never stops a build."""

from __future__ import annotations

from typing import NamedTuple

from jawny_plan.checks.personal.people import is_of_somebody
from jawny_plan.checks.personal.vocabulary import listed
from jawny_plan.checks.personal.words import Word

HELPERS = listed(
    "dzielnicowy dzielnicowa policjant policjantka funkcjonariusz funkcjonariuszka komendant komendantka naczelnik"
    " kierownik kierowniczka oficer rzecznik rzeczniczka strażnik strażniczka strażak ratownik ratowniczka lekarz"
    " lekarka doktor pielęgniarz pielęgniarka psycholog psychiatra terapeuta terapeutka pedagog wójt burmistrz starosta"
    " radny radna sołtys sołtyska referent streetworker wolontariusz wolontariuszka"
)
"""Who helps and speaks for an office: never the one who is meant."""


class Hint(NamedTuple):
    """Words of a text, what they give away, and what to write instead. Both in Polish."""

    words: str
    what: str
    advice: str


def is_person(word: Word) -> bool:
    """Whether the word names one person, a few or a family: a man by grammar, a woman or a child by lists."""
    if word.is_number:
        return False
    if word.lemmas & {"rodzina", "małżeństwo", "para", "rodzeństwo"}:
        return True
    if any(item.part in ("fin", "praet") for item in word.common):  # "były"
        return False
    return is_of_somebody(word)


def is_one_person(word: Word) -> bool:
    """Whether the word names one person or one family."""
    if not is_person(word):
        return False
    return any(item.has("sg") for item in word.readings)

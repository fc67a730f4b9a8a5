"""What only the meaning tells: a hint names the words and a plain way to say it; it never stops a build."""

from __future__ import annotations

from typing import NamedTuple

from jawny_plan.checks.personal.vocabulary import PEOPLE_F
from jawny_plan.checks.personal.words import Word


class Hint(NamedTuple):
    """Words of a text, what they give away, and what to write instead. Both in Polish."""

    words: str
    what: str
    advice: str


def is_person(word: Word) -> bool:
    """Whether the word names one person, a few or a family: a man by grammar, a woman or a child by the list."""
    if word.is_number:
        return False
    if word.lemmas & PEOPLE_F or word.lemmas & {"rodzina", "małżeństwo", "para", "rodzeństwo"}:
        return True
    return any(item.is_noun and item.has("m1") for item in word.common)


def is_one_person(word: Word) -> bool:
    """Whether the word names one person or one family."""
    if not is_person(word):
        return False
    return any(item.has("sg") for item in word.readings)

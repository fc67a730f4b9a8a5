"""The dictionary of Polish inflection: what a word may be a form of, and which forms it takes.

It is SGJP, by Morfeusz 2. Where its wheel does not exist (Linux on ARM) the rules and lists of `fallback` stand in:
they know first names and the endings of surnames, and nothing of common words.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

from jawny_plan.polish.fallback import Rules
from jawny_plan.polish.reading import FIRST_NAME, PLACE, PLACE_PART, SURNAME, Reading

__all__ = [
    "Dictionary",
    "Reading",
    "inflected",
    "is_first_name",
    "is_known",
    "is_place",
    "is_surname",
    "is_whole",
    "lemmas",
    "readings",
]


class Dictionary(Protocol):
    """What reads and inflects words."""

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Every reading of the word; none for an unknown one."""

    def forms(self, lemma: str) -> tuple[tuple[str, Reading], ...]:
        """Every form of the basic form `lemma` with its reading; none for an unknown one."""


class Sgjp:
    """The dictionary of SGJP in Morfeusz 2."""

    def __init__(self) -> None:
        import morfeusz2

        self._morfeusz = morfeusz2.Morfeusz(expand_dot=False, expand_underscore=False)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """Every reading of a single word; none for an unknown one, or for several words."""
        found = self._morfeusz.analyse(word)
        if any(end - start != 1 or start for start, end, _ in found):
            return ()
        return tuple(
            Reading(entry.partition(":")[0], entry, tag, frozenset(labels))
            for _, _, (_, entry, tag, labels, _) in found
            if tag != "ign"
        )

    def forms(self, lemma: str) -> tuple[tuple[str, Reading], ...]:
        """Every form of the lemma, of all its homonyms."""
        if len(lemma.split()) != 1:
            return ()
        return tuple(
            (form, Reading(entry.partition(":")[0], entry, tag, frozenset(labels)))
            for form, entry, tag, labels, _ in self._morfeusz.generate(lemma)
            if tag != "ign"
        )


@cache
def _dictionary() -> Dictionary:
    try:
        return Sgjp()
    except ImportError:
        return Rules()


def is_whole() -> bool:
    """Whether this is the whole dictionary, not the rules that stand in for it."""
    return isinstance(_dictionary(), Sgjp)


@lru_cache(maxsize=131_072)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of one word; a word in large letters is read as one with a large first letter.

    A word with a small first letter is read as a name only where the dictionary knows nothing else for it.
    """
    return _dictionary().readings(word.capitalize() if len(word) > 1 and word.isupper() else word)


def lemmas(word: str, label: str = "") -> frozenset[str]:
    """The basic forms that the word may belong to, those with the label if one is given."""
    return frozenset(item.lemma for item in readings(word) if not label or label in item.labels)


@lru_cache(maxsize=8192)
def inflected(lemma: str) -> tuple[tuple[str, Reading], ...]:
    """Every form of a basic form with its reading: the homonyms' too; none for a word that is not known."""
    return _dictionary().forms(lemma)


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """Whether the dictionary has the word in any sense."""
    return bool(readings(word))


def is_first_name(word: str) -> bool:
    """Whether the word may be a form of a first name."""
    return any(FIRST_NAME in item.labels for item in readings(word))


def is_surname(word: str) -> bool:
    """Whether the word may be a form of a surname."""
    return any(SURNAME in item.labels for item in readings(word))


def is_place(word: str) -> bool:
    """Whether the word may be a form of the name of a town, river or country, or of a part of such a name."""
    return any(not item.labels.isdisjoint((PLACE, PLACE_PART)) for item in readings(word))

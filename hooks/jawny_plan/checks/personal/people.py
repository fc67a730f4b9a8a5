"""Nouns that say what somebody is: "kucharz", "mieszkanka", "sprzątaczka"."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.checks.personal.vocabulary import PEOPLE_F, listed
from jawny_plan.checks.personal.words import Word
from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import Reading

_MACHINES_AND_CRAFTS = listed(
    "drukarka kosiarka tokarka żniwiarka pilarka betoniarka młockarka zbrojarka"
    " stolarka ślusarka kamieniarka blacharka garbarka"
)
"""What ends like a woman's trade."""


def is_person_noun(word: Word) -> bool:
    """Whether the word, in small letters, says what somebody is."""
    return word.is_small and is_of_somebody(word)


def is_of_somebody(word: Word) -> bool:
    """Whether one of its readings is a noun for people: a man's by grammar, a woman's by the list or by the man's."""
    if word.lemmas & PEOPLE_F:
        return True
    return bool(readings_of_somebody(word))


def is_womans_noun(word: Word) -> bool:
    """Whether it says what a woman is, by the man's word: "uczestniczka"."""
    return any(item.is_noun and item.has("f") for item in readings_of_somebody(word))


def readings_of_somebody(word: Word) -> tuple[Reading, ...]:
    """Its readings as a noun for people; "owczarek" is first of all a dog, not "of shepherdesses"."""
    return tuple(
        item
        for item in word.common
        if item.is_noun and (item.has("m1") or (_is_womans_trade(item.lemma) and not word.small.endswith("arek")))
    )


@lru_cache(maxsize=8192)
def _is_womans_trade(lemma: str) -> bool:
    """Whether it is made of a man's: sprzątacz-ka, turyst-ka, kioskar-ka, księgow-a, sprzedaw-czyni."""
    if lemma.endswith(("yni", "ini")):
        return True
    if lemma.endswith("arka"):
        return lemma not in _MACHINES_AND_CRAFTS and _is_man(f"{lemma[:-2]}z")
    if lemma.endswith("ka"):
        stem = lemma[:-2]
        return any(map(_is_man, (stem, f"{stem}a", f"{stem}in", f"{stem[:-2]}k" if stem.endswith("cz") else stem)))
    return lemma.endswith("a") and any(_is_man(f"{lemma[:-1]}{ending}") for ending in "yi")


def _is_man(name: str) -> bool:
    return any(
        item.is_noun and item.lemma == name and item.has("m1", "nom", "sg") for item in dictionary.readings(name)
    )

"""Every form that a word may take, of a name those of families too: for words that are looked for everywhere."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.polish import dictionary, inflection
from jawny_plan.polish.folded import folded
from jawny_plan.polish.reading import FIRST_NAME, SURNAME

_NAMES = frozenset((FIRST_NAME, SURNAME))
_ADJECTIVE = ("i", "iego", "iemu", "im", "ich", "imi", "a", "iej", "ą", "ie")
"""How surnames in -ski and -cki end, a man's, a woman's and a family's."""
_FAMILY = ("owie", "ów", "om", "ami", "ach")


@lru_cache(maxsize=1024)
def every_form(word: str) -> frozenset[str]:
    """All forms of the word in small letters, without Polish marks as well; the word may be in any case itself.

    A name that the dictionary does not have is inflected by rule, from the nominative.
    """
    forms = {word} | (_known(word) or _guessed(word))
    return frozenset(form for each in forms for form in (each.lower(), folded(each)))


def is_common(word: str) -> bool:
    """Whether the word in small letters is an ordinary one: `wilk`, which is a surname as well."""
    return any(
        item.labels.isdisjoint(_NAMES) and item.lemma[:1].islower() for item in dictionary.readings(word.lower())
    )


def is_first_name(word: str) -> bool:
    """Whether the word may be a form of a first name."""
    return dictionary.is_first_name(_as_name(word))


def _known(word: str) -> set[str]:
    """The forms that the dictionary gives; of a word that may be a name, those of the names alone."""
    readings = dictionary.readings(_as_name(word) if word[:1].isupper() else word)
    names = {item.lemma for item in readings if item.labels & _NAMES}
    if names:
        return {form for lemma in names for form, item in dictionary.inflected(lemma) if item.labels & _NAMES}
    single = {item.lemma for item in readings if item.lemma.isalpha()}
    return {form for lemma in single for form, _ in dictionary.inflected(lemma)}


def _guessed(word: str) -> set[str]:
    if not word.isalpha() or not word[:1].isupper():
        return set()
    name = _as_name(word)
    if name.endswith(("ski", "cki", "ska", "cka")):
        stem = name[:-1]
        return {*(stem + ending for ending in _ADJECTIVE), f"{name[:-2]}cy" if name[-3] == "s" else f"{stem[:-1]}y"}
    stems = {form[:-3] for form in inflection.forms(name) if form.endswith("owi")}
    return inflection.forms(name) | {stem + ending for stem in stems for ending in _FAMILY}


def _as_name(word: str) -> str:
    return word.capitalize() if word.isupper() else word

"""Every form that a known person's name takes, in the singular: whole forms, never the beginnings of words."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.polish import dictionary, inflection
from jawny_plan.polish.reading import FIRST_NAME, SURNAME


def is_womans(name: str) -> bool:
    """Whether a first name, in the nominative, is a woman's."""
    genders = [item for item in dictionary.readings(name) if FIRST_NAME in item.labels and item.has("nom", "sg")]
    return all(item.has("f") for item in genders) if genders else name.endswith("a")


def first_name_forms(name: str) -> frozenset[str]:
    """The forms of a first name."""
    return _forms(name, FIRST_NAME, "f" if is_womans(name) else "m1")


def surname_forms(name: str, *, womans: bool) -> frozenset[str]:
    """The forms of a woman's or a man's surname; those of a compound in each of its parts."""
    if "-" not in name:
        return _forms(name, SURNAME, "f" if womans else "m1")
    return frozenset({name, *(form for part in name.split("-") for form in surname_forms(part, womans=womans))})


@lru_cache(maxsize=8192)
def _forms(name: str, label: str, gender: str) -> frozenset[str]:
    known = {
        form
        for form, item in dictionary.inflected(name)
        if label in item.labels and item.has("sg", gender) and item.is_noun
    }
    if known:
        return frozenset(known | {name})
    if label == SURNAME and (described := _adjective_forms(name, gender)):
        return described | {name}
    if gender == "f" and name.endswith(("owa", "ewa", "ska", "cka", "dzka")):
        ending = "iej" if name.endswith("ka") else "ej"
        return frozenset({name, f"{name[:-1]}{ending}", f"{name[:-1]}ą"})
    if gender == "f" and not name.endswith("a"):  # "Elżbieta Marczak": a woman's surname of this kind has one form
        return frozenset({name})
    return frozenset(inflection.forms(name) | {name})


def _adjective_forms(name: str, gender: str) -> frozenset[str]:
    """The forms of a surname that is an ordinary adjective or ordinal: Pierwsza, Pierwszej; none for another."""
    lemmas = {
        item.lemma for item in dictionary.readings(name.lower()) if item.is_adjective and item.has("nom", "sg", gender)
    }
    return frozenset(
        form.capitalize()
        for lemma in lemmas
        for form, item in dictionary.inflected(lemma)
        if item.is_adjective and item.has("sg", gender) and item.has("pos")
    )

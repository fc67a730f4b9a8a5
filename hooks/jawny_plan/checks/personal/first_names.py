"""First names in every form that they take in a sentence.

The two lists hold the commonest first names in Poland with their short forms and a few Ukrainian ones, some 650
in all, put together by hand. Each is inflected by rule. Names that are not in the lists are not known.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jawny_plan import polish
from jawny_plan.polish.inflection import forms, genitives

# Forms of names that begin Polish sentences as ordinary words: "Mają Państwo…", "Idzie wiosna".
_ORDINARY = {"Mają", "Maje", "Idą", "Idę", "Idzie", "Marzenie", "Mii", "Danie", "Ale", "Mili", "Może", "Leo", "Tola"}


@cache
def listed() -> frozenset[str]:
    """The names themselves, in the nominative."""
    files = ("imiona-meskie.txt", "imiona-zenskie.txt")
    return frozenset(" ".join(Path(polish.__file__).with_name(name).read_text("utf-8") for name in files).split())


@cache
def by_form() -> dict[str, frozenset[str]]:
    """The names that each form may belong to: `Marka` -> {Marek}."""
    found: dict[str, set[str]] = {}
    for name in listed():
        for form in forms(name):
            if len(form) > 2 and form not in _ORDINARY:
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}


@cache
def genitive() -> frozenset[str]:
    """Forms by which a street may be named after somebody: `Jana`, `Marii`; `Stanisława` is also a woman."""
    return frozenset(form for name in listed() for form in genitives(name))

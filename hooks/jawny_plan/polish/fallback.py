"""What stands in for the dictionary where it is not there: lists of first names, and the endings of surnames.

The two lists hold the commonest first names in Poland with their short forms and a few Ukrainian ones, some 650
in all, put together by hand. Each is inflected by rule, in the singular. A surname is known by its ending alone.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jawny_plan.polish.inflection import forms, genitives
from jawny_plan.polish.reading import FIRST_NAME, SURNAME, Reading

_LISTS = {"imiona-meskie.txt": "m1", "imiona-zenskie.txt": "f"}
# Endings that hardly any word but a surname has, with the tag of the form.
_SURNAMES = (
    (re.compile(r"\w+[sc]ki"), "subst:sg:nom:m1"),
    (re.compile(r"\w+[sc]kiego"), "subst:sg:gen.acc:m1"),
    (re.compile(r"\w+[sc]ka"), "subst:sg:nom:f"),
    (re.compile(r"\w+[sc]kiej"), "subst:sg:gen.dat.loc:f"),
    (re.compile(r"\w+[sc]kich"), "subst:pl:gen.acc.loc:m1"),
    (re.compile(r"\w+(?:wicz|czyk|czak|czuk|enko|iak)"), "subst:sg:nom:m1"),
    (re.compile(r"\w+(?:wicz|czyk|czak|czuk|iak)(?:a|owi|em|iem)"), "subst:sg:gen.acc.dat.inst:m1"),
    (re.compile(r"\w+(?:wicz|czyk|czak|czuk|iak)(?:ów|owie|om|ami)"), "subst:pl:nom.gen.acc.dat.inst:m1"),
)


class Rules:
    """A dictionary of rules: of first names whole, of surnames by their endings, of nothing else."""

    def readings(self, word: str) -> tuple[Reading, ...]:
        """The first names that the word may be a form of, and a surname if it ends like one."""
        found = list(first_names(word))
        if word[:1].isupper():
            found += [
                Reading(word, word, tag, frozenset({SURNAME})) for ending, tag in _SURNAMES if ending.fullmatch(word)
            ]
        return tuple(found)

    def forms(self, lemma: str) -> tuple[tuple[str, Reading], ...]:
        """The forms of any name, by rule; what kind of a name it is cannot be told, so it has both labels."""
        if not lemma[:1].isupper():
            return ()
        reading = Reading(lemma, lemma, "subst:sg:nom.gen.dat.acc.inst.loc.voc:m1", frozenset({FIRST_NAME, SURNAME}))
        return tuple((form, reading) for form in sorted(forms(lemma)))


def first_names(word: str) -> tuple[Reading, ...]:
    """The listed first names that the word may be a form of."""
    return _names().get(word, ())


@cache
def listed() -> frozenset[str]:
    """The listed first names, in the nominative."""
    return frozenset(" ".join(Path(__file__).with_name(file).read_text("utf-8") for file in _LISTS).split())


@cache
def _names() -> dict[str, tuple[Reading, ...]]:
    """The readings of every form of every listed name."""
    found: dict[str, list[Reading]] = {}
    for file, gender in _LISTS.items():
        for name in Path(__file__).with_name(file).read_text("utf-8").split():
            genitive = genitives(name)
            for form in forms(name):
                case = "nom" if form == name else "gen.acc" if form in genitive else "dat.acc.inst.loc.voc"
                reading = Reading(name, name, f"subst:sg:{case}:{gender}", frozenset({FIRST_NAME}))
                found.setdefault(form, []).append(reading)
    return {form: tuple(items) for form, items in found.items()}

"""Surnames that no dictionary has: made of other surnames, and guessed by their endings."""

from __future__ import annotations

import re
from functools import lru_cache

from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import SURNAME, Reading

_WIFE = re.compile(r"(\w+?)(?:ow|in|yn)(a|ej|ą)$")
_DAUGHTER = re.compile(r"(\w+?)(?:ówn|ank|iank)(a|y|ie|ę|ą|i)$")
_LOST_VOWELS = ("e", "ie", "io")
"""What a surname loses in all forms but the first: Wróbel, Kozieł, Kozioł."""
_WIVES = {"a": "nom", "ej": "gen.dat.loc", "ą": "acc.inst"}


@lru_cache(maxsize=16_384)
def as_wife(part: str) -> tuple[Reading, ...]:
    """A wife's or daughter's name made of a surname: Cieślakowa, Wróblowa, Nowakówna."""
    found = _WIFE.match(part) or _DAUGHTER.match(part)
    stems = (found[1], *(f"{found[1][:-1]}{vowel}{found[1][-1]}" for vowel in _LOST_VOWELS)) if found else ()
    if found and any(map(dictionary.is_surname, stems)):
        case = _WIVES.get(found[2], "gen.dat.acc.inst.loc")
        return (Reading(part, part, f"subst:sg:{case}:f", frozenset({SURNAME})),)
    return ()


# The endings of surnames, the longest first, with the forms that they may be.
_ENDINGS = (
    ("owie", "pl:nom:m1"), ("ami", "pl:inst:m1"), ("ach", "pl:loc:m1"), ("ich", "pl:gen.acc.loc:m1"),
    ("ych", "pl:gen.acc.loc:m1"), ("imi", "pl:inst:m1"), ("ymi", "pl:inst:m1"), ("ów", "pl:gen.acc:m1"),
    ("om", "pl:dat:m1"), ("owi", "sg:dat:m1"), ("ego", "sg:gen.acc:m1"), ("emu", "sg:dat:m1"), ("em", "sg:inst:m1"),
    ("im", "sg:inst.loc:m1"), ("ym", "sg:inst.loc:m1"), ("ej", "sg:gen.dat.loc:f"), ("ę", "sg:acc:m1.f"),
    ("ą", "sg:acc.inst:m1.f"), ("ie", "sg:dat.loc:m1.f"), ("e", "sg:nom.gen.dat.acc.inst.loc:m1.f"),
    ("u", "sg:loc.gen.dat:m1"), ("y", "sg:nom.gen:m1.f"), ("i", "sg:nom.gen.dat.loc:m1.f"),
    ("a", "sg:nom.gen.acc:m1.f"), ("o", "sg:nom.gen.dat.acc.inst.loc:m1.f"), ("", "sg:nom:m1"),
)  # fmt: skip


@lru_cache(maxsize=16_384)
def guessed(part: str) -> tuple[Reading, ...]:
    """A surname that the dictionary does not have: which forms it may be, by its ending."""
    found = [
        Reading(part, part, f"subst:{tag}", frozenset({SURNAME})) for ending, tag in _ENDINGS if part.endswith(ending)
    ][:1]
    if part[-1] not in "aąeęioóuy":  # a woman's surname of this kind has one form
        found.append(Reading(part, part, "subst:sg:nom.gen.dat.acc.inst.loc:f", frozenset({SURNAME})))
    return tuple(found)

"""So many of so many (`1 z 5 działań`): the first number in the case that its governor wants.

The noun stands in the genitive after `z`, so it does not tell which of two cases a preposition wants; a part of what is
there already is rather a place or a topic (`w jednym z`, `o jednym z`, `nad jednym z`) than a goal.
"""

from __future__ import annotations

import re
from typing import assert_never

from jawny_plan.polish.aloud import nouns
from jawny_plan.polish.aloud.around import ALONE, GAP, SMALL, Rules, governor, in_place
from jawny_plan.polish.aloud.governing import Wants, wants
from jawny_plan.polish.spoken import Case, Gender, cardinal

_ONE_AT = {Gender.FEMININE: "jednej"}
_ONE_DONE = {Gender.FEMININE: "jedną", Gender.NEUTER: "jedno", Gender.PERSONAL: "jednego"}


def _gender(things: list[str]) -> Gender:
    """The gender of what a part is meant of; an adjective may stand before it (`z 3 trwających planów`)."""
    for thing in things[1:] + things[:1] if things and nouns.describes(things[0]) else things[:1]:
        if nouns.man(thing):
            return Gender.PERSONAL
        if nouns.feminine(thing):
            return Gender.FEMININE
        if nouns.neuter(thing):
            return Gender.NEUTER
    return Gender.MASCULINE


def _part(number: int, wanted: Wants, gender: Gender) -> str:
    """The number that is the part."""
    match wanted:
        case Wants.NOTHING | Wants.NAME:
            return cardinal(number, Case.NOMINATIVE, gender)
        case Wants.ACCUSATIVE:
            return _ONE_DONE.get(gender, "jeden") if number == 1 else cardinal(number, Case.NOMINATIVE, gender)
        case Wants.LOCATIVE | Wants.LOCATIVE_OR_ACCUSATIVE:
            return _ONE_AT.get(gender, "jednym") if number == 1 else cardinal(number, Case.GENITIVE, gender)
        case Wants.INSTRUMENTAL_OR_ACCUSATIVE:
            return cardinal(number, Case.INSTRUMENTAL, gender)
        case Wants.GENITIVE_OR_INSTRUMENTAL:
            with_people = gender is Gender.PERSONAL  # `rozmawiano z dwoma z trzech radnych`
            return cardinal(number, Case.INSTRUMENTAL if with_people else Case.GENITIVE, gender)
        case Wants.GENITIVE:
            return cardinal(number, Case.GENITIVE, gender)
        case Wants.DATIVE:
            return cardinal(number, Case.DATIVE, gender)
        case _:
            assert_never(wanted)


def _share(match: re.Match[str]) -> str:
    number, whole, things = int(match[1]), match[2], [word for word in match.groups()[2:] if word]
    by = governor(match)
    wanted = wants(by)
    before = match.string[max(0, match.start() - 80) : match.start()]
    if wanted is Wants.ACCUSATIVE and re.search(rf"(?<!\w)[Nn]ie{GAP}+{by}{GAP}", before, re.IGNORECASE):
        wanted = Wants.GENITIVE  # `nie wykonano jednego z pięciu`
    return in_place(match, f"{_part(number, wanted, _gender(things))} z{whole}")


_THINGS = rf"(?={GAP}({SMALL}+)(?:{GAP}({SMALL}+))?|)"

RULES: Rules = ((rf"{ALONE}([0-9]{{1,9}}){GAP}z({GAP}[0-9]{{1,9}})(?!\w|[.,:/–-][0-9]){_THINGS}", _share),)

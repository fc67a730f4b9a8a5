"""Numbers as they count things: each in the case and gender that its neighbours want."""

from __future__ import annotations

import re

from jawny_plan.polish.aloud import nouns
from jawny_plan.polish.aloud.around import (
    ALONE,
    CAPITAL,
    DASH,
    FIGURES,
    GAP,
    Rules,
    governor,
    in_place,
    nouns_after,
    words,
)
from jawny_plan.polish.aloud.endings import ending
from jawny_plan.polish.aloud.governing import Wants, makes, wants
from jawny_plan.polish.spoken import Case, Gender, cardinal, collective, digits

_ALL_MEN = {2: "dwaj", 3: "trzej", 4: "czterej"}
_MANY_MEN = ("ci", "cy", "dzy", "le", "rze", "sze", "wie", "dzi", "si", "ni")
_OF_BOTH = words("dzieci dzieciom dzieciach drzwi drzwiom drzwiach niemowląt zwierząt")
"""Nouns that want numerals of their own kind (`troje dzieci`)."""
_PREPOSITIONS = words("od do dla bez około koło powyżej poniżej z ze u wśród spośród")
"""After these a span needs no `od` of its own."""
_NAMED_EACH = 3
"""A span over so many numbers is named one by one where the noun could not follow it: `dwa lub trzy tygodnie`."""


def counted(number: int, before: str, things: list[str]) -> str:
    """A number in the case and gender that its neighbours want: the word before it, and what it counts."""
    kind = wants(before)
    if number == 1:
        its_ending = ending(kind, things)
        return {"y": "jeden", "e": "jedno"}.get(its_ending, f"jedn{its_ending}")
    case, gender = case_of(number, before, things), nouns.gender(things)
    if not _OF_BOTH.isdisjoint(things):
        return collective(number, Case.DATIVE if nouns.at_many(things) else case)
    if case is Case.NOMINATIVE and gender is Gender.PERSONAL and things[0].endswith(_MANY_MEN) and number in _ALL_MEN:
        return _ALL_MEN[number]
    return cardinal(number, case, gender)


def _few(number: int) -> bool:
    """Whether nouns follow the number in their own case: two to four, and all that end so, but teens."""
    return number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14)


def case_of(number: int, before: str, things: list[str]) -> Case:
    """The case of a number above one; the genitive is the locative too."""
    kind = wants(before)
    if kind is not Wants.GENITIVE:
        if nouns.with_many(things):
            return Case.INSTRUMENTAL
        if nouns.to_many(things) or kind is Wants.DATIVE:
            return Case.DATIVE
    oblique = (
        (kind.genitive and not (makes(before) and (nouns.times(things) or not things)))
        or kind is Wants.LOCATIVE
        or (kind.locative and nouns.at_many(things))
        or (kind is not Wants.NAME and _few(number) and nouns.plural_of(things))
    )
    return Case.GENITIVE if oblique else Case.NOMINATIVE


def span(first: int, last: int, before: str, things: list[str], *, named: bool = False) -> str:
    """`od pięciu do siedmiu osób`, `dwa lub trzy tygodnie`; `named`: the numbers are names, as of houses."""
    if named or wants(before) is Wants.NAME:
        return f"od {cardinal(first, Case.GENITIVE)} do {cardinal(last, Case.GENITIVE)}"
    kind = wants(before)
    case = case_of(last, before, things)
    at_many = kind is Wants.LOCATIVE or (kind.locative and nouns.at_many(things))
    inflected = at_many or case in (Case.INSTRUMENTAL, Case.DATIVE)
    own_case = _few(last) and things and not nouns.plural_of(things) and case is Case.NOMINATIVE
    if (inflected or own_case) and 0 < last - first < _NAMED_EACH:
        spoken = [counted(number, before, things) for number in range(first, last + 1)]
        return f"{', '.join(spoken[:-1])} lub {spoken[-1]}"
    if inflected or own_case:
        return f"{counted(first, before, things)} do {counted(last, before, things)}"
    if kind.accusative:
        return f"{cardinal(first)} do {cardinal(last, Case.GENITIVE)}"
    bounds = f"{cardinal(first, Case.GENITIVE)} do {cardinal(last, Case.GENITIVE)}"
    return bounds if before in _PREPOSITIONS else f"od {bounds}"


def _span(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    if last <= first:
        return in_place(match, digits(match[0]))
    house = bool(re.search(rf"{CAPITAL}\w+{GAP}+$", match.string[: match.start()])) and not nouns_after(match)
    return in_place(match, span(first, last, governor(match), nouns_after(match), named=house))


def _number(match: re.Match[str]) -> str:
    letter = match[2]
    if re.match("0[0-9]", match[1]):
        return in_place(match, digits(match[0]))
    spoken = counted(int(match[1]), governor(match), [] if letter else nouns_after(match))
    return in_place(match, f"{spoken} {letter}" if letter else spoken)


def _with_children(match: re.Match[str]) -> str:
    """`z 5 dziećmi`: the numeral takes the genitive of these."""
    noun = {"dziećmi": "dzieci", "drzwiami": "drzwi"}[match[2]]
    return in_place(match, f"{collective(int(match[1]), Case.INSTRUMENTAL)} {noun}")


def _of_women(match: re.Match[str]) -> str:
    """`interwencji było 22`: the numeral agrees with the noun before the verb."""
    number = int(match[3])
    if not nouns.feminine(match[1].lower()):
        return match[0]
    return f"{match[1]}{match[2]}{cardinal(number, Case.NOMINATIVE, Gender.FEMININE)}"


RULES: Rules = (
    (rf"(?<!\w)(\w+)((?:{GAP}\w+[yi]ch)?{GAP}było{GAP})([0-9]{{1,9}})(?={GAP}?[,.;)]|$)", _of_women),
    (rf"{FIGURES}{GAP}(dziećmi|drzwiami)(?!\w)", _with_children),
    (rf"{FIGURES}{DASH}([0-9]{{1,9}})(?![\w-]|[.,][0-9])", _span),
    (rf"{ALONE}([0-9]{{1,9}})([A-Za-z])?(?!\w|[/–-]\w|[.:][0-9])", _number),
)

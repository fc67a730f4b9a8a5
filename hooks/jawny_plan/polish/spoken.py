"""Polish numerals in words: cardinals by case and gender, declined ordinals, days, phone numbers by groups.

Base forms are those of Unicode CLDR (common/rbnf/pl.xml), which has neither cases nor Polish ordinals, as num2words
0.5 has not: "1 stycznia 2024" needs both. The oblique forms are those of school grammar.
"""

from __future__ import annotations

import re
from enum import Enum

from babel import Locale

from jawny_plan import polish

MONTHS: dict[int, str] = dict(Locale.parse("pl_PL").months["format"]["wide"])
"""Months in the genitive, as dates hold them."""


class Case(Enum):
    """Cases of cardinals that differ; the genitive is the locative too."""

    NOMINATIVE = 0
    GENITIVE = 1
    DATIVE = 2
    INSTRUMENTAL = 3


class Gender(Enum):
    """Genders by which one and two differ; PERSONAL: men."""

    MASCULINE = 0
    FEMININE = 1
    NEUTER = 2
    PERSONAL = 3


def _each(words: str) -> list[str]:
    return words.split()


LARGEST = 999_999_999
_UNITS = _each(
    "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście "
    "piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście"
)
_UNITS_OBLIQUE = _each(
    "zera jeden dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziewięciu dziesięciu jedenastu dwunastu trzynastu "
    "czternastu piętnastu szesnastu siedemnastu osiemnastu dziewiętnastu"
)
_TENS = _each(
    "- - dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt"
)
_TENS_OBLIQUE = _each(
    "- - dwudziestu trzydziestu czterdziestu pięćdziesięciu sześćdziesięciu siedemdziesięciu osiemdziesięciu "
    "dziewięćdziesięciu"
)
_HUNDREDS = _each("- sto dwieście trzysta czterysta pięćset sześćset siedemset osiemset dziewięćset")
_HUNDREDS_OBLIQUE = _each("- stu dwustu trzystu czterystu pięciuset sześciuset siedmiuset ośmiuset dziewięciuset")
_SCALES = (
    (1_000_000, ("milion", "miliony", "milionów"), ("miliona", "milionów")),
    (1_000, ("tysiąc", "tysiące", "tysięcy"), ("tysiąca", "tysięcy")),
)
_ONE = {
    Case.NOMINATIVE: {Gender.FEMININE: "jedna", Gender.NEUTER: "jedno", Gender.PERSONAL: "jeden"},
    Case.GENITIVE: {Gender.FEMININE: "jednej"},
    Case.DATIVE: {Gender.FEMININE: "jednej"},
    Case.INSTRUMENTAL: {Gender.FEMININE: "jedną"},
}
_ONE_ELSE = {
    Case.NOMINATIVE: "jeden",
    Case.GENITIVE: "jednego",
    Case.DATIVE: "jednemu",
    Case.INSTRUMENTAL: "jednym",
}
_FEW = {
    Case.DATIVE: {2: "dwom", 3: "trzem", 4: "czterem"},
    Case.INSTRUMENTAL: {2: "dwoma", 3: "trzema", 4: "czterema"},
}
_COLLECTIVE = {
    Case.NOMINATIVE: ("oje", "oro"),
    Case.GENITIVE: ("ojga", "orga"),
    Case.DATIVE: ("ojgu", "orgu"),
    Case.INSTRUMENTAL: ("ojgiem", "orgiem"),
}
"""Endings of two and three, and of all others."""
_COLLECTIVE_FEW = {2: "dw", 3: "tr", 4: "czw"}
_COMPOUND_UNITS = {1: "jedno", 2: "dwu", 3: "trzy"}

_ORDINAL_UNITS = _each(
    "zerowy pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty trzynasty "
    "czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty"
)
_ORDINAL_TENS = _each(
    "- - dwudziesty trzydziesty czterdziesty pięćdziesiąty sześćdziesiąty siedemdziesiąty osiemdziesiąty "
    "dziewięćdziesiąty"
)
_ORDINAL_HUNDREDS = _each(
    "- setny dwusetny trzechsetny czterechsetny pięćsetny sześćsetny siedemsetny osiemsetny dziewięćsetny"
)
_ORDINAL_THOUSANDS = {1: "tysięczny", 2: "dwutysięczny", 3: "trzytysięczny"}


def cardinal(number: int, case: Case = Case.NOMINATIVE, gender: Gender = Gender.MASCULINE) -> str:
    """`szesnaście`, `szesnastu`, `dwadzieścia dwie`: a whole number from 0 to LARGEST. ValueError beyond."""
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}")
    if number == 1:
        return _ONE[case].get(gender, _ONE_ELSE[case])
    spoken, rest = [], number
    for scale, few, oblique in _SCALES:
        count, rest = divmod(rest, scale)
        if count:
            if count > 1:
                spoken.append(cardinal(count, case))
            if case is Case.NOMINATIVE:
                spoken.append(polish.plural(count, *few).split(polish.NBSP)[1])
            else:
                spoken.append(oblique[count > 1])
    if rest or not number:
        spoken.append(_hundreds(rest, case, gender))
    return " ".join(spoken)


def _hundreds(number: int, case: Case, gender: Gender) -> str:
    """A number below 1000; its last word tells case and gender, except one (`dwudziestu jeden`, `stu pięcioma`)."""
    personal = case is Case.NOMINATIVE and gender is Gender.PERSONAL and number != 1
    straight = case is Case.NOMINATIVE and not personal
    hundreds, rest = divmod(number, 100)
    spoken = [(_HUNDREDS if straight else _HUNDREDS_OBLIQUE)[hundreds]] if hundreds else []
    if rest >= 20:
        spoken.append((_TENS if straight else _TENS_OBLIQUE)[rest // 10])
        rest %= 10
    if rest or not number:
        if straight and rest == 2 and gender is Gender.FEMININE:
            spoken.append("dwie")
        elif rest in _FEW.get(case, {}):
            spoken.append(
                "dwiema" if (rest, case, gender) == (2, Case.INSTRUMENTAL, Gender.FEMININE) else _FEW[case][rest]
            )
        else:
            spoken.append((_UNITS if straight else _UNITS_OBLIQUE)[rest])
    if case is Case.INSTRUMENTAL and number % 100 > 4:
        spoken[-1] = re.sub("u$", "oma", spoken[-1])
    return " ".join(spoken)


def collective(number: int, case: Case = Case.NOMINATIVE) -> str:
    """`troje`, `dwudziestu pięciorga`: as many children. It is a cardinal where its last word has no such form."""
    hundreds, rest = divmod(number, 100)
    tens, units = (rest // 10 * 10, rest % 10) if rest >= 20 else (0, rest)
    last = units or tens
    if last < 2 or (hundreds and not units):
        return cardinal(number, case)
    stem = _COLLECTIVE_FEW.get(last) or (cardinal(last).rstrip("ae") if 10 < last < 50 else _oblique(last)[:-1])
    spoken = [cardinal(number - last, case)] if number > last else []
    return " ".join([*spoken, stem + _COLLECTIVE[case][last > 3]])


def compound(number: int) -> str:
    """The first part of a word about so many, from 1 to 1000: `pięcio` of `pięciolecie`, `dwudziestocztero`."""
    if number == 1000:
        return "tysiąc"
    hundreds, rest = divmod(number, 100)
    tens, units = (rest // 10, rest % 10) if rest >= 20 else (0, rest)
    spoken = ("", "stu", "dwustu")[hundreds] if hundreds < 3 else _ORDINAL_HUNDREDS[hundreds].removesuffix("ny")
    for part in (tens * 10, units):
        if part:
            spoken += _COMPOUND_UNITS.get(part) or re.sub("(?:u|ech)$", "o", _oblique(part))
    return spoken


def _oblique(number: int) -> str:
    """A number below twenty, or a ten, in the genitive."""
    return _UNITS_OBLIQUE[number] if number < 20 else _TENS_OBLIQUE[number // 10]


def ordinal(number: int, ending: str = "y") -> str:
    """`dwudziesty czwarty`; `ending` (`y a e ego ej ym ą`) declines it: `dwudziestego czwartego`.

    From 0 to 3999, else ValueError.
    """
    if not 0 <= number < 4000:
        raise ValueError(f"no ordinal of {number}")
    thousands, rest = divmod(number, 1000)
    if thousands and not rest:
        return _declined(_ORDINAL_THOUSANDS[thousands], ending)
    spoken = [cardinal(thousands * 1000)] if thousands else []
    hundreds, rest = divmod(rest, 100)
    if hundreds and not rest:
        return " ".join([*spoken, _declined(_ORDINAL_HUNDREDS[hundreds], ending)])
    if hundreds:
        spoken.append(_HUNDREDS[hundreds])
    if rest >= 20:
        spoken.append(_declined(_ORDINAL_TENS[rest // 10], ending))
        rest %= 10
        if not rest:
            return " ".join(spoken)
    return " ".join([*spoken, _declined(_ORDINAL_UNITS[rest], ending)])


def _declined(word: str, ending: str) -> str:
    if word.endswith("y"):
        return word[:-1] + ending
    stem, softened = word.removesuffix("i"), ending.removeprefix("y")
    if word == "drugi" and ending in ("a", "ą"):
        return stem + ending
    return f"{stem}i{softened}"


def digits(number: str) -> str:
    """A phone number by its groups: `47 000 00 01` -> `czterdzieści siedem, zero zero zero, zero zero, zero jeden`."""
    plus = "plus " if number.startswith("+") else ""
    groups = re.findall("[0-9]+", number)
    if len(groups) == 1 and len(groups[0]) > 4:
        groups = re.findall("[0-9]{1,3}", groups[0])
    return plus + ", ".join(_group(group) for group in groups)


def _group(figures: str) -> str:
    zeros = len(figures) - len(figures.lstrip("0"))
    rest = [cardinal(int(figures))] if zeros < len(figures) else []
    return " ".join(["zero"] * zeros + rest)

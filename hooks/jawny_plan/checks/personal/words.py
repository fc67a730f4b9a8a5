"""Words as the rules for people see them: how they are written, and which names they may be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from pathlib import Path

from jawny_plan.checks.personal.unknown_surnames import as_wife, guessed
from jawny_plan.checks.personal.vocabulary import CERTAIN, DEGREES, MISTERS, RANKS
from jawny_plan.polish import dictionary
from jawny_plan.polish.fallback import first_names
from jawny_plan.polish.fallback import listed as fallback_names
from jawny_plan.polish.inflection import forms
from jawny_plan.polish.reading import FIRST_NAME, PLACE, PLACE_PART, SURNAME, Reading

CASES = frozenset(("nom", "gen", "dat", "acc", "inst", "loc"))
COMMON = "nazwa_pospolita"
"""What the dictionary calls a common noun: also one that is a surname, too, as "Rom" is."""
_PARTS = re.compile(r"[-'’]")
_NAMES = frozenset((FIRST_NAME, SURNAME, PLACE, PLACE_PART, "pseudonim", "przydomek"))
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")


class Shape(Enum):
    """How a word is written."""

    SMALL = "kowalski"
    CAPITAL = "Kowalski"
    LARGE = "KOWALSKI"
    LETTER = "K"
    NUMBER = "12"


@dataclass(frozen=True, eq=False)
class Word:
    """A word of a text; what it may mean is looked up once."""

    text: str

    @cached_property
    def shape(self) -> Shape:
        """How it is written."""
        if self.text[0].isdigit():
            return Shape.NUMBER
        if not self.text[0].isupper():
            return Shape.SMALL
        if len(self.text) == 1:
            return Shape.LETTER
        return Shape.LARGE if self.text.isupper() else Shape.CAPITAL

    @cached_property
    def is_name_like(self) -> bool:
        """Whether it is written as names are."""
        return self.shape in (Shape.CAPITAL, Shape.LARGE)

    @cached_property
    def is_small(self) -> bool:
        """Whether it is in small letters."""
        return self.shape is Shape.SMALL

    @cached_property
    def is_capital(self) -> bool:
        """Whether only its first letter is large."""
        return self.shape is Shape.CAPITAL

    @cached_property
    def is_large(self) -> bool:
        """Whether it is in large letters."""
        return self.shape is Shape.LARGE

    @cached_property
    def is_number(self) -> bool:
        """Whether it is a number."""
        return self.shape is Shape.NUMBER

    @cached_property
    def is_letter(self) -> bool:
        """Whether it is one large letter."""
        return self.shape is Shape.LETTER

    @cached_property
    def is_cyrillic(self) -> bool:
        """Whether it is written in Cyrillic letters."""
        return _CYRILLIC.search(self.text) is not None

    @cached_property
    def small(self) -> str:
        """In small letters."""
        return self.text.lower()

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts of a compound, each with a large first letter; an elided ending ("McDonald's") is left off."""
        parts = [part for part in _PARTS.split(self.text) if part]
        return tuple(part[:1].upper() + part[1:].lower() for part in parts if part not in ("s", "a", "em", "owi", "ie"))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What the dictionary says of the word, whole if it has it whole, else of its last part."""
        whole = self.text if self.shape is Shape.SMALL else _capital(self.text)
        found = dictionary.readings(whole)
        if not found and len(self.parts) > 1:
            found = dictionary.readings(self.parts[-1])
        return found

    @cached_property
    def names(self) -> tuple[Reading, ...]:
        """The readings that it has as a name, whatever its first letter."""
        return dictionary.readings(self.parts[-1]) if self.parts else ()

    @cached_property
    def first(self) -> tuple[Reading, ...]:
        """Its readings as a first name; none for a compound of a first name and a surname."""
        if not self.parts or any(not _first(part) for part in self.parts):
            return ()
        last = self.parts[-1]  # "Helen" is a form of many Helenas in the dictionary, and a name of the lists
        return tuple(item for item in _first(last) if item.has("sg")) or _listed(last)

    @cached_property
    def is_foreign(self) -> bool:
        """Whether it is a first name that the dictionary does not have: its case cannot be told for sure."""
        return bool(self.first) and not any(item.entry for item in self.names if FIRST_NAME in item.labels)

    @cached_property
    def last(self) -> tuple[Reading, ...]:
        """Its readings as a surname."""
        if not self.parts:
            return ()
        return tuple(item for item in self.names if SURNAME in item.labels) or _derived(self.parts[-1])

    @cached_property
    def common(self) -> tuple[Reading, ...]:
        """Its readings as anything but a name."""
        return tuple(item for item in self.readings if item.labels.isdisjoint(_NAMES) and item.lemma[:1].islower())

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """The basic forms of its ordinary readings, in small letters; its own small letters when it has none."""
        ordinary = (item for item in self.readings if COMMON in item.labels or not item.labels & {FIRST_NAME, SURNAME})
        return frozenset(item.lemma.lower() for item in ordinary) | {self.small}

    @cached_property
    def is_place(self) -> bool:
        """Whether it may be the name of a town or village."""
        return any(item.labels & {PLACE} for item in self.readings)

    @cached_property
    def is_known(self) -> bool:
        """Whether the dictionary or a list has it."""
        return bool(self.readings or self.first)

    @cached_property
    def guessed(self) -> tuple[Reading, ...]:
        """As a surname that the dictionary does not have: which forms it may be, by its ending."""
        if self.is_known or not self.parts or len(self.text) < 3 or self.is_cyrillic:
            return ()
        return guessed(self.parts[-1])

    @cached_property
    def surname(self) -> tuple[Reading, ...]:
        """As a surname, read or guessed."""
        return self.last or self.guessed


@lru_cache(maxsize=131_072)
def word(text: str) -> Word:
    """The word written so; the same object each time, so that it is looked up once."""
    return Word(text)


@lru_cache(maxsize=262_144)
def may_be_name(text: str) -> bool:
    """Whether a word alone may be somebody: a first name, a surname, an initial, an unknown word written large."""
    if text[0].islower():
        return text in _certain() or _is_first_in_small(text)
    found = word(text)
    if found.is_letter or found.first or found.surname or not found.is_known:
        return True
    return bool(found.parts and as_wife(found.parts[-1]))


def _is_first_in_small(text: str) -> bool:
    """Whether a word in small letters is a first name: the dictionary knows those as they stand, the lists do not."""
    readings = dictionary.readings(text)  # asked of every word of every text
    for item in readings:
        if item.lemma[:1].islower() and item.labels.isdisjoint(_NAMES):
            return False
    if readings or not text.isalpha() or not dictionary.is_whole():
        return bool(word(text).first)
    return bool(_listed(text.capitalize()))


@cache
def _certain() -> frozenset[str]:
    """Every form of the words after which somebody comes, in small letters."""
    leads = CERTAIN | MISTERS | (RANKS - DEGREES)
    known = (form for lemma in leads for form, item in dictionary.inflected(lemma) if item.lemma in leads)
    return leads | {"p"} | {form.lower() for form in known}


def agree(one: tuple[Reading, ...], other: tuple[Reading, ...]) -> bool:
    """Whether two words may stand in the same case, number and gender, as a first name and its surname do."""
    return any(
        left.has(case, number, gender) and right.has(case, number, gender)
        for left in one
        for right in other
        for gender in ("m1", "f")
        if left.has(gender) and right.has(gender)
        for number in ("sg", "pl")
        for case in CASES
    )


def _capital(text: str) -> str:
    return text if not text.isupper() else text.capitalize()


@lru_cache(maxsize=65_536)
def _first(part: str) -> tuple[Reading, ...]:
    """The readings of a word as a first name: the dictionary's and those of the lists."""
    return (*(item for item in dictionary.readings(part) if FIRST_NAME in item.labels), *_listed(part))


def _listed(part: str) -> tuple[Reading, ...]:
    """The readings of a word as a first name of the lists."""
    return (*first_names(part), *_foreign().get(part, ()))


@lru_cache(maxsize=8192)
def is_shortened(text: str) -> bool:
    """Whether a word that is nothing else is the beginning of a first name, as before a full stop: "Wiesł."."""
    return 3 <= len(text) <= 7 and text in _beginnings() and not word(text).is_known


@cache
def _beginnings() -> frozenset[str]:
    """How first names begin, up to seven letters."""
    return frozenset(name[:size] for name in fallback_names() for size in range(3, min(len(name), 8)))


_CASES_OF = {"ę": "acc", "ą": "inst"}
"""Forms of first names that the lists give, which can be told by their last letter."""


@cache
def _foreign() -> dict[str, tuple[Reading, ...]]:
    """Foreign first names and short forms in every form that Polish gives them."""
    found: dict[str, tuple[Reading, ...]] = {}
    files = ("imiona-obce.txt", "imiona-potoczne.txt")
    lines = "\n".join(Path(__file__).with_name(file).read_text("utf-8") for file in files).splitlines()
    for name in " ".join(line for line in lines if not line.startswith("#")).split():
        gender = "m1" if name.endswith(("ek", "uś", "iu", "chu", "io")) else "f" if name.endswith("a") else "m1.f"
        for form in forms(name):
            if form == name or form not in found:
                case = "nom" if form == name else _CASES_OF.get(form[-1], "gen.dat.acc.inst.loc")
                reading = Reading(name, name, f"subst:sg:{case}:{gender}", frozenset({FIRST_NAME}))
                found[form] = (*found.get(form, ()), reading)
    return found


def _derived(part: str) -> tuple[Reading, ...]:
    """A wife's or daughter's name made of a surname, where the dictionary has no such word."""
    return () if dictionary.is_known(part) else as_wife(part)

"""What the data themselves publish on purpose: contacts, names, places; and what the unit excepts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms
from jawny_plan.model.base import Email, Phone, models_in
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.unit import PrivacyException, Unit
from jawny_plan.polish import dictionary
from jawny_plan.polish.reading import FIRST_NAME, SURNAME

NAME_KEYS = ("imie_nazwisko", "autor", "osoba")
"""Keys that hold somebody's name in order to publish it."""
PLACE_KEYS = ("ulice.nazwa", "w_spisie", "osiedle", "miejscowosci", "miejscowosc")
TOWN_KEYS = ("miejscowosci", "miejscowosc", "nazwa", "skrot")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT = re.compile(r"\w+\.")
_STEM = 4
"""So many letters of a town's name stay in all its cases, with those before its last three."""


@dataclass(frozen=True)
class Allowed:
    """What rules let pass. Phones are nine digits, e-mails small letters; a name or place is its words."""

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    people: tuple[tuple[str, ...], ...] = ()
    places: tuple[frozenset[str], ...] = ()
    brands: tuple[str, ...] = ()
    exceptions: tuple[PrivacyException, ...] = ()
    towns: frozenset[str] = frozenset()

    @classmethod
    def by(cls, values: Mapping[str, Iterable[str]], unit: Unit) -> Allowed:
        """What the typed `values`, gathered by their YAML keys, and the unit's own lists allow."""

        def under(keys: Collection[str]) -> list[str]:
            """The values of these keys, and their examples, which the editors' manual prints."""
            return sorted({value for name in keys for value in values.get(name, ())} | _examples(keys))

        towns = [unit.name, unit.short_name, *(value for name in TOWN_KEYS[:2] for value in values.get(name, ()))]
        return cls(
            phones=frozenset(map(digits, under(keys_of(Phone)))),
            emails=frozenset(map(str.lower, under(keys_of(Email)))),
            people=tuple(dict.fromkeys(_names_in(value) for value in under(NAME_KEYS))),
            places=tuple(dict.fromkeys(frozenset(_WORD.findall(value)) for value in under(PLACE_KEYS))),
            brands=unit.brands,
            exceptions=unit.privacy_exceptions,
            towns=frozenset(word for value in towns for word in _WORD.findall(value) if word[0].isupper()),
        )

    def has_person(self, words: Sequence[str]) -> bool:
        """Whether the words are the whole name of somebody published, or its surname alone, in any of its forms."""
        return any(
            any(word in person[-1] for word in words) and all(any(word in part for part in person) for word in words)
            for person in self._forms
        )

    def has_place(self, words: Collection[str]) -> bool:
        """Whether the words are of the name of one street or place in the data."""
        small = {word.lower() for word in words}
        if small <= self._place_words and any(small <= place for place in self._places):
            return True
        return len(small) > 1 and self._is_patron(words)

    def is_town(self, word: str) -> bool:
        """Whether the word may be a form of the unit's town, or of a village in the data."""
        bare = word.lower().replace("ó", "o")
        return any(bare.startswith(stem) for stem in self._stems)

    def forms_of(self, person: tuple[str, ...]) -> frozenset[str]:
        """Every form of the surname of one of the published people."""
        womans = is_womans(person[0]) if len(person) > 1 else person[-1].endswith("a")
        return surname_forms(person[-1], womans=womans)

    @cached_property
    def _forms(self) -> list[tuple[frozenset[str], ...]]:
        """The published people: the forms of each of their names, the surname's last."""
        found = []
        for *given, surname in (person for person in self.people if person):
            names = [first_name_forms(name) for name in given]
            found.append((*names, self.forms_of((*given, surname))))
        return found

    def _is_patron(self, words: Collection[str]) -> bool:
        """Whether the words are the name of the one after whom a street of the data is called, in any case."""
        return any(
            all(any(_name_lemmas(word) & _name_lemmas(part) for part in place) for word in words)
            for place in self.places
            if len(place) > 1
        )

    @cached_property
    def _places(self) -> list[frozenset[str]]:
        return [frozenset(word.lower() for word in place) for place in self.places]

    @cached_property
    def _place_words(self) -> frozenset[str]:
        """The words of all places, in small letters."""
        return frozenset().union(*self._places)

    @cached_property
    def _stems(self) -> list[str]:
        towns = (town.lower().replace("ó", "o") for town in self.towns if len(town) > _STEM)
        return [town[: max(_STEM, len(town) - 3)] for town in towns]


def _name_lemmas(word: str) -> frozenset[str]:
    """The first names and surnames that the word may be a form of."""
    return dictionary.lemmas(word, FIRST_NAME) | dictionary.lemmas(word, SURNAME)


def digits(number: str) -> str:
    """A telephone as its nine digits: without spaces, signs and the country."""
    return re.sub(r"\D", "", number)[-9:]


def _names_in(value: str) -> tuple[str, ...]:
    """The names in a value, without the rank: `mł. asp. Joanna Sikora`."""
    return tuple(word for word in _WORD.findall(_SHORT.sub("", value)) if word[0].isupper() and len(word) > 1)


def keys_of(kind: Any) -> set[str]:
    """The YAML keys whose values are of the type `kind`."""
    return {
        str(info.alias)
        for info in _fields()
        if kind.__metadata__[0] in info.metadata or kind in get_args(info.annotation)
    }


def _examples(keys: Collection[str]) -> set[str]:
    return {
        str(part)
        for info in _fields()
        if info.alias in keys
        for example in info.examples or ()
        for part in (example if isinstance(example, list) else [example])
    }


@cache
def _fields() -> tuple[FieldInfo, ...]:
    """Every key of every model."""
    seen: dict[type[BaseModel], None] = {}
    waiting = list(MODELS.values())
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen[model] = None
            waiting += [part for info in model.model_fields.values() for part in models_in(info.annotation)]
    return tuple(info for model in seen for info in model.model_fields.values())

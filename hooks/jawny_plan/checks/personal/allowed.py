"""What the data themselves publish on purpose: contacts, names, places; and what the unit excepts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from jawny_plan.model.base import Email, Phone, models_in
from jawny_plan.model.kinds import MODELS
from jawny_plan.model.unit import PrivacyException, Unit

NAME_KEYS = ("imie_nazwisko", "autor", "osoba")
"""Keys that hold somebody's name in order to publish it."""
PLACE_KEYS = ("ulice.nazwa", "w_spisie", "osiedle", "miejscowosci")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Allowed:
    """What rules let pass. Phones are nine digits, e-mails small letters; a name or place is its words."""

    phones: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    people: tuple[tuple[str, ...], ...] = ()
    places: tuple[frozenset[str], ...] = ()
    brands: tuple[str, ...] = ()
    exceptions: tuple[PrivacyException, ...] = ()

    @classmethod
    def by(cls, values: Mapping[str, Iterable[str]], unit: Unit) -> Allowed:
        """What the typed `values`, gathered by their YAML keys, and the unit's own lists allow."""

        def under(keys: Iterable[str]) -> list[str]:
            return sorted({value for name in keys for value in values.get(name, ())})

        return cls(
            phones=frozenset(map(digits, (*under(keys_of(Phone)), *examples_of(Phone)))),
            emails=frozenset(map(str.lower, (*under(keys_of(Email)), *examples_of(Email)))),
            people=tuple(tuple(_WORD.findall(value)) for value in under(NAME_KEYS)),
            places=tuple(frozenset(_WORD.findall(value)) for value in (*under(PLACE_KEYS), *_places_of_the_manual())),
            brands=unit.brands,
            exceptions=unit.privacy_exceptions,
        )


def digits(number: str) -> str:
    """A telephone as its nine digits: without spaces, signs and the country."""
    return re.sub(r"\D", "", number)[-9:]


def keys_of(kind: Any) -> set[str]:
    """The YAML keys whose values are of the type `kind`."""
    return {str(info.alias) for info in _fields() if _is(info, kind)}


def examples_of(kind: Any) -> set[str]:
    """The examples of such keys; the editors' manual prints them."""
    return {str(example) for info in _fields() if _is(info, kind) for example in info.examples or ()}


def _is(info: FieldInfo, kind: Any) -> bool:
    return kind.__metadata__[0] in info.metadata or kind in get_args(info.annotation)


def _places_of_the_manual() -> set[str]:
    return {str(example) for info in _fields() if info.alias in PLACE_KEYS for example in info.examples or ()}


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

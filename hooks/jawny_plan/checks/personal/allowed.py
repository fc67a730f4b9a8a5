"""What the data themselves publish on purpose: contacts, names, places; and what the unit excepts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
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

        def under(keys: Collection[str]) -> list[str]:
            """The values of these keys, and their examples, which the editors' manual prints."""
            return sorted({value for name in keys for value in values.get(name, ())} | _examples(keys))

        return cls(
            phones=frozenset(map(digits, under(_keys_of(Phone)))),
            emails=frozenset(map(str.lower, under(_keys_of(Email)))),
            people=tuple(tuple(_WORD.findall(value)) for value in under(NAME_KEYS)),
            places=tuple(frozenset(_WORD.findall(value)) for value in under(PLACE_KEYS)),
            brands=unit.brands,
            exceptions=unit.privacy_exceptions,
        )


def digits(number: str) -> str:
    """A telephone as its nine digits: without spaces, signs and the country."""
    return re.sub(r"\D", "", number)[-9:]


def _keys_of(kind: Any) -> set[str]:
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

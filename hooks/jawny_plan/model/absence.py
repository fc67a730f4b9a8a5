"""What the data do not hold, and why: the plan says that there is none, or we do not know it.

The third case, that nobody has filled it in yet, is a key that is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from jawny_plan.model.base import Phrase, fault, from_text


class Absence(StrEnum):
    """Why something is not there, as typed in the data."""

    NONE = "brak"
    """The plan says that there is none, by silence where it would stand."""
    UNKNOWN = "nieznane"


UNKNOWN_WORDS = ("nieznane", "nieznany", "nieznana")
"""Unknown, in the gender of the key beside it."""
_WORDS = {Absence.NONE.value: Absence.NONE} | dict.fromkeys(UNKNOWN_WORDS, Absence.UNKNOWN)


def absence_in(value: object) -> Absence | None:
    """What a value of the data says instead of what might stand there; None for anything else."""
    return _WORDS.get(value) if isinstance(value, str) else None


class Absent(tuple[Any, ...]):
    """An empty chapter that says why it is empty."""

    __slots__ = ()
    why: Absence

    def __new__(cls, why: Absence) -> Absent:
        """An empty chapter of one of the two kinds, each of which there is once."""
        return _KINDS[why]

    def __reduce__(self) -> tuple[type[Absent], tuple[Absence]]:
        return Absent, (self.why,)


class _SaysNone(Absent):
    __slots__ = ()
    why = Absence.NONE


class _IsUnknown(Absent):
    __slots__ = ()
    why = Absence.UNKNOWN


_KINDS: dict[Absence, Absent] = {
    Absence.NONE: tuple.__new__(_SaysNone),
    Absence.UNKNOWN: tuple.__new__(_IsUnknown),
}


def absence_of(chapter: tuple[Any, ...]) -> Absence | None:
    """Why a chapter is empty; None where it is not, and where the data do not say."""
    return chapter.why if isinstance(chapter, Absent) else None


class OrAbsence:
    """Marks a list that may be one word instead: which of the words it may be."""

    def __init__(self, *words: Absence) -> None:
        self._words = words

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        words = [word.value for word in self._words]
        return {"anyOf": [handler(schema), {"const": words[0]} if len(words) == 1 else {"enum": words}]}

    def _read(self, value: object, items: Callable[[object], Any]) -> Any:
        word = absence_in(value)
        if word in self._words:
            return Absent(word)
        if isinstance(value, str) and value:
            raise fault(
                f'stoi tu jedna wartość: "{value[:40]}".',
                'Oczekiwano listy: każda pozycja w osobnej linii, po "- ". '
                f"Albo jednego ze słów: {_explained(self._words)}.",
            )
        return items(value)


def _explained(words: tuple[Absence, ...]) -> str:
    explanations = {
        Absence.NONE: "brak (plan mówi, że tego nie ma)",
        Absence.UNKNOWN: "nieznane (nie wiemy, co mówi plan)",
    }
    return ", ".join(explanations[word] for word in words)


def _text_or_absence(value: str) -> str | Absence:
    return absence_in(value) or value


TextOrAbsence = Annotated[Phrase | Absence, from_text(_text_or_absence, "tekst albo słowo: brak, nieznane")]
"""Words of the plan, or why there are none. An `Absence` is text as well: ask `isinstance(…, Absence)` first."""

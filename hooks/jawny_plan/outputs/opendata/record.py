"""Models as JSON: what is published of them, and the JSON Schema that says so.

A record holds every key of its model, in the model's order: what is unknown is null, what is empty an empty list.
So the shape never depends on the data, and one walk over the types gives the schema, described in Polish.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypedDict, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

from jawny_plan.model.absence import Absence
from jawny_plan.model.base import key
from jawny_plan.model.boundary import KINDS, Boundary
from jawny_plan.model.district import Numbers
from jawny_plan.model.draft_07 import DRAFT, JsonSchema
from jawny_plan.model.meeting_report import Attendance, Ref
from jawny_plan.model.publicity import ChannelRef
from jawny_plan.model.recurrence import Every, Month
from jawny_plan.model.time import Hours

Json = Any
"""Text, numbers, booleans, null, lists and mappings of them."""

_FOR_EDITORS = re.compile(r"; (?:usuń|wpisuje)[^.]*(?=\.)")
"""What a description tells those who type the data, and nobody else."""


WITHHELD = frozenset({"publish_from", "approved", "quote", "photo", "value", "draft"})
"""Fields of the models that are no data: when something may be published, what only furnishes press notes, and the
right value of a corrected field, which the plan in force holds."""


class Record(BaseModel):
    """What only the published data hold: what follows from the data, and where things stand."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="forbid", defer_build=True)


class Head(TypedDict):
    """What every document begins with."""

    format: str
    version: str
    day: date


class DocumentRecord(Record):
    """A file of its own."""

    format: Annotated[str, key("$schema", "Adres schematu, który opisuje ten plik.")]
    version: Annotated[str, key("wersja_formatu", "Wersja formatu danych.")]
    day: Annotated[date, key("stan_na", "Dzień, na który podano dane.")]


class _Form(NamedTuple):
    """How a type without keys of its own is written."""

    schema: JsonSchema
    write: Callable[[Any], Json]


def _object(**properties: JsonSchema) -> JsonSchema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _maybe(kind: str) -> JsonSchema:
    return {"type": [kind, "null"]}


_CLOCK: JsonSchema = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"}


def _hours(hours: Hours) -> Json:
    end = "24:00" if hours.midnight else f"{hours.end:%H:%M}"
    return {"od": f"{hours.start:%H:%M}", "do": end, "nastepnego_dnia": hours.overnight}


_FORMS: dict[type, _Form] = {
    Every: _Form(
        _object(liczba={"type": "integer"}, jednostka={"type": "string"}),
        lambda value: {"liczba": value.number, "jednostka": value.unit.value},
    ),
    Month: _Form(
        {"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}, lambda value: f"{value.year:04}-{value.month:02}"
    ),
    Hours: _Form(_object(od=_CLOCK, do=_CLOCK, nastepnego_dnia={"type": "boolean"}), _hours),
    Numbers: _Form(
        _object(strona=_maybe("string"), od=_maybe("string"), do=_maybe("string")),
        lambda value: {"strona": value.parity.value or None, "od": value.first, "do": value.last},
    ),
    Attendance: _Form(
        _object(liczba=_maybe("integer"), okolo={"type": "boolean"}, slowa=_maybe("string")),
        lambda value: {"liczba": value.number, "okolo": value.about, "slowa": value.words},
    ),
    ChannelRef: _Form(
        _object(kanal={"type": "string"}, numer=_maybe("integer")),
        lambda value: {"kanal": value.kind.value, "numer": value.number},
    ),
    Boundary: _Form(
        _object(type={"type": "string", "enum": list(KINDS)}, coordinates={"type": "array"}),
        lambda value: value.geometry,
    ),
    Ref: _Form({"type": "string"}, "/".join),
    datetime: _Form({"type": "string", "format": "date-time"}, datetime.isoformat),
    date: _Form({"type": "string", "format": "date"}, date.isoformat),
    time: _Form(_CLOCK, lambda value: f"{value:%H:%M}"),
    bool: _Form({"type": "boolean"}, bool),
    int: _Form({"type": "integer"}, int),
    Fraction: _Form({"type": "string", "pattern": "^[1-9][0-9]?/[1-9][0-9]?$"}, str),
    float: _Form({"type": "number"}, float),
    str: _Form({"type": "string"}, str),
}


def record(value: Any) -> Json:
    """A model, or a part of one, as JSON."""
    if isinstance(value, BaseModel):
        return {_name(name, info): record(_part(value, name)) for name, info in _fields(type(value))}
    if value is None:
        return None
    if isinstance(value, Enum):
        return value.value
    if form := _FORMS.get(type(value)):
        return form.write(value)
    return [record(item) for item in value]


def _part(model: BaseModel, name: str) -> Any:
    """A value of a model; why it is not there stands in a record apart."""
    value = getattr(model, name)
    return None if isinstance(value, Absence) and not isinstance(model, Record) else value


def schema(model: type[BaseModel], address: str, title: str, *, many: bool = False) -> JsonSchema:
    """The JSON Schema (draft-07) of a record of `model`, or of a list of them; `address` is where it stands."""
    definitions: dict[str, JsonSchema] = {}
    shape = _shape_of_model(model, definitions)
    if many:
        shape = {"type": "array", "items": shape}
    return {"$schema": DRAFT, "$id": address, "title": title, **shape, "definitions": dict(sorted(definitions.items()))}


def _shape_of_model(model: type[BaseModel], definitions: dict[str, JsonSchema]) -> JsonSchema:
    properties: dict[str, JsonSchema] = {
        _name(name, info): {
            "description": _FOR_EDITORS.sub("", info.description or ""),
            **_inline(_shape(info.annotation, definitions)),
        }
        for name, info in _fields(model)
    }
    return _object(**properties)


def _inline(shape: JsonSchema) -> JsonSchema:
    return {"allOf": [shape]} if "$ref" in shape else shape  # in draft-07 everything beside $ref is ignored


def _shape(kind: Any, definitions: dict[str, JsonSchema]) -> JsonSchema:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _shape(parts[0], definitions)
    if origin in (Union, UnionType):
        kinds = [part for part in parts if part is not NoneType]
        words = [part for part in kinds if part is not Absence] or kinds
        return _union(words, len(words) < len(parts), definitions)
    if origin is Literal:
        return {"const": parts[0]} if len(parts) == 1 else {"type": "string", "enum": list(parts)}
    if origin is tuple:
        return {"type": "array", "items": _shape(parts[0], definitions)}
    if form := _FORMS.get(kind):
        return form.schema.copy()
    if issubclass(kind, Enum):
        return {"type": "string", "enum": [member.value for member in kind]}
    name = f"{kind.__module__.rsplit('.', 1)[-1]}.{kind.model_config.get('title') or kind.__name__}"
    if name not in definitions:
        definitions[name] = {}  # a model may hold itself
        definitions[name] |= _shape_of_model(kind, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _union(kinds: list[Any], may_be_null: bool, definitions: dict[str, JsonSchema]) -> JsonSchema:
    shapes = [_shape(kind, definitions) for kind in kinds]
    if not may_be_null:
        return shapes[0] if len(shapes) == 1 else {"oneOf": shapes}
    if len(shapes) == 1 and "null" in shapes[0].get("type", ()):  # words, or why there are none
        return shapes[0]
    if len(shapes) == 1 and isinstance(kind := shapes[0].get("type"), str):
        nullable = shapes[0].copy()
        nullable["type"] = [kind, "null"]
        if "enum" in nullable:
            nullable["enum"] = [*nullable["enum"], None]
        return nullable
    return {"oneOf": [*shapes, {"type": "null"}]}


def _fields(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    return [(name, info) for name, info in model.model_fields.items() if name not in WITHHELD]


def _name(name: str, info: FieldInfo) -> str:
    return info.alias or name

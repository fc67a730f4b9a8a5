"""The schema is the manual: what an editor's program, and an editor, may know of the keys of a data file.

Our reader takes every value as text; an editor's YAML parser makes numbers of what looks like numbers. So each
type of value is asked which texts it takes, and the schema allows whatever a parser may have made of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypedDict, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic import BaseModel, BeforeValidator, TypeAdapter, ValidationError, WithJsonSchema
from pydantic.fields import FieldInfo

DRAFT = "http://json-schema.org/draft-07/schema#"

# Texts that YAML 1.2 parsers see as numbers; those with a colon are whole numbers to YAML 1.1.
_NUMBERS = {"number": ("12.5", "19.00"), "integer": ("0", "1", "5", "16", "997", "2024", "257981234", "18:30")}
_WHOLE = r"^(0|[1-9][0-9]*)$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_LISTS = (tuple, list)


class KeyWords(TypedDict):
    """A key that a file may hold, for a page that editors read.

    `klucz` is its path (`[]` after a list), `poziom` 0 at the file's margin, `gdy` the kind that the key goes with.
    """

    klucz: str
    poziom: int
    opis: str | None
    obowiazkowy: bool
    gdy: str
    dozwolone: str
    przyklad: str


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (draft-07) of a file of `model`: every key in the model's order, described in Polish.

    Unknown keys are refused, as the reader refuses them.
    """
    definitions: dict[str, Any] = {}
    return {"$schema": DRAFT, **_object(model, definitions), "definitions": definitions}


def reference(model: type[BaseModel]) -> list[KeyWords]:
    """Every key that a file of `model` may hold, one row each."""
    return list(_rows(model, "", ()))


def _object(model: type[BaseModel], definitions: dict[str, Any]) -> dict[str, Any]:
    fields = model.model_fields
    properties = {_name(name, info): _key(info, definitions) for name, info in fields.items()}
    required = [_name(name, info) for name, info in fields.items() if info.is_required()]
    return {
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _key(info: FieldInfo, definitions: dict[str, Any]) -> dict[str, Any]:
    """One key: what it is for, what it may hold, an example as a parser would see it."""
    shape = _shape(_type(info), definitions)
    if "$ref" in shape:
        shape = {"allOf": [shape]}  # in draft-07 everything beside $ref is ignored
    examples = [_seen(example, shape) for example in info.examples or ()]
    return {"description": info.description, **shape, **({"examples": examples} if examples else {})}


def _shape(annotation: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """What a value of this type looks like to a parser of YAML."""
    kinds = _kinds(annotation)
    if len(kinds) > 1:
        # A union of groups of keys is told apart by a constant in each; any other may overlap.
        word = "oneOf" if all(_is_model(kind) for kind in kinds) else "anyOf"
        return {word: [_shape(kind, definitions) for kind in kinds]}
    kind, metadata = _bare(kinds[0])
    if _is_model(kind):
        name = f"{kind.__module__.rsplit('.', 1)[-1]}.{kind.__name__}"
        if name not in definitions:
            definitions[name] = {}  # a model may hold itself
            definitions[name] |= _object(kind, definitions)
        return {"$ref": f"#/definitions/{name}"}
    if _is_list(kinds[0]):
        least = [{"minItems": each.min_length} for each in metadata if isinstance(each, MinLen)]
        return {"type": "array", "items": _shape(get_args(kind)[0], definitions), **(least[0] if least else {})}
    return _scalar(kinds[0])


def _scalar(annotation: Any) -> dict[str, Any]:
    kind, metadata = _bare(annotation)
    for each in metadata:
        if isinstance(each, WithJsonSchema) and each.json_schema:
            return dict(each.json_schema)
    if values := _values(annotation):
        seen = [*values, *(int(value) for value in values if value.isdecimal())]
        return {"const": seen[0]} if len(seen) == 1 else {"enum": seen}
    told = {"patternErrorMessage": f"Oczekiwano: {_expected(annotation)}."}
    if kind is date:
        return {"type": "string", "format": "date", "pattern": _DAY, **told}
    if kind is int:
        return {"type": ["integer", "string"], "pattern": _WHOLE, **told}
    taken = [name for name, samples in _NUMBERS.items() if any(_takes(annotation, sample) for sample in samples)]
    return {"type": ["string", *taken[:1]] if taken else "string"}  # a whole number is a number, too


def _rows(
    model: type[BaseModel], above: str, within: tuple[type[BaseModel], ...], when: str = ""
) -> Iterator[KeyWords]:
    for name, info in model.model_fields.items():
        annotation = _type(info)
        path = above + _name(name, info) + ("[]" if _item(annotation) else "")
        groups = [kind for kind in _kinds(_item(annotation) or annotation) if _is_model(kind)]
        is_tag = get_origin(_bare(annotation)[0]) is Literal
        yield {
            "klucz": path,
            "poziom": path.count("."),
            "opis": info.description,
            "obowiazkowy": info.is_required(),
            "gdy": "" if is_tag else when,
            "dozwolone": _allowed(annotation),
            "przyklad": ", ".join(map(str, _flat(info.examples or ()))),
        }
        for group in groups:
            if group not in (*within, model):
                yield from _rows(group, f"{path}.", (*within, model), _tag(group) if len(groups) > 1 else "")


def _allowed(annotation: Any) -> str:
    """What may stand there, in words."""
    if item := _item(annotation):
        least = any(isinstance(each, MinLen) for each in _bare(_kinds(annotation)[0])[1])
        return f"lista, {'co najmniej jedna pozycja' if least else 'może być pusta'}: {_allowed(item)}"
    kinds = _kinds(annotation)
    words = ["grupa kluczy" if _is_model(kind) else ", ".join(_values(kind)) or _expected(kind) for kind in kinds]
    return " albo ".join(dict.fromkeys(words))


def _tag(model: type[BaseModel]) -> str:
    """`rodzaj: cykliczny`, the key and value by which a kind is known; nothing where it has none."""
    for name, info in model.model_fields.items():
        if get_origin(info.annotation) is Literal:
            return f"{_name(name, info)}: {', '.join(get_args(info.annotation))}"
    return ""


def _name(name: str, info: FieldInfo) -> str:
    return info.alias or name


def _type(info: FieldInfo) -> Any:
    """The type of a field with all that was said about it, as pydantic took it apart."""
    return Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation


def _kinds(annotation: Any) -> list[Any]:
    """The members of a union, nothing (`None`) left out; of any other type, itself.

    What one validator reads from text is one kind, whatever types may come of it.
    """
    bare, metadata = _bare(annotation)
    if get_origin(bare) in (Union, UnionType) and not any(isinstance(each, BeforeValidator) for each in metadata):
        return [kind for part in get_args(bare) if part is not NoneType for kind in _kinds(part)]
    return [annotation]


def _item(annotation: Any) -> Any:
    """The type of a list's items, nothing for what is no list."""
    kind = _kinds(annotation)[0]
    return get_args(_bare(kind)[0])[0] if _is_list(kind) else None


def _bare(annotation: Any) -> tuple[Any, Sequence[Any]]:
    """A type and what is said about it."""
    if get_origin(annotation) is Annotated:
        kind, *metadata = get_args(annotation)
        return kind, metadata
    return annotation, ()


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _is_list(annotation: Any) -> bool:
    return get_origin(_bare(annotation)[0]) in _LISTS


def _values(annotation: Any) -> list[str]:
    """The only values there are, as typed; nothing where any number of them is possible."""
    kind = _bare(annotation)[0]
    if get_origin(kind) is Literal:
        return [str(value) for value in get_args(kind)]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [str(member.value) for member in kind]
    return ["tak", "nie"] if kind is bool else []


def _takes(annotation: Any, text: str) -> bool:
    try:
        TypeAdapter(annotation).validate_python(text)
    except ValidationError:
        return False
    return True


def _expected(annotation: Any) -> str:
    """What a type says that it expects when it is offered what it cannot take."""
    try:
        TypeAdapter(annotation).validate_python([])
    except ValidationError as error:
        advice = str(error.errors()[0].get("ctx", {}).get("advice", ""))
        return advice.removeprefix("Oczekiwano: ").removesuffix(".") or "tekst"
    return "lista"


def _seen(example: Any, shape: dict[str, Any]) -> Any:
    """An example as a parser sees it: a number where the text is one and may be."""
    if isinstance(example, list):
        return [_seen(item, shape.get("items", {})) for item in example]
    numeric = {"integer", "number"}.intersection(shape.get("type", ()))
    return int(example) if numeric and example.isdecimal() and str(int(example)) == example else example


def _flat(examples: Sequence[Any]) -> Iterator[Any]:
    for example in examples:
        if isinstance(example, list):
            yield from _flat(example)
        else:
            yield example

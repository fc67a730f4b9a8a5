"""The schema is the manual: what an editor's program, and an editor, may know of the keys of a data file.

Pydantic writes the schema. Our reader takes every value as text, and an editor's YAML parser makes numbers of what
looks like numbers; so each type of value is asked which texts it takes, and the schema allows whatever a parser may
have made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypedDict, cast

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, JsonSchemaWarningKind
from pydantic_core import SchemaValidator, ValidationError, core_schema

from jawny_plan.model.base import refused
from jawny_plan.model.draft_07 import DRAFT, JsonSchema

# Texts that YAML 1.2 parsers see as numbers; those with a colon are whole numbers to YAML 1.1.
_NUMBERS = {"number": ("12.5", "19.00"), "integer": ("0", "1", "5", "16", "997", "2024", "257981234", "18:30")}
_WHOLE = r"^(0|[1-9][0-9]*)$"
_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_TEXT = "tekst"
_DEFINITIONS = "#/definitions/"


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


@cache
def json_schema(model: type[BaseModel]) -> JsonSchema:
    """The JSON Schema (draft-07) of a file of `model`: every key in the model's order, described in Polish.

    Unknown keys are refused, as the reader refuses them. It is the same object for everybody: to be read, not changed.
    """
    schema = model.model_json_schema(ref_template=f"{_DEFINITIONS}{{model}}", schema_generator=_AsParsed)
    made = cast("JsonSchema", schema)
    definitions = made.pop("$defs", {})
    if "$ref" in made:  # a model that holds itself
        made = definitions[made["$ref"].removeprefix(_DEFINITIONS)]
    groups = {name: shape for name, shape in definitions.items() if "properties" in shape}
    lists = {
        f"{_DEFINITIONS}{name}": {word: shape[word] for word in ("const", "enum") if word in shape}
        for name, shape in definitions.items()
        if name not in groups
    }
    whole: JsonSchema = _written_out({**made, "definitions": groups}, lists)
    for each in (whole, *whole["definitions"].values()):
        _seen_by_parsers(each)
    return {"$schema": DRAFT, **whole}


def reference(model: type[BaseModel]) -> list[KeyWords]:
    """Every key that a file of `model` may hold, one row each."""
    schema = json_schema(model)
    return list(_rows(schema, schema["definitions"], "", ()))


class _AsParsed(GenerateJsonSchema):
    """Values as a parser of YAML hands them over; a missing key is left out, never null."""

    ignored_warning_kinds: set[JsonSchemaWarningKind] = {"skipped-choice", "skipped-discriminator"}  # noqa: RUF012  # pydantic's own form
    """Nobody needs to be told of these: by what kinds are told apart is left out anyway."""
    _parts: list[core_schema.CoreSchema] | None = None
    """What a schema may refer to."""

    def definitions_schema(self, schema: core_schema.DefinitionsSchema) -> JsonSchemaValue:
        self._parts = schema["definitions"]
        return super().definitions_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        return {name: made[name] for name in made if name not in ("title", "description")}  # for programmers

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002  # pydantic names the argument
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        made = cast("JsonSchema", super().tagged_union_schema(schema))
        return {"oneOf": made["oneOf"]}  # each kind is known by its constant

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        return _values([str(value) for value in schema["expected"]])

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        return _values([str(member.value) for member in schema["members"]])

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        """A value that is read from text."""
        whole = core_schema.definitions_schema(schema, self._parts) if self._parts else schema
        expected = _expected(whole)
        expectation = {"patternErrorMessage": f"Oczekiwano: {expected}."} if expected != _TEXT else {}
        match schema["schema"]:
            case {"type": "bool"}:
                return _values(["tak", "nie"])
            case {"type": "literal" | "enum"}:
                return self.generate_inner(schema["schema"])
            case {"type": "date"}:
                return {"type": "string", "format": "date", "pattern": _DAY, **expectation}
            case {"type": "int"}:
                return {"type": ["integer", "string"], "pattern": _WHOLE, **expectation}
            case _:
                taken = [name for name, samples in _NUMBERS.items() if any(_takes(whole, text) for text in samples)]
                # A whole number is a number, too.
                return {"type": ["string", *taken[:1]] if taken else "string", **expectation}


def _values(values: list[str]) -> JsonSchemaValue:
    """The only values there are, as typed and as parsed."""
    seen = [*values, *(int(value) for value in values if value.isdecimal())]
    return {"const": seen[0]} if len(seen) == 1 else {"enum": seen}


def _takes(schema: core_schema.CoreSchema, text: str) -> bool:
    try:
        SchemaValidator(schema).validate_python(text)
    except ValidationError:
        return False
    return True


def _expected(schema: core_schema.CoreSchema) -> str:
    """What a type says that it expects when it is offered what it cannot take."""
    try:
        SchemaValidator(schema).validate_python([])
    except ValidationError as error:
        advice = refused(error.errors()[0].get("ctx")).advice
        return advice.removeprefix("Oczekiwano: ").removesuffix(".") or _TEXT
    return _TEXT


def _written_out(shape: Any, lists: dict[str, Any]) -> Any:
    """The shape with each list of values in its place: a reference to one says nothing to a reader."""
    if isinstance(shape, list):
        return [_written_out(item, lists) for item in shape]
    if not isinstance(shape, dict):
        return shape
    if (name := cast("JsonSchema", shape).get("$ref")) in lists:
        return {**lists[str(name)], **{word: part for word, part in shape.items() if word != "$ref"}}
    return {word: _written_out(part, lists) for word, part in shape.items()}


def _seen_by_parsers(group: JsonSchema) -> None:
    """Examples as a parser sees them, and words beside a reference where draft-07 heeds them."""
    for name, shape in group["properties"].items():
        if "examples" in shape:
            shape["examples"] = [_seen(example, shape) for example in shape["examples"]]
        if "$ref" in shape:
            reference: JsonSchema = {"$ref": shape.pop("$ref")}
            group["properties"][name] = {**shape, "allOf": [reference]}


def _seen(example: Any, shape: JsonSchema) -> Any:
    """An example as a parser sees it: a number where the text is one and may be."""
    if isinstance(example, list):
        return [_seen(item, shape.get("items", {})) for item in example]
    numeric = {"integer", "number"}.intersection(shape.get("type", ()))
    return int(example) if numeric and example.isdecimal() and str(int(example)) == example else example


def _rows(
    group: JsonSchema, definitions: dict[str, JsonSchema], above: str, within: tuple[str, ...], when: str = ""
) -> Iterator[KeyWords]:
    for name, shape in group["properties"].items():
        listed = next((kind for kind in (shape, *_kinds(shape)) if kind.get("type") == "array"), None)
        is_list = listed is not None
        kinds = _kinds(listed["items"] if listed else shape)
        groups = [kind["$ref"].removeprefix(_DEFINITIONS) for kind in kinds if "$ref" in kind]
        path = above + name + ("[]" if is_list else "")
        yield {
            "klucz": path,
            "poziom": path.count("."),
            "opis": shape.get("description"),
            "obowiazkowy": name in group.get("required", ()),
            "gdy": "" if "const" in shape else when,
            "dozwolone": _allowed(shape),
            "przyklad": ", ".join(map(str, _flat(shape.get("examples", ())))),
        }
        for each in groups:
            if each not in within:
                tag = _tag(definitions[each]) if len(groups) > 1 else ""
                yield from _rows(definitions[each], definitions, f"{path}.", (*within, each), tag)


def _kinds(shape: JsonSchema) -> list[JsonSchema]:
    """What may stand there, one shape a kind."""
    return next((shape[word] for word in ("allOf", "oneOf", "anyOf") if word in shape), [shape])


def _allowed(shape: JsonSchema) -> str:
    """What may stand there, in words."""
    if shape.get("type") == "array":
        return f"lista, {'co najmniej jedna pozycja' if shape.get('minItems') else 'może być pusta'}: " + _allowed(
            shape["items"]
        )
    return " albo ".join(dict.fromkeys(map(_kind_in_words, _kinds(shape))))


def _kind_in_words(kind: JsonSchema) -> str:
    if "$ref" in kind:
        return "grupa kluczy"
    if kind.get("type") == "array":
        return _allowed(kind)
    values = kind.get("enum") or ([kind["const"]] if "const" in kind else [])
    named = [value for value in values if isinstance(value, str)]
    expected = kind.get("patternErrorMessage", _TEXT)
    return ", ".join(named) or expected.removeprefix("Oczekiwano: ").removesuffix(".")


def _tag(group: JsonSchema) -> str:
    """`rodzaj: cykliczny`, the key and value by which a kind is known; nothing where it has none."""
    for name, shape in group["properties"].items():
        if "const" in shape:
            return f"{name}: {shape['const']}"
    return ""


def _flat(examples: Any) -> Iterator[Any]:
    for example in examples:
        if isinstance(example, list):
            yield from _flat(example)
        else:
            yield example

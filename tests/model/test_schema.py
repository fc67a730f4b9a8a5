"""The schema allows what the reader reads, refuses what it refuses, and leaves no key unexplained."""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
import yaml
from pydantic import BaseModel, Field, WithJsonSchema

import jawny_plan.model
from jawny_plan.model.base import Count, Day, Entry, Slug, Text, YesNo, from_text, key
from jawny_plan.model.plan import Plan
from jawny_plan.model.schema import json_schema, reference
from jawny_plan.model.unit import District, Unit
from tests.conftest import ROOT


def validator(schema: dict[str, Any]) -> Any:
    """Imported only by tests that run: it builds grammars for longer than all tests are gathered."""
    from jsonschema import Draft7Validator

    return Draft7Validator(schema)


def offspring(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for child in model.__subclasses__():
        yield child
        yield from offspring(child)


def all_models() -> list[type[BaseModel]]:
    for module in pkgutil.iter_modules(jawny_plan.model.__path__, "jawny_plan.model."):
        importlib.import_module(module.name)
    ours = {model for model in offspring(Entry) if model.__module__.startswith("jawny_plan.model.")}
    return sorted(ours, key=lambda model: (model.__module__, model.__name__))


def parsed(text: str, newer: bool) -> Any:
    """What a plain YAML parser makes of `text`, by YAML 1.2 or by YAML 1.1; dates as JSON knows them."""
    if newer:

        class Newer(yaml.SafeLoader):
            """YAML 1.2 knows no dates, and no numbers with colons or leading noughts of another base."""

        Newer.yaml_implicit_resolvers = {}
        for kind, pattern in (
            ("null", "null|~|"),
            ("bool", "true|false"),
            ("int", r"[-+]?[0-9]+"),
            ("float", r"[-+]?[0-9]+\.[0-9]+"),
        ):
            Newer.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(rf"(?:{pattern})$"), None)
        return yaml.load(text, Loader=Newer)
    return json.loads(json.dumps(yaml.safe_load(text), default=date.isoformat))


def problems(model: type[BaseModel], text: str) -> list[str]:
    """What an editor's program would complain about, the same by either version of YAML."""
    complaints = [
        [error.message for error in validator(json_schema(model)).iter_errors(parsed(text, newer))]
        for newer in (True, False)
    ]
    assert bool(complaints[0]) == bool(complaints[1])
    return complaints[0]


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_schema_is_one(model):
    schema = json_schema(model)
    validator(schema).check_schema(schema)
    said = json.dumps(schema)
    assert '"title"' not in said
    assert said == json.dumps(json_schema(model))


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_every_key_is_explained(model):
    schema = json_schema(model)
    for name, shape in schema["properties"].items():
        assert shape["description"], name
        nested = "$ref" in json.dumps({word: part for word, part in shape.items() if word != "examples"})
        assert shape.get("examples") or nested, f"{name} has neither an example nor keys of its own"
        for example in shape.get("examples", ()):
            whole = {**shape, "definitions": schema["definitions"]}
            assert list(validator(whole).iter_errors(example)) == [], name


@pytest.mark.parametrize(
    ("folder", "model"), [("plany", Plan), ("rejony", District), (".", Unit)], ids=["plans", "districts", "unit"]
)
def test_the_real_data_fit(folder, model):
    files = [path for path in (ROOT / "plan_data" / folder).glob("*.yml") if path.stem.count(".") == 0]
    assert files
    for path in files:
        assert problems(model, path.read_text(encoding="utf-8")) == []


class Size(StrEnum):
    SMALL = "male"
    LARGE = "duze"


class One(Entry):
    kind: Literal["jeden"] = key("rodzaj", "Jeden.", "jeden")
    number: Count = key("ile", "Ile.", "16")


class Two(Entry):
    kind: Literal["dwa"] = key("rodzaj", "Dwa.", "dwa")
    inner: tuple[Sample, ...] = key("w_srodku", "W środku.", default=())


class Sample(Entry):
    """Every form that a key may have."""

    id: Slug = key("id", "Nazwa.", "5")
    day: Day | None = key("dzien", "Dzień.", "2024-06-30", default=None)
    yes: YesNo = key("czy", "Czy.", "tak", default=False)
    text: Text = key("tekst", "Tekst.", "słowa", default="")
    size: Size = key("rozmiar", "Rozmiar.", "male", default=Size.SMALL)
    hours: Annotated[str, from_text(str.upper, "godzina")] = key("godzina", "Godzina.", "18:30", default="")
    list: tuple[Text, ...] = key("lista", "Lista.", ["5", "6a"], default=(), min_length=1)
    given: Annotated[str, WithJsonSchema({"type": "string", "minLength": 3})] = key("dany", "Dany.", "abc", default="")
    union: Annotated[One | Two, Field(discriminator="kind")] | None = key("unia", "Unia.", default=None)


Two.model_rebuild()
Sample.model_rebuild()


@pytest.mark.parametrize(
    "text",
    [
        "id: 5", "id: rejon-2", "id: '5'", "dzien: 2024-06-30", "dzien: '2024-06-30'", "czy: tak", "czy: nie",
        "tekst: 5", "tekst: 12.5", "tekst: słowa", "tekst: 2024-06-30", "rozmiar: duze", "godzina: 18:30",
        "lista: [5, 6a, 1.5]", "dany: abcd", "unia: {rodzaj: jeden, ile: 16}", "unia: {rodzaj: jeden, ile: '16'}",
        "unia: {rodzaj: dwa, w_srodku: [{id: 3}]}",
    ],
)  # fmt: skip
def test_what_the_reader_takes_is_allowed(text):
    assert problems(Sample, text if text.startswith("id") else f"id: a\n{text}") == []


@pytest.mark.parametrize(
    "text",
    [
        "tekst: a", "id: a\nobcy: b", "id: 1.5", "id: [a]", "id: a\ndzien: jutro", "id: a\nczy: moze", "id: a\ntekst:",
        "id: a\nczy: true", "id: a\nrozmiar: inne", "id: a\nlista: []", "id: a\nlista: b", "id: a\ndany: ab",
        "id: a\nunia: {rodzaj: trzy}", "id: a\nunia: {rodzaj: jeden}", "id: a\nunia: {rodzaj: jeden, ile: szesnaście}",
        "id: a\nunia: {rodzaj: jeden, ile: 16.5}", "id: a\nunia: {rodzaj: dwa, w_srodku: [{}]}",
    ],
)  # fmt: skip
def test_what_the_reader_refuses_is_marked(text):
    assert problems(Sample, text)


def test_keys_stand_in_the_order_of_the_model():
    names = ["id", "dzien", "czy", "tekst", "rozmiar", "godzina", "lista", "dany", "unia"]
    assert list(json_schema(Sample)["properties"]) == names


def test_the_reference_tells_every_key():
    rows = {(row["klucz"], row["gdy"]): row for row in reference(Sample)}
    assert rows[("id", "")] == {
        "klucz": "id",
        "poziom": 0,
        "opis": "Nazwa.",
        "obowiazkowy": True,
        "gdy": "",
        "dozwolone": "małe litery bez ogonków, cyfry i łączniki, na przykład rejon-2",
        "przyklad": "5",
    }
    assert rows[("czy", "")]["dozwolone"] == "tak, nie"
    assert rows[("dzien", "")]["dozwolone"] == "data w postaci RRRR-MM-DD"
    assert rows[("rozmiar", "")]["dozwolone"] == "male, duze"
    assert rows[("lista[]", "")]["dozwolone"] == "lista, co najmniej jedna pozycja: tekst"
    assert rows[("unia", "")]["dozwolone"] == "grupa kluczy"
    assert rows[("unia.ile", "rodzaj: jeden")]["poziom"] == 1
    assert rows[("unia.w_srodku[]", "rodzaj: dwa")]["obowiazkowy"] is False


@pytest.mark.parametrize("model", all_models(), ids=lambda model: model.__name__)
def test_the_reference_is_whole_and_plain(model):
    rows = reference(model)
    assert json.loads(json.dumps(rows)) == rows
    assert {row["klucz"].removesuffix("[]") for row in rows if row["poziom"] == 0} == set(
        json_schema(model)["properties"]
    )
    assert all(row["opis"] and row["dozwolone"] for row in rows)

"""Codes of TERYT: what their form tells."""

from __future__ import annotations

import pytest

from jawny_plan.model.district import District
from jawny_plan.model.schema import json_schema
from jawny_plan.reading.strict_yaml import Node
from jawny_plan.reading.typed import typed


def faults(key, value):
    return typed(District, Node.of({"numer": "1", key: value}), "rejon-1.yml")[1]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        *(("teryt_gmina", code) for code in ("1411072", "0201011", "3263011", "1465028", "1465011")),
        *(("teryt_miejscowosc", code) for code in ("0918123", "0950463", "0957650", "0986283", "0969400", "0933016")),
    ],
)
def test_codes_of_real_places_are_taken(key, value):
    assert faults(key, value) == []


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("teryt_gmina", "141107", "nie jest kodem gminy"),
        ("teryt_gmina", "1411072a", "nie jest kodem gminy"),
        ("teryt_gmina", "0311072", "województwa o kodzie 03 nie ma"),
        ("teryt_gmina", "3411072", "województwa o kodzie 34 nie ma"),
        ("teryt_gmina", "1400000", "województwa albo powiatu"),
        ("teryt_gmina", "1411000", "województwa albo powiatu"),
        ("teryt_gmina", "1411077", "rodzaju gminy o kodzie 7 nie ma"),
        ("teryt_miejscowosc", "918123", "nie jest kodem miejscowości"),
        ("teryt_miejscowosc", "0918124", "cyfra kontrolna"),
        ("teryt_miejscowosc", "0981123", "cyfra kontrolna"),
    ],
)
def test_what_cannot_be_a_code_is_refused(key, value, problem):
    [fault] = faults(key, value)
    assert problem in fault.problem and fault.path == key and fault.advice


def test_a_code_is_text_to_editors_programs_so_that_its_zero_stays():
    keys = json_schema(District)["properties"]
    assert keys["teryt_miejscowosc"]["type"] == "string"
    assert "teryt_gmina" in keys

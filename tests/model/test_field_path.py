"""The right value of a field that a correction names: of a key, of an item of a list, of a key of an item."""

from __future__ import annotations

import pytest

from jawny_plan.model.field_path import value_at, with_value
from jawny_plan.reading.folder import load
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("haslo", "Skwer dla wszystkich"),
        ("okres.do", "2027-03-01"),
        ("w_skrocie[2]", "Ma być ciszej."),
        ("zagrozenia[1].zrodla[1]", "rozmowy"),
        ("zagrozenia[1].czas[2].godziny[1]", "17.00-23.00"),
        ("zagrozenia[1].miejsca[1]", {"rodzaj": "ulica", "slowa": "ulica Lipowa"}),
        ("cele[1]", {"rodzaj": "jakosciowy", "sformulowanie": "wyeliminowanie", "brzmienie": "wyeliminowanie"}),
        ("cele[1].bazy[1]", "interwencje"),
        ("dzialania[1]", {"nazwa": "Kontrole", "termin": {"rodzaj": "brak"}}),
        ("dzialania[1].termin", {"rodzaj": "brak"}),
    ],
)
def test_a_field_takes_its_right_value_wherever_it_stands(path, value):
    (plan,) = (file.plan for file in load(ROOT / "examples/przyklad/plan_data").plans if file.id == "rejon-2-2026-08")
    mended = with_value(plan, path, value)
    assert value_at(mended, path) != value_at(plan, path)
    assert with_value(mended, path, value) == mended

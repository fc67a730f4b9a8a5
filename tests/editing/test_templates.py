"""A new file is a form: readable, canonical, every key explained, and nothing in it passes for an answer."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.editing.canonical import canonical
from jawny_plan.editing.templates import create, new_district, new_meeting, new_plan, new_unit
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.unit import Unit
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.strict_yaml import Node, read
from jawny_plan.reading.typed import typed
from jawny_plan.reading.unfilled import unfilled
from tests.editing.uncommented import choices, every, filled, marked

SCHEMA = "../schemat.json"
NAME, PLAN = new_plan("rejon-2", date(2026, 7, 1), SCHEMA)
FORMS = pytest.mark.parametrize(
    ("text", "model"), [(PLAN, Plan), (new_district("rejon-7", SCHEMA)[1], District)], ids=["plan", "district"]
)


def tree(folder: Path, text: str) -> Node:
    path = folder / "nowy.yml"
    path.write_text(text, encoding="utf-8")
    node, faults = read(path, path.name)
    assert faults == []
    assert node is not None
    return node


def test_the_name_of_the_file():
    assert NAME == "rejon-2-2026-07.yml"
    assert new_district("rejon-7", SCHEMA)[0] == "rejon-7.yml"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 7, 1), "2026-12-31"),
        (date(2026, 2, 1), "2026-07-31"),
        (date(2018, 6, 11), "2018-12-10"),
        (date(2025, 11, 5), "2026-05-04"),
        (date(2025, 8, 31), "2026-03-02"),
    ],
)
def test_what_is_known_stands_ready(tmp_path, start, end):
    plain = tree(tmp_path, new_plan("rejon-2", start, SCHEMA)[1]).content()
    assert plain["rejon"] == "rejon-2"
    assert plain["okres"] == {"od": start.isoformat(), "do": f"«{end}»"}


@FORMS
def test_it_is_canonical(text, model):
    assert canonical(text, model, SCHEMA) == text
    assert text.startswith(f"# yaml-language-server: $schema={SCHEMA}\n")


@FORMS
def test_every_key_is_there_with_what_it_is_for(text, model):
    told = re.sub(r"\s*\n[ #]*", " ", text)
    for field in model.model_fields.values():
        assert re.search(rf"^(# )?{field.alias}:", text, re.MULTILINE)
        assert field.description in told


@FORMS
@pytest.mark.parametrize("form", [str, every], ids=["as written", "all keys in use"])
def test_only_what_must_be_filled_in_is_at_fault(tmp_path, text, model, form):
    node = tree(tmp_path, form(text))
    faults = unfilled(node, "nowy.yml")
    assert faults
    places = {(fault.line, fault.column) for fault in faults}
    assert [fault for fault in typed(model, node, "nowy.yml")[1] if (fault.line, fault.column) not in places] == []


WHOLE = {
    "plan": (PLAN, Plan),
    "district": (new_district("rejon-7", SCHEMA)[1], District),
    "meeting": (new_meeting("rejon-2", date(2026, 7, 7), SCHEMA)[1], Meeting),
    "unit": (new_unit(SCHEMA), Unit),
}
OF_SEVERAL = {
    'liczba "interwencje" jest częścią liczby': "a part is of another figure, which has to be written first",
    "Podaj co najmniej dwie części": "parts are at least two",
}
"""What one line cannot be by itself, whatever the form shows: told in the words of the fault."""


@pytest.mark.parametrize("name", WHOLE)
def test_each_line_and_each_alternative_can_be_put_to_use_by_itself(tmp_path, name):
    text, model = WHOLE[name]
    wrong, tried = [], list(choices(text))
    for line, form in tried:
        faults = map(str, typed(model, tree(tmp_path, filled(form)), "nowy.yml")[1])
        wrong += [f"{line}: {fault}" for fault in faults if not any(words in fault for words in OF_SEVERAL)]
    assert wrong == []
    assert len(tried) > 10


def test_a_line_that_contradicts_another_is_seen(tmp_path):
    text = PLAN.replace(" Zamiast „rejon”.", "")
    forms = [form for line, form in choices(text) if line.startswith("rejony:")]
    assert [len(typed(Plan, tree(tmp_path, filled(form)), "nowy.yml")[1]) for form in forms] == [1]


def test_a_line_has_one_mark_however_deep_it_stands():
    assert not re.search(r"^ *#.*# (?:- )?[a-z_]+:", PLAN, re.MULTILINE)
    assert len([line for line in marked(PLAN) if line.indent > line.mark + 2]) > 40


def test_every_alternative_says_what_it_is():
    words = re.findall(r"Albo tak(?:, zamiast linii powyżej)?\. (\S+ \S+)", re.sub(r"\n *# ", " ", PLAN))
    assert len(words) == 20


def test_the_fault_says_where_and_what(tmp_path):
    faults = unfilled(tree(tmp_path, "haslo: «Mniej hałasu»\ncele:\n  - co: «a»\n  - co: mówią «tak»\n"), "nowy.yml")
    assert [str(fault).split("\n")[0] for fault in faults] == [
        'nowy.yml:1:8: haslo: tego jeszcze nie wypełniono: "«Mniej hałasu»".',
        'nowy.yml:3:9: cele[1].co: tego jeszcze nie wypełniono: "«a»".',
    ]


@pytest.mark.parametrize("name", ["", "Rejon 2", "rejon_2", "../rejon-2", "rejon-ż"])
def test_an_impossible_district_is_refused(name):
    with pytest.raises(Faults) as caught:
        new_plan(name, date(2026, 7, 1), SCHEMA)
    assert "nie może być nazwą rejonu" in str(caught.value.faults[0])
    with pytest.raises(Faults):
        new_district(name, SCHEMA)


def test_a_file_is_never_overwritten(tmp_path):
    path = tmp_path / "plany" / NAME
    create(path, PLAN, NAME)
    assert path.read_text(encoding="utf-8") == PLAN
    with pytest.raises(Faults) as caught:
        create(path, "inny", NAME)
    assert str(caught.value.faults[0]).startswith(f"{NAME}:1:1: taki plik już jest.")
    assert path.read_text(encoding="utf-8") == PLAN

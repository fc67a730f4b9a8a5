"""Some fields of a plan that is not saved yet, as one form."""

from __future__ import annotations

import pytest
from hypothesis import given

from jawny_plan.editor.choices import Around
from jawny_plan.editor.content import at, copied, leaves
from jawny_plan.editor.plan_fields import blanks, named_as_in_file, shown, taken, whole_fields, without_blanks
from tests.editor.test_content import GROUPS

VALUES = {
    "haslo": "«hasło»",
    "okres": {"od": "2026-01-01", "do": "2026-06-30"},
    "dzialania": [{"nazwa": "Rozmowy", "termin": {"rodzaj": "na-biezaco", "slowa": "na bieżąco"}}],
}


@pytest.mark.parametrize(
    ("fields", "proposal", "whole"),
    [
        ([("okres", "od"), ("okres", "do")], "x", [("okres", "od"), ("okres", "do")]),
        ([("okres", "od"), ("okres",)], "x", [("okres",)]),
        ([("okres",), ("okres", "od")], "x", [("okres",)]),
        ([("cele", 0), ("cele", 1)], "x", [("cele",)]),
        ([("cele", 0)], "x", [("cele", 0)]),
        ([("cele", 0)], ["x"], [("cele",)]),
    ],
)
def test_items_of_a_list_are_shown_as_the_list(fields, proposal, whole):
    assert whole_fields(fields, proposal) == whole


def test_each_field_has_a_control_by_its_place_in_the_question_and_the_file():
    fields = [("haslo",), ("dzialania", 0, "termin"), ("okres", "od")]
    made = shown(copied(VALUES), fields, Around())
    assert [control.path for control in made] == ["f0", "f1", "f2"]
    assert (made[0].value, made[2].value) == ("", "2026-01-01")  # a blank waits to be filled in
    with named_as_in_file(made, fields) as named:
        assert {"haslo", "dzialania.0.termin", "dzialania.0.termin.slowa", "okres.od"} <= named.keys()
        assert named["dzialania.0.termin.slowa"].value == "na bieżąco"
    assert [control.path for control in made] == ["f0", "f1", "f2"]


@pytest.mark.parametrize(
    ("sent", "place", "value"),
    [
        ([("d.f0", "Ciszej")], ("haslo",), "Ciszej"),
        ([("d.f0", "")], ("haslo",), None),
        ([("d.f1.od", "2026-02-01"), ("d.f1.do", "")], ("okres",), {"od": "2026-02-01"}),
        ([], ("haslo",), "«hasło»"),
    ],
)
def test_what_was_sent_stands_in_the_plan_and_what_was_emptied_is_gone(sent, place, value):
    values = copied(VALUES)
    taken(values, [("haslo",), ("okres",)], sent, "zapisz")
    assert at(values, place) == value
    assert values["dzialania"] == VALUES["dzialania"]


def test_a_button_keeps_what_is_empty_so_that_it_can_be_filled_in():
    values = copied(VALUES)
    came = taken(values, [("haslo",), ("cele",)], [("d.f0", ""), ("g.f1.0", "")], "dodaj f1 *=grupa")
    assert (came, values["haslo"], values["cele"]) == ("f1.1", "", [{}, {}])


@given(GROUPS)
def test_blanks_are_found_where_they_stand_and_nowhere_else(content):
    marked = copied(content)
    places = [steps for steps, value in leaves(marked) if value][::2]
    for steps in places:
        around = at(marked, steps[:-1])
        around[steps[-1]] = "«tu coś»"
    assert blanks(marked) == places
    emptied = without_blanks(marked)
    assert blanks(emptied) == [] and all(at(emptied, steps) == "" for steps in places)
    assert [pair for pair in leaves(emptied) if pair[0] not in places] == [
        pair for pair in leaves(content) if pair[0] not in places
    ]

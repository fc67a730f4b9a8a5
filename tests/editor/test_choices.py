"""What is chosen by its name: what the plan holds, and what changes have brought since."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.editor.choices import Around, Option, groups, short, text
from tests.editor.test_content import CONTENTS, GROUPS

STAGED = {"nazwa": "Kosze", "termin": {"rodzaj": "etapy", "etapy": [{"nazwa": "wniosek"}, {"nazwa": "montaż"}]}}
PLAN = {
    "dzialania": [{"nazwa": "Rozmowy"}, STAGED],
    "cele": [
        {"brzmienie": "Mniej hałasu"},
        {"wskaznik": "zgłoszeń", "rodzaj": "ograniczenie"},
        {"rodzaj": "swiadomosc"},
    ],
    "zagrozenia": [
        {"nazwa": "Hałas", "liczby": [{"id": "a", "ile": "5", "czego": "zgłoszeń"}, {"czego": "bez nazwy"}]}
    ],
    "podmioty": [{"nazwa": "Gmina"}, {}],
    "informowanie": [
        {"kanal": "media", "brzmienie": "gazeta"},
        {"kanal": "strona", "brzmienie": "strona"},
        {"kanal": "media", "brzmienie": "radio"},
    ],
}
LOG = {
    "wpisy": [
        {"zmiany": [{"rodzaj": "nowe-dzialanie", "tresc": {"nazwa": "Lampy"}}, {"rodzaj": "nowy-cel", "tresc": "źle"}]},
        {"zmiany": "źle"},
        {"rodzaj": "wykonanie"},
    ]
}
AROUND = Around((Option("rejon-1", "Rejon nr 1"),), plan=PLAN, log=LOG)


@pytest.mark.parametrize(
    ("model", "key", "options"),
    [
        ("Done", "dzialanie", [("1", "1. Rozmowy"), ("2", "2. Kosze"), ("3", "3. Lampy")]),
        ("Done", "etap", [("1", "etap 1: wniosek"), ("2", "etap 2: montaż")]),
        ("Measured", "liczba", [("a", "5 zgłoszeń")]),
        ("Measured", "cel", [("1", "1. Mniej hałasu"), ("2", "2. zgłoszeń"), ("3", "3. swiadomosc")]),
        ("Plan", "rejon", [("rejon-1", "Rejon nr 1")]),
        ("Plan", "haslo", None),
    ],
)
def test_a_key_leads_to_what_it_may_hold(model, key, options):
    assert AROUND.options(model, key) == (options and [Option(*option) for option in options])


def test_ways_of_telling_of_one_kind_have_numbers():
    assert [option.value for option in AROUND.options("Informed", "kanaly") or []] == ["media 1", "strona", "media 2"]


@given(GROUPS, GROUPS)
def test_whatever_stands_in_the_files_there_are_options_or_none(plan, log):
    around = Around(plan=plan, log=log)
    for model, key in (("Done", "dzialanie"), ("Done", "etap"), ("Measured", "liczba"), ("Informed", "kanaly")):
        found = around.options(model, key)
        assert found is not None and all(isinstance(part, str) for option in found for part in option)


@given(CONTENTS)
def test_only_groups_of_a_list_are_groups(content):
    assert all(isinstance(item, dict) for item in groups(content))


@given(st.text(" aą\n", max_size=200), st.integers(3, 90))
def test_a_short_text_is_one_line_and_begins_as_the_long_one(value, longest):
    found = short(value, longest)
    assert "\n" not in found and len(found) <= longest + 1
    assert " ".join(value.split()).startswith(found.removesuffix("…"))


def test_the_first_key_that_holds_a_text_counts():
    assert text({"a": "", "b": ["x"], "c": "tak", "d": "nie"}, "a", "b", "c", "d") == "tak"
    assert text({}, "a") == ""

"""The dictionary: what words may be forms of, and what stands in where its wheel does not exist."""

from __future__ import annotations

import sys

import pytest

from jawny_plan.polish import dictionary
from jawny_plan.polish.fallback import Rules


@pytest.fixture
def _no_wheel(monkeypatch):
    """As on Linux on ARM: the dictionary's wheel is not installed."""
    monkeypatch.setitem(sys.modules, "morfeusz2", None)
    kept = (dictionary._dictionary, dictionary.readings, dictionary.inflected)
    for item in kept:
        item.cache_clear()
    yield
    for item in kept:
        item.cache_clear()


@pytest.mark.parametrize(
    ("word", "lemma", "label", "values"),
    [
        ("Hubertem", "Hubert", "imię", ("sg", "inst", "m1")),
        ("Krysi", "Krysia", "imię", ("sg", "gen", "f")),
        ("Ratajów", "Rataj", "nazwisko", ("pl", "gen", "m1")),
        ("Gołębiowskich", "Gołębiowski", "nazwisko", ("pl", "gen")),
        ("GOŁĘBIOWSKICH", "Gołębiowski", "nazwisko", ("pl", "gen")),
        ("Krakowie", "Kraków", "nazwa_geograficzna", ("sg", "loc")),
        ("opony", "opona", "nazwa_pospolita", ("pl", "nom", "f")),
    ],
)
def test_a_word_is_read_with_its_case_and_label(word, lemma, label, values):
    found = [item for item in dictionary.readings(word) if item.lemma == lemma and label in item.labels]
    assert any(item.has(*values) for item in found)
    assert lemma in dictionary.lemmas(word, label)


def test_homonyms_are_told_apart():
    assert {item.entry for item in dictionary.readings("Rataj") if "nazwisko" in item.labels} == {
        "Rataj:Sm1",
        "Rataj:Sf",
    }


@pytest.mark.parametrize("word", ["Dżesice", "qwrtp", "", "Hubert-Rataj", "dwa słowa", "12"])
def test_what_is_no_word_of_the_dictionary_has_no_name(word):
    assert not dictionary.is_first_name(word)
    assert not dictionary.is_surname(word)
    assert not dictionary.is_place(word)


def forms(lemma: str, label: str) -> set[str]:
    return {form for form, reading in dictionary.inflected(lemma) if label in reading.labels}


def test_forms_are_whole_and_of_the_kind_asked_for():
    assert {"Rataj", "Rataja", "Ratajowi", "Ratajem", "Ratajowie", "Ratajami"} <= forms("Rataj", "nazwisko")
    assert "zającem" in dict(dictionary.inflected("zając")) and "Zającem" in forms("Zając", "nazwisko")
    assert dictionary.inflected("Qwrtpowski") == ()
    assert dictionary.is_whole()


def test_a_part_of_speech_is_the_first_field_of_the_tag():
    assert {item.part for item in dictionary.readings("zatrzymano")} == {"imps"}


@pytest.mark.usefixtures("_no_wheel")
def test_rules_stand_in_where_the_wheel_does_not_exist():
    assert not dictionary.is_whole()
    assert dictionary.is_first_name("Hubertem") and dictionary.lemmas("Hubertem", "imię") == {"Hubert"}
    assert dictionary.is_surname("Gołębiowskiego") and dictionary.is_surname("SZCZEPANIAKA")
    assert not dictionary.is_surname("zamiejskiego") and not dictionary.is_first_name("Lipnowiec")
    assert {"Rataja", "Ratajowi", "Ratajem"} <= dict(dictionary.inflected("Rataj")).keys()
    assert dict(dictionary.inflected("rataj")).keys() <= {"rataj"}


def test_rules_know_the_cases_of_listed_names():
    cases = {item.lemma: item for item in Rules().readings("Marii")}
    assert cases["Maria"].has("gen", "f") and not cases["Maria"].has("nom")

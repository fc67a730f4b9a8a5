"""Words as rules for people see them."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.unknown_surnames import as_wife
from jawny_plan.checks.personal.words import agree, may_be_name, word


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("hubert", True),
        ("lampa", False),
        ("pana", True),
        ("kapitana", True),
        ("starszy", False),
        ("Lodówka", False),
        ("Rataj", True),
        ("K", True),
        ("Xqwzt", True),
        ("xqwzt", False),
        ("Wróblowa", True),
        ("jan-maria", True),
        ("lampa-nowa", False),
    ],
)
def test_a_word_may_be_somebody(text, may):
    assert may_be_name(text) is may


@pytest.mark.parametrize(("text", "guessed"), [("Xq", False), ("Xqv", True), ("Lampa", False), ("Ковальчук", False)])
def test_a_surname_is_guessed_of_unknown_words_of_three_letters(text, guessed):
    assert bool(word(text).guessed) is guessed


def test_a_word_without_letters_has_no_names():
    assert word("-").names == () == word("-").first == word("-").last


@pytest.mark.parametrize(
    ("first", "last", "together"),
    [
        ("Huberta", "Rataja", True),
        ("Huberta", "Ratajowi", False),
        ("Anna", "Rataj", True),
        ("Anny", "Kowalskiego", False),
        ("Hubert", "Kowalska", False),
        ("Adamowie", "Kowalscy", True),
    ],
)
def test_names_agree_in_case_number_and_gender(first, last, together):
    assert agree(word(first).first or word(first).names, word(last).last) is together


@pytest.mark.parametrize(
    ("name", "case"), [("Cieślakowa", "nom"), ("Wróblowej", "gen"), ("Nowakową", "inst"), ("Nowakówny", "gen")]
)
def test_a_wife_is_known_by_her_husband_s_name(name, case):
    assert any(item.has(case, "f") for item in as_wife(name))
    assert as_wife("Xqwztowa") == ()


@pytest.mark.parametrize(
    ("text", "guessed"),
    [
        ("Xqwert-Zxcvski", "Zxcvski"),  # by its last part
        ("Zxcvski", "Zxcvski"),
        ("Xqz", "Xqz"),
        ("Xq", ""),  # too short for a surname
        ("Kowalski", ""),  # nothing to guess
        ("Ковальський", ""),
    ],
)
def test_an_unknown_word_is_read_as_a_surname_by_its_end(text, guessed):
    assert {item.lemma for item in word(text).guessed} == ({guessed} if guessed else set())
    assert bool(word(text).surname) is (bool(guessed) or text == "Kowalski")

"""Nouns with their adjectives in cases; what goes with numbers is tried in `tests/wording/test_counts.py`."""

from __future__ import annotations

import pytest

from jawny_plan.polish.counted import counted_forms, declined


@pytest.mark.parametrize(
    ("phrase", "genitive", "locative"),
    [
        ("karta rejonu", "karty rejonu", "karcie rejonu"),
        ("program działań", "programu działań", "programie działań"),
        ("roczny program prewencyjny", "rocznego programu prewencyjnego", "rocznym programie prewencyjnym"),
        ("harmonogram spotkań", "harmonogramu spotkań", "harmonogramie spotkań"),
        ("informacja o działaniach", "informacji o działaniach", "informacji o działaniach"),
    ],
)
def test_names_of_documents_are_inflected(phrase, genitive, locative):
    assert declined(phrase, "gen") == genitive
    assert declined(phrase, "loc") == locative


def test_what_the_dictionary_does_not_know_stays():
    assert declined("xyzzy rejonu", "gen") is None
    assert counted_forms("xyzzych") is None


def test_rare_forms_are_left_alone():
    assert counted_forms("programów") == ("program", "programy", "programów")
    assert counted_forms("program") == ("program", "programy", "programów")

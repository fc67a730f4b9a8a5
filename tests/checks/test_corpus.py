"""The gate over whole sets of sentences: each plant is found in its words, nothing innocent is stopped or hinted at."""

from __future__ import annotations

import re
from datetime import date

import pytest

from jawny_plan.checks.meaning import hints
from jawny_plan.checks.personal import findings, flattened
from jawny_plan.checks.personal.text import folded
from tests.checks.corpus import UNITS, Sentence, read
from tests.conftest import ROOT

TODAY = date(2026, 11, 29)


def found(sentence: Sentence) -> list[str]:
    return [item.words for item in findings([flattened(sentence.text)], UNITS[sentence.unit], TODAY)]


def meant(sentence: Sentence) -> list[str]:
    return [hint.words for hint in hints(flattened(sentence.text))]


def bare(words: str) -> str:
    return re.sub(r"\W|_", "", folded(flattened(words))).lower()


def speak_of(given: list[str], words: str) -> bool:
    """Whether one of the words given holds those that must be found, or is held by them."""
    return any(bare(item) and (bare(words) in bare(item) or bare(item) in bare(words)) for item in given)


@pytest.mark.parametrize("sentence", read("plants"), ids=lambda item: f"{item.kind}: {item.words}")
def test_what_must_not_go_out_is_found_in_its_words(sentence):
    assert speak_of(found(sentence), sentence.words), found(sentence)


@pytest.mark.parametrize("sentence", read("hints"), ids=lambda item: f"{item.kind}: {item.words}")
def test_what_only_the_meaning_tells_is_hinted_at_and_stops_nothing(sentence):
    assert speak_of(meant(sentence), sentence.words), meant(sentence)
    assert found(sentence) == []


@pytest.mark.parametrize("sentence", read("innocent"), ids=lambda item: item.text[:50])
def test_what_is_nobody_s_passes_without_a_word(sentence):
    assert found(sentence) == [] == meant(sentence)


def test_the_guide_tells_how_large_the_sets_are():
    """Its percents are those of the first try of each set, before the rules had seen it."""
    told = (ROOT / "instrukcja/dane-osobowe.md").read_text("utf-8")
    plants, meanings, innocent = (len(read(name)) for name in ("plants", "hints", "innocent"))
    assert f"z {plants} zdań z danymi osobowymi" in " ".join(told.split())
    assert f"z {meanings}, a zatrzymał niesłusznie" in " ".join(told.split())
    assert f"z {innocent} zwykłych" in " ".join(told.split())

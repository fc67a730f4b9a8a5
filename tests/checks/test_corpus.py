"""The gate over whole sets of sentences: each plant is found in its words, nothing innocent is stopped or hinted at."""

from __future__ import annotations

import re
from datetime import date

import pytest

from jawny_plan.checks.meaning import hints
from jawny_plan.checks.personal import findings, flattened
from jawny_plan.checks.personal.text import folded
from tests.checks.corpus import CORPUS, UNITS, Sentence, read
from tests.conftest import ROOT

TODAY = date(2026, 11, 29)
MISSED = "?"
"""How the kind of a sentence begins that the gate is known to miss: no form tells it from what is innocent."""


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
    is_missed = sentence.kind.startswith(MISSED)
    assert speak_of(found(sentence), sentence.words) is not is_missed, found(sentence)


@pytest.mark.parametrize("sentence", read("hints"), ids=lambda item: f"{item.kind}: {item.words}")
def test_what_only_the_meaning_tells_is_hinted_at_and_stops_nothing(sentence):
    assert speak_of(meant(sentence), sentence.words), meant(sentence)
    assert found(sentence) == []


@pytest.mark.parametrize("sentence", read("innocent"), ids=lambda item: item.text[:50])
def test_what_is_nobody_s_passes_without_a_word(sentence):
    assert found(sentence) == [] == meant(sentence)


def of_kinds() -> list[tuple[str, str, str]]:
    """The sentences written to each kind that a set had missed: + what stops, ~ what is hinted at, - what passes."""
    found = []
    for line in (CORPUS / "kinds.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            words, _, text = line[2:].rpartition(" | ")
            found.append((line[0], words, text))
    return found


@pytest.mark.parametrize(("sign", "words", "text"), of_kinds(), ids=lambda item: item[:50])
def test_each_kind_that_was_missed_is_met_and_what_is_near_it_passes(sign, words, text):
    sentence = Sentence("u", "", words, text)
    if sign == "-":
        assert found(sentence) == []
    elif sign == "~":
        assert speak_of(meant(sentence), words), meant(sentence)
    else:
        assert speak_of(found(sentence), words), found(sentence)


def first_try(name: str) -> tuple[int, int]:
    """How many sentences of all sets were met in their first try, and of how many, as it was written down then."""
    lines = (CORPUS / "first-try.txt").read_text("utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if not line.startswith("#")]
    met, whole = (sum(int(row[column]) for row in rows if row[1] == name) for column in (2, 3))
    return met, whole


@pytest.mark.parametrize("name", ["plants", "hints", "innocent"])
def test_every_sentence_was_tried_before_the_rules_had_seen_it(name):
    assert first_try(name)[1] == len(read(name))


def percent(name: str) -> str:
    met, whole = first_try(name)
    return f"{100 * met / whole:.1f}".replace(".", ",")


@pytest.mark.parametrize(
    "page", ["README.md", "instrukcja/dane-osobowe.md", "instrukcja/redakcja.md", "docs/_wzory/paczka/podrecznik.html"]
)
def test_readme_the_guide_and_the_manual_tell_how_much_was_found_in_the_first_try(page):
    told = " ".join((ROOT / page).read_text("utf-8").replace("&nbsp;", " ").split())
    plants, meanings, innocent = (len(read(name)) for name in ("plants", "hints", "innocent"))
    assert f"z {plants} zdań z danymi osobowymi zatrzymał {percent('plants')} %" in told
    if "podpowiedział przy" in told:
        assert f"podpowiedział przy {percent('hints')} % z {meanings}" in told
    assert f"zatrzymał niesłusznie {percent('innocent')} % z {innocent} zwykłych" in told


def test_check_tells_it_in_round_figures():
    met, whole = first_try("plants")
    assert f"{round(100 * met / whole)} na 100" in (ROOT / "hooks/jawny_plan/commands/checking.py").read_text("utf-8")

"""Numbers, signs and spaces that every telling shares; and a walk through all that the example says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.reading.folder import load
from jawny_plan.wording.words import number, quoted, sign, typeset
from tests.conftest import ROOT


def test_quotes_within_quotes_differ():
    assert quoted('Klub "Promyk"') == "„Klub «Promyk»”"


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [
        (Fraction(16 * 182 * 70, 157 * 100), 2, "12,98"),
        (Fraction(16 * 30, 157), 2, "3,05"),
        (Fraction(12 * 30, 182), 2, "1,97"),
        (Fraction(1299, 100), 2, "12,99"),
        (Fraction(12999, 1000), 2, "12,99"),
        (Fraction(13), 2, "13,00"),
        (Fraction(13), 0, "13"),
        (Fraction(1399, 100), 0, "13"),
        (Fraction(5, 100), 1, "0,0"),
        (Fraction(0), 2, "0,00"),
        (Fraction(-353, 1000), 2, "−0,35"),
        (Fraction(-1, 1000), 2, "0,00"),
    ],
)
def test_numbers(value, places, said):
    assert number(value, places) == said


@given(st.fractions(0, 10**6), st.integers(0, 4))
def test_a_number_is_never_rounded_up(value, places):
    said = Fraction(number(value, places).replace(",", "."))
    assert said <= value < said + Fraction(1, 10**places)


def test_a_sign_is_a_word_with_its_drawing():
    assert sign("wykonano", "Cel osiągnięty") == {"kod": "wykonano", "slowo": "Cel osiągnięty"}


def test_texts_are_typeset_wherever_they_stand():
    told = {"a": "w domu", "b": ["z nim", {"c": ("i on",)}], "d": None, "e": True, "f": 3}
    assert typeset(told) == {
        "a": "w\u00a0domu",
        "b": ["z\u00a0nim", {"c": ["i\u00a0on"]}],
        "d": None,
        "e": True,
        "f": 3,
    }


EXAMPLE = ROOT / "examples/przyklad/plan_data"
DAYS = ("2025-01-01", "2025-06-15", "2026-03-01", "2026-11-23", "2027-12-31")


def strings(told: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the way to it."""
    if isinstance(told, str):
        yield path, told
    elif isinstance(told, dict):
        for name, value in told.items():
            yield from strings(value, f"{path}.{name}")
    elif isinstance(told, (list, tuple)):
        for index, value in enumerate(told):
            yield from strings(value, f"{path}[{index}]")


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    """All that is told of the example on several days."""
    data = load(EXAMPLE)
    unit = wording.unit(data.unit)
    found = dict(strings(unit, "unit"))
    for day in DAYS:
        today = date.fromisoformat(day)
        for file in data.plans:
            facts = PlanFacts(file, data.districts, today, data.meetings)
            found |= strings(wording.plan(facts, unit), f"{day}.{file.id}")
    return found


FLAWS = {
    "a doubled full stop": r"(?<!\.)\.\.(?!\.)",
    "a space before a sign": r"[ \u00a0][,.;:!?](?!\d)",
    "a doubled space": r"[ \u00a0]{2}",
    "a space at an end": r"^\s|\s$",
    "Python showing through": r"\bNone\b|\bTrue\b|\bFalse\b|Fraction\(|<\w+\.\w+|datetime",
    "signs side by side": r",,|;;|::|,\.|\.,|:\.|\(\)|\( | \)",
    "an unfilled place": r"[«»]|\{|\}",
    "a straight quote": r'"',
    "a date for machines": r"(?<![-\w/])\d{4}-\d{2}-\d{2}(?![-\w/])",
    "a hyphen for a dash": r"[ \u00a0]-[ \u00a0]",
}


@pytest.mark.parametrize("flaw", FLAWS.values(), ids=FLAWS)
def test_nothing_that_the_example_says_has(said, flaw):
    assert len(said) > 1000
    abbreviated = {path: re.sub(r"\.,", ",", text) for path, text in said.items()}  # "2024 r., które"
    assert {path: text for path, text in abbreviated.items() if re.search(flaw, text)} == {}


SENTENCES = re.compile(
    r"\.(zdanie|opis|sposob_oceny|powod|tresc|powody|slowami)$|\.(akapity|w_skrocie|ostrzezenia)\[\d+\]$|\.przypadek$"
)
NOT_SENTENCES = re.compile(
    r"\.(bazy|liczby|baza|okres|pomiar|dzielnicowy|dawniej|zastepstwo|obszar|obliczenie_terminy|rejon|znak|kontakt_prasowy)\b"
)


def test_sentences_begin_large_and_end_with_one_sign(said):
    sentences = {path: text for path, text in said.items() if SENTENCES.search(path) and not NOT_SENTENCES.search(path)}
    assert len(sentences) > 100
    wrong = {
        path: text
        for path, text in sentences.items()
        if not re.fullmatch(r"[^a-ząćęłńóśźż].*[.!?…]”?", text, re.DOTALL)
    }
    assert wrong == {}

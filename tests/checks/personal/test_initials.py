"""Initials are somebody's, but for those of blocks, plans, classes, numbers and abbreviations."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, initials
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed) -> list[str]:
    return [text[hit.start : hit.end] for hit in initials.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("H.R.", ["H.R."]),
        ("K. Nowak", ["K. Nowak"]),
        ("Stał tam Wł. Nowak.", ["Wł. Nowak"]),
        ("Stał tam B. M. Nowak.", ["B. M. Nowak", "M. Nowak"]),
        ("Sprawcami byli Dawid P. i Adrian Cz.", ["Dawid P.", "Adrian Cz."]),
        ("Zatrzymano Dawida P, syna.", ["Dawida P"]),
        ("Zatrzymano Dawida P", ["Dawida P"]),
        ("Zatrzymano (Dawida P).", ["Dawida P"]),
        ("Dawid P; pije", ["Dawid P"]),
        ("Dawid Prz. pije", ["Dawid Prz."]),
        ("Dawid Prze. pije", ["Dawid Prze."]),
        ("Nowak, P. pije", ["Nowak, P."]),
        ("Nowak P. pije", ["Nowak P."]),
        ("Ewa P. pije", ["Ewa P."]),
    ],
)
def test_initials_are_found(text, words):
    assert found(text, Allowed()) == words


@pytest.mark.parametrize(
    "text",
    [
        *("Blok A.B. stoi", "Plan A. B. stoi", "Klasa 4 B. C.", "Blok K. Nowak", "Klasa 4 K. Nowak", "Ul. 4 K. Nowak"),
        *("Zatrzymano DAWIDA P, syna.", "Dawid V, pije", "Dawid Przem. pije", "Dawid Pi. Pije", "Dawid asp. pije"),
        *("Nowak P", "Nowak P.1", "R/K. Nowak", "A&K. Nowak", "Nowak. K", "P. i K.", "To S.A. stoi", "K. No", "K."),
        *("Jan III. stoi", "", "Oj P. pije"),
    ],
)
def test_letters_of_nobody_are_not(text):
    assert found(text, Allowed()) == []


def test_initials_of_somebody_published_pass_with_their_own_letter_alone():
    published = Allowed(people=(("Karol", "Nowak"),))
    assert found("Przyjmuje K. Nowak.", published) == []
    assert found("Przyjmuje P. Nowak.", published) == ["P. Nowak"]
    assert found("Przyjmuje K. Kowalski.", published) == ["K. Kowalski"]

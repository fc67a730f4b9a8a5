"""Headings of plans as units write them, and sentences that only begin alike."""

from __future__ import annotations

import pytest

from jawny_plan.checks.headings import Chapter, heading


@pytest.mark.parametrize(
    ("text", "chapter", "words", "rest", "sure"),
    [
        ("Charakterystyka zagrożenia", Chapter.THREAT, "Charakterystyka zagrożenia", "", True),
        ("Krótka charakterystyka zdiagnozowanego zagrożenia:", Chapter.THREAT, "Krótka charakterystyka zdiagnozowanego zagrożenia:", "", True),
        ("Zagrożenie: hałas nocą", Chapter.THREAT, "Zagrożenie:", "hałas nocą", True),
        ("Zakładany cel do osiągnięcia: mniej hałasu", Chapter.GOAL, "Zakładany cel do osiągnięcia:", "mniej hałasu", True),
        ("Cel działań.", Chapter.GOAL, "Cel działań.", "", True),
        ("Cel działań. Mniej hałasu", Chapter.GOAL, "Cel działań.", "Mniej hałasu", False),
        ("ROZDZIAŁ II. Cele", Chapter.GOAL, "ROZDZIAŁ II. Cele", "", True),
        ("Planowane działania\nKontrole", Chapter.ACTIONS, "Planowane działania", "Kontrole", True),
        ("Proponowane działania wraz z terminami realizacji:", Chapter.ACTIONS, "Proponowane działania wraz z terminami realizacji:", "", True),
        ("Podmioty współpracujące w realizacji planu: gmina", Chapter.PARTNERS, "Podmioty współpracujące w realizacji planu:", "gmina", True),
        ("Sposób poinformowania mieszkańców – strona", Chapter.PUBLICITY, "Sposób poinformowania mieszkańców –", "strona", False),
        ("Sposób oceny realizacji planu:", Chapter.EVALUATION, "Sposób oceny realizacji planu:", "", True),
        ("Okres realizacji: 1.01.2024 - 30.06.2024", Chapter.PERIOD, "Okres realizacji:", "1.01.2024 - 30.06.2024", True),
        ("Uwaga: pies", Chapter.EXTRA, "Uwaga:", "pies", True),
        ("Apel do mieszkańców osiedla Nowego: dzwońcie", Chapter.EXTRA, "Apel do mieszkańców osiedla Nowego:", "dzwońcie", True),
        ("Cele na okres od 1 stycznia do 30 czerwca 2024 r.: mniej", Chapter.GOAL, "Cele na okres od 1 stycznia do 30 czerwca 2024 r.:", "mniej", True),
        ("Cel i zupełnie inne słowa: mniej", Chapter.GOAL, "Cel i zupełnie inne słowa:", "mniej", True),
        ("Apel o ciszę nocną: dzwońcie", Chapter.EXTRA, "Apel o ciszę nocną:", "dzwońcie", True),
        ("Apel policji i gminy o ciszę: dzwońcie", Chapter.EXTRA, "Apel policji i gminy o ciszę:", "dzwońcie", True),
        ("Jak poinformujemy mieszkańców?", Chapter.PUBLICITY, "Jak poinformujemy mieszkańców?", "", True),
    ],
)  # fmt: skip
def test_a_heading_is_known_with_what_stands_behind_it(text, chapter, words, rest, sure):
    found = heading(text)
    assert found is not None
    assert (found.chapter, found.words, found.rest, found.sure) == (chapter, words, rest, sure)


@pytest.mark.parametrize(
    "text",
    [
        "Mieszkańcy piszą o psach.",
        "Celem jest spokój.",
        "Problemowy lokal zamknięto.",
        "Zadaniami zajmuje się gmina.",
        "",
    ],
)
def test_a_sentence_that_only_begins_alike_is_none(text):
    assert heading(text) is None


def test_one_word_without_a_mark_is_a_heading_where_a_number_stands_before_it():
    assert heading("Działania policji trwają") is None
    found = heading("Działania policji trwają", marked=True)
    assert found is not None and (found.words, found.rest, found.sure) == ("Działania", "policji trwają", False)


def test_a_capital_within_ends_the_heading_but_not_in_large_letters():
    found = heading("Działania Kontrole w parku")
    assert found is None or found.words == "Działania"
    large = heading("CELE I OCENA: mniej")
    assert large is not None and large.words == "CELE I OCENA:"

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


LOUD = "PLANOWANE DZIAŁANIA"
ASKED = "Jak poinformujemy o tym"


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        (f"{LOUD}{' PARKU' * 12}", f"{LOUD}{' PARKU' * 12}", ""),  # fourteen words may be one heading
        (f"{LOUD}{' PARKU' * 13}", LOUD, ("PARKU " * 13).strip()),
        (f"{LOUD} W PARKU, NOCĄ", f"{LOUD} W", "PARKU, NOCĄ"),  # a comma parts a sentence
        ("Planowane działania nasze w parku", "Planowane działania", "nasze w parku"),
        (f"{ASKED}{' bardzo' * 9} komu?", f"{ASKED}{' bardzo' * 9} komu?", ""),
        (f"{ASKED}{' bardzo' * 10} komu?", ASKED, f"{('bardzo ' * 10)}komu?"),
        (f"{ASKED}. Kogo?", f"{ASKED}.", "Kogo?"),
    ],
)
def test_large_letters_and_a_question_make_a_heading_of_a_short_line(text, words, rest):
    found = heading(text)
    assert found is not None and (found.words, found.rest, found.sure) == (words, rest, not rest)


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("Cele na rynku miasta", "Cele na", "rynku miasta"),
        ("Cele Na rynku miasta", "Cele", "Na rynku miasta"),
        ("Cele NA rynku miasta", "Cele NA", "rynku miasta"),
        ("CELE Na rynku miasta", "CELE Na", "rynku miasta"),
        ("Podmioty nasze", "Podmioty nasze", ""),
        ("Podmioty nasze i wasze", "Podmioty", "nasze i wasze"),
        ("Cele na okres od 1 stycznia do 30 czerwca 2024 r. wraz z opisem: mniej",
         "Cele na okres od 1 stycznia do 30 czerwca 2024 r. wraz z opisem:", "mniej"),
    ],
)  # fmt: skip
def test_a_numbered_heading_goes_on_until_a_sentence_begins(text, words, rest):
    found = heading(text, marked=True)
    assert found is not None and (found.words, found.rest) == (words, rest)


@pytest.mark.parametrize(
    "text", ["Kontakt z nami", "Podmioty nasze", "Działaniami zajmie się gmina", "Cel"[:2], "Celownik: 5"]
)
def test_a_word_that_only_begins_a_line_is_no_heading(text):
    assert heading(text) is None

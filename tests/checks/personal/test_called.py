"""Somebody is told by what they are called; streets, dogs and programmes are called something, too."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, called
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in called.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Niejaki Frączek krzyczy.", "Niejaki Frączek"),
        ("Mężczyzna zwany „Studnią” zniknął.", "zwany „Studnią"),
        ("Mówią na niego Bolo.", "Bolo"),
        ("dealer, na którego mówią „Małpa”", "Małpa"),
        ("Zofia z domu Markowska", "Markowska"),
        ("Ekipie szefuje Kosa.", "Kosa"),
        ("Chłopak imieniem Olek rzucał.", "Olek"),
        ("Dziewczyna o imieniu Sandra", "Sandra"),
        ("Znany jako Kudłaty wrócił.", "Znany jako Kudłaty"),
        ("nazywany przez sąsiadów Bolo", "nazywany przez sąsiadów Bolo"),
        ("Nazywa się Tymur.", "Tymur"),
    ],
)
def test_what_somebody_is_called_is_found(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Zaułek zwany „Studnią” zamknięto.",
        "Mówią na niego: Bolo",
        "Mówią na to Bolo.",
        "Mówią na ulicę Bolo.",
        "ulica, na którą mówią „Małpa”",
        "Muzyka z domu Kultury",
        "Zofia z domu Kultury",
        "Ekipie szefuje Burmistrz.",
        "Koń imieniem Kasztan rżał.",
        "Szkoła o imieniu Sandra",
        "Plac znany jako Kudłaty",
        "Facet o ksywie Zi",
        "Ulica nazywa się Polna.",
        "Bolo",
        "",
    ],
)
def test_what_a_thing_is_called_is_not(text):
    assert found(text) == []


def test_somebody_published_and_a_street_pass():
    unit = Allowed(people=(("Adam", "Frączek"),), places=(frozenset({"Kudłaty"}),))
    assert found("Niejaki Frączek krzyczy.", unit) == []
    assert found("Znany jako Kudłaty wrócił.", unit) == []

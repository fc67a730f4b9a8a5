"""A surname alone is somebody's where a verb, a preposition or an address tells that it is."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, bare_surnames
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in bare_surnames.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zatrzymano Nowickiego za kradzież.", "Nowickiego"),
        ("Kowalski groził sąsiadom.", "Kowalski"),
        ("Oddano Borowskim portfel.", "Borowskim"),
        ("Według Ostrowskiej jest lepiej.", "Ostrowskiej"),
        ("Sprawcą okazał się Sobczyk.", "Sobczyk"),
        ("Tak mówi Skiba, a kradzieży jest mniej.", "Skiba"),
        ("Lipowa 4 – Borowski", "Borowski"),
        ("Kłócących się Zarębskich rozdzielono.", "Zarębskich"),
        ("Umowę podpisano z Kubiakiem.", "Kubiakiem"),
    ],
)
def test_a_surname_alone_is_found_by_what_is_told_of_it(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Kowalska groziły sąsiadom.",
        "Pies groził sąsiadom.",
        "Rada Sołecka kupiła ławkę.",
        "Oddano Borowskim lasom",
        "Według Ostrowskiej Rady jest lepiej.",
        "Tak mówi Prezes, a kradzieży jest mniej.",
        "Tak mówi Skiba stary",
        "Lipowa 4 – Biblioteka",
        "4 – Borowski",
        "„Zatrzymano Nowickiego” to tytuł.",
        "Wspomniano Piłsudskiego.",
        "Rozmawiano z Policją.",
        "Kowalski",
        "",
    ],
)
def test_a_word_of_which_nothing_tells_is_not(text):
    assert found(text) == []

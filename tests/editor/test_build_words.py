"""What a build says names fields of the window, no files and no keys."""

from __future__ import annotations

import pytest

from jawny_plan.editor.build_words import build_words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            "Uwaga: adres strony (witryna w jednostka.yml) jest przykładowy.",
            "Uwaga: adres strony (Moja komenda, pole „Adres, pod którym staną strony”) jest przykładowy.",
        ),
        (
            "Uwaga: jednostka.yml: brakuje deklaracji dostępności (klucz deklaracja), której wymaga ustawa.",
            "Uwaga: Moja komenda: brakuje deklaracji dostępności (pole „Deklaracja dostępności”), której wymaga ustawa.",
        ),
        ("Strona gotowa (11,2 s).", "Strona gotowa (11,2 s)."),
        ("Coś (klucz inny) trwa.", "Coś (klucz inny) trwa."),
    ],
)
def test_a_build_speaks_of_fields(line, words):
    assert build_words(line) == words

"""First names and nicknames alone are somebody's where they do what people do."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, nicknames
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in nicknames.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Zenek pije.", "Zenek"),
        ("Skarży się Zenek.", "Zenek"),
        ("Przyszedł Zenek z piwem.", "Zenek"),
        ("Przyszła Ewa z piwem.", "Ewa"),  # three letters are enough
        ("Grupie przewodzi „Siwy”.", "Siwy"),
        ("Gąska ps. „Kwaku” uciekł.", "Gąska ps. „Kwaku"),
        ("Gąska, ps. Kwaku uciekł.", "Gąska, ps. Kwaku"),
        ("Pije Bolo z garaży.", "Bolo"),
        ("Pije Psa z działek.", "Psa"),
        ("Dilerem jest Bolo z garaży.", "Bolo"),
    ],
)
def test_somebody_is_found_by_a_name_alone(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Przyszedł ZENEK z piwem.",
            "Przyszedł Al z piwem.",
            "Grupie przewodzi „Siwy Wilk”.",
            "Sklep ps. Kwaku uciekł.",
        ),
        *("Gąska; ps. Kwaku uciekł.", "Gąska ps. kwaku uciekł.", "Gąska np. Kwaku uciekł.", "Gąska ps.", "Pije Bolo"),
        *("To jest Bolo z garaży.", "Prezentem jest Bolo z garaży", "Pije Bo z garaży.", "Pije, Bolo z garaży."),
        *("Pije Bolo do garaży.", "Pije BOLO z garaży.", "Pije Warszawa z garaży.", "Bolo z garaży", ""),
    ],
)
def test_a_word_alone_that_is_nobody_is_not(text):
    assert found(text) == []


def test_a_street_named_by_a_first_name_alone_passes():
    assert found("Skarży się Zenek.", Allowed(places=(frozenset({"Zenek"}),))) == []

"""Words that look misspelt are named, names and abbreviations are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.spelling import misspelt


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Zdiagnozowano zagrozenie spokoju.", "zagrozenie", "zagrożenie"),
        ("Kontrole punktow sprzedaży alkoholu.", "punktow", "punktów"),
        ("Dzielnicowy przeprowadzi rozmwoy z mieszkańcami.", "rozmwoy", "rozmowy"),
        ("Liczba interwnecji ma spaść.", "interwnecji", "interwencji"),
    ],
)
def test_a_slip_is_named_with_what_was_meant(text, wrong, right):
    assert (wrong, right) in misspelt(text)


@pytest.mark.parametrize(
    "text",
    [
        "Patrole przy ul. Chącińskiego i Wyszyńskiego oraz w Krzywdzie.",
        "Kontakt z KMZB i OPS, godz. 17.00, os. Unitów Podlaskich, pkt 3.",
        "Spotkania z mieszkańcami Serokomli, Woli Gułowskiej i Adamowa.",
        "Antyspołeczne zachowania, fotoradary, wielorodzinne bloki.",
        "Kontakt: dzielnicowy@lukow.example, www.lukow.example/plany.",
    ],
)
def test_names_places_and_abbreviations_are_left_alone(text):
    assert misspelt(text) == []


def test_names_of_the_unit_are_left_alone():
    assert misspelt("Patrole na osiedlu chącinskiego.") != []
    assert misspelt("Patrole na osiedlu chącinskiego.", {"Chącińskiego"}) == []

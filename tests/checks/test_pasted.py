"""Damaged texts are hinted at, sound ones are left alone."""

from __future__ import annotations

import shutil

import pytest

from jawny_plan.checks import pasted
from jawny_plan.reading.faults import shown
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT


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


def test_each_damaged_text_is_told_with_its_place(tmp_path):
    data = shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    unit = data / "jednostka.yml"
    unit.write_text(unit.read_text("utf-8").replace("nazwa: Komenda", "nazwa: KomendÅ‚a", 1), "utf-8")
    plan = data / "plany/nad-jeziorem-2025-05.yml"
    plan.write_text(plan.read_text("utf-8").replace("slowa: do 31 maja", "slowa: ko?ca maja", 1), "utf-8")
    found = list(pasted.hints(loaded(data).trees))
    assert len(found) == 2
    assert "/jednostka.yml:3:8: nazwa: litery „Å‚” wyglądają na zepsute „ł”." in found[0]
    assert "/plany/nad-jeziorem-2025-05.yml:18:10: okres.slowa: w słowie „ko?ca” stoi znak" in found[1]


def test_sound_data_have_none():
    assert list(pasted.hints(loaded(ROOT / "plan_data").trees)) == []


def test_a_long_text_in_quotation_marks_is_shown_shortened():
    words = "”Jaki plan ma dzielnicowy na zimę”"
    [found] = pasted.found_in(words)
    assert f"({shown(words, 30)})" in found and words not in found


def test_only_one_broken_letter_is_named_and_the_first_strange_one():
    assert len(list(pasted.found_in("KtÃ³re zagroÅ¼enie"))) == 1
    [found] = pasted.found_in("mieszkаńcy оsiedla")
    assert "litera „а”" in found
    [found] = pasted.found_in("аbc")
    assert "litera „а”" in found

"""Surnames one after another are people's where the list is one of people; streets, birds and authors are none."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, rosters
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in rosters.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Obecni: Wójcik, Kubacki i Zych.", ["Wójcik", "Kubacki", "Zych"]),
        ("Obecni: Wójcik (radny), Kubacki.", ["Wójcik", "Kubacki"]),
        ("Pouczono Wójcika, Kubackiego oraz Zycha.", ["Wójcika", "Kubackiego", "Zycha"]),
        ("Skład patrolu – Kubacki, Wolak", ["Kubacki", "Wolak"]),
        ("Składki: Nowik 50 zł, Turek 100 zł.", ["Nowik", "Turek"]),
        ("Dyżury: poniedziałek Kubacki, wtorek Wolak.", ["Kubacki", "Wolak"]),
        ("Dyżury: pn. Kubacki, wt. Wolak.", ["Kubacki", "Wolak"]),
        ("Skarga przyszła od sąsiadów, od Kubackiego, Wolaka i Zycha.", ["Kubackiego", "Wolaka", "Zycha"]),
    ],
)
def test_every_surname_of_a_list_of_people_is_found(text, names):
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Obecni: Wójcik",
        "Pouczono: Lipową, Polną i Szkolną.",
        "Ceny: Wilk 50 zł, Sowa 20 zł.",
        "Lampy świecą na Kubackiego, Wolaka i Zycha.",
        "Czytano: Mickiewicz, Słowacki, Norwid.",
        "Uczestniczyły Kowale, Rataje i Kuźnia.",
        "Kubacki Wolak",
        "Dąb, Klon, Lipa.",
        "",
    ],
)
def test_a_list_of_anything_else_is_not(text):
    assert found(text) == []


def test_only_those_who_are_not_published_are_found():
    assert found("Obecni: Wójcik, Kubacki i Zych.", Allowed(people=(("Adam", "Kubacki"),))) == ["Wójcik", "Zych"]

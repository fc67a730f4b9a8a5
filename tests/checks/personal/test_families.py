"""A surname with what stands before it: of a family, or of somebody by their nickname."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, families
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in families.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("„Łysy” Rataj", "Łysy” Rataj"),
        ("Mówił „Łysy” Rataj.", "Łysy” Rataj"),
        ("Pan „Łysy” Rataj", "Łysy” Rataj"),
        ("Marek „Kosa” Witczak", "Kosa” Witczak"),
        ("Nie wiem po co. Nowakowie nie śpią.", "Nowakowie"),
        ("Dzięki Kowalskim jest czysto.", "Kowalskim"),
        ("Na drzwiach starego Żyda Szpakowie rysują.", "Szpakowie"),
        ("Dom po Gruszczyńskim stoi.", "Dom po Gruszczyńskim"),
    ],
)
def test_a_surname_is_found_with_what_tells_it(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Sklep „Łysy” Rataj",
        "Pies „Reks” Rataj",
        "W Barze „Łysy” Rataj",
        "Szybę zbił „wnuk” Jabłońskiej.",
        "Pan „łysy” Rataj",
        "Łysy” Rataj",
        "Mały Głód to nazwa kampanii.",
        "W Adamowie jest cicho.",
        "Jazda od Nowaków do lasu.",
        "u",
        "",
    ],
)
def test_no_surname_is_seen_in_what_is_none(text):
    assert found(text) == []


def test_a_town_of_the_data_is_no_surname_where_nothing_else_tells_of_people():
    unit = Allowed(towns=frozenset({"Zawadzcy", "Nowaki"}))
    assert found("Kłócą się Zawadzcy.") == ["Zawadzcy"]
    assert found("Kłócą się Zawadzcy.", unit) == []
    assert found("Byli u Nowaków.", unit) == ["u Nowaków"]

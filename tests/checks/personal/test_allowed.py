"""Whom the data publish: whole forms of their names pass, names that only begin alike do not."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.checks.personal import Allowed, findings, flattened
from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms

ALLOWED = Allowed(
    people=(("Jan", "Kos"), ("Ewa", "Maj"), ("Piotr", "Lis"), ("Anna", "Nowak", "Zięba"), ("Ola", "Qwertowska")),
    places=(frozenset({"Heleny", "Brzostek"}), frozenset({"plac", "Targowy"})),
    towns=frozenset({"Lipnowiec", "Łuków"}),
)


def found(text: str) -> list[str]:
    return [item.words for item in findings([flattened(text)], ALLOWED, date(2026, 11, 29))]


@pytest.mark.parametrize(
    "text",
    [
        "Pan Kos odpowiada na pytania.",
        "Pana Kosa pytano o lampy.",
        "Rozmawiano z Janem Kosem i Ewą Maj.",
        "Asp. Lis pełni dyżur, z asp. Lisem umówisz się w środę.",
        "Kos Jan, Maj Ewa, J. Kos",
        "Ewie Maj podziękowano.",
        "Zapraszamy do Oli Qwertowskiej.",
        "ASP. JAN KOS ZAPRASZA",
        "Na Heleny Brzostek jest ciemno.",
    ],
)
def test_whole_forms_of_published_names_pass(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pan Kosowski nie otwiera.", "pan kosowski"),
        ("Pani Kosiba skarży się na psy.", "pani kosiba"),
        ("Asp. Lisiecki pełni dyżur.", "lisiecki"),
        ("Pani Majewska dzwoniła.", "pani majewska"),
        ("Rozmawiano z Janem Kosińskim.", "janem kosińskim"),
        ("Zgłosił to Adam Kos.", "adam kos"),
        ("Do awantur dochodzi u Kosów.", "u kosów"),
        ("Ewa M. dzwoniła.", "ewa m."),
        ("Pismo pana Maja wpłynęło w maju.", "pana maja"),
        ("Heleny Kowalik nie zastano.", "heleny kowalik"),
    ],
)
def test_names_that_only_begin_alike_do_not(text, words):
    assert [item.lower() for item in found(text)] == [words]


@pytest.mark.parametrize(("name", "womans"), [("Jan", False), ("Anna", True), ("Kuba", False), ("Qwerta", True)])
def test_a_first_name_tells_who_it_is(name, womans):
    assert is_womans(name) is womans


def test_forms_are_those_of_the_person_alone():
    assert {"Kos", "Kosa", "Kosowi", "Kosem"} <= surname_forms("Kos", womans=False)
    assert "Kosów" not in surname_forms("Kos", womans=False)
    assert surname_forms("Maj", womans=True) == {"Maj"}
    assert {"Sendlerowa", "Sendlerowej", "Sendlerową"} == surname_forms("Sendlerowa", womans=True)
    assert {"Nowak-Zięba", "Nowak", "Zięby", "Ziębę"} <= surname_forms("Nowak-Zięba", womans=True)
    assert "Janem" in first_name_forms("Jan") and "Janina" not in first_name_forms("Jan")


@pytest.mark.parametrize(
    ("word", "known"), [("Lipnowca", True), ("Łukowie", True), ("Lipowa", False), ("Kotów", False)]
)
def test_towns_are_known_in_all_cases(word, known):
    assert ALLOWED.is_town(word) is known

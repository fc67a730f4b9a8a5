"""A first name with a surname, in any order and size of letters; what only looks like one passes."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, full_names
from tests.checks.corpus import checked


def found(text: str, allowed: Allowed = Allowed()) -> list[str]:  # noqa: B008 - it cannot be changed
    return [text[hit.start : hit.end] for hit in full_names.find(checked(text), allowed)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hubert Rataj przyszedł.", "Hubert Rataj"),
        ("RATAJ Hubert przyszedł.", "RATAJ Hubert"),
        ("hubert rataj przyszedł", "hubert rataj"),
        ("Zgłosił to Hubert „Gruby” Rataj.", "Hubert „Gruby” Rataj"),
        ("Hubert_Rataj", "Hubert_Rataj"),
        ("Zenon/Podgórski", "Zenon/Podgórski"),
        ("Kot Ewelina prosi o lampę.", "Kot Ewelina"),
        ("Oktawii Noga dano", "Oktawii Noga"),
        ("Zwrócono Wiśniewskiej-Gaj Sylwii telefon.", "Wiśniewskiej-Gaj Sylwii"),
        ("Hubert-Rataj", "Hubert-Rataj"),
        ("dorota pawlik pyta o lampę", "dorota pawlik"),
        ("Wróciła leokadia stępień na zebranie.", "leokadia stępień"),
        ("patryk domagała wraca późno", "patryk domagała"),
        ("Interesant: Podgórski, Zenon", "Podgórski, Zenon"),
    ],
)
def test_a_whole_name_is_found(text, words):
    assert found(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "3 Maja Nowa Wieś",
        "Róża Polna kwitnie.",
        "Kot Filemon śpi.",
        "Burza Ewelina, która",
        "Kazimierz Dolny leży.",
        "Hetman Stanisław Żółkiewski",
        "Zima Adama była długa.",
        "Orzeł, Wilk, Ryś",
        "hubert zadzwonił rano",
        "Hubert; Rataj",
        "Hubert",
        "",
    ],
)
def test_two_words_that_are_nobody_are_not(text):
    assert found(text) == []


def test_two_first_names_belong_to_one_surname():
    assert found("Jan Adam Wójcik")[0] == "Jan Adam Wójcik"


def test_somebody_published_passes_by_all_of_the_name_alone():
    unit = Allowed(people=(("Hubert", "Rataj"),))
    assert found("Rozmowa z Hubertem Ratajem trwała.", unit) == []
    assert found("Rozmowa z Janem Ratajem trwała.", unit) == ["Janem Ratajem"]

"""Words that are looked for are found in every form, order and writing, and no other words are."""

from __future__ import annotations

import pytest

from jawny_plan.polish.every_form import every_form
from jawny_plan.polish.sought import SoughtKind, forms_of, is_identity, sought


def found(words: str, text: str) -> list[str]:
    return [text[start:end] for start, end in sought(words).places(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Hubert Rataj",
        "z Hubertem Ratajem",
        "Hubertowi Ratajowi",
        "RATAJ HUBERT",
        "Rataj, Hubert",
        "H. Rataj",
        "hubert-rataj-2026.yml",
        "Hubert\n      Rataj",
        "Hubert\u00a0Rataj",
        "Hu\u00adber\u200bta Rata\u00adja",
        "u Hubertów Ratajów",
    ],
)
def test_a_name_in_any_form(text):
    assert len(found("Hubert Rataj", text)) == 1


@pytest.mark.parametrize(
    "text", ["Hubert. Rataj", "Hubert Nowak Rataj", "Huberta Ratajskiego", "Robert Rataj", "hubertrataj", "Rataj"]
)
def test_a_name_and_no_other(text):
    assert found("Hubert Rataj", text) == (["Hubert. Rataj"] if text == "Hubert. Rataj" else [])


def test_the_name_may_be_given_in_another_case():
    assert found("Huberta Rataja", "Hubert Rataj") == ["Hubert Rataj"]


@pytest.mark.parametrize("text", ["u Brzdękiewiczów", "Brzdękiewiczem", "Brzdękiewicza", "brzdekiewicz-2026"])
def test_a_surname_that_no_dictionary_has(text):
    assert len(found("Brzdękiewicz", text)) == 1


@pytest.mark.parametrize("text", ["z Trznadelskim", "Trznadelskich", "Trznadelscy", "TRZNADELSKIEMU"])
def test_an_adjective_that_no_dictionary_has(text):
    assert len(found("Trznadelski", text)) == 1


@pytest.mark.parametrize(("text", "many"), [("wilk w lesie", 0), ("Wilka", 1), ("wilk-2026-08.yml", 1), ("WILKIEM", 1)])
def test_a_surname_that_is_an_ordinary_word_counts_as_a_name_alone(text, many):
    assert len(found("Wilk", text)) == many


def test_an_ordinary_word_counts_in_small_letters_where_it_was_given_so():
    assert found("wilk", "wilka, Wilk") == ["wilka", "Wilk"]


@pytest.mark.parametrize(
    "text", ["501-234-567", "+48 501 234 567", "501234567", "tel. (501) 234-567.", "ul. Lipowa 5, 501.234.567"]
)
def test_a_number_in_any_writing(text):
    assert len(found("501 234 567", text)) == 1


@pytest.mark.parametrize("text", ["5012345678", "501 234 568", "501 oraz 234 567"])
def test_a_number_and_no_other(text):
    assert found("501 234 567", text) == []


def test_an_address_of_mail_is_not_inflected():
    assert forms_of("jan.kowalski@poczta.example")[1][0] == {"jan"}
    assert found("jan.kowalski@poczta.example", "Jan.Kowalski@poczta.example") == ["Jan.Kowalski@poczta.example"]


@pytest.mark.parametrize("words", ["", "  ", "…!"])
def test_nothing_to_look_for(words):
    with pytest.raises(ValueError, match="no words"):
        sought(words)


def test_what_is_found_does_not_overlap():
    assert found("Jan Jan", "Jan Jan Jan Jan") == ["Jan Jan", "Jan Jan"]
    assert forms_of("12 34")[0] is SoughtKind.WORDS  # too short for a number


def test_forms_stand_without_polish_marks_too():
    assert {"żakowi", "zakowi", "żaków", "zakow"} <= every_form("Żak")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rejon-nowak", True),
        ("nowak-1", True),
        ("zdjecia/nowak.jpg", True),
        ("nowak", False),
        ("Pan nowak tu był", False),
        ("- nowak -", False),
        ("rejon-Nowak", False),  # a name with a capital letter is no part of an address
    ],
)
def test_what_stands_glued_in_small_letters_is_part_of_an_address(text, expected):
    start = text.lower().index("nowak")
    assert is_identity(text, start, start + 5) is expected

"""What names of files tell of people, and what they may hold: towns, streets, ordinary words, words of programs."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed
from jawny_plan.checks.personal.file_names import AGE, PERSON, SURNAME, find
from jawny_plan.checks.personal.hit import Rule

UNIT = Allowed(towns=frozenset({"Bielsk", "Wojcikowice", "Żaki"}), places=(frozenset({"Polna", "Bednarek"}),))


def found(name: str, allowed: Allowed = UNIT, *, typed: bool = True) -> list[tuple[str, Rule]]:
    return [(name[hit.start : hit.end], hit.rule) for hit in find(name, allowed, typed=typed)]


@pytest.mark.parametrize(
    "name", ["marek-kowalski", "Anna_Maj", "tomasz kowal", "jan.kos", "wojtek-lis", "łukasz-żak", "rajd-tomasz-kot"]
)
@pytest.mark.parametrize("typed", [True, False])
def test_a_first_name_with_a_word_after_it_is_a_person_whoever_made_the_name(name, typed):
    assert found(name, typed=typed) == [(name.removeprefix("rajd-"), PERSON)]


@pytest.mark.parametrize("name", ["tomasz", "tomasz.jpg", "anna-ma", "annamaria", "tomasz-1", "jana-kochanowskiego"])
def test_a_first_name_alone_or_a_patron_s_is_nobody(name):
    assert found(name) == []


@pytest.mark.parametrize("end", ["", ".jpg", ".JPEG", ".pdf", ".yaml", ".docx", ".md", "-2", "_a"])
def test_the_kind_of_a_file_is_no_part_of_its_name(end):
    assert found(f"wojcik{end}") == [("wojcik", SURNAME)]
    assert found(f"tomasz{end}") == []


@pytest.mark.parametrize(
    "name",
    [
        *("kowalski", "dabrowski", "zielinski", "gdynski", "wojcik", "szczepaniak", "adamczyk", "lukasik", "kutak"),
        *("kutz", "zych", "blaszczyk", "qwertowski", "qwertowska", "bednarski"),
    ],
)
def test_a_surname_alone_is_one_only_where_somebody_typed_it(name):
    assert found(name) == [(name, SURNAME)]
    assert found(f"2026-{name}-2") == [(name, SURNAME)]
    assert found(name, typed=False) == []


@pytest.mark.parametrize(
    "name", ["nowak", "lis", "gil", "zajac", "mazur", "krol", "chmura", "qwert", "wola", "kos", "maj", "las", "lodz", "zolc"]
)  # fmt: skip
def test_a_word_that_may_be_another_is_no_surname(name):
    assert found(name, Allowed()) == []


@pytest.mark.parametrize(
    "name", ["plan-kowalski", "rejon-kowalski", "rejon-bielawski", "kradzieze-rowerow", "osiedle-bednarski"]
)
def test_what_a_word_before_it_describes_is_no_surname(name):
    assert found(name) == []


@pytest.mark.parametrize("name", ["rodzina-bednarski", "pan-kowalski", "sprawa-kutak", "sasiadka_zielinski"])
def test_what_people_are_called_before_it_takes_no_surname_away(name):
    assert [rule for _, rule in found(name)] == [SURNAME]


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("wojcikowice", False),
        ("wojcikowski", True),  # of the village
        ("wojcik", True),  # shorter than what all forms of the village share
        ("bielski", True),
        ("bednarek", True),  # a street of the data
    ],
)
def test_towns_and_streets_of_the_data_pass(name, alone):
    assert found(name) == ([(name, SURNAME)] if name == "wojcik" else [])
    assert bool(found(name, Allowed())) is (alone and name != "bielski")


@pytest.mark.parametrize(
    ("name", "age"),
    [
        ("17-latek.jpg", "17-latek"),
        ("pobicie-17_latka", "17_latka"),
        ("34letnia", "34letnia"),
        ("zaginiony-9 letni-chlopiec", "9 letni"),
        ("117-latkowie", "117-latkowie"),
    ],
)
def test_an_age_is_told(name, age):
    assert (age, AGE) in found(name)


@pytest.mark.parametrize("name", ["plan17-latek", "17-lat", "10-lecie", "latek", "letnia-szkola", "17-latekx"])
def test_what_is_no_age_is_not(name):
    assert AGE not in [rule for _, rule in found(name)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("601234567.pdf", "601234567"),
        ("tel_601-234-567", "601-234-567"),
        ("wli-4x78.jpg", "wli-4x78"),
        ("44051401359.txt", "44051401359"),
        ("a.kowalska@poczta.pl", "a.kowalska@poczta.pl"),
    ],
)
def test_numbers_and_e_mails_are_found_as_in_texts(name, words):
    assert words in [found_words for found_words, _ in found(name, typed=False)]


def test_a_telephone_of_the_data_passes():
    assert found("601234567.pdf", Allowed(phones=frozenset({"601234567"}))) == []


@pytest.mark.parametrize(
    ("name", "passes"), [("kowalowski", True), ("kowalewski", False), ("kowalski", False), ("kowal", True)]
)
def test_all_but_the_last_three_letters_of_a_town_stay_in_its_forms(name, passes):
    assert (found(name, Allowed(towns=frozenset({"Kowalowice"}))) == []) is passes

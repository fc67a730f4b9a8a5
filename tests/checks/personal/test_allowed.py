"""Whom the data publish: whole forms of their names pass, names that only begin alike do not."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.checks.personal import Allowed, findings, flattened
from jawny_plan.checks.personal.allowed import digits, keys_of
from jawny_plan.checks.personal.forms import first_name_forms, is_womans, surname_forms
from jawny_plan.model.base import Email, Phone, Slug
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

ALLOWED = Allowed(
    people=(
        *(("Jan", "Kos"), ("Ewa", "Maj"), ("Piotr", "Lis"), ("Anna", "Nowak", "Zięba"), ("Ola", "Qwertowska")),
        *(("Hanna", "Pierwsza"), ("Tomasz", "Trzeci"), ("Rafał", "Czarny")),
    ),
    places=(frozenset({"Heleny", "Brzostek"}), frozenset({"plac", "Targowy"})),
    towns=frozenset({"Lipnowiec", "Łuków"}),
)


def found(text: str) -> list[str]:
    return [item.words for item in findings([flattened(text)], ALLOWED, date(2026, 11, 29))]


@pytest.mark.parametrize(
    "text", ["Zaprasza asp. Hanna Trzecia.", "Pomagał asp. Jan Trzeci.", "Pytaj asp. Rafała Kosa."]
)
def test_a_published_surname_lets_nobody_else_pass(text):
    assert found(text)


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
        "Dzielnicowa asp. Hanna Pierwsza zaprasza, asp. Tomasz Trzeci też.",
        "Zastępuje asp. Hannę Pierwszą i asp. Tomasza Trzeciego, a nie asp. Rafała Czarnego.",
        "ASP. TOMASZ TRZECI, ASP. HANNA PIERWSZA",
        "Spotkanie z Hanną Pierwszą i Tomaszem Trzecim. Pani Pierwsza odpowie.",
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


UNIT = load(ROOT / "plan_data").unit


def test_what_is_published_is_gathered_from_the_values_of_its_keys():
    values = {
        "imie_nazwisko": ["mł. asp. Joanna Sikora"],
        "autor": ["Maria A Kowalska"],
        "telefon": ["+48 600 100 200"],
        "email": ["Prasa@Jednostka.example"],
        "nazwa": ["Plac Zielony"],
        "miejscowosci": ["Nowa Wieś"],
        "miejscowosc": ["Adamów"],
    }
    gathered = Allowed.by(values, UNIT)
    assert {("Joanna", "Sikora"), ("Maria", "Kowalska")} <= set(gathered.people)
    assert "600100200" in gathered.phones and "prasa@jednostka.example" in gathered.emails
    assert {"Nowa", "Wieś", "Adamów", "Łukowie"} <= gathered.towns and "Plac" not in gathered.towns
    assert frozenset({"Nowa", "Wieś"}) in gathered.places
    assert {gathered: 1}[Allowed.by(values, UNIT)] == 1


def test_examples_of_the_manual_pass():
    assert Allowed.by({}, UNIT).phones and Allowed.by({}, UNIT).people


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        (["Kos"], True),
        (["Kosa", "Jana"], True),
        (["Jan"], False),
        (["Ewa", "Kos"], False),
        (["Maj"], True),
        (["Maja"], False),
        (["Zięba"], True),
        (["Anna", "Zięba"], True),
        (["Nowak"], False),
        (["Kosy"], False),
    ],
)
def test_a_person_is_known_by_the_surname_or_by_the_whole_name(words, passes):
    assert ALLOWED.has_person(words) is passes


@pytest.mark.parametrize(
    ("person", "form", "has"),
    [
        (("Ewa", "Maj"), "Maja", False),
        (("Adam", "Maj"), "Maja", True),
        (("Maj",), "Maja", True),
        (("Qwertowska",), "Qwertowską", True),
        (("Kos", "Ewa", "Maj"), "Maja", True),
    ],
)
def test_forms_are_those_of_a_man_or_of_a_woman(person, form, has):
    assert (form in ALLOWED.forms_of(person)) is has


@pytest.mark.parametrize(
    ("words", "passes"),
    [
        (["Brzostek"], True),
        (["Heleny", "Brzostek"], True),
        (["HELENY"], True),
        (["Brzostek", "Targowy"], False),
        (["Heleny", "Brzostek", "plac"], False),
        (["Lipowa"], False),
    ],
)
def test_a_place_is_known_by_words_of_its_own_name(words, passes):
    assert ALLOWED.has_place(words) is passes


@pytest.mark.parametrize(
    ("town", "word", "passes"),
    [
        ("Łuków", "Łukowie", True),
        ("Łuków", "Łukasz", False),
        ("Wola", "Wolny", False),
        ("Wola", "Wola", False),
        ("Jesionów", "Jesionowie", True),
        ("Jesionów", "Jesień", False),
        ("Przykładowo", "Przykładowie", True),
        ("Przykładowo", "Przykry", False),
        ("Przykładowo", "Przykłada", True),
    ],
)
def test_a_town_is_known_in_its_cases(town, word, passes):
    assert Allowed(towns=frozenset({town})).is_town(word) is passes


@pytest.mark.parametrize(
    ("number", "nine"), [("+48 600 100 200", "600100200"), ("(81) 544-32-21", "815443221"), ("112", "112")]
)
def test_a_number_is_its_last_nine_digits(number, nine):
    assert digits(number) == nine


def test_keys_are_those_of_the_type():
    assert {"telefon", "telefon_komorkowy"} <= keys_of(Phone) and "email" not in keys_of(Phone)
    assert "email" in keys_of(Email) and "id" in keys_of(Slug) and "id" not in keys_of(Email)


@pytest.mark.parametrize(
    ("name", "womans", "forms", "others"),
    [
        ("Xyzowa", True, {"Xyzowa", "Xyzowej", "Xyzową"}, {"Xyzowy"}),
        ("Xyzewa", True, {"Xyzewej"}, set()),
        ("Xyzska", True, {"Xyzskiej", "Xyzską"}, {"Xyzskej"}),
        ("Xyzcka", True, {"Xyzckiej"}, set()),
        ("Xyzek", True, {"Xyzek"}, {"Xyzka", "Xyzkiem"}),
        ("Xyzek", False, {"Xyzek", "Xyzka", "Xyzkiem"}, set()),
        ("Xyzyna", True, {"Xyzyna", "Xyzyny"}, {"Xyzynej"}),
        ("Nowak-Xyzek", False, {"Nowak-Xyzek", "Nowaka", "Xyzka"}, set()),
    ],
)
def test_surnames_that_no_dictionary_has_are_inflected_by_their_endings(name, womans, forms, others):
    found = surname_forms(name, womans=womans)
    assert forms <= found and not others & found

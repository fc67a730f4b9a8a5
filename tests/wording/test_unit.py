"""The unit and its districts in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jawny_plan.model.designation import DistrictKind
from jawny_plan.model.district import Area, Contact, District, Officer, parse_numbers
from jawny_plan.model.period import Span
from jawny_plan.model.unit import Unit
from jawny_plan.wording.designation import KINDS, called
from jawny_plan.wording.district import district, officer
from jawny_plan.wording.unit import area, contact, dates, numbers, telephone, unit


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("nieparzyste 33-63", "numery nieparzyste od 33 do 63"),
        ("parzyste 2–48", "numery parzyste od 2 do 48"),
        ("parzyste", "numery parzyste"),
        ("nieparzyste od 41", "numery nieparzyste od 41"),
        ("parzyste do 40", "numery parzyste do 40"),
        ("bloki 1-6", "bloki od 1 do 6"),
        ("bloki 7", "blok 7"),
        ("od 100", "numery od 100"),
        ("do 40", "numery do 40"),
        ("3-11", "numery od 3 do 11"),
        ("11A", "numer 11A"),
        ("9-9", "numer 9"),
    ],
)
def test_house_numbers(written, said):
    assert numbers(parse_numbers(written)) == said


def test_an_area_in_words():
    told = area(
        Area.model_validate(
            {
                "od": "2024-01-01",
                "ulice": [
                    {"nazwa": "Krótka"},
                    {"nazwa": "Oleska", "numery": ["nieparzyste 33-63"]},
                    {"nazwa": "Polna", "numery": ["parzyste", "11A", "od 100"]},
                ],
                "miejscowosci": ["Sadów"],
                "opis": "od torów do rzeki",
            }
        )
    )
    assert [plain(street) for street in told["ulice"]] == [
        "Krótka",
        "Oleska (numery nieparzyste od 33 do 63)",
        "Polna (numery parzyste, numer 11A i numery od 100)",
    ]
    assert (list(told["miejscowosci"]), told["opis"]) == (["Sadów"], "od torów do rzeki")
    assert plain(told["okres"]) == "od 1 stycznia 2024 r."


@pytest.mark.parametrize(
    ("keys", "words", "person", "vacant"),
    [
        (
            {"stopien": "asp. szt.", "imie_nazwisko": "Imię Nazwisko"},
            "asp. szt. Imię Nazwisko",
            "asp. szt. Imię Nazwisko",
            False,
        ),
        ({"imie_nazwisko": "Imię Nazwisko"}, "Imię Nazwisko", "Imię Nazwisko", False),
        (
            {"stopien": "sierż.", "imie_nazwisko": "Imię Nazwisko", "p_o": "tak"},
            "p.o. dzielnicowego sierż. Imię Nazwisko",
            "sierż. Imię Nazwisko",
            False,
        ),
        ({"wakat": "tak"}, "stanowisko jest nieobsadzone", None, True),
    ],
)
def test_officers(keys, words, person, vacant):
    told = officer(Officer.model_validate(keys | {"od": "2024-01-01", "do": "2024-06-30"}))
    assert (told["slowami"], told["osoba"], told["wakat"]) == (words, person, vacant)
    assert plain(told["okres"]) == "od 1 stycznia do 30 czerwca 2024 r."


def test_a_label_before_an_acting_officer_does_not_name_the_office_twice():
    acting = officer(Officer.model_validate({"imie_nazwisko": "Imię Nazwisko", "p_o": "tak"}))
    assert (acting["etykieta"], acting["p_o"]) == ("Na stanowisku", True)
    hers = officer(Officer.model_validate({"imie_nazwisko": "Imię Nazwisko", "funkcja": "dzielnicowa"}))
    assert (hers["etykieta"], hers["p_o"]) == ("Dzielnicowa", False)


@pytest.mark.parametrize(
    ("number", "dialled"),
    [
        ("47 000 00 00", "+48470000000"),
        ("600-000-000", "+48600000000"),
        ("+48 47 000 00 00", "+48470000000"),
        ("+44 20 0000 0000", "+442000000000"),
        ("112", "112"),
        ("+47000000", "+47000000"),  # nine signs, eight digits
        ("47 000 00 0", "47000000"),
        ("0047 000 00 00", "00470000000"),
    ],
)
def test_telephones_as_links_dial_them(number, dialled):
    assert telephone(number) == dialled


def test_a_full_contact():
    told = contact(
        Contact.model_validate(
            {
                "telefon": "47 000 00 00",
                "telefon_komorkowy": "600 000 000",
                "email": "rejon@przyklad.example",
                "adres": "ul. Przykładowa 1",
                "dyzur": "środa, godz. 15.00–17.00",
                "potwierdzono": "2026-11-02",
            }
        )
    )
    assert {name: plain(value) for name, value in told.items()} == {
        "telefon": "47 000 00 00",
        "telefon_adres": "tel:+48470000000",
        "telefon_komorkowy": "600 000 000",
        "telefon_komorkowy_adres": "tel:+48600000000",
        "email": "rejon@przyklad.example",
        "email_adres": "mailto:rejon@przyklad.example",
        "adres": "ul. Przykładowa 1",
        "dyzur": "środa, godz. 15.00–17.00",
        "potwierdzono": "2 listopada 2026 r.",
    }


def test_an_empty_contact_has_no_links():
    assert set(contact(Contact.model_validate({})).values()) == {None}


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ({"numer": "2"}, "Rejon służbowy nr 2"),
        ({"numer": "XIV", "nazwa": "Sadów"}, "Rejon służbowy nr XIV – Sadów"),
        ({"nazwa": "Nad Jeziorem", "miejscowosc": "Przykładowo"}, "Rejon służbowy Nad Jeziorem"),
        ({"miejscowosc": "gmina Przykładowo"}, "Rejon służbowy gmina Przykładowo"),
    ],
)
def test_what_a_district_is_called(keys, name):
    known = District.model_validate(keys)
    assert called(known.designation(Span()), known.town) == name


PERIODS: dict[str, Any] = {
    "both": ({"od": "2024-01-01", "do": "2024-06-30"}, "od 1 stycznia do 30 czerwca 2024 r."),
    "two years": ({"od": "2024-08-01", "do": "2025-01-31"}, "od 1 sierpnia 2024 r. do 31 stycznia 2025 r."),
    "no end": ({"od": "2024-01-01"}, "od 1 stycznia 2024 r."),
    "no start": ({"do": "2022-05-30"}, "do 30 maja 2022 r."),
    "neither": ({}, None),
}


@pytest.mark.parametrize(("span", "said"), PERIODS.values(), ids=PERIODS)
def test_dates_as_far_as_they_are_known(span, said):
    known = Span.model_validate(span)
    told = dates(known.start, known.end)
    assert (plain(told) if told else None) == said


def test_a_district_as_it_was():
    known = District.model_validate(
        {
            "numer": "2",
            "inne_numery": ["8"],
            "miejscowosc": "Łuków",
            "obszary": [{"do": "2023-12-31", "opis": "dawny"}, {"od": "2024-01-01", "opis": "nowy"}],
            "dzielnicowi": [{"do": "2023-12-31", "wakat": "tak"}],
        }
    )
    today = date(2024, 7, 31)
    then, now = district("rejon-2", known, date(2023, 7, 31), today), district("rejon-2", known, today, today)
    assert (then["obszar"]["opis"], then["dzielnicowy"]["wakat"]) == ("dawny", True)
    assert (now["obszar"]["opis"], now["dzielnicowy"]) == ("nowy", None)
    assert (now["id"], now["adres"], now["kontakt"], now["inne_numery"]) == ("rejon-2", "/rejony/rejon-2/", None, ["8"])


@pytest.mark.parametrize("site", ["https://plany.przyklad.example", "https://plany.przyklad.example/"])
def test_the_site_ends_with_one_slash(site):
    told = unit(Unit.model_validate({"nazwa": "KPP w Łukowie", "skrot": "KPP", "witryna": site}))
    assert told == {
        "nazwa": "KPP w\u00a0Łukowie",
        "skrot": "KPP",
        "witryna": "https://plany.przyklad.example/",
        "adres": None,
        "telefon": None,
        "telefon_adres": None,
        "mapa_dojazdu": None,
        "znak": None,
        "papier": None,
        "redakcje": [],
        "kontakt_prasowy": None,
        "komendant": None,
        "slowo": KINDS[DistrictKind.DISTRICT],
    }


def test_the_unit_can_be_reached():
    reach = {"adres": "ul. Przykładowa 1, Łuków", "telefon": "47 000 00 00", "mapa_dojazdu": "https://x.example/mapa"}
    words = unit(Unit.model_validate(UNIT_KEYS | reach))
    assert (words["adres"], words["telefon"]) == ("ul.\u00a0Przykładowa 1, Łuków", "47\u00a0000\u00a000\u00a000")
    assert (words["telefon_adres"], words["mapa_dojazdu"]) == ("tel:+48470000000", "https://x.example/mapa")


def test_the_chief_speaks_in_a_whole_sentence_and_is_shown_where_there_is_a_photo():
    chief = {"zdanie": "Ważne są drogi", "podpis": "Komendant w Łukowie"}
    photo = {"plik": "zdjecia/k.jpg", "autor": "KPP", "opis": "Osoba w mundurze"}
    spoken = {"zdanie": "Ważne są drogi.", "podpis": "Komendant w\u00a0Łukowie"}
    assert unit(Unit.model_validate(UNIT_KEYS | {"komendant": chief}))["komendant"] == spoken | {"zdjecie": None}
    told = unit(Unit.model_validate(UNIT_KEYS | {"komendant": chief | {"zdjecie": photo}}))["komendant"]
    assert told == spoken | {
        "zdjecie": {
            "opis": "Osoba w\u00a0mundurze.",
            "podpis": "Fot.\u00a0KPP",
            "plik": "zdjecia/k.jpg",
            "nazwa": "zdjecie.jpg",
        }
    }


UNIT_KEYS = {"nazwa": "Komenda", "skrot": "KPP", "witryna": "https://x.example/"}
PRESS = {"telefon": "47 000 00 09", "email": "prasa@przyklad.example"}


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ({}, None),
        ({"osoba": "st. asp. Imię Nazwisko"}, "st. asp. Imię Nazwisko"),
        ({"funkcja": "oficer prasowy"}, "oficer prasowy"),
        ({"osoba": "Imię Nazwisko", "funkcja": "oficer prasowy"}, "Imię Nazwisko, oficer prasowy"),
    ],
)
def test_the_press_contact_is_a_person_or_a_function(who, said):
    told = unit(Unit.model_validate(UNIT_KEYS | {"kontakt_prasowy": PRESS | who}))["kontakt_prasowy"]
    assert told["kto"] == said
    assert plain(told["telefon"]) == "47 000 00 09" and " " not in told["telefon"]
    assert told["telefon_adres"] == "tel:+48470000009"
    assert told["email_adres"] == "mailto:prasa@przyklad.example"
    assert told["godziny"] is None


def test_newsrooms_are_told_and_none_is_none():
    assert unit(Unit.model_validate(UNIT_KEYS))["redakcje"] == []
    assert unit(Unit.model_validate(UNIT_KEYS))["kontakt_prasowy"] is None
    told = unit(Unit.model_validate(UNIT_KEYS | {"redakcje": [{"nazwa": "Radio", "email": "a@b.example"}]}))
    assert told["redakcje"] == [{"nazwa": "Radio", "email": "a@b.example"}]

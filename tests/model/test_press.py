"""What the press desk's own keys may hold: newsrooms, the press contact, quotes, photos."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import BaseModel, ValidationError

from jawny_plan.model.photo import Photo
from jawny_plan.model.quote import Quote
from jawny_plan.model.unit import Commander, Newsroom, PressContact
from jawny_plan.press import eml

PHOTO = {"plik": "zdjecia/x.jpg", "autor": "KPP", "opis": "Ulica."}
QUOTE = {"tresc": "Dziękuję.", "autor": "Imię Nazwisko"}


def refused(model: type[BaseModel], **keys: object) -> str:
    with pytest.raises(ValidationError) as caught:
        model.model_validate({name: value for name, value in keys.items() if value is not None})
    return " ".join(
        f"{error['msg']} {error.get('ctx', {}).get('advice', '')}" for error in caught.value.errors(include_url=False)
    )


@pytest.mark.parametrize("email", ["a@b.example", "jan.x+y_z%1@sub.radio-1.example", "_@x.pl"])
def test_an_address_that_a_draft_can_bear(email):
    newsroom = Newsroom.model_validate({"nazwa": "Radio", "email": email})
    assert eml._mailbox(newsroom.name, newsroom.email).endswith(f"<{email}>")


@pytest.mark.parametrize(
    "email", ["a@b.example\nBcc: c@d.example", "a@b.example\r\n", "a @b.example", "a@b.example c@d.pl"]
)
def test_a_line_break_in_an_address_is_named(email):
    assert "jest odstęp albo koniec linii. Wpisz jeden adres w jednej linii." in refused(
        Newsroom, nazwa="Radio", email=email
    )


@pytest.mark.parametrize(
    "email", ["a", "a@b", "@b.pl", "a..b@c.pl", ".a@b.pl", "a.@b.pl", "ą@b.pl", "a@b.pl>", "a@b..pl"]
)
def test_what_is_no_address_is_refused(email):
    assert "nie jest adresem e-mail" in refused(Newsroom, nazwa="Radio", email=email)


def test_a_line_break_in_a_name_makes_no_header():
    assert "\n" not in eml._mailbox("Radio\nBcc: zly@x.example", "a@b.example").replace("\r\n ", "")


def test_a_contact_can_be_reached():
    assert "Podaj telefon albo email." in refused(PressContact, osoba="Imię Nazwisko", godziny="8.00–15.00")
    assert PressContact.model_validate({"telefon": "47 000 00 09"}).person is None


def test_a_quote_names_who_said_it():
    assert refused(Quote, tresc="Dziękuję.")


@pytest.mark.parametrize(
    ("approved", "day", "stands"),
    [(None, date.max, False), ("2026-09-14", date(2026, 9, 13), False), ("2026-09-14", date(2026, 9, 14), True)],
)
def test_a_quote_stands_from_the_day_of_its_approval(approved, day, stands):
    keys = QUOTE | ({"zatwierdzono": approved} if approved else {})
    assert Quote.model_validate(keys).is_approved(day) is stands


@pytest.mark.parametrize("file", ["x.jpg", "zdjecia/x.JPEG", "a/b/ulica_lipowa-2.png", "zdjecia/ławka.png"])
def test_a_photo_lies_beside_the_data(file):
    assert Photo.model_validate(PHOTO | {"plik": file}).file == file


@pytest.mark.parametrize(
    "file",
    ["/etc/x.jpg", "../x.jpg", "zdjecia/../../x.jpg", "C:/x.jpg", "C:x.jpg", "zdjecia\\x.jpg", "\\\\host\\x.jpg"],
)
def test_a_photo_elsewhere_is_refused(file):
    assert "leży poza katalogiem z danymi" in refused(Photo, **PHOTO | {"plik": file})


@pytest.mark.parametrize("file", ["x.gif", "x.svg", "x", ".jpg", "zdjecia/", "zdjecia//x.jpg", "a b.jpg", "x.jpg\n"])
def test_what_is_no_photo_is_refused(file):
    assert "nie może być plikiem zdjęcia" in refused(Photo, **PHOTO | {"plik": file})


@pytest.mark.parametrize("missing", ["opis", "autor"])
def test_a_photo_says_what_it_shows_and_whose_it_is(missing):
    assert refused(Photo, **PHOTO | {missing: None})
    assert "wartość jest pusta" in refused(Photo, **PHOTO | {missing: ""})


CHIEF = {"zdanie": "Ważne są drogi.", "podpis": "Komendant"}


def test_the_chief_may_speak_without_a_photo_and_with_one_that_has_its_words():
    assert Commander.model_validate(CHIEF).photo is None
    assert Commander.model_validate(CHIEF | {"zdjecie": PHOTO}).photo == Photo.model_validate(PHOTO)
    assert refused(Commander, **CHIEF, zdjecie={"plik": "x.jpg", "autor": "KPP"})
    assert "leży poza katalogiem z danymi" in refused(Commander, **CHIEF, zdjecie=PHOTO | {"plik": "../x.jpg"})

"""The vCard: what a phone reads from it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from jawny_plan import wording
from jawny_plan.model.district import District
from jawny_plan.model.period import Span
from jawny_plan.outputs.calendar import vcard

UNIT = {"nazwa": "Komenda Powiatowa Policji w Przykładowie", "witryna": "https://kpp.przyklad.example/"}
DISTRICT = {
    "numer": "1",
    "nazwa": "Centrum",
    "miejscowosc": "Przykładowo",
    "kontakt": {
        "telefon": "47 000 00 01",
        "telefon_komorkowy": "600 000 000",
        "email": "rejon1@przyklad.example",
        "adres": "Komenda Powiatowa Policji, ul. Żółta 1; pokój 12",
        "dyzur": "wtorek, godz. 10.00–12.00",
    },
    "dzielnicowi": [{"stopien": "asp.", "imie_nazwisko": "Imię Nazwisko"}],
}


def told(**changes: Any) -> dict[str, Any]:
    day = date(2026, 11, 20)
    data = {name: value for name, value in (DISTRICT | changes).items() if value is not None}
    return wording.district("rejon-1", District.model_validate(data), Span.model_construct(start=day, end=day))


def card(**changes: Any) -> bytes:
    made = vcard.card(told(**changes), UNIT)
    assert made is not None
    return made


def fields(made: bytes) -> dict[str, str]:
    """Each line's value by its name and parameters, unfolded and unescaped (RFC 6350, 3.2 and 3.4)."""
    lines = made.decode().replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    parted = [line.partition(":") for line in lines]
    return {name: re.sub(r"\\([\\,;])", r"\1", value) for name, _, value in parted}


def test_card_holds_the_data_as_they_are() -> None:
    assert fields(card()) == {
        "BEGIN": "VCARD",
        "VERSION": "4.0",
        "SOURCE": "https://kpp.przyklad.example/rejony/rejon-1/dzielnicowy.vcf",
        "UID": "https://kpp.przyklad.example/rejony/rejon-1/",
        "KIND": "individual",
        "FN": "asp. Imię Nazwisko",
        "N": ";asp. Imię Nazwisko;;;",
        "TITLE": "dzielnicowy",
        "ORG": "Komenda Powiatowa Policji w Przykładowie;Rejon służbowy nr 1 – Centrum, Przykładowo",
        'TEL;TYPE="work,voice"': "+48470000001",
        'TEL;TYPE="work,cell"': "+48600000000",
        "EMAIL;TYPE=work": "rejon1@przyklad.example",
        "ADR;TYPE=work": ";;Komenda Powiatowa Policji, ul. Żółta 1; pokój 12;;;;",
        "URL": "https://kpp.przyklad.example/rejony/rejon-1/",
        "NOTE;LANGUAGE=pl": "To nie jest numer alarmowy. W nagłym wypadku dzwoń pod 112. Dyżur: wtorek, godz. 10.00–12.00.",
        "END": "VCARD",
    }


def test_separators_in_values_are_escaped() -> None:
    assert rb"ADR;TYPE=work:;;Komenda Powiatowa Policji\, ul. " in card()
    assert rb"\; pok" in card().replace(b"\r\n ", b"")


@pytest.mark.parametrize("name", ["Imię Nazwisko", "Ż" * 200, "𝒜" * 90, "a" * 74 + "ż", "x" * 500])
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_character(name: str) -> None:
    made = card(dzielnicowi=[{"imie_nazwisko": name}])
    lines = made.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert fields(made)["FN"] == name


@pytest.mark.parametrize("officers", [[], [{"wakat": "tak"}]])
def test_without_an_officer_the_card_is_of_the_post(officers: list[dict[str, str]]) -> None:
    found = fields(card(dzielnicowi=officers))
    assert found["FN"] == "Dzielnicowy, Rejon służbowy nr 1 – Centrum"
    assert found["KIND"] == "org"


def test_acting_officer_is_called_so() -> None:
    found = fields(card(dzielnicowi=[{"stopien": "asp.", "imie_nazwisko": "Imię Nazwisko", "p_o": "tak"}]))
    assert (found["FN"], found["TITLE"]) == ("asp. Imię Nazwisko", "p.o. dzielnicowego")


@pytest.mark.parametrize("contact", [None, {"dyzur": "wtorek"}, {"adres": "ul. Długa 1"}])
def test_without_phone_and_mail_there_is_no_card(contact: dict[str, str] | None) -> None:
    assert vcard.card(told(kontakt=contact), UNIT) is None


@pytest.mark.parametrize("value", ["a\nEND:VCARD\nb", "a\r\nTEL:997", "a\u2028b", "a\x00b\x85c"])
def test_no_value_can_begin_a_line(value: str) -> None:
    district = told()
    district["nazwa"] = district["kontakt"]["adres"] = district["dzielnicowy"]["osoba"] = value
    made = vcard.card(district, UNIT)
    assert made is not None
    text = made.decode()
    assert text.count("END:VCARD\r\n") == 1 and text.endswith("\r\nEND:VCARD\r\n")
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\x85\u2028]", text)
    names = [re.split("[;:]", line)[0] for line in text.replace("\r\n ", "").split("\r\n") if line]
    assert sorted(names) == sorted(
        re.split("[;:]", line)[0] for line in card().decode().split("\r\n") if line[:1].isupper()
    )


def test_same_data_give_the_same_bytes() -> None:
    assert card() == card()

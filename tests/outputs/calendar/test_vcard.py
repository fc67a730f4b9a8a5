"""The vCard: what a phone reads from it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
import vobject

from jawny_plan import wording
from jawny_plan.model.district import District
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
    return wording.district("rejon-1", District.model_validate(data), day, day)


def card(**changes: Any) -> bytes:
    made = vcard.card(told(**changes), UNIT)
    assert made is not None
    return made


def fields(made: bytes) -> dict[str, str]:
    """Each line's value by its name and parameters, unfolded and unescaped (RFC 2425, 5.8.1; RFC 2426, 4)."""
    lines = made.decode().replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    parted = [line.partition(":") for line in lines]
    return {name: re.sub(r"\\([\\,;])", r"\1", value) for name, _, value in parted}


def test_card_holds_the_data_as_they_are() -> None:
    assert fields(card()) == {
        "BEGIN": "VCARD",
        "VERSION": "3.0",
        "SOURCE": "https://kpp.przyklad.example/rejony/rejon-1/dzielnicowy.vcf",
        "UID": "https://kpp.przyklad.example/rejony/rejon-1/",
        "FN": "Imię Nazwisko",
        "N": "Nazwisko;Imię;;;",
        "TITLE": "dzielnicowy (asp.)",
        "ORG": "Komenda Powiatowa Policji w Przykładowie;Rejon służbowy nr 1 – Centrum, Przykładowo",
        "TEL;TYPE=WORK,VOICE": "+48470000001",
        "TEL;TYPE=WORK,CELL": "+48600000000",
        "EMAIL;TYPE=INTERNET,WORK": "rejon1@przyklad.example",
        "ADR;TYPE=WORK": ";;Komenda Powiatowa Policji, ul. Żółta 1; pokój 12;;;;",
        "URL": "https://kpp.przyklad.example/rejony/rejon-1/",
        "NOTE": "To nie jest numer alarmowy. W nagłym wypadku dzwoń pod 112. Dyżur: wtorek, godz. 10.00–12.00.",
        "END": "VCARD",
    }


def test_separators_in_values_are_escaped() -> None:
    assert rb"ADR;TYPE=WORK:;;Komenda Powiatowa Policji\, ul. " in card()
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
    assert found["N"] == "Dzielnicowy, Rejon służbowy nr 1 – Centrum;;;;"
    assert found["TITLE"] == "dzielnicowy"


def test_acting_officer_is_called_so() -> None:
    found = fields(card(dzielnicowi=[{"stopien": "asp.", "imie_nazwisko": "Imię Nazwisko", "p_o": "tak"}]))
    assert (found["FN"], found["TITLE"]) == ("Imię Nazwisko", "p.o. dzielnicowego (asp.)")


@pytest.mark.parametrize("contact", [None, {"dyzur": "wtorek"}, {"adres": "ul. Długa 1"}])
def test_without_phone_and_mail_there_is_no_card(contact: dict[str, str] | None) -> None:
    assert vcard.card(told(kontakt=contact), UNIT) is None


@pytest.mark.parametrize("value", ["a\nEND:VCARD\nb", "a\r\nTEL:997", "a\u2028b", "a\x00b\x85c"])
def test_no_value_can_begin_a_line(value: str) -> None:
    district = told()
    district["nazwa"] = district["kontakt"]["adres"] = district["dzielnicowy"]["imie_nazwisko"] = value
    made = vcard.card(district, UNIT)
    assert made is not None
    text = made.decode()
    assert text.count("END:VCARD\r\n") == 1 and text.endswith("\r\nEND:VCARD\r\n")
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\x85\u2028]", text)
    names = [re.split("[;:]", line)[0] for line in text.replace("\r\n ", "").split("\r\n") if line]
    assert sorted(names) == sorted(
        re.split("[;:]", line)[0] for line in card().decode().split("\r\n") if line[:1].isupper()
    )


@pytest.mark.parametrize(
    ("rank", "typed", "family", "given", "additional", "title"),
    [
        ("sierż. szt.", "Imię Nazwisko", "Nazwisko", "Imię", "", "dzielnicowy (sierż. szt.)"),
        (None, "Imię Nazwisko", "Nazwisko", "Imię", "", "dzielnicowy"),
        (None, "st. asp. Imię Nazwisko", "Nazwisko", "Imię", "", "dzielnicowy (st. asp.)"),
        (None, "młodszy aspirant Jan Nowak-Kos", "Nowak-Kos", "Jan", "", "dzielnicowy (młodszy aspirant)"),
        ("asp.", "Anna Maria Kowalska", "Kowalska", "Anna", "Maria", "dzielnicowy (asp.)"),
        ("asp.", "Anna Kowalska - Nowak", "Kowalska-Nowak", "Anna", "", "dzielnicowy (asp.)"),
        ("asp.", "Jan von Bergen", "von Bergen", "Jan", "", "dzielnicowy (asp.)"),
        ("asp.", "Nazwisko", "Nazwisko", "", "", "dzielnicowy (asp.)"),
        ("asp.", "A; B, C", "C", "A;", "B,", "dzielnicowy (asp.)"),
    ],
)
def test_another_program_finds_the_name_in_its_parts_and_no_rank(rank, typed, family, given, additional, title) -> None:
    officer = {"imie_nazwisko": typed} | ({"stopien": rank} if rank else {})
    read = vobject.readOne(card(dzielnicowi=[officer]).decode())
    read.validate()
    assert (read.version.value, read.title.value) == ("3.0", title)
    name = read.n.value
    assert (name.family, name.given, name.additional, name.prefix) == (family, given, additional, "")
    assert "asp" not in read.fn.value and "sierż" not in read.fn.value
    assert read.org.value == [UNIT["nazwa"], "Rejon służbowy nr 1 – Centrum, Przykładowo"]
    assert [tel.value for tel in read.tel_list] == ["+48470000001", "+48600000000"]
    assert read.tel_list[1].type_paramlist == ["WORK", "CELL"]


def test_nothing_stands_in_it_that_only_the_next_version_has() -> None:
    """Android's reader refuses VERSION:4.0, and older ones take KIND or a quoted list of types for a fault."""
    text = card().decode().replace("\r\n ", "")
    assert "\r\nVERSION:3.0\r\n" in text
    assert not re.search(r'\r\n(?:KIND|GENDER|LANG|MEMBER|XML)[:;]|TYPE="|PREF=|VALUE=uri', text)


def test_same_data_give_the_same_bytes() -> None:
    assert card() == card()

"""Addresses and short texts: what an editor may write, what is told otherwise, and what of it is kept."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.base import HttpUrl, Phone, Phrase, SiteUrl

URL: TypeAdapter[str] = TypeAdapter(HttpUrl)


def refused(address: str, kind: Any = HttpUrl) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(address)
    [error] = caught.value.errors()
    return error["ctx"]


@pytest.mark.parametrize(
    "address",
    [
        "https://komenda.example",
        "http://komenda.example:8080/plany/",
        "https://xn--komenda-ukw-zeb83h.example/",
        "https://komenda.example/plany/łuków?rok=2026",
    ],
)
def test_addresses_are_kept_as_they_stand(address):
    assert URL.validate_python(address) == address


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("https://komenda-łuków.example/", "https://xn--komenda-ukw-zeb83h.example/"),
        ("https://KOMENDA-ŁUKÓW.example:8080/łąka", "https://xn--komenda-ukw-zeb83h.example:8080/łąka"),
        ("http://plany.żółw.example", "http://plany.xn--w-uga1v8h.example"),
    ],
)
def test_a_host_with_polish_letters_is_told_in_the_form_that_works_everywhere(address, instead):
    said = refused(address)
    assert said["problem"] == f'nazwa serwera w "{address}" ma litery, których część programów nie rozumie.'
    assert said["advice"] == f"Wpisz ten sam adres w zapisie międzynarodowym: {instead}"
    assert URL.validate_python(instead) == instead


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "komenda-łuków.example", "https://", "https://łuków..example/", "https://łuk ów/"],
)
def test_what_is_no_address_is_refused(address):
    said = refused(address)
    assert said["problem"] == f'"{address}" nie ma tu oczekiwanej postaci.'
    assert said["advice"] == "Oczekiwano: adres zaczynający się od https:// albo http://."


@pytest.mark.parametrize(
    "address",
    ["https://kpp.example", "https://kpp.example/", "https://kpp.example:8443/plany/a-b", "https://kpp.example/v1.0/"],
)
def test_a_site_stands_in_a_folder_of_a_server(address):
    assert TypeAdapter(SiteUrl).validate_python(address) == address


@pytest.mark.parametrize(
    ("address", "said", "instead"),
    [
        ("https://kpp.example/?id=1", "znak ? albo #", "https://kpp.example/"),
        ("https://kpp.example/plany/?id=1&x=a/b", "znak ? albo #", "https://kpp.example/plany/"),
        ("https://kpp.example/plany/#start", "znak ? albo #", "https://kpp.example/plany/"),
        ("https://kpp.example/plany#", "znak ? albo #", "https://kpp.example/plany/"),
        ("https://kpp.example/index.html", "nazwą pliku", "https://kpp.example/"),
        ("https://kpp.example/plany/strona.php", "nazwą pliku", "https://kpp.example/plany/"),
        ("https://kpp.example/plany/default.ASPX/", "nazwą pliku", "https://kpp.example/plany/"),
        ("http://kpp.example/", "zaczyna się od http://", "https://kpp.example/"),
        ("https://kpp.example//plany/", "pusty katalog", "https://kpp.example/plany/"),
        ("https://kpp.example/a/../plany/", "dwie kropki", "https://kpp.example/a/plany/"),
    ],
)
def test_an_address_under_which_no_page_can_stand_is_refused_with_one_that_can(address, said, instead):
    refusal = refused(address, SiteUrl)
    assert said in refusal["problem"]
    assert refusal["advice"] == f"Wpisz adres katalogu, na przykład {instead}"
    assert TypeAdapter(SiteUrl).validate_python(instead) == instead


@pytest.mark.parametrize(
    "address", ["kpp.example", "ftp://kpp.example/", "https://a:b@kpp.example/", "https://k pp.pl/"]
)
def test_no_advice_about_the_site_leads_to_an_address_that_is_refused(address):
    assert "http://" not in refused(address, SiteUrl)["advice"]


@pytest.mark.parametrize(
    "number",
    ["47 000 00 01", "470000001", "600-000-000", "+48 47 000 00 01", "+44 20 0000 0000", "112", "116 111", "19115"],
)
def test_a_number_that_can_be_dialled_as_it_stands(number):
    assert TypeAdapter(Phone).validate_python(number) == number


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        ("000 00 01", "Dopisz dwie cyfry numeru kierunkowego, na przykład 47 000 00 01."),
        ("7 000 00 01", "Oczekiwano dziewięciu cyfr"),
        ("47 000 00 012", "Oczekiwano dziewięciu cyfr"),
        ("0 47 000 00 01", "Usuń 0 z początku: 47 000 00 01."),
        ("0048 47 000 00 01", "Zamiast 00 na początku wpisz +, na przykład +48 47 000 00 01."),
        ("48 47 000 00 01", "Przed numerem kraju wpisz +: +48 47 000 00 01."),
        ("+48 000 00 01", "Oczekiwano dziewięciu cyfr"),
        ("+44 20", "Oczekiwano dziewięciu cyfr"),
        ("47 000 00 01 w. 5", "Oczekiwano: numer telefonu"),
        ("1234", "Oczekiwano dziewięciu cyfr"),
    ],
)
def test_a_number_that_leads_nowhere_is_refused(number, advice):
    refusal = refused(number, Phone)
    assert f'"{number}" nie' in refusal["problem"]
    assert advice in refusal["advice"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Straż Miejska.", "Straż Miejska"),
        ("Szkoła Podstawowa nr 1.", "Szkoła Podstawowa nr 1"),
        ("PKP S.A.", "PKP S.A."),
        ("Czystość sp. z o.o.", "Czystość sp. z o.o."),
        ("park, lasek itp.", "park, lasek itp."),
    ],
)
def test_a_phrase_loses_a_stop_that_ends_a_sentence_and_keeps_one_that_shortens(typed, read):
    assert TypeAdapter(Phrase).validate_python(typed) == read

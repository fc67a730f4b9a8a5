"""Addresses: what an editor may write, and what is told otherwise."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter, ValidationError

from jawny_plan.model.base import HttpUrl

URL: TypeAdapter[str] = TypeAdapter(HttpUrl)


def refused(address: str) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        URL.validate_python(address)
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
    assert said["advice"] == "Oczekiwano: adres zaczynający się od https://."

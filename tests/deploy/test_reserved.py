"""Addresses that lead none of their readers anywhere."""

from __future__ import annotations

import pytest

from jawny_plan.deploy.reserved import is_reserved


@pytest.mark.parametrize(
    "address",
    [
        "https://kpp.przyklad.example/",
        "https://KPP.PRZYKLAD.EXAMPLE./plany/",
        "https://plany.invalid/",
        "http://plany.test:8000/",
        "http://localhost/",
        "http://plany.localhost/",
        "https://www.example.com/",
        "https://example.org/x",
        "http://127.0.0.1:8000/",
        "http://[::1]/",
        "http://0.0.0.0/",
    ],
)
def test_an_address_for_examples(address):
    assert is_reserved(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://plany.lukow.pl/",
        "https://example.pl/",
        "https://test.lukow.pl/.example/",
        "https://myexample.com/",
        "https://kpp-lukow.policja.gov.pl/kl/jawny.example/",
        "http://10.0.0.1/",
    ],
)
def test_an_address_of_somebody(address):
    assert not is_reserved(address)

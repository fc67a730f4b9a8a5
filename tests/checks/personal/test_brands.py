"""Brands that a unit leaves out are found in every form, whole."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import Allowed, brands
from tests.checks.corpus import checked


def found(text: str, *names: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in brands.find(checked(text), Allowed(brands=names))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Pod Sklepikiem i SKLEPIKIEM", ["Sklepikiem", "SKLEPIKIEM"]),
        ("Przy Dobrym Kącie i Dobry Kącie", ["Dobry Kącie"]),  # its last word alone is inflected
        ("Sklepik Nowy stoi", ["Sklepik Nowy"]),  # of two that begin alike the longer one
        ("sklepik", []),
        ("Sklepikowa", []),
        ("eSklepik", []),
    ],
)
def test_a_brand_is_found_in_its_forms(text, words):
    assert found(text, "Sklepik", "Sklepik Nowy", "Dobry Kąt") == words


def test_a_unit_that_leaves_none_out_has_none():
    assert found("Sklepik") == []

"""Shops are hinted at by their whole names."""

from __future__ import annotations

import pytest

from jawny_plan.checks.meaning import brands
from tests.checks.corpus import checked


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stoją przed Carrefour Express nocą.", "Carrefour Express"),
        ("Stoją przed Carrefour nocą.", "Carrefour"),
        ("Stoją przed Biedronką nocą.", "Biedronką"),
        ("Stoją przed BIEDRONKĄ nocą.", "BIEDRONKĄ"),
    ],
)
def test_a_shop_is_told_in_the_words_that_name_it(text, words):
    assert [hint.words for hint in brands.find(checked(text))] == [words]


@pytest.mark.parametrize("text", ["Piszą na biuro@carrefour.pl stale.", "Stoją przed sklepem.", ""])
def test_what_names_none_is_left_alone(text):
    assert list(brands.find(checked(text))) == []

"""Polish without its marks: as long as before, so that places in both agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.polish.folded import folded


@given(st.text())
def test_folding_keeps_every_place_and_folds_no_further(text):
    bare = folded(text)
    assert len(bare) == len(text)
    assert folded(bare) == bare
    assert not set(bare) & set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻABCDEFGHIJKLMNOPQRSTUVWXYZ")


@given(st.text("ab ąćęłńóśźż1.", max_size=9), st.text("ab ąćęłńóśźż1.", max_size=9))
def test_parts_fold_as_the_whole(one, other):
    assert folded(one + other) == folded(one) + folded(other)


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Zażółć GĘŚLĄ jaźń", "zazolc gesla jazn"), ("İ", "i"), ("ẞ", "ß"), ("STRASSE", "strasse"), ("№ 5", "№ 5")],
)
def test_words(text, bare):
    assert folded(text) == bare

"""Names of files that go into mail programs, CMSs and Windows."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.outputs.bundle.names import LONGEST, Names, slug


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mniej hałasu przy ul.\u00a0Długiej", "mniej-halasu-przy-ul-dlugiej"),
        ("„Żółć” – ŁÓDŹ 2024", "zolc-lodz-2024"),
        ("", ""),
        ("bloki nr 5, 6, 7 i 8 na osiedlu Bronisława Chącińskiego", "bloki-nr-5-6-7-i-8-na-osiedlu-bronislawa"),
        ("a" * 99, "a" * LONGEST),
    ],
)
def test_a_name_is_said_in_plain_letters(text, name):
    assert slug(text) == name


@given(st.text())
def test_a_name_is_safe_whatever_the_text(text):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= LONGEST


def test_no_name_is_given_twice_and_drafts_say_so():
    names = Names()
    assert names.give("ulotka", "rejon-2", suffix=".pdf") == "ulotka-rejon-2.pdf"
    assert names.give("ulotka", "rejon-2", suffix=".pdf") == "ulotka-rejon-2-2.pdf"
    assert names.give("ulotka", "rejon-2", suffix=".png") == "ulotka-rejon-2.png"
    assert names.give("ulotka", "rejon-2", suffix=".pdf", draft=True) == "SZKIC-ulotka-rejon-2.pdf"

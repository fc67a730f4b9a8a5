"""An address with a stroke: the flat of one person, or two buildings of many."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.homes import find
from jawny_plan.checks.personal.text import CheckedText


@pytest.mark.parametrize(
    ("sentence", "is_flat"),
    [
        ("Pomogła pani z ul. Tęczowej 5/12.", True),
        ("Dziękujemy emerytowi z osiedla Młodych 7 / 3.", True),
        ("Kobieta z ulicy Nowej 12a/3 dzwoniła.", True),
        ("Mieszkańcy z ul. Lipowej 5/7 prosili o lampę.", False),
        ("Rodzice z ul. Lipowej 5/7 prosili o przejście.", False),
        ("Pani kierownik z biblioteki przy Lipowej 5 zaprasza.", False),
    ],
)
def test_an_address_with_a_stroke(sentence, is_flat):
    assert bool(list(find(CheckedText(sentence)))) is is_flat

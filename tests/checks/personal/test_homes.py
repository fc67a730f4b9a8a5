"""An address with a stroke: the flat of one person, or two buildings of many."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import homes
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


@pytest.mark.parametrize(
    ("text", "may"),
    [
        *(("Lipowa 12/5", True), ("m. 5", True), ("Lipowa 12 m5", True), ("mieszkanie numer pięć", True)),
        *(("Lipowa 12", False), ("Plan 2026", False), ("mieszkanie", False), ("numer pięć", False), ("i/lub", False)),
        *(("drugie piętro", False), ("1 m", False), ("", False)),
    ],
)
def test_a_text_without_a_flat_s_number_is_passed_by(text, may):
    assert homes.may_hold(CheckedText(text)) is may

"""What a meeting's title announces: a control is one wherever it is put, police who come to people are none."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal.deeds import is_deed
from jawny_plan.checks.personal.inspections import may_hold
from jawny_plan.checks.personal.text import CheckedText


@pytest.mark.parametrize(
    "title",
    [
        "Kontrola prędkości",
        "Kontrole trzeźwości na rondzie",
        "Patrol w parku",
        "Nocny obchód piwnic",
        "Pomiar prędkości przy szkole",
    ],
)
def test_a_control_is_one(title):
    assert is_deed(title)


@pytest.mark.parametrize(
    "title",
    [
        "Policjant przyjedzie do Twojej wsi",
        "Dzielnicowy będzie w bibliotece",
        "Spotkanie o parku",
        "Policjanci odwiedzą klub seniora",
    ],
)
def test_police_who_come_to_people_are_none(title):
    assert not is_deed(title)


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("Kontrola sklepów 15 grudnia", True),
        ("Kontrola sklepów", False),
        ("Spotkanie 15 grudnia o godz. 18", False),
        ("Plan", False),
    ],
)
def test_a_text_without_a_control_or_a_time_is_passed_by(text, may):
    assert may_hold(CheckedText(text)) is may

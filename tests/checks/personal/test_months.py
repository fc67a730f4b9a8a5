"""Months are known by the word that stands in a date."""

from __future__ import annotations

from jawny_plan.checks.personal.months import MONTHS


def test_months_have_their_numbers():
    assert list(MONTHS.values()) == list(range(1, 13))
    assert [name for name, number in MONTHS.items() if number in (1, 8, 12)] == ["stycznia", "sierpnia", "grudnia"]

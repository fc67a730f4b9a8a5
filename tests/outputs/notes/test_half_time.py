"""The half-time note of a plan that was changed: each half is that of the plan which stood on its day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jawny_plan.outputs.notes.press_notes import half_time
from tests.facts.test_plan import done, entry, facts


def change(day: str, kind: str, **keys: str) -> dict[str, Any]:
    """A decision that changed the plan."""
    effects = [{"rodzaj": kind, **keys}]
    return entry(day, "zmiana", zdecydowal="Komendant Powiatowy Policji", powod="Tak trzeba.", zmiany=effects)


PROLONGED = change("2024-04-01", "przedluzenie", do="2024-08-31")
SHORTENED = change("2024-03-01", "wczesniejszy-koniec", do="2024-04-29", przyczyna="cel-osiagniety")
GIVEN_UP = change("2024-04-01", "rezygnacja-z-dzialania", dzialanie="1")


@pytest.mark.parametrize(
    ("entries", "day"),
    [
        # Decided on the very day of the half (1 April): the half of the longer plan counts.
        ([done("2024-03-10"), PROLONGED, done("2024-04-05")], "2024-05-02"),
        # Decided on the day that is the half of the shorter plan: it is told on that day.
        ([done("2024-02-10"), SHORTENED], "2024-03-01"),
        # What follows within two weeks is told, too, when the change was made on the day of the half, not after it.
        ([done("2024-03-10"), GIVEN_UP, done("2024-04-05")], "2024-04-05"),
    ],
)
def test_a_change_on_the_day_of_the_half(entries, day):
    assert half_time(facts("2024-08-01", *entries)) == date.fromisoformat(day)

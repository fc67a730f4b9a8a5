"""The index of places in the order of the Polish alphabet."""

from __future__ import annotations

from jawny_plan.outputs.pages.places import polish_order


def test_polish_alphabetical_order():
    names = ["Żwirowa", "Łąkowa", "Lipowa", "Ćwiklińskiej", "Cicha", "3 Maja", "Źródlana", "Zielona"]
    assert sorted(names, key=polish_order) == [
        "3 Maja", "Cicha", "Ćwiklińskiej", "Lipowa", "Łąkowa", "Zielona", "Źródlana", "Żwirowa"
    ]  # fmt: skip

"""What was approved beside what holds: nothing stands as approved that nobody approved."""

from __future__ import annotations

from typing import Any

import pytest

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.wording.comparison import comparison
from tests.facts.test_owed import change, entry, with_deadline


def by_day(day: str, words: str) -> dict[str, Any]:
    return {"rodzaj": "do-dnia", "do": day, "slowa": words}


APPROVED = by_day("2024-04-30", "do 30 kwietnia")
ADDED = change("2024-02-01", "nowe-dzialanie", tresc={"nazwa": "Debata", "termin": by_day("2024-05-10", "do 10 maja")})


def moved(day: str, to: str, number: str = "1") -> dict[str, Any]:
    return change(day, "termin", dzialanie=number, termin=by_day(to, f"do {to}"))


def rows(*log: dict[str, Any]) -> list[tuple[str, ...]]:
    known: PlanFacts = with_deadline(APPROVED, "2024-06-01", *log)
    found = comparison(known)
    said = [tuple(str(row[key]) for key in ("co", "bylo", "dodano", "jest", "dnia")) for row in found]
    return [tuple(part.replace("\u00a0", " ") for part in row) for row in said]


@pytest.mark.parametrize(
    ("log", "expected"),
    [
        (
            [ADDED, moved("2024-03-01", "2024-05-20", "2")],
            (
                "Działanie 2",
                "None",
                "dodano 1 lutego 2024 r.: Debata; termin: do 10 maja 2024 r.",
                "Debata; termin: do 20 maja 2024 r.",
                "1 lutego 2024 r., 1 marca 2024 r.",
            ),
        ),
        ([ADDED], ("Działanie 2", "None", "None", "Debata; termin: do 10 maja 2024 r.", "1 lutego 2024 r.")),
        (
            [moved("2024-02-01", "2024-05-10"), moved("2024-03-01", "2024-05-20")],
            (
                "Działanie 1 (Objazdy): termin",
                "do 30 kwietnia 2024 r.",
                "None",
                "do 20 maja 2024 r.",
                "1 lutego 2024 r., 1 marca 2024 r.",
            ),
        ),
        (
            [moved("2024-02-01", "2024-05-10"), change("2024-03-01", "rezygnacja-z-dzialania", dzialanie="1")],
            (
                "Działanie 1",
                "Objazdy; termin: do 30 kwietnia 2024 r.",
                "None",
                "None",
                "1 lutego 2024 r., 1 marca 2024 r.",
            ),
        ),
    ],
)
def test_each_thing_has_one_row_with_what_was_approved_and_what_holds(log, expected):
    assert rows(*log) == [expected]


def test_what_was_added_and_given_up_again_was_neither_approved_nor_holds():
    assert rows(ADDED, change("2024-03-01", "rezygnacja-z-dzialania", dzialanie="2")) == []


def test_a_mistake_in_the_approved_plan_was_never_approved():
    mend = {"czego": "termin", "bylo": "do 30 kwietnia", "jest": "do 29 kwietnia", "pole": "dzialania[1].termin"}
    mended = entry("2024-01-20", "poprawka", **mend, wartosc=by_day("2024-04-29", "do 29 kwietnia"))
    [row] = rows(mended, moved("2024-02-01", "2024-05-10"))
    assert row[1] == "do 29 kwietnia 2024 r."


def test_a_partner_whose_name_was_mended_after_it_joined_is_still_there():
    joined = change("2024-02-01", "nowy-podmiot", tresc={"nazwa": "Rada Osiedl", "zadanie": "ulotki"})
    mend = {"czego": "nazwa", "bylo": "Rada Osiedl", "jest": "Rada Osiedla", "pole": "podmioty[1].nazwa"}
    [row] = rows(joined, entry("2024-02-05", "poprawka", **mend, wartosc="Rada Osiedla"))
    assert (row[1], row[3]) == ("None", "ulotki")

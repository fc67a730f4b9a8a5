"""The days of the half-time and the closing note: each half is that of the plan which stood on its day, and a note that
went out keeps its day, whatever is learned, decided or mended later.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from jawny_plan.facts.note_days import closing, half_time
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


MEASURED = entry("2024-07-02", "pomiar", liczba="interwencje", ile="5", okres={"od": "2024-01-01", "do": "2024-06-30"})
EVALUATED = entry("2024-07-05", "ocena", tresc=["Jest ciszej."])
LONGER = {
    "czego": "koniec planu",
    "bylo": "30 czerwca",
    "jest": "31 lipca",
    "pole": "okres.do",
    "wartosc": "2024-07-31",
}
LATER = [
    done("2024-03-20") | {"publikuj_od": "2024-04-08"},  # what was done before the half, entered after it
    done("2024-04-04") | {"publikuj_od": "2024-04-09"},
    entry("2024-03-25", "zmiana", zdecydowal="Komendant", powod="Tak.", zmiany=[{"rodzaj": "przedluzenie", "do": "2024-08-31"}])
    | {"publikuj_od": "2024-04-10"},
    entry("2024-04-20", "poprawka", **LONGER),
    entry("2024-04-21", "poprawka", czego="dzień", bylo="10", jest="12", pole="wpisy[1].dnia", wartosc="2024-04-12"),
    entry("2024-07-03", "poza-planem", opis="Ustawiono kosz.") | {"publikuj_od": "2024-08-01"},
    MEASURED | {"dnia": "2024-07-04", "publikuj_od": "2024-08-15"},
]  # fmt: skip


@pytest.mark.parametrize("later", LATER, ids=lambda later: f"{later['rodzaj']} {later['dnia']}")
def test_no_note_is_dated_anew_by_what_is_learned_after_it(later):
    log = sorted([done("2024-03-10"), MEASURED, EVALUATED, later], key=lambda item: item["dnia"])
    for day_of, first in ((half_time, date(2024, 4, 1)), (closing, date(2024, 7, 5))):
        days = {day_of(facts(str(first + timedelta(number)), *log)) for number in range(0, 90)}
        assert days == {first}


def test_what_is_decided_after_the_evaluation_dates_the_closing_note_anew():
    decided = entry("2024-07-20", "decyzja", tresc="Plan będzie kontynuowany.")
    assert closing(facts("2024-07-19", EVALUATED, decided)) == date(2024, 7, 5)
    assert closing(facts("2024-07-20", EVALUATED, decided)) == date(2024, 7, 20)


def test_of_a_plan_of_which_nothing_could_be_read_in_time_there_is_no_half_time_note():
    late = done("2024-03-20") | {"publikuj_od": "2024-04-16"}
    assert half_time(facts("2024-06-01", late)) is None
    assert half_time(facts("2024-06-01", late | {"publikuj_od": "2024-04-15"})) == date(2024, 4, 15)

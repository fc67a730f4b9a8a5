"""Which days of a plan may be told beforehand."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.deadlines import may_be_inspection, public_deadlines
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import District
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile

BY_DAY = {"rodzaj": "do-dnia", "do": "2026-09-30", "slowa": "do 30 września"}
FROM_TO = {"rodzaj": "od-do", "od": "2026-10-01", "do": "2026-10-31", "slowa": "w październiku"}


def deadlines(*actions: dict, end: str | None = "2027-01-31", log: tuple = ()) -> list[tuple[str, str, str | None]]:
    period = {"od": "2026-08-01"} | ({"do": end} if end else {})
    plan = {"rejon": "rejon-2", "haslo": "H", "okres": period, "zagrozenia": [{"nazwa": "Z"}], "dzialania": actions}
    file = PlanFile("p", Plan.model_validate(plan), None, Progress.model_validate({"wpisy": log}))
    facts = PlanFacts(file, {"rejon-2": District.model_validate({"numer": "2"})}, date(2026, 11, 23))
    return [(item.key, item.day.isoformat(), item.name) for item in public_deadlines(facts)]


END = ("koniec", "2027-01-31", None)


def test_dated_actions_and_the_end_are_told():
    found = deadlines({"nazwa": "Kosze", "termin": BY_DAY}, {"nazwa": "Porządki", "termin": FROM_TO})
    assert found == [("dzialanie-1", "2026-09-30", "Kosze"), ("dzialanie-2", "2026-10-31", "Porządki"), END]


@pytest.mark.parametrize(
    "term",
    [
        {"rodzaj": "caly-okres", "slowa": "przez cały okres"},
        {"rodzaj": "na-biezaco", "slowa": "na bieżąco"},
        {"rodzaj": "cykliczny", "co": "2 miesiace", "slowa": "raz na dwa miesiące"},
        {"rodzaj": "miesiace", "w": ["2026-09"], "slowa": "we wrześniu"},
        {"rodzaj": "brak"},
    ],
)
def test_a_day_that_the_plan_does_not_name_is_not_made_up(term):
    assert deadlines({"nazwa": "Kosze", "termin": term}) == [END]


def test_a_plan_without_an_end_has_no_last_day():
    assert deadlines({"nazwa": "Kosze", "termin": BY_DAY}, end=None) == [("dzialanie-1", "2026-09-30", "Kosze")]


def test_each_stage_has_its_day_but_an_inspection_has_none():
    stages = [
        {"nazwa": "uzgodnienia", "termin": BY_DAY},
        {"nazwa": "kontrola wykonania", "termin": FROM_TO},
        {"nazwa": "montaż", "termin": FROM_TO},
    ]
    found = deadlines({"nazwa": "Lampa", "termin": {"rodzaj": "etapy", "etapy": stages}})
    assert found == [
        ("dzialanie-1-etap-1", "2026-09-30", "Lampa – uzgodnienia"),
        ("dzialanie-1-etap-3", "2026-10-31", "Lampa – montaż"),
        END,
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Kontrole sklepów z alkoholem",
        "Wspólne patrole ze strażą miejską",
        "Obserwacja skweru",
        "Sprawdzenie, czy znaki są widoczne",
        "Pomiary prędkości",
        "Badanie trzeźwości kierowców",
        "Dodatkowe służby w weekendy",
        "Dyslokacja służby",
        "Akcja „Znicz”",
        "LEGITYMOWANIE OSÓB",
        "Trzez\u0301wy kierowca",
    ],
)
def test_an_inspection_is_never_told_beforehand(name):
    assert deadlines({"nazwa": name, "termin": BY_DAY}) == [END]
    assert deadlines({"nazwa": "Działanie", "brzmienie": name, "termin": FROM_TO}) == [END]


@pytest.mark.parametrize(
    "name", ["Wniosek o dodatkowe kosze", "Spotkanie z rodzicami", "Szybka reakcja urzędu", "Rozmowy z mieszkańcami"]
)
def test_other_work_is_no_inspection(name):
    assert not may_be_inspection(name, None)


EVENT = {"rodzaj": "zdarzenie", "zdarzenie": "roztopy", "w_ciagu": "2 tygodnie", "slowa": "do 2 tygodni po roztopach"}
MELTED = {"rodzaj": "zdarzenie", "zrodlo": "notatka", "zdarzenie": "roztopy", "dnia": "2026-10-01"}


@pytest.mark.parametrize(
    ("log", "days"),
    [
        ((), []),
        ((MELTED,), ["2026-10-15"]),
        (({**MELTED, "kiedy": "2026-12-01"},), ["2026-12-15"]),
        ((MELTED, {**MELTED, "dnia": "2026-10-05"}), ["2026-10-19"]),
        (({**MELTED, "dnia": "2026-11-24"},), []),  # not known yet
    ],
)
def test_a_day_that_follows_from_an_event_is_told_once_the_event_is_known(log, days):
    stages = {"rodzaj": "etapy", "etapy": [{"nazwa": "pomosty", "termin": EVENT}]}
    actions = ({"nazwa": "Kosze", "termin": EVENT}, {"nazwa": "Ławki", "termin": stages})
    found = deadlines(*actions, log=log)
    assert [(key, day) for key, day, _ in found[:-1]] == [
        (key, day) for key in ("dzialanie-1", "dzialanie-2-etap-1") for day in days
    ]

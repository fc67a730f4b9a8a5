"""What follows from a plan, its log and the day on which they are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.in_short import in_short
from jawny_plan.facts.plan import UNDATED, PlanFacts, PlanState, state
from jawny_plan.model.district import District
from jawny_plan.model.period import PlanPeriod
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
THREAT = {
    "nazwa": "hałas",
    "liczby": [
        {"id": "interwencje", "ile": "16", "czego": "interwencji"},
        {"id": "mandaty", "ile": "20", "czego": "mandatów"},
    ],
}
GOAL = {"rodzaj": "ograniczenie", "wskaznik": "interwencji", "o_procent": "30", "bazy": ["interwencje"]}
ACTIONS = [
    {"nazwa": "Kontrola", "termin": {"rodzaj": "do-dnia", "do": "2024-04-30", "slowa": "do końca kwietnia"}},
    {"nazwa": "Rozmowy", "termin": {"rodzaj": "brak"}},
]


def facts(today: str, *entries: dict[str, Any], period: dict[str, str] = HALF_YEAR, district: Any = None) -> PlanFacts:
    plan = {
        "rejon": "rejon-2",
        "haslo": "Mniej hałasu",
        "okres": period,
        "zagrozenia": [THREAT],
        "cele": [GOAL],
        "dzialania": ACTIONS,
    }
    progress = Progress.model_validate({"wpisy": entries}) if entries else None
    file = PlanFile("rejon-2-2024-01", Plan.model_validate(plan), None, progress)
    return PlanFacts(file, {"rejon-2": District.model_validate(district or {"numer": "2"})}, date.fromisoformat(today))


def entry(day: str, kind: str, **keys: Any) -> dict[str, Any]:
    return {"dnia": day, "zrodlo": "notatka", "rodzaj": kind, **keys}


def done(day: str) -> dict[str, Any]:
    return entry(day, "wykonanie", dzialanie="2", opis="Rozmawiano.")


BOTH, START, END, NEITHER = HALF_YEAR, {"od": "2024-01-01"}, {"do": "2024-06-30"}, {"slowa": "do odwołania"}


@pytest.mark.parametrize(
    ("period", "today", "expected"),
    [
        (BOTH, "2023-12-31", PlanState.BEFORE),
        (BOTH, "2024-01-01", PlanState.RUNNING),
        (BOTH, "2024-06-30", PlanState.RUNNING),
        (BOTH, "2024-07-01", PlanState.ENDED),
        (START, "2023-12-31", PlanState.BEFORE),
        (START, "2024-01-01", PlanState.UNKNOWN),
        (START, "2034-01-01", PlanState.UNKNOWN),
        (END, "2000-01-01", PlanState.RUNNING),
        (END, "2024-06-30", PlanState.RUNNING),
        (END, "2024-07-01", PlanState.ENDED),
        (NEITHER, "2024-03-12", PlanState.UNKNOWN),
        ("nieznany", "2024-03-12", PlanState.UNKNOWN),
        ({"od": "brak", "do": "2024-06-30"}, "2024-07-01", PlanState.ENDED),
        ({"od": "2024-01-01", "do": "nieznane"}, "2034-01-01", PlanState.UNKNOWN),
        ({"od": "2019-06", "do": "2019-11-30"}, "2019-05-31", PlanState.BEFORE),
        ({"od": "2019-06", "do": "2019-11-30"}, "2019-06-15", PlanState.UNKNOWN),
        ({"od": "2019-06", "do": "2019-11-30"}, "2019-06-29", PlanState.UNKNOWN),
        ({"od": "2019-06", "do": "2019-11-30"}, "2019-06-30", PlanState.RUNNING),
        ({"od": "2019-06-01", "do": "2019-II"}, "2019-07-01", PlanState.RUNNING),
        ({"od": "2019-06-01", "do": "2019-II"}, "2019-07-02", PlanState.UNKNOWN),
        ({"od": "2019-06", "do": "2019-06"}, "2019-06-30", PlanState.UNKNOWN),
        ({"od": "2019-06-01", "do": "2019-II"}, "2020-01-01", PlanState.ENDED),
        ({"od": "2019-I", "do": "2019-I"}, "2019-03-01", PlanState.UNKNOWN),
    ],
)
def test_the_state_comes_from_what_is_known_of_the_period(period, today, expected):
    assert facts(today, period=period).state is expected


DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


@given(st.none() | DAYS, st.none() | DAYS, DAYS, st.integers(0, 1000))
def test_a_plan_only_grows_older(start, end, today, days):
    order = [PlanState.BEFORE, PlanState.UNKNOWN, PlanState.RUNNING, PlanState.ENDED]
    period = PlanPeriod.model_construct(start=start, end=max(start, end) if start and end else end)
    now, later = state(period, today), state(period, today + timedelta(days=days))
    assert order.index(now) <= order.index(later)
    assert (now is PlanState.UNKNOWN) <= (end is None)


@pytest.mark.parametrize(
    ("entries", "first_stale"),
    [
        ([], "2024-03-31"),
        ([done("2024-01-01")], "2024-03-31"),
        ([done("2024-01-02")], "2024-04-01"),
        ([done("2024-01-02"), entry("2024-02-10", "metoda", porownanie="surowo")], "2024-05-10"),
        ([entry("2024-02-10", "poprawka", czego="termin", bylo="maj", jest="marzec")], "2024-05-10"),
    ],
)
def test_stale_from_the_90th_day_without_an_entry(entries, first_stale):
    first = date.fromisoformat(first_stale)
    assert facts(first.isoformat(), *entries).stale
    assert not facts((first - timedelta(days=1)).isoformat(), *entries).stale


def test_an_entry_makes_a_plan_fresh_again_on_its_day():
    entries = [done("2024-01-02"), done("2024-04-20")]
    stale = {day: facts(day, *entries).stale for day in ("2024-04-19", "2024-04-20", "2024-06-30")}
    assert stale == {"2024-04-19": True, "2024-04-20": False, "2024-06-30": False}


@pytest.mark.parametrize(
    ("period", "today"),
    [
        (BOTH, "2023-12-31"),
        (BOTH, "2024-07-01"),
        (BOTH, "2025-07-01"),
        (START, "2025-07-01"),
        (END, "2024-06-30"),
        (NEITHER, "2025-07-01"),
    ],
)
def test_only_a_running_plan_with_a_known_beginning_of_silence_is_stale(period, today):
    assert not facts(today, period=period).stale


def test_silence_after_an_entry_counts_without_a_known_start():
    assert facts("2024-06-30", done("2024-04-01"), period=END).stale


MEASURED = {"ile": "12", "okres": HALF_YEAR}
LIFE = [
    done("2024-02-01"),
    entry("2024-03-01", "poprawka", czego="termin działania 1", bylo="maj", jest="kwiecień"),
    entry("2024-05-01", "decyzja", tresc="Plan będzie kontynuowany.", nastepny_plan="rejon-2-2024-07"),
    entry("2024-07-02", "pomiar", liczba="interwencje", **MEASURED),
    entry("2024-07-02", "pomiar", liczba="mandaty", **MEASURED),
    entry("2024-07-03", "ocena", tresc=["Ocena pierwsza."]),
    entry("2024-07-04", "decyzja", tresc="Kontynuacja od sierpnia.", nastepny_plan="rejon-2-2024-08"),
    entry("2024-07-05", "decyzja", tresc="Podziękowano mieszkańcom."),
    entry("2024-07-05", "poprawka", czego="liczba", bylo="13", jest="12"),
    entry("2024-07-06", "ocena", tresc=["Ocena druga."]),
]


@pytest.mark.parametrize(
    ("today", "logged", "corrections", "decisions", "successor", "evaluation", "others"),
    [
        ("2024-01-31", 0, 0, 0, None, None, 0),
        ("2024-02-01", 1, 0, 0, None, None, 0),
        ("2024-04-30", 2, 1, 0, None, None, 0),
        ("2024-05-01", 3, 1, 1, "rejon-2-2024-07", None, 0),
        ("2024-07-02", 5, 1, 1, "rejon-2-2024-07", None, 1),
        ("2024-07-03", 6, 1, 1, "rejon-2-2024-07", ("Ocena pierwsza.",), 1),
        ("2024-07-04", 7, 1, 2, "rejon-2-2024-08", ("Ocena pierwsza.",), 1),
        ("2024-07-05", 9, 2, 3, "rejon-2-2024-08", ("Ocena pierwsza.",), 1),
        ("2024-07-06", 10, 2, 3, "rejon-2-2024-08", ("Ocena druga.",), 1),
    ],
)
def test_the_log_is_read_until_today(today, logged, corrections, decisions, successor, evaluation, others):
    known = facts(today, *LIFE)
    assert len(known.log) == logged
    assert (len(known.corrections), len(known.decisions)) == (corrections, decisions)
    assert known.successor == successor
    assert (known.evaluation.text if known.evaluation else None) == evaluation
    assert [counter.figure.id for counter in known.other_measurements] == ["mandaty"] * others


def test_actions_and_results_take_the_log_of_today():
    late = entry("2024-05-02", "wykonanie", dzialanie="1", opis="Skontrolowano.")
    assert [known.state for known in facts("2024-05-01", late).actions] == ["brak-danych", "bez-wpisu"]
    assert [known.state for known in facts("2024-05-02", late).actions] == ["wykonano-po-terminie", "bez-wpisu"]
    assert [counter.measured for result in facts("2024-07-01", *LIFE).results for counter in result.counters] == [None]
    [counter] = [counter for result in facts("2024-07-02", *LIFE).results for counter in result.counters]
    assert counter.measured and counter.measured.count == 12


def test_a_plan_without_a_log_has_an_empty_one():
    known = facts("2024-03-12")
    assert (known.log, known.corrections, known.decisions, known.other_measurements) == ((), (), (), ())
    assert (known.successor, known.evaluation) == (None, None)


@pytest.mark.parametrize(
    ("period", "first"),
    [(BOTH, date(2024, 1, 1)), (START, date(2024, 1, 1)), (END, date(2024, 6, 30)), (NEITHER, UNDATED)],
)
def test_documents_are_dated_by_the_plan_and_never_by_the_day_of_the_build(period, first):
    assert {facts(today, period=period).first_day for today in ("2023-01-01", "2024-03-12", "2030-01-01")} == {first}


DISTRICT = {
    "numer": "2",
    "obszary": [
        {"do": "2023-12-31", "ulice": [{"nazwa": "Stara"}]},
        {"od": "2024-01-01", "do": "2024-12-31", "ulice": [{"nazwa": "Oleska"}]},
        {"od": "2025-01-01", "ulice": [{"nazwa": "Nowa"}]},
    ],
    "dzielnicowi": [
        {"do": "2024-03-31", "imie_nazwisko": "Imię Dawne"},
        {"od": "2024-04-01", "do": "2024-09-30", "imie_nazwisko": "Imię Nazwisko"},
        {"od": "2024-11-01", "wakat": "tak"},
    ],
}


@pytest.mark.parametrize(
    ("period", "today", "street", "officer"),
    [
        # Ended: as it was on the last day.
        ({"od": "2023-02-01", "do": "2023-07-31"}, "2030-01-01", "Stara", "Imię Dawne"),
        ({"od": "2023-08-01", "do": "2024-01-31"}, "2030-01-01", "Oleska", "Imię Dawne"),
        (HALF_YEAR, "2030-01-01", "Oleska", "Imię Nazwisko"),
        ({"od": "2024-07-01", "do": "2025-01-01"}, "2030-01-01", "Nowa", None),
        ({"do": "2024-10-15"}, "2030-01-01", "Oleska", "nobody known"),
        # Running: as it is today. Who comes later is not named before.
        ({"od": "2023-08-01", "do": "2024-01-31"}, "2023-12-31", "Stara", "Imię Dawne"),
        ({"od": "2023-08-01", "do": "2024-01-31"}, "2024-01-01", "Oleska", "Imię Dawne"),
        (HALF_YEAR, "2024-03-31", "Oleska", "Imię Dawne"),
        (HALF_YEAR, "2024-04-01", "Oleska", "Imię Nazwisko"),
        ({"od": "2024-02-01"}, "2025-02-01", "Nowa", None),
        # Not begun: as it will be on the first day.
        (HALF_YEAR, "2023-01-01", "Oleska", "Imię Dawne"),
        ({"od": "2024-07-01", "do": "2024-12-31"}, "2024-03-01", "Oleska", "Imię Nazwisko"),
        (NEITHER, "2024-03-01", "Oleska", "Imię Dawne"),
    ],
)
def test_the_district_is_shown_on_the_day_of_the_plan_that_is_nearest_to_today(period, today, street, officer):
    known = facts(today, period=period, district=DISTRICT)
    area, serving = known.districts["rejon-2"].area(known.seen), known.districts["rejon-2"].officer(known.seen)
    assert area and [item.name for item in area.streets] == [street]
    if officer == "nobody known":
        assert serving is None
    else:
        assert serving and (serving.name, serving.vacancy) == (officer, officer is None)


@pytest.mark.parametrize(
    ("today", "more", "said"),
    [
        ("2025-12-31", True, "Będzie ciszej."),
        ("2026-01-01", True, "Ma być ciszej."),
        ("2026-06-30", True, "Ma być ciszej."),
        ("2026-07-01", True, "Miało być ciszej."),
        ("2025-12-31", False, "Ma być ciszej."),
        ("2026-07-01", False, "Ma być ciszej."),
    ],
)
def test_the_plan_in_short_is_told_in_the_tense_of_the_day(today, more, said):
    known = facts(today, period={"od": "2026-01-01", "do": "2026-06-30"})
    words: dict[str, tuple[str, ...]] = {"in_short": ("Ma być ciszej.",)}
    if more:
        words |= {"in_short_before": ("Będzie ciszej.",), "in_short_after": ("Miało być ciszej.",)}
    told = replace(known, file=replace(known.file, plan=known.file.plan.model_copy(update=words)))
    assert in_short(told.plan, told.today) == (said,)


@pytest.mark.parametrize(
    ("today", "state"), [("2024-04-29", ActionState.BEFORE), ("2024-04-30", ActionState.CALLED_OFF)]
)
def test_on_the_last_day_of_a_shortened_plan_its_actions_may_still_be_carried_out(today, state):
    end = {"rodzaj": "wczesniejszy-koniec", "do": "2024-04-29", "przyczyna": "cel-osiagniety"}
    shortened = entry("2024-03-01", "zmiana", zdecydowal="Komendant", powod="Spokój.", zmiany=[end])
    assert facts(today, shortened).actions[0].state is state

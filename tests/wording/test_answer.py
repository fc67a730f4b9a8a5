"""The answer on top of a plan's page: one sentence of facts for each state that a plan can be in."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import District
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from jawny_plan.wording.answer import answer
from jawny_plan.wording.squares import SQUARES, squares

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
BEFORE = {"od": "2023-07-01", "do": "2023-12-31"}
ONCE = {"rodzaj": "do-dnia", "do": "2024-03-31", "slowa": "do końca marca"}
THRICE = {"rodzaj": "razy-w-okresie", "razy": "3", "slowa": "trzy razy"}
FIGURE = {"id": "zgloszenia", "ile": "25", "czego": "zgłoszeń", "okres": BEFORE}
FEWER = {
    "rodzaj": "ograniczenie",
    "wskaznik": "zgłoszeń",
    "o_procent": "25",
    "co_najmniej": "tak",
    "bazy": ["zgloszenia"],
}
LEVEL = {"rodzaj": "ankieta-poziom", "wskaznik": "dobrych ocen", "poziom": "80"}
AWARENESS = {"rodzaj": "swiadomosc"}
THING = {"rodzaj": "produkt", "co": "lampy", "ile": "2"}
SURVEYED = {"rodzaj": "pomiar", "dnia": "2024-07-02", "ile": "71", "okres": HALF_YEAR}
METHOD = {"rodzaj": "metoda", "porownanie": "surowo", "dnia": "2024-07-02"}
EVALUATED = {"rodzaj": "ocena", "dnia": "2024-07-10", "tresc": ["Wykonano."]}


def done(number: int, day: str = "2024-03-01") -> dict[str, str]:
    """That an action was carried out."""
    return {"rodzaj": "wykonanie", "dnia": day, "dzialanie": str(number), "opis": "zrobiono"}


def measured(count: int) -> dict[str, Any]:
    """What was counted over the plan's half-year."""
    return {"rodzaj": "pomiar", "dnia": "2024-07-02", "liczba": "zgloszenia", "ile": str(count), "okres": HALF_YEAR}


def facts(
    today: str, *entries: dict[str, Any], goals: Any = (), actions: int = 2, often: bool = False, **period: str
) -> PlanFacts:
    """A plan of two actions that are due by the end of March, or three times, with its log."""
    plan = Plan.model_validate(
        {
            "rejon": "rejon-2",
            "haslo": "x",
            "okres": period or HALF_YEAR,
            "zagrozenia": [{"nazwa": "x", "liczby": [FIGURE]}],
            "cele": list(goals),
            "dzialania": [{"nazwa": "x", "termin": THRICE if often else ONCE} for _ in range(actions)],
        }
    )
    log = Progress.model_validate({"wpisy": [{"zrodlo": "notatka"} | entry for entry in entries]})
    return PlanFacts(
        PlanFile("x-2024-01", plan, None, log), District.model_validate({"numer": "2"}), date.fromisoformat(today)
    )


@pytest.mark.parametrize(
    ("known", "first", "then"),
    [
        (facts("2023-12-01"), "Plan zacznie obowiązywać 1 stycznia 2024 r.", "Zaplanowano 2 działania."),
        (
            facts("2024-02-01"),
            "Na razie nie zapisano wykonania żadnego z 2 działań.",
            "Plan obowiązuje do 30 czerwca 2024 r.",
        ),
        (
            facts("2024-03-02", done(1), often=True),
            "Na razie zapisano część prac przy 1 z 2 działań.",
            "Plan obowiązuje do 30 czerwca 2024 r.",
        ),
        (
            facts("2024-07-01", done(1), often=True),
            "Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano.",
            "Zapisano część prac przy 1 z 2 działań.",
        ),
        (facts("2024-03-02", done(1)), "Wykonano 1 z 2 działań.", "Plan obowiązuje do 30 czerwca 2024 r."),
        (
            facts("2024-04-10", done(1), done(2, "2024-04-05")),
            "Wykonano oba działania, w tym jedno po terminie.",
            "Plan obowiązuje do 30 czerwca 2024 r.",
        ),
        (facts("2024-02-01", actions=0), "Plan obowiązuje do 30 czerwca 2024 r.", None),
        (
            facts("2024-07-01", done(1)),
            "Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano.",
            "Wykonano 1 z 2 działań.",
        ),
        (
            facts("2024-07-20", done(1), EVALUATED, goals=[FEWER]),
            "Plan zakończył się 30 czerwca 2024 r. Jednostka go oceniła.",
            "Wykonano 1 z 2 działań.",
        ),
        (
            facts("2024-07-20", METHOD, measured(21), goals=[FEWER]),
            "Cel nieosiągnięty.",
            "Było: 25 zgłoszeń. Jest: 21 zgłoszeń. Miało być najwyżej 18.",
        ),
        (
            facts("2024-07-20", METHOD, measured(12), goals=[FEWER | {"o_procent": "20"}]),
            "Cel osiągnięty.",
            "Było: 25 zgłoszeń. Jest: 12 zgłoszeń. Miało być najwyżej 20.",
        ),
        (
            facts("2024-07-20", SURVEYED | {"cel": "1"}, goals=[LEVEL]),
            "Cel nieosiągnięty.",
            "Zmierzono: 71%. Cel: w ankiecie 80% dobrych ocen.",
        ),
        (
            facts(
                "2024-07-20",
                METHOD,
                measured(12),
                SURVEYED | {"cel": "2"},
                goals=[FEWER, LEVEL],
            ),
            "Osiągnięto 1 z 2 celów planu.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
        (
            facts(
                "2024-07-20",
                {"rodzaj": "produkt", "dnia": "2024-07-02", "cel": "2", "stan": "powstalo", "opis": "są lampy"},
                METHOD,
                measured(12),
                goals=[FEWER, THING],
            ),
            "Osiągnięto oba cele planu.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
        (
            facts(
                "2024-07-20",
                {"rodzaj": "produkt", "dnia": "2024-07-02", "cel": "2", "stan": "powstalo-w-czesci", "opis": "1 lampa"},
                METHOD,
                measured(21),
                goals=[FEWER, THING, AWARENESS],
            ),
            "Nie osiągnięto 2 z 3 celów planu, a jeden jest bez oceny w liczbach.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
        (
            facts("2024-07-20", METHOD, measured(21), SURVEYED | {"cel": "2"}, goals=[FEWER, LEVEL]),
            "Nie osiągnięto żadnego z 2 celów planu.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
        (
            facts("2024-07-20", METHOD, measured(12), goals=[FEWER, AWARENESS, AWARENESS]),
            "Osiągnięto 1 z 3 celów planu, a 2 są bez oceny w liczbach.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
        (
            facts(
                "2024-07-20",
                {"rodzaj": "produkt", "dnia": "2024-07-02", "cel": "1", "stan": "nie-powstalo", "opis": "brak lamp"},
                goals=[THING],
            ),
            "Co miało powstać, nie powstało.",
            "Nie zapisano wykonania żadnego z 2 działań.",
        ),
    ],
)
def test_the_answer_is_made_of_facts(known, first, then):
    words = answer(known)
    spaced = {name: (words[name] or "").replace("\u00a0", " ") or None for name in ("najpierw", "potem")}
    assert spaced == {"najpierw": first, "potem": then}


@pytest.mark.parametrize(
    ("known", "computed"),
    [
        (facts("2024-07-20", METHOD, measured(21), goals=[FEWER]), True),
        (facts("2024-07-20", measured(21), goals=[FEWER]), False),
        (facts("2024-02-01"), False),
    ],
)
def test_what_the_program_judged_is_marked(known, computed):
    assert answer(known)["obliczenie"] is computed


def test_every_state_has_a_square_of_its_own():
    assert set(SQUARES) == set(ActionState) - {ActionState.WITHDRAWN}  # it stands among the changes alone
    assert len({code for code, _ in SQUARES.values()}) == len(SQUARES)


def test_squares_are_counted_by_state_and_never_alone():
    shown = squares([ActionState.DONE, None, ActionState.DONE, ActionState.NO_DATA, ActionState.BEFORE])
    assert [(group["kod"], group["slowo"], group["ile"], len(group["kwadraty"])) for group in shown] == [
        ("wykonano", "wykonano", "2", 2),
        ("przed", "termin nie minął", "2", 2),
        ("brak-danych", "brak danych", "1", 1),
    ]


@pytest.mark.parametrize(("level", "code"), [("71", "wykonano"), ("80", "zakonczony")])
def test_the_sign_of_several_goals_is_that_of_all(level, code):
    log = (METHOD, measured(12), SURVEYED | {"cel": "2"})
    assert answer(facts("2024-07-20", *log, goals=[FEWER, LEVEL | {"poziom": level}]))["kod"] == code


def test_goals_of_which_none_can_be_judged_are_told_without_a_count_of_nothing():
    """`Osiągnięto 0 z 2` would look like a verdict."""
    known = facts("2024-07-20", METHOD, measured(12), goals=[FEWER | {"okolo": "tak"}, AWARENESS])
    assert answer(known)["najpierw"].replace("\u00a0", " ") == "Bez oceny w liczbach: 2 cele."


def test_of_a_single_action_no_count_is_told():
    assert answer(facts("2024-07-20", done(1), actions=1))["potem"] is None
    assert answer(facts("2024-07-20", done(1), actions=2))["potem"] == "Wykonano 1 z 2 działań."


def test_about_so_many_per_cent_sets_no_limit():
    for roughly, limit in (({}, " Miało być najwyżej 18."), ({"okolo": "tak"}, "")):
        words = answer(facts("2024-07-20", METHOD, measured(12), goals=[FEWER | roughly]))
        assert (words["potem"] or "").replace("\u00a0", " ") == f"Było: 25 zgłoszeń. Jest: 12 zgłoszeń.{limit}"

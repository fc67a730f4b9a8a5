"""The life of a plan in words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import District
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from jawny_plan.wording.plan import has_result
from jawny_plan.wording.progress import correction, decision, entry, evaluation, sentence, state

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
FIGURES = [
    {"id": "interwencje", "ile": "16", "czego": "interwencji", "okres": {"od": "2023-07-01", "do": "2023-12-04"}},
    {"id": "ankieta", "ile": "40", "czego": "pozytywnych opinii", "w_procentach": "tak"},
]
GOAL = {"rodzaj": "ograniczenie", "wskaznik": "interwencji", "o_procent": "30", "co_najmniej": "tak"}
ACTIONS: list[dict[str, Any]] = [{"nazwa": f"Kontrola {number}", "termin": {"rodzaj": "brak"}} for number in (1, 2)]
STAGES = [{"nazwa": name, "termin": {"rodzaj": "brak"}} for name in ("wniosek", "montaż")]
ACTIONS.append({"nazwa": "Lampa", "termin": {"rodzaj": "etapy", "etapy": STAGES}})


def facts(today: str, *entries: dict[str, Any], period: dict[str, str] = HALF_YEAR, goals: int = 1) -> PlanFacts:
    plan = {
        "rejon": "rejon-2",
        "haslo": "x",
        "okres": period,
        "zagrozenia": [{"nazwa": "x", "liczby": FIGURES}],
        "cele": [GOAL | {"bazy": ["interwencje"]}] * goals,
        "dzialania": ACTIONS,
    }
    file = PlanFile("x-2024-01", Plan.model_validate(plan), None, Progress.model_validate({"wpisy": entries}))
    return PlanFacts(file, {"rejon-2": District.model_validate({"numer": "2"})}, date.fromisoformat(today))


def logged(kind: str, day: str = "2024-07-02", **keys: Any) -> dict[str, Any]:
    return {"dnia": day, "zrodlo": "notatka", "rodzaj": kind, **keys}


def measured(count: int) -> list[dict[str, Any]]:
    return [
        logged("pomiar", liczba="interwencje", ile=str(count), okres=HALF_YEAR),
        logged("metoda", porownanie="na dni"),
    ]


DONE = logged("wykonanie", "2024-02-01", dzialanie="1", opis="Skontrolowano.")
EVALUATED = logged("ocena", tresc=["Plan zrealizowano w części."])
CORRECTED = logged("poprawka", "2024-02-01", czego="termin działania 1", bylo="maj", jest="marzec")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("period", "today", "entries", "said"),
    [
        (HALF_YEAR, "2023-12-31", [], "Plan zacznie obowiązywać 1 stycznia 2024 r."),
        (HALF_YEAR, "2024-02-01", [], "Plan obowiązuje do 30 czerwca 2024 r."),
        (
            HALF_YEAR,
            "2024-05-01",
            [DONE],
            "Plan obowiązuje do 30 czerwca 2024 r. Od co najmniej 90 dni jednostka nie podała nowych informacji.",
        ),
        ({"do": "2024-06-30"}, "2024-02-01", [], "Plan obowiązuje do 30 czerwca 2024 r. Daty początku nie znamy."),
        (HALF_YEAR, "2024-07-01", [], "Plan zakończył się 30 czerwca 2024 r. Wyniku nie opublikowano."),
        (HALF_YEAR, "2024-07-02", [EVALUATED], "Plan zakończył się 30 czerwca 2024 r. Jednostka go oceniła."),
        ({"od": "2024-01-01"}, "2023-12-31", [], "Plan zacznie obowiązywać 1 stycznia 2024 r."),
        (
            {"od": "2024-01-01"},
            "2024-02-01",
            [],
            "Nie znamy daty końca planu, więc nie wiadomo, czy trwa.",
        ),
        (
            {"od": "2024-01-01", "do": "brak"},
            "2024-02-01",
            [],
            "Plan nie podaje daty końca, więc nie wiadomo, czy trwa.",
        ),
        ("nieznany", "2024-02-01", [], "Nie znamy daty końca planu, więc nie wiadomo, czy trwa."),
        (
            {"od": "2019-06", "do": "2019-11-30"},
            "2019-05-31",
            [],
            "Plan ma obowiązywać od czerwca 2019 r. Dokładnego dnia nie znamy.",
        ),
        (
            {"od": "2019-06", "do": "2019-11-30"},
            "2019-06-15",
            [],
            "Okres planu: od czerwca 2019 r. do 30 listopada 2019 r. Dokładnego dnia początku nie znamy, "
            "więc nie wiadomo, czy plan trwa.",
        ),
        *(
            (
                {"od": "2019-06", "do": "2019-09"},
                day,
                [],
                "Okres planu: od czerwca do września 2019 r. Dokładnego dnia początku i końca nie znamy, "
                "więc nie wiadomo, czy plan trwa.",
            )
            for day in ("2019-06-15", "2019-09-15")
        ),
        (
            {"od": "2019-06-01", "do": "2019-II"},
            "2019-10-01",
            [],
            "Okres planu: od 1 czerwca 2019 r. do II półrocza 2019 r. Dokładnego dnia końca nie znamy, "
            "więc nie wiadomo, czy plan trwa.",
        ),
        (
            {"od": "2019-06-01", "do": "2019-II"},
            "2020-01-01",
            [],
            "Plan trwał do II półrocza 2019 r. Dokładnego dnia nie znamy. Wyniku nie opublikowano.",
        ),
    ],
)
def test_the_state_in_a_sentence(period, today, entries, said):
    assert plain(sentence(facts(today, *entries, period=period))) == said


@pytest.mark.parametrize(
    ("today", "entries", "signs"),
    [
        ("2023-12-31", [], ["Jeszcze się nie zaczął"]),
        ("2024-02-01", [], ["W toku"]),
        ("2024-02-01", [CORRECTED], ["W toku", "Poprawiony"]),
        ("2024-05-01", [CORRECTED], ["W toku", "Brak nowych informacji", "Poprawiony"]),
        ("2024-07-01", [], ["Zakończony", "Wyniku nie opublikowano"]),
        ("2024-07-02", [EVALUATED], ["Zakończony"]),
        ("2024-07-02", [*measured(12), EVALUATED], ["Zakończony", "Cel osiągnięty"]),
        ("2024-07-02", [*measured(13), EVALUATED], ["Zakończony", "Cel nieosiągnięty"]),
        # Before the plan's end nothing is said of its goal.
        ("2024-06-30", [*measured(12)], ["W toku", "Brak nowych informacji"]),
    ],
)
def test_the_state_in_signs(today, entries, signs):
    assert [sign["slowo"] for sign in state(facts(today, *entries))["znaki"]] == signs


def test_a_verdict_beside_the_missing_evaluation():
    """The numbers are published, the unit's own words are not: both are said, and neither hides the other."""
    told = state(facts("2024-07-02", *measured(13)))
    assert [sign["slowo"] for sign in told["znaki"]][:2] == ["Zakończony", "Cel nieosiągnięty"]
    assert (told["oceniony"], told["kod"]) == (False, "zakonczony")
    words = [sign["slowo"] for sign in told["znaki"]]
    assert "Wyniku nie opublikowano" not in words and "Wyniku nie opublikowano" not in told["zdanie"]


def test_equal_verdicts_of_several_goals_are_said_once():
    signs = [sign["slowo"] for sign in state(facts("2024-07-02", *measured(12), EVALUATED, goals=3))["znaki"]]
    assert signs == ["Zakończony", "Cel osiągnięty"]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (DONE, "Kontrola 1: skontrolowano."),
        (DONE | {"ile_razy": "1"}, "Kontrola 1: skontrolowano."),
        (DONE | {"ile_razy": "2"}, "Kontrola 1 (2 razy): skontrolowano."),
        (DONE | {"ile_razy": "38", "opis": "sprawdzono"}, "Kontrola 1 (38 razy): sprawdzono."),
        (
            logged("niewykonanie", dzialanie="2", stan="nie-wykonano", powod="Brak miejsca."),
            "Kontrola 2: nie wykonano. Brak miejsca.",
        ),
        (
            logged("niewykonanie", dzialanie="2", stan="nie-da-sie-ocenic", powod="brak danych"),
            "Kontrola 2: nie da się ocenić. Brak danych.",
        ),
        (DONE | {"opis": "Krosno zgodziło się na kosze"}, "Kontrola 1. Krosno zgodziło się na kosze."),
        (DONE | {"dzialanie": "3", "etap": "2"}, "Lampa, montaż: skontrolowano."),
        (
            logged("niewykonanie", dzialanie="3", etap="1", stan="nie-wykonano", powod="Brak miejsca."),
            "Lampa, wniosek: nie wykonano. Brak miejsca.",
        ),
        (
            logged("niewykonanie", dzialanie="2", raz_z_dnia="2024-03-15", stan="nie-wykonano", powod="Szkolenie."),
            "Kontrola 2: nie wykonano 15 marca 2024 r. Szkolenie.",
        ),
        (
            logged("produkt", cel="1", stan="powstalo-w-czesci", ile="4", opis="cztery kosze stoją"),
            "Cel 1: Powstało w części, 4. Cztery kosze stoją.",
        ),
        (
            logged("produkt", cel="1", stan="nie-powstalo", opis="Brak pieniędzy."),
            "Cel 1: Nie powstało. Brak pieniędzy.",
        ),
        (
            logged("pomiar", liczba="interwencje", ile="12", okres=HALF_YEAR),
            "Zmierzono: 12 interwencji od 1 stycznia do 30 czerwca 2024 r.",
        ),
        (
            logged("pomiar", liczba="ankieta", ile="72", okres=HALF_YEAR),
            "Zmierzono: 72% pozytywnych opinii od 1 stycznia do 30 czerwca 2024 r.",
        ),
        (
            logged("pomiar", cel="1", ile="85", okres=HALF_YEAR),
            "Pomiar: 85%, od 1 stycznia do 30 czerwca 2024 r.",
        ),
        (logged("poza-planem", opis="ustawiono kosz"), "Zrobiono poza planem: ustawiono kosz."),
        (
            logged("metoda", porownanie="na dni"),
            "Jednostka wybrała, jak zestawić liczby: liczby przeliczono na dni („na dni”).",
        ),
        (
            logged("metoda", porownanie="surowo"),
            "Jednostka wybrała, jak zestawić liczby: porównano same liczby („surowo”).",
        ),
        (CORRECTED, "Poprawiono: termin działania 1. Było: maj. Jest: marzec."),
        (
            CORRECTED | {"bylo": "do 30 czerwca 2024 r.", "jest": "do 31 maja 2024 r."},
            "Poprawiono: termin działania 1. Było: do 30 czerwca 2024 r. Jest: do 31 maja 2024 r.",
        ),
        (logged("decyzja", tresc="plan będzie kontynuowany"), "Decyzja: plan będzie kontynuowany."),
        (EVALUATED, "Jednostka oceniła plan."),
    ],
)
def test_what_an_entry_says(keys, said):
    known = facts("2024-07-10", keys)
    told = entry(known.log[0], known.plan)
    assert plain(told["opis"]) == said
    assert (told["rodzaj"], told["zrodlo"]) == (keys["rodzaj"], "notatka.")
    assert plain(told["dnia"]) == ("1 lutego 2024 r." if keys["dnia"] == "2024-02-01" else "2 lipca 2024 r.")


def test_corrections_decisions_and_evaluations():
    decided = logged("decyzja", tresc="Plan będzie kontynuowany", powody="większość za")
    known = facts("2024-07-10", CORRECTED, decided, logged("decyzja", tresc="Koniec."), EVALUATED)
    assert {name: plain(text) for name, text in correction(known.corrections[0]).items()} == {
        "dnia": "1 lutego 2024 r.",
        "czego": "termin działania 1",
        "bylo": "maj",
        "jest": "marzec",
        "zrodlo": "notatka.",
    }
    first, second = (decision(item) for item in known.decisions)
    assert (first["tresc"], first["powody"]) == ("Plan będzie kontynuowany.", "Większość za.")
    assert (second["tresc"], second["powody"]) == ("Koniec.", None)
    assert known.evaluation
    assert list(evaluation(known.evaluation)["akapity"]) == ["Plan zrealizowano w części."]


@pytest.mark.parametrize(
    ("today", "entries", "said"),
    [
        ("2023-12-31", [], False),
        ("2024-03-01", [], False),  # it runs, and nobody has told anything yet
        ("2024-03-01", [DONE], False),  # what was done stands with the actions
        ("2024-03-01", [logged("decyzja", "2024-02-01", tresc="Koniec.")], True),
        ("2024-07-01", [], True),  # that an ended plan has no result is a result as well
    ],
)
def test_the_page_speaks_of_a_result_once_there_is_something_to_say(today, entries, said):
    assert has_result(facts(today, *entries)) is said


def test_why_a_plan_was_shortened_stands_in_a_sentence_of_its_own():
    ended = logged(
        "zmiana",
        "2024-03-01",
        zdecydowal="Komendant",
        powod="Jest cicho.",
        zmiany=[{"rodzaj": "wczesniejszy-koniec", "do": "2024-03-31", "przyczyna": "cel-osiagniety"}],
    )
    said = plain(sentence(facts("2024-03-02", ended)))
    assert said.endswith("Zatwierdzono go do 30 czerwca 2024 r., a potem skrócono. Powód: cel osiągnięty.")


def moved(day: str, *effects: dict[str, Any]) -> dict[str, Any]:
    return {
        "dnia": day,
        "zrodlo": "aneks",
        "rodzaj": "zmiana",
        "zdecydowal": "Komendant",
        "powod": "Bo tak.",
        "zmiany": list(effects),
    }


def until(day: str) -> dict[str, Any]:
    return {"rodzaj": "przedluzenie", "do": day}


def only_until(day: str) -> dict[str, Any]:
    return {"rodzaj": "wczesniejszy-koniec", "do": day, "przyczyna": "cel-osiagniety"}


GIVEN_UP = {"rodzaj": "rezygnacja-z-dzialania", "dzialanie": "2"}


@pytest.mark.parametrize(
    ("effects", "words", "told"),
    [
        ([[GIVEN_UP]], ["Zmieniony"], None),
        ([[until("2024-07-31")]], ["Przedłużony"], "a potem przedłużono."),
        ([[until("2024-07-31")], [GIVEN_UP]], ["Przedłużony", "Zmieniony"], "a potem przedłużono."),
        ([[GIVEN_UP], [only_until("2024-05-31")]], ["Skrócony", "Zmieniony"], "a potem skrócono. Powód: cel"),
        ([[until("2024-07-31")], [until("2024-08-31")]], ["Przedłużony"], "a potem przedłużono."),
        (
            [[until("2024-08-31")], [only_until("2024-07-15")]],
            ["Przedłużony"],
            "a potem przedłużono, na koniec skrócono. Powód: cel",
        ),
        (
            [[only_until("2024-05-31")], [until("2024-06-15")]],
            ["Skrócony"],
            "a potem skrócono (cel osiągnięty), na koniec przedłużono.",
        ),
        ([[only_until("2024-05-31")], [until("2024-06-30")]], ["Zmieniony"], "na koniec przedłużono."),
    ],
)
def test_signs_say_how_the_end_was_moved_and_that_more_was_changed(effects, words, told):
    days = ("2024-05-02", "2024-05-03")
    known = facts("2024-05-05", *(moved(day, *each) for day, each in zip(days, effects, strict=False)))
    signs = [item["slowo"] for item in state(known)["znaki"] if item["kod"] == "zmieniony"]
    assert signs == words
    said = sentence(known).replace("\u00a0", " ")
    assert (told or "") in said
    assert ("Zatwierdzono go do 30 czerwca 2024 r., " in said) == bool(told)

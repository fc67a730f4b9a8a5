"""Goals and their results in words: nothing rounded up, nothing said without its numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from jawny_plan.facts.results import results
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.wording.results import change, goal, measure, rate

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}
BASELINE = {"od": "2023-07-01", "do": "2023-12-04"}
REDUCTION = {
    "rodzaj": "ograniczenie",
    "wskaznik": "interwencji",
    "o_procent": "30",
    "co_najmniej": "tak",
    "bazy": ["a"],
}
CHANCE = "Przy tak małych liczbach podobna różnica może wynikać z przypadku."
NO_CHANCE = "Tak duża różnica rzadko wynika z samego przypadku."


def plain(told: Any) -> Any:
    if isinstance(told, str):
        return told.replace("\u00a0", " ")
    if isinstance(told, dict):
        return {name: plain(value) for name, value in told.items()}
    return [plain(value) for value in told] if isinstance(told, (list, tuple)) else told


def told(aim: dict[str, Any], *entries: dict[str, Any], **figure: Any) -> Any:
    """The goal in words, with one figure "a" in its plan and a log."""
    known = {"id": "a", "ile": "16", "czego": "interwencji", "okres": BASELINE} | figure
    plan = Plan.model_validate(
        {
            "rejon": "rejon-2",
            "haslo": "x",
            "okres": HALF_YEAR,
            "zagrozenia": [{"nazwa": "x", "liczby": [{name: value for name, value in known.items() if value}]}],
            "cele": [aim],
        }
    )
    return plain(goal(results(plan, Progress.model_validate({"wpisy": entries}).entries)[0], plan))


def measured(count: int, **more: Any) -> dict[str, Any]:
    day = {"dnia": "2024-07-02", "zrodlo": "rejestr", "rodzaj": "pomiar", "ile": str(count), "okres": HALF_YEAR}
    return day | (more if "cel" in more else {"liczba": "a"} | more)


THING = {"rodzaj": "produkt", "co": "kosze"}


def delivered(state: str, day: str = "2024-05-02", **more: str) -> dict[str, Any]:
    entry = {"dnia": day, "zrodlo": "pismo", "rodzaj": "produkt", "cel": "1", "stan": state, "opis": "stoją"}
    return entry | more


@pytest.mark.parametrize(
    ("aim", "entries", "word", "count"),
    [
        (THING, [delivered("powstalo")], "Powstało", None),
        (THING, [delivered("powstalo", ile="6")], "Powstało", "6"),
        (THING | {"ile": "6"}, [delivered("powstalo", ile="6")], "Powstało", "6 z 6"),
        (THING | {"ile": "6"}, [delivered("powstalo-w-czesci", ile="4")], "Powstało w części", "4 z 6"),
        (THING | {"ile": "6"}, [delivered("powstalo-w-czesci")], "Powstało w części", None),
        (THING | {"ile": "6"}, [delivered("nie-powstalo")], "Nie powstało", None),
        (THING, [delivered("nie-powstalo"), delivered("powstalo", "2024-06-02")], "Powstało", None),
    ],
)
def test_whether_a_thing_is_there(aim, entries, word, count):
    said = told(aim, *entries)
    assert (said["produkt"]["znak"]["slowo"], said["produkt"]["ile"]) == (word, count)
    assert (said["produkt"]["opis"], said["produkt"]["zrodlo"]) == ("Stoją.", "pismo.")
    # What the unit says of a thing is its own word, no calculation of ours.
    assert said["obliczenie_werdykt"] is None


def test_nothing_is_said_of_a_thing_that_the_log_does_not_name():
    assert told(THING)["produkt"] is None
    assert told({"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie"})["produkt"] is None


def chosen(how: str) -> dict[str, Any]:
    return {"dnia": "2024-07-03", "zrodlo": "x", "rodzaj": "metoda", "porownanie": how}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(16 * 30, 157), "3,06 na 30 dni"),
        (Fraction(12 * 30, 182), "1,98 na 30 dni"),
        (Fraction(0), "0,00 na 30 dni"),
        (Fraction(2994, 1000), "2,99 na 30 dni"),
        (Fraction(2995, 1000), "3,00 na 30 dni"),
        (None, None),
    ],
)
def test_rates(value, said):
    assert rate(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Fraction(-353, 1000), "mniej o ponad 35%"),
        (Fraction(-3599, 10000), "mniej o ponad 35%"),
        (Fraction(-1), "mniej o 100%"),
        (Fraction(1, 4), "więcej o 25%"),
        (Fraction(1999, 1000), "więcej o ponad 199%"),
        (Fraction(0), "bez zmiany"),
    ],
)
def test_changes(value, said):
    assert change(value) == said


@given(st.fractions(-1, 5))
def test_a_change_is_never_told_greater_than_it_is(value):
    said = change(value)
    if value == 0:
        assert said == "bez zmiany"
        return
    word, _, percent = said.partition(" o ")
    assert word == ("mniej" if value < 0 else "więcej")
    if abs(value) * 100 < 1:
        assert percent == "mniej niż 1%"
        return
    whole = int(percent.removeprefix("ponad ").removesuffix("%"))
    assert whole <= abs(value) * 100 < whole + 1
    assert percent.startswith("ponad ") == (abs(value) * 100 != whole)


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        (REDUCTION, "mniej interwencji: o co najmniej 30%"),
        (REDUCTION | {"co_najmniej": "nie"}, "mniej interwencji: o 30%"),
        (REDUCTION | {"wskaznik": "liczby interwencji w parku"}, "mniej interwencji w parku: o co najmniej 30%"),
        ({"rodzaj": "wzrost", "wskaznik": "ilości zgłoszeń"}, "więcej zgłoszeń (bez liczby)"),
        ({"rodzaj": "pulap", "wskaznik": "liczby interwencji", "najwyzej": "3"}, "nie więcej niż 3 interwencje"),
        ({"rodzaj": "ankieta-poziom", "poziom": "80"}, "w ankiecie wynik 80%"),
        ({"rodzaj": "ankieta-poziom", "poziom": "80", "wskaznik": "pozytywnych opinii"}, "w ankiecie 80% pozytywnych opinii"),
        ({"rodzaj": "ankieta-zmiana", "o_procent": "50"}, "w ankiecie o 50% lepszy wynik"),
        ({"rodzaj": "przeglad", "zrodla": ["ankieta", "Mapa"]}, "przegląd źródeł, bez progu: ankieta i Mapa"),
        ({"rodzaj": "produkt", "co": "więcej kamer"}, "więcej kamer (bez liczby)"),
        ({"rodzaj": "produkt", "co": "kamery", "ile": "2"}, "kamery: 2"),
        ({"rodzaj": "swiadomosc"}, "zmiana wiedzy lub odczuć (bez liczby)"),
        ({"rodzaj": "swiadomosc", "wskaznik": "satysfakcji"}, "zmiana satysfakcji (bez liczby)"),
        ({"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie"}, "ograniczenie (bez liczby)"),
        ({"rodzaj": "jakosciowy", "sformulowanie": "wyeliminowanie"}, "wyeliminowanie (bez liczby)"),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie-lub-wyeliminowanie"},
            "ograniczenie lub wyeliminowanie (bez liczby)",
        ),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie-a-ostatecznie-wyeliminowanie"},
            "ograniczenie, a ostatecznie wyeliminowanie (bez liczby)",
        ),
        ({"rodzaj": "jakosciowy", "sformulowanie": "dazenie"}, "dążenie (bez liczby)"),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "dazenie", "do_czego": "wyeliminowanie", "wskaznik": "hałasu"},
            "dążenie do wyeliminowania hałasu (bez liczby)",
        ),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "dazenie", "wskaznik": "poprawy bezpieczeństwa"},
            "dążenie do poprawy bezpieczeństwa (bez liczby)",
        ),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "niedopuszczenie", "wskaznik": "kolejnych oszustw"},
            "niedopuszczenie do kolejnych oszustw (bez liczby)",
        ),
        (
            {"rodzaj": "jakosciowy", "sformulowanie": "minimalizacja", "wskaznik": "problemu"},
            "minimalizacja problemu (bez liczby)",
        ),
        ({"rodzaj": "ograniczenie", "wskaznik": "kradzieży", "o_procent": "30", "do_procent": "40"}, "mniej kradzieży: o 30–40%"),
        (
            {"rodzaj": "ograniczenie", "wskaznik": "kradzieży", "o_ulamek": "1/3", "co_najmniej": "tak"},
            "mniej kradzieży: o co najmniej jedną trzecią",
        ),
        ({"rodzaj": "ograniczenie", "wskaznik": "kradzieży", "o_procent": "40", "okolo": "tak"}, "mniej kradzieży: o około 40%"),
        ({"rodzaj": "pulap", "wskaznik": "interwencji", "najwyzej": "3"}, "nie więcej niż 3 interwencje"),
        ({"rodzaj": "wzrost", "wskaznik": "zgłoszeń mieszkańców"}, "więcej zgłoszeń mieszkańców (bez liczby)"),
        ({"rodzaj": "poziom", "wskaznik": "wykrywalności", "poziom": "80"}, "80% wykrywalności"),
        ({"rodzaj": "poziom", "poziom": "80"}, "poziom 80%"),
        (
            {"rodzaj": "ankieta-punkty", "wskaznik": "dobrych opinii", "o_punktow": "2"},
            "w ankiecie o 2 punkty procentowe więcej dobrych opinii",
        ),
    ],
)  # fmt: skip
def test_by_what_a_goal_can_be_told(aim, said):
    assert plain(measure(TypeAdapter(Goal).validate_python(aim))) == said


def test_the_wording_of_the_plan_stands_first():
    wording = "Ograniczenie interwencji o co najmniej 30%."
    assert told(REDUCTION | {"brzmienie": wording})["slowami"] == wording
    assert told(REDUCTION)["slowami"] == "Mniej interwencji: o co najmniej 30%."
    assert told({"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie"})["slowami"] == "Ograniczenie."


@pytest.mark.parametrize(
    ("count", "method", "verdict", "rates", "limit", "changed", "chance"),
    [
        (12, "na dni", "Cel osiągnięty", ["3,06", "1,98"], "12,98", "mniej o ponad 35%", CHANCE),
        (13, "na dni", "Cel nieosiągnięty", ["3,06", "2,14"], "12,98", "mniej o ponad 29%", CHANCE),
        (8, "na dni", "Cel osiągnięty", ["3,06", "1,32"], "12,98", "mniej o ponad 56%", NO_CHANCE),
        (12, "surowo", "Cel nieosiągnięty", ["3,06", "1,98"], "11,20", "mniej o 25%", CHANCE),
        (16, "surowo", "Cel nieosiągnięty", ["3,06", "2,64"], "11,20", "bez zmiany", None),
        (20, "na dni", "Cel nieosiągnięty", ["3,06", "3,30"], "12,98", "więcej o ponad 7%", None),
    ],
)
def test_a_comparison_in_words(count, method, verdict, rates, limit, changed, chance):
    said = told(REDUCTION, measured(count), chosen(method))
    [counter] = said["liczniki"]
    computed = counter["obliczenie"]
    assert (said["obliczenie_werdykt"]["slowo"], computed["werdykt"]["slowo"]) == (verdict, verdict)
    assert [computed["tempo_bazy"], computed["tempo_pomiaru"]] == [f"{each} na 30 dni" for each in rates]
    assert (computed["granica"], computed["zmiana"], computed["przypadek"]) == (limit, changed, chance)
    assert counter["pomiar"]["slowami"] == f"{count} interwencji"
    assert counter["pomiar"]["okres"] == "od 1 stycznia do 30 czerwca 2024 r."
    assert f"„{method}”" in computed["metoda"]


@pytest.mark.parametrize(
    ("figure", "window", "method", "warnings"),
    [
        ({}, HALF_YEAR, "na dni", ["Liczono w innych miesiącach roku. Różnica może wynikać z pory roku."]),
        (
            {"okres": {"od": "2023-01-01", "do": "2023-06-30"}, "glownie": "tak"},
            HALF_YEAR,
            "na dni",
            ["Cel i punkt odniesienia nie mierzą dokładnie tego samego."],
        ),
        (
            {"okres": {"od": "2023-01-01", "do": "2023-06-30"}},
            HALF_YEAR,
            "surowo",
            ["Okresy mają różną długość, a liczb nie przeliczono na dni."],
        ),
        (
            {"okres": {"od": "2023-01-01", "do": "2023-03-31"}},
            {"od": "2024-01-01", "do": "2024-03-31"},
            "na dni",
            ["Pomiar nie obejmuje całego okresu planu."],
        ),
        (
            {"okres": None},
            HALF_YEAR,
            "surowo",
            ["Nie wszystkie daty są znane, więc nie wiadomo, czy okresy są podobne."],
        ),
    ],
)
def test_warnings(figure, window, method, warnings):
    said = told(REDUCTION, measured(12, okres=window), chosen(method), **figure)
    assert said["liczniki"][0]["obliczenie"]["ostrzezenia"] == warnings


@pytest.mark.parametrize("entries", [[], [measured(12)], [chosen("na dni")]], ids=["nothing", "no method", "no number"])
def test_nothing_is_computed_without_both(entries):
    said = told(REDUCTION, *entries)
    assert (said["obliczenie_werdykt"], said["liczniki"][0]["obliczenie"]) == (None, None)


def test_the_quality_of_a_measurement_in_five_points():
    quality = {
        "sprawdzenie": "dwie osoby",
        "zrodla": "rejestr",
        "dokladnosc": "liczba pełna",
        "ograniczenia": "bez straży",
        "wyrownanie": "nie wyrównano",
    }
    said = told(REDUCTION, measured(12, jakosc=quality))["liczniki"][0]["pomiar"]["jakosc"]
    assert [(point["pytanie"], point["odpowiedz"]) for point in said] == [
        ("Jak sprawdzono", "dwie osoby"),
        ("Źródła", "rejestr"),
        ("Dokładność", "liczba pełna"),
        ("Czego dane nie obejmują", "bez straży"),
        ("Jak to wyrównano", "nie wyrównano"),
    ]
    assert told(REDUCTION, measured(12))["liczniki"][0]["pomiar"]["jakosc"] == []


SURVEY = {"czego": "pozytywnych opinii", "ile": "40", "w_procentach": "tak"}


def test_a_survey_is_told_in_per_cent():
    level = told({"rodzaj": "ankieta-poziom", "poziom": "80"}, measured(85, cel="1"))
    assert (level["pomiar"]["slowami"], level["obliczenie_werdykt"]["slowo"]) == ("85%", "Cel osiągnięty")
    rise = told({"rodzaj": "ankieta-zmiana", "o_procent": "50", "bazy": ["a"]}, measured(92), **SURVEY)
    assert (rise["pomiar"]["slowami"], rise["obliczenie_werdykt"]["slowo"]) == ("92%", "Cel osiągnięty")
    assert rise["bazy"][0]["zdanie"].startswith("40% pozytywnych opinii")


def test_a_per_cent_measured_again_stays_one():
    said = told(REDUCTION, measured(30), **SURVEY)
    assert said["bazy"][0]["slowami"] == "40% pozytywnych opinii"
    assert said["liczniki"][0]["pomiar"]["slowami"] == "30% pozytywnych opinii"


# What can not be judged by a number gets no verdict by one


def test_a_word_never_becomes_a_number():
    said = told(REDUCTION, measured(12), chosen("surowo"), ile=None, ile_slowem="kilkanaście")
    [counter] = said["liczniki"]
    assert (said["obliczenie_werdykt"], counter["obliczenie"]) == (None, None)
    assert counter["bez_obliczenia"] == (
        "Plan nie podaje dokładnej liczby (kilkanaście interwencji), więc niczego z niej nie obliczamy."
    )


def test_about_so_many_is_no_baseline():
    said = told(REDUCTION, measured(12), chosen("surowo"), okolo="tak")
    assert said["liczniki"][0]["bez_obliczenia"].startswith("Plan nie podaje dokładnej liczby (około 16 interwencji)")
    assert said["obliczenie_werdykt"] is None


def test_about_so_much_draws_no_line():
    said = told(REDUCTION | {"okolo": "tak"}, measured(8), chosen("na dni"))
    assert said["obliczenie_werdykt"]["slowo"] == "Nie da się ocenić"
    assert said["liczniki"][0]["obliczenie"]["granica"] is None


@pytest.mark.parametrize(("count", "verdict"), [(11, "Cel osiągnięty"), (12, "Cel nieosiągnięty")])
def test_a_range_is_reached_at_its_lower_end(count, verdict):
    said = told(REDUCTION | {"do_procent": "40", "co_najmniej": "nie"}, measured(count), chosen("surowo"))
    assert said["obliczenie_werdykt"]["slowo"] == verdict


@pytest.mark.parametrize(("count", "verdict"), [(10, "Cel osiągnięty"), (11, "Cel nieosiągnięty")])
def test_a_third_is_a_third(count, verdict):
    third = {"rodzaj": "ograniczenie", "wskaznik": "interwencji", "o_ulamek": "1/3", "bazy": ["a"]}
    said = told(third, measured(count), chosen("surowo"))
    assert (said["obliczenie_werdykt"]["slowo"], said["liczniki"][0]["obliczenie"]["granica"]) == (verdict, "10,66")


def test_no_more_than_so_many_needs_no_method():
    most = {"rodzaj": "pulap", "wskaznik": "interwencji", "najwyzej": "7"}
    said = told(most, measured(8, cel="1"))
    assert (said["pomiar"]["slowami"], said["nazwa_pomiaru"]) == ("8 interwencji", "Pomiar")
    assert said["obliczenie_werdykt"]["slowo"] == "Cel nieosiągnięty"
    again = told(most | {"bazy": ["a"]}, measured(7))
    assert again["obliczenie_werdykt"]["slowo"] == "Cel osiągnięty"
    assert again["liczniki"][0]["bez_obliczenia"] is None


MORE = {"rodzaj": "wzrost", "wskaznik": "interwencji", "bazy": ["a"]}


def test_of_a_rise_without_a_number_only_the_direction_is_told():
    said = told(MORE, measured(20), okres={"od": "2023-01-01", "do": "2023-07-01"})
    assert said["obliczenie_werdykt"] is None
    assert said["liczniki"][0]["obliczenie_kierunek"] == (
        "Zmierzono więcej niż w punkcie odniesienia: było 16 interwencji, jest 20 interwencji. "
        "Plan nie podaje, o ile ma być więcej, więc porównujemy tylko kierunek."
    )


def test_a_direction_over_other_days_waits_for_a_method():
    said = told(MORE, measured(18))
    assert said["liczniki"][0]["obliczenie_kierunek"] is None
    assert said["liczniki"][0]["bez_obliczenia"].startswith("Jednostka nie wskazała jeszcze, jak porównać")
    rates = told(MORE, measured(18), chosen("na dni"))["liczniki"][0]["obliczenie_kierunek"]
    assert rates.startswith("Zmierzono mniej niż w punkcie odniesienia (po przeliczeniu na dni): było 16 interwencji")


def test_points_of_per_cent_and_levels_without_a_survey():
    rise = told({"rodzaj": "ankieta-punkty", "o_punktow": "10", "bazy": ["a"]}, measured(50), **SURVEY)
    assert (rise["pomiar"]["slowami"], rise["obliczenie_werdykt"]["slowo"]) == ("50%", "Cel osiągnięty")
    level = told({"rodzaj": "poziom", "wskaznik": "wykrywalności", "poziom": "80"}, measured(79, cel="1"))
    assert (level["nazwa_pomiaru"], level["obliczenie_werdykt"]["slowo"]) == ("Pomiar", "Cel nieosiągnięty")


def test_a_goal_tells_of_which_threat_it_is():
    assert told(REDUCTION | {"zagrozenie": "1"})["zagrozenie"] == "x"
    assert told(REDUCTION)["zagrozenie"] is None


def test_a_goal_names_the_threat_that_it_is_against():
    aims = [
        {"rodzaj": "swiadomosc", "zagrozenie": "2"},
        {"rodzaj": "swiadomosc", "zagrozenie": "1"},
        {"rodzaj": "swiadomosc"},
    ]
    head = {"rejon": "rejon-2", "haslo": "x", "okres": HALF_YEAR}
    plan = Plan.model_validate({**head, "zagrozenia": [{"nazwa": "hałas"}, {"nazwa": "śmieci"}], "cele": aims})
    assert [goal(result, plan)["zagrozenie"] for result in results(plan, [])] == ["śmieci", "hałas", None]

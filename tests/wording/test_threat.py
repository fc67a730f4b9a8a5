"""Threats in words: places, times across midnight, figures with their reservations."""

from __future__ import annotations

import pytest

from jawny_plan.model.threat import Figure, Place, Threat
from jawny_plan.model.time import Time, parse_hours
from jawny_plan.wording.threat import figure, hours, place, threat, time


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("17.00-22.00", "17.00–22.00"),
        ("9:00 – 11:30", "9.00–11.30"),
        ("07.05-9.00", "7.05–9.00"),
        ("19.00-7.00", "19.00–7.00 następnego dnia"),
        ("8.00-3.00", "8.00–3.00 następnego dnia"),
        ("17.00-24.00", "17.00–24.00"),
        ("17.00-0.00", "17.00–0.00 następnego dnia"),
        ("0.00-24.00", "0.00–24.00"),
    ],
)
def test_hours(written, said):
    assert hours(parse_hours(written)) == said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"slowa": "weekendy"}, "weekendy"),
        ({"slowa": "weekendy", "nasilenie": "tak"}, "zwłaszcza weekendy"),
        ({"slowa": "wieczory", "godziny": ["19.00-7.00"]}, "wieczory, 19.00–7.00 następnego dnia"),
        (
            {"slowa": "rano i wieczorem", "godziny": ["7.00-9.00", "15.00-17.00"]},
            "rano i wieczorem, 7.00–9.00, 15.00–17.00",
        ),
        ({"slowa": "godz. 17.00–22.00", "godziny": ["17.00-22.00"]}, "godz. 17.00–22.00"),
        ({"slowa": "w godz. 09:00-22:00", "godziny": ["9.00-22.00"]}, "w godz. 09:00-22:00"),
        ({"slowa": "19.00-7.00", "godziny": ["19.00-7.00"]}, "19.00-7.00"),
        ({"slowa": "o każdej porze", "zawsze": "tak"}, "o każdej porze"),
        ({"slowa": "przedpołudnie", "pory": ["przedpoludnie"]}, "przedpołudnie"),
        ({"slowa": "najczęściej wieczorem", "nasilenie": "tak"}, "najczęściej wieczorem"),
        ({"slowa": "służba", "zmiany": [{"nazwa": "druga zmiana"}]}, "służba, druga zmiana: godziny nie są znane"),
        (
            {
                "slowa": "służba",
                "zmiany": [
                    {"nazwa": "pierwsza zmiana"},
                    {"nazwa": "II zmiana"},
                    {"nazwa": "nocna", "godziny": "22.00-6.00"},
                ],
            },
            "służba, nocna: 22.00–6.00 następnego dnia, pierwsza zmiana i II zmiana: godziny nie są znane",
        ),
        ({"slowa": "lato", "warunki": "sprzyjająca pogoda"}, "lato, sprzyjająca pogoda"),
        ({"slowa": "lato, sprzyjająca pogoda", "warunki": "sprzyjająca pogoda"}, "lato, sprzyjająca pogoda"),
        (
            {
                "slowa": "2 i 3 zmiana",
                "zmiany": [
                    {"nazwa": "druga zmiana", "godziny": "14.00-22.00"},
                    {"nazwa": "trzecia zmiana", "godziny": "22.00-6.00"},
                ],
            },
            "2 i 3 zmiana, druga zmiana: 14.00–22.00, trzecia zmiana: 22.00–6.00 następnego dnia",
        ),
    ],
)
def test_times(keys, said):
    assert plain(time(Time.model_validate(keys))) == said


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"slowa": "ul. Oleska"}, "ul. Oleska"),
        ({"slowa": "bloki nr 5 i 6", "osiedle": "osiedle Słoneczne"}, "bloki nr 5 i 6, osiedle Słoneczne"),
        ({"slowa": "park", "glownie": "tak"}, "głównie park"),
        ({"slowa": "park", "przyleglosci": "tak"}, "park i tereny przyległe"),
        (
            {"slowa": "park", "osiedle": "osiedle Słoneczne", "glownie": "tak", "przyleglosci": "tak"},
            "głównie park, osiedle Słoneczne i tereny przyległe",
        ),
    ],
)
def test_places(keys, said):
    assert place(Place.model_validate({"rodzaj": "teren"} | keys)) == said


def test_streets_and_blocks_have_others_beside_them():
    streets = {"rodzaj": "ulica", "slowa": "ul. Lipowa i Polna", "przyleglosci": "tak"}
    assert place(Place.model_validate(streets)) == "ul. Lipowa i Polna i przyległe"


@pytest.mark.parametrize(
    ("keys", "sentence", "days"),
    [
        ({}, "16 interwencji", None),
        (
            {"okres": {"od": "2023-07-01", "do": "2023-12-04"}},
            "16 interwencji od 1 lipca do 4 grudnia 2023 r.",
            "157 dni",
        ),
        ({"okres": {"od": "2023-07-01", "do": "2023-07-02"}}, "16 interwencji od 1 do 2 lipca 2023 r.", "2 dni"),
        ({"okres": {"od": "2023-07-01"}}, "16 interwencji od 1 lipca 2023 r.", None),
        ({"okres": {"do": "2023-12-04"}}, "16 interwencji do 4 grudnia 2023 r.", None),
        ({"dotyczy": "hałasu"}, "16 interwencji, które dotyczyły hałasu", None),
        ({"dotyczy": "hałasu", "glownie": "tak"}, "16 interwencji, które dotyczyły głównie hałasu", None),
        ({"zastrzezenie": "dane niepełne"}, "16 interwencji, dane niepełne", None),
        ({"w_procentach": "tak", "czego": "ankietowanych"}, "16% ankietowanych", None),
    ],
)
def test_figures(keys, sentence, days):
    told = figure(Figure.model_validate({"id": "a", "ile": "16", "czego": "interwencji"} | keys), {})
    assert plain(told["zdanie"]) == sentence
    assert (plain(told["obliczenie_dni"]) if told["obliczenie_dni"] else None) == days
    assert told["ile"] == "16"


def test_a_bare_threat_says_nothing_more():
    told = threat(Threat.model_validate({"nazwa": "hałas"}), {})
    assert {name: value for name, value in told.items() if value} == {"nazwa": "hałas"}


@pytest.mark.parametrize(
    ("keys", "sentence", "number"),
    [
        ({"ile_slowem": "kilkanaście", "czego": "przypadków"}, "kilkanaście przypadków", "kilkanaście"),
        (
            {"ile_slowem": "kilkanaście", "czego": "przypadki", "kiedy": "w ubiegłym roku", "kto": "leśnicy"},
            "kilkanaście przypadków w ubiegłym roku, źródło: leśnicy",
            "kilkanaście",
        ),
        ({"ile": "22", "okolo": "tak", "czego": "interwencje"}, "około 22 interwencji", "22"),
        ({"ile": "40", "okolo": "tak", "w_procentach": "tak", "czego": "osób"}, "około 40% osób", "40"),
        (
            {"ile": "29", "czego": "zgłoszeń potwierdzonych", "czesc": "wszystkie"},
            "29 zgłoszeń potwierdzonych, część z 42 zgłoszeń",
            "29",
        ),
        (
            {"ile": "9", "czego": "zgłoszeń", "czesc": "slowem"},
            "9 zgłoszeń, część z liczby: kilkadziesiąt zgłoszeń",
            "9",
        ),
        ({"ile": "29", "czego": "zgłoszeń", "czesc": "okolo"}, "29 zgłoszeń, część z około 41 zgłoszeń", "29"),
        (
            {"ile": "9", "okolo": "tak", "czego": "ankiet", "czesc": "procent"},
            "około 9 ankiet, część z około 40% ankiet",
            "9",
        ),
    ],
)
def test_figures_that_are_no_plain_number(keys, sentence, number):
    among = {
        "wszystkie": Figure.model_validate({"id": "wszystkie", "ile": "42", "czego": "zgłoszenia"}),
        "slowem": Figure.model_validate({"id": "slowem", "ile_slowem": "kilkadziesiąt", "czego": "zgłoszeń"}),
        "okolo": Figure.model_validate({"id": "okolo", "ile": "41", "okolo": "tak", "czego": "zgłoszeń"}),
        "procent": Figure.model_validate(
            {"id": "procent", "ile": "40", "okolo": "tak", "w_procentach": "tak", "czego": "ankiet"}
        ),
    }
    told = figure(Figure.model_validate({"id": "a"} | keys), among)
    assert (plain(told["zdanie"]), told["ile"]) == (sentence, number)

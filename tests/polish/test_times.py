"""Times of day, week and year; sentences and lists; the nominative."""

from __future__ import annotations

import pytest

from jawny_plan.polish.nominative import nominative
from jawny_plan.polish.sentences import parts, sentences, unstopped
from jawny_plan.polish.times import when


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("w piątki i soboty w godz. 18.00-23.00", "hours", ("18.00-23.00",)),
        ("w godzinach od 14 do 22", "hours", ("14.00-22.00",)),
        ("między godz. 22:00 a 4:00", "hours", ("22.00-4.00",)),
        ("rano (6-8) i po południu (14-16)", "hours", ("6.00-8.00", "14.00-16.00")),
        ("od piątku do niedzieli", "days", ("piatek", "sobota", "niedziela")),
        ("w weekendy", "days", ("weekend",)),
        ("nad ranem", "parts", ("rano",)),
        ("porze wieczorowo-nocnej", "parts", ("wieczor", "noc")),
        ("w okresie jesienno-zimowym", "seasons", ("jesien", "zima")),
        ("o każdej porze dnia", "always", True),
        ("szczególnie w wakacje", "peak", True),
        ("w suche i wietrzne dni", "conditions", "suche i wietrzne dni"),
    ],
)
def test_when(text, key, value):
    found = when(text)
    assert found is not None and getattr(found, key) == value


@pytest.mark.parametrize(
    "text", ["bloki nr 14-18", "o 30-40%", "1.02.2026-31.07.2026", "w ciągu 2 lat", "ulica Letnicka 2"]
)
def test_no_time(text):
    found = when(text)
    assert found is None or not found.hours


def test_sentences_part_where_a_full_stop_does_not_shorten():
    text = "Przy ul. Lnianej w godz. 7.15 jest ruch. W 2025 r. było 12 zdarzeń, m.in. kolizje. Koniec."
    assert sentences(text) == [
        "Przy ul. Lnianej w godz. 7.15 jest ruch.",
        "W 2025 r. było 12 zdarzeń, m.in. kolizje.",
        "Koniec.",
    ]


def test_parts_stay_whole_in_brackets_and_quotes():
    assert parts("Zakład (a, b), „C, d”, Straż", r",\s*") == ["Zakład (a, b)", "„C, d”", "Straż"]


@pytest.mark.parametrize(
    ("text", "same"),
    [("do 30.06.2026r.;", "do 30.06.2026r."), ("Lokum Sp. z o.o.", "Lokum Sp. z o.o."), ("raz w roku.", "raz w roku")],
)
def test_an_item_without_its_last_mark(text, same):
    assert unstopped(text) == same


@pytest.mark.parametrize(
    ("phrase", "case", "said"),
    [
        ("parku przy ul. Lipowej", "", "park przy ul. Lipowej"),
        ("Rynku w Borowie", "", "Rynek w Borowie"),
        ("wspólnych kontroli przestrzegania ustawy", "gen", "wspólne kontrole przestrzegania ustawy"),
        ("typowania miejsc zagrożonych", "gen", "typowanie miejsc zagrożonych"),
        ("zakłóceń spokoju", "", "zakłócenia spokoju"),
        ("osiedlu Ziołowym", "", "osiedle Ziołowe"),
        ("włamania do altan", "", "włamania do altan"),
        ("xyz", "", "xyz"),
    ],
)
def test_nominative(phrase, case, said):
    assert nominative(phrase, case) == said

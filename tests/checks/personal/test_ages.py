"""Ages of people are found, those of things, groups and whole years are not."""

from __future__ import annotations

import pytest

from jawny_plan.checks.personal import ages
from tests.checks.corpus import found_by


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trzylatka", "Trzylatka"),
        ("siedmiolatkowi się udało", "siedmiolatkowi"),
        ("Zatrzymano, 34-letnią.", "34-letnią"),
        ("Wczoraj 15-letni, wysoki chłopiec zaginął.", "15-letni"),
        ("Kierowca (47 l.) wyszedł.", "(47 l.)"),
        ("Anna Nowak, lat 52, wyszła.", "lat 52"),
        ("Jan Kos,lat 52, wyszedł.", "lat 52"),
        ("Sprzedawca lat 52 odmówił.", "lat 52"),
        ("Zatrzymano mężczyzn w wieku 20 lat.", "w wieku 20 lat"),
        ("Dwóch mężczyzn w wieku 20 lat wyszło.", "w wieku 20 lat"),
        ("Sąsiad, który z żoną i psem mieszka tu, ma 79 lat.", "ma 79 lat"),
        ("Ma 79 lat.", "Ma 79 lat"),
        ("On ma sto lat.", "ma sto lat"),
    ],
)
def test_somebody_s_age_is_found(text, words):
    assert found_by(ages, text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "trzydziestoletnia",  # a word of a list
        "Zatrzymano 14-letni rower.",
        "17-letni samochód Kołka stał.",
        "Wyszedł kierowca. 47 l. wody wyciekło.",
        "Jan Kowalski, od lat 50, pije.",
        "Mężczyzn w wieku 20 lat prosimy o głos.",
        "Rower ten stary i mój ulubiony oraz drogi ma 79 lat.",
        "Nasza biblioteka ma 79 lat.",
        "Dom ten ma 79 lat.",
        "Pies, lat 52.",
        "lat 52",
        "",
    ],
)
def test_an_age_of_nobody_is_not(text):
    assert found_by(ages, text) == []

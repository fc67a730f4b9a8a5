"""Deadlines that hang on events, read from plans."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.intake.deadlines import deadline

BOUNDS = (date(2025, 2, 1), date(2025, 7, 31))


@pytest.mark.parametrize(
    ("text", "event", "keys"),
    [
        ("spotkanie z młodzieżą – przed wakacjami", "wakacje", {"kiedy": "przed-nim"}),
        ("obchody domków przed sezonem letnim.", "sezon letni", {"kiedy": "przed-nim"}),
        ("ustawienie znaków – przed rozpoczęciem roku szkolnego", "rozpoczęcie roku szkolnego", {"kiedy": "przed-nim"}),
        ("przegląd lamp, w ciągu 30 dni od zatwierdzenia planu", "zatwierdzenie planu", {"w_ciagu": "30 dni"}),
        ("kontrola – w terminie dwóch tygodni od otwarcia basenu", "otwarcie basenu", {"w_ciagu": "2 tygodnie"}),
        ("pogadanki – do zakończenia roku szkolnego", "zakończenie roku szkolnego", {"kiedy": "do-niego"}),
    ],
)
def test_an_event_is_offered_with_a_question(text, event, keys):
    found = deadline(text, BOUNDS)
    assert found.value == {"rodzaj": "zdarzenie", "zdarzenie": event, **keys, "slowa": text[found.start : found.end]}
    assert "Czy dobrze je nazwano" in found.doubt


@pytest.mark.parametrize(
    "text", ["patrole do 30 czerwca 2025 r.", "patrole do zakończenia planu", "raz na dwa miesiące"]
)
def test_a_day_is_no_event(text):
    assert deadline(text, BOUNDS).value["rodzaj"] != "zdarzenie"

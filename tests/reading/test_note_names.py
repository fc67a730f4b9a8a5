"""A note is held under a name that it can bear; under any other it would go out."""

from __future__ import annotations

import pytest

from jawny_plan.reading.folder import load
from tests.reading.test_folder import faults

ONE = "rejon: rejon-2\nrodzaj: spotkanie\ntytul: Spotkanie\ntermin:\n  dnia: 2024-02-08\n  od: 17.00\n"
SERIES = "rejon: rejon-2\nrodzaj: spotkanie\ntytul: Spotkanie\nterminy:\n  - dnia: 2024-02-08\n    od: 17.00\n"
GROWN = SERIES + "  - dnia: 2024-02-15\n    od: 17.00\n"
DUTY = (
    "rejon: rejon-2\nrodzaj: dyzur\ntytul: Dyżur\ndyzur:\n  od: 2024-01-02\n  dni: [wtorek]\n  godziny: 17.00-18.00\n"
)
CORRECTED = """\
wpisy:
  - rodzaj: poprawka
    dnia: 2024-03-01
    zrodlo: plan
    czego: termin
    bylo: maj
    jest: czerwiec
"""


def held(folder, file: str, text: str, note: str):
    path = folder / "plan_data" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"noty:\n  - nota: {note}\n    publikuj_od: 2024-12-20\n{text}", encoding="utf-8")
    return folder


def meeting(folder, text: str, note: str):
    return held(folder, "spotkania/rejon-2-2024-02-08.yml", text, note)


def log(folder, text: str, note: str):
    return held(folder, "plany/rejon-2-2024-01.przebieg.yml", text, note)


@pytest.mark.parametrize(
    ("text", "note", "known", "meant"),
    [
        (GROWN, "relacja", "zapowiedz, relacja-1, relacja-2.", "relacja-"),
        (GROWN, "relacja-3", "zapowiedz, relacja-1, relacja-2.", "relacja-"),
        (SERIES, "relacja", "zapowiedz, relacja-1.", "relacja-1"),
        (ONE, "relacja-2", "zapowiedz, relacja.", "relacja"),
    ],
)
def test_a_note_that_a_meeting_cannot_have_is_refused(folder, text, note, known, meant):
    [said] = faults(meeting(folder, text, note))
    assert f'spotkania/rejon-2-2024-02-08.yml:2:11: noty[1].nota: to spotkanie nie może mieć noty "{note}".' in said
    assert f"Może mieć noty: {known}" in said
    assert f'Czy chodziło o "{meant}' in said


def test_duty_hours_have_no_report(folder):
    [said] = faults(meeting(folder, DUTY, "relacja"))
    assert 'to spotkanie nie może mieć noty "relacja".' in said


@pytest.mark.parametrize(("text", "note"), [(CORRECTED, "poprawka-3"), ("wpisy: []\n", "poprawka-2")])
def test_a_correction_that_is_not_the_next_is_refused(folder, text, note):
    [said] = faults(log(folder, text, note))
    assert f'.przebieg.yml:2:11: noty[1].nota: ten plan nie może mieć noty "{note}".' in said
    assert 'Czy chodziło o "poprawka-' in said


@pytest.mark.parametrize(
    ("text", "note"),
    [
        (ONE, "zapowiedz"),
        (ONE, "relacja"),
        (SERIES, "relacja-1"),
        (GROWN, "relacja-2"),
        (DUTY, "zapowiedz"),
    ],
)
def test_a_note_that_a_meeting_may_have_later_may_be_held(folder, text, note):
    assert load(meeting(folder, text, note) / "plan_data").meetings


@pytest.mark.parametrize("note", ["start", "polmetek", "zakonczenie", "poprawka-1", "poprawka-2"])
def test_a_note_that_a_plan_may_have_later_may_be_held(folder, note):
    assert load(log(folder, CORRECTED, note) / "plan_data").plans

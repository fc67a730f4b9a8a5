"""Who stands in for an officer stands beside him wherever people are told whom to ask, on the days of that alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import DISTRICT, PROLONGED, SHORTENED, write
from tests.tools.day_outputs import DayOutputs

AWAY = "zastepstwa: [{od: 2026-09-10, do: 2026-09-20, stopien: mł. asp., imie_nazwisko: Bogna Kalina, telefon: 47 000 00 09}]\n"
MEETING = """\
rejon: rejon-2
rodzaj: spotkanie
tytul: Zebranie
ogloszono: 2026-09-01
termin: {dnia: 2026-10-01, od: 17.00}
"""
NUMBER = "47 000 00 09"


def site(folder: Path, day: str) -> DayOutputs:
    data = write(folder)
    (data / "rejony/rejon-2.yml").write_text(DISTRICT + AWAY, "utf-8")
    (data / "spotkania").mkdir(exist_ok=True)
    (data / "spotkania/rejon-2-2026-10-01.yml").write_text(MEETING, "utf-8")
    return DayOutputs(load(data), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "away"), [("2026-09-09", False), ("2026-09-10", True), ("2026-09-20", True), ("2026-09-21", False)]
)
def test_the_start_page_and_notes_name_a_substitute_on_the_days_in_force(tmp_path, day, away):
    made = site(tmp_path, day)
    start = f"{SHORTENED}-start"
    told = {
        "start": made.page("index.md"),
        "plan": made.page(f"plany/{SHORTENED}.md"),
        "nota": made.note(start, TEXT),
        "strona noty": made.page(f"prasa/{start}.md"),
        "zapowiedź": made.note("rejon-2-2026-10-01-zapowiedz", TEXT),
    }
    assert {name: ("Kalina" in words, NUMBER in words) for name, words in told.items()} == dict.fromkeys(
        told, (away, away)
    )
    assert (
        "Od 10 do 20 września 2026 r. dzielnicowego zastępuje mł. asp. Bogna Kalina, tel. 47 000 00 09." in told["nota"]
    ) == away
    aloud = made.note(start, RADIO)
    assert ("Do osoby, która zastępuje dzielnicowego, można zadzwonić pod numer telefonu" in aloud) == away
    assert "Kalina" not in aloud
    assert "Kalina" not in made.note(f"{PROLONGED}-start", TEXT)

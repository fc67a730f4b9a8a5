"""Days that have not come, told as facts, are hinted at where they were typed."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.checks.ahead import hints
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT, command

TODAY = date(2024, 3, 12)
MEETING = "spotkania/rejon-2-2024-02-08.yml"
HEAD = "rejon: rejon-2\nrodzaj: spotkanie\ntytul: Spotkanie\n"
ONE = f"{HEAD}termin:\n  dnia: {{day}}\n  od: 17.00\n"
REPORT = """\
sprawozdanie:
  dnia: {told}
  frekwencja: około 20
  wnioski:
    - id: lampa
      tresc: Lampa
      odpowiada: Policja
      odpowiedz: Zamontowano
      odpowiedz_z_dnia: {answered}
      stan: zalatwiony
"""
MOVED = "przesuniete:\n  - z_dnia: 2024-04-01\n    ogloszono: {day}\n"
SERIES = f"{HEAD}terminy:\n  - dnia: 2024-05-01\n    od: 17.00\n"


def said(folder, name: str, text: str) -> list[str]:
    path = folder / "plan_data" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [hint.replace(f"{folder}/plan_data/", "") for hint in hints(loaded(folder / "plan_data"), TODAY)]


REPORTED = ONE.format(day="2024-02-08") + REPORT
AHEAD = ONE.format(day="2024-05-01")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (REPORTED.format(told="2024-02-09", answered="2024-03-13"), ":15:25: sprawozdanie.wnioski[0].odpowiedz_z_dnia"),
        (AHEAD + MOVED.format(day="2024-03-13"), ":9:16: przesuniete[0].ogloszono"),
        (AHEAD + "odwolane:\n  dnia: 2024-03-13\n  powod: choroba\n", ":8:9: odwolane.dnia"),
        (SERIES + "    odwolany:\n      dnia: 2024-03-13\n      powod: x\n", ":8:13: terminy[0].odwolany.dnia"),
    ],
)
def test_a_day_ahead_of_a_meeting(folder, text, place):
    [hint] = said(folder, MEETING, text)
    assert hint.startswith(f"{MEETING}{place}: dzień 2024-03-13 jeszcze nie nadszedł, a strona już o tym mówi. ")


@pytest.mark.parametrize(
    "text",
    [
        REPORTED.format(told="2024-02-09", answered="2024-03-12"),
        REPORTED.format(told="2024-03-13", answered="2024-03-13"),  # the report waits
        AHEAD + "publikuj_od: 2024-03-20\n" + MOVED.format(day="2024-03-20"),  # the meeting waits
        SERIES + "odwolane:\n  dnia: 2024-04-01\n  powod: x\n",  # from that day on
    ],
)
def test_what_has_come_or_waits_is_fine(folder, text):
    assert said(folder, MEETING, text) == []


def test_a_contact_that_will_be_checked_and_the_command_that_says_so(folder):
    path = next((folder / "plan_data/rejony").glob("*.yml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nkontakt:\n  telefon: 47 000 00 00\n  potwierdzono: 2024-03-13\n", encoding="utf-8")
    [hint] = hints(loaded(folder / "plan_data"), TODAY)
    assert "kontakt.potwierdzono: dzień 2024-03-13 jeszcze nie nadszedł" in hint
    command("format", str(folder))
    assert "potwierdzono: dzień 2024-03-13 jeszcze" in command("check", str(folder)).stdout


def test_the_example_tells_no_day_ahead():
    assert list(hints(loaded(ROOT / "examples/przyklad/plan_data"), date(2026, 11, 23))) == []

"""An event that the log and the file of a meeting tell with two days is asked about, and told with one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.two_days import hints
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.promises import event_day
from jawny_plan.reading.folder import load

MEETING = """\
rejon: rejon-2
rodzaj: spotkanie
program: nie
plany: [rejon-2-2024-01]
tytul: Rozmowa
ogloszono: 2024-02-01
termin: {dnia: 2024-03-14, od: 17.00}
miejsce: {obiekt: szkoła}
"""
LOG = """\
wpisy:
  - {{dnia: 2024-03-20, zrodlo: notatka, rodzaj: informowanie, kanaly: [spotkania], {when}dowod: {{rodzaj: spotkanie, plik: rozmowa}}, wpisal: oficer prasowy}}
"""


def data(folder: Path, when: str):
    (folder / "plan_data/spotkania").mkdir(exist_ok=True)
    (folder / "plan_data/spotkania/rozmowa.yml").write_text(MEETING, encoding="utf-8")
    log = folder / "plan_data/plany/rejon-2-2024-01.przebieg.yml"
    log.write_text(LOG.format(when=f"kiedy: {when}, " if when else ""), encoding="utf-8")
    return load(folder / "plan_data")


@pytest.mark.parametrize(("when", "asked"), [("2024-03-15", True), ("", True), ("2024-03-14", False)])
def test_two_days_are_asked_about(folder, when, asked):
    found = list(hints(data(folder, when)))
    assert bool(found) is asked
    assert all("2024-03-14" in hint and "rozmowa" in hint for hint in found)


@pytest.mark.parametrize("when", ["2024-03-15", "", "2024-03-14"])
def test_one_day_is_told(folder, when):
    known = data(folder, when)
    facts = PlanFacts(known.plans[0], known.districts, date(2024, 4, 1), known.meetings)
    assert event_day(facts.history[0], facts) == date(2024, 3, 14)


OTHERS = """\
wpisy:
  - {dnia: 2024-03-18, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano.}
"""


def test_entries_of_other_kinds_are_passed_over(folder):
    data(folder, "2024-03-15")
    log = folder / "plan_data/plany/rejon-2-2024-01.przebieg.yml"
    entry = log.read_text("utf-8").removeprefix("wpisy:\n")
    log.write_text(OTHERS + entry, "utf-8")
    [hint] = hints(load(folder / "plan_data"))
    assert "wpis z dnia 2024-03-20 mówi o spotkaniu" in hint


@pytest.mark.parametrize(
    ("term", "asked"),
    [
        ("{dnia: 2024-03-14, do_dnia: 2024-03-16, od: 17.00}", [False, False, False, True]),
        ("{dnia: 2024-03-15, od: 17.00}", [True, False, True, True]),
    ],
)
def test_any_day_of_a_meeting_of_several_is_one_of_its_days(folder, term, asked):
    for day, is_asked in zip((14, 15, 16, 17), asked, strict=True):
        data(folder, f"2024-03-{day}")
        meeting = folder / "plan_data/spotkania/rozmowa.yml"
        meeting.write_text(MEETING.replace("{dnia: 2024-03-14, od: 17.00}", term), "utf-8")
        assert bool(list(hints(load(folder / "plan_data")))) is is_asked

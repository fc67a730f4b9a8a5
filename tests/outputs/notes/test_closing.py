"""The closing note and its version for the radio: goals, changes, evaluation, and no heading over nothing."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from jawny_plan.outputs.documents.press import parse
from jawny_plan.outputs.documents.press.tree import Heading, HorizontalRule
from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import changing_unit, text
from tests.tools.day_outputs import DayOutputs, flat

CASES = sorted(path for path in (ROOT / "tests/cases").iterdir() if path.is_dir())
SOURCE = "zrodlo: ocena komendanta"


def unit(folder: Path, log: str, goals: str = "") -> DayOutputs:
    """The unit whose plan of `rejon-1` has another log and more goals, long after the plan's end."""
    data = changing_unit.write(folder)
    plan = data / f"plany/{changing_unit.PROLONGED}.yml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("dzialania:", f"{goals}dzialania:"), encoding="utf-8")
    (data / f"plany/{changing_unit.PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}", encoding="utf-8")
    return DayOutputs(load(data), date(2027, 3, 1))


CLOSING = f"{changing_unit.PROLONGED}-zakonczenie"
EVALUATED = f"  - {{dnia: 2027-02-05, {SOURCE}, rodzaj: ocena, tresc: [Jest ciszej.]}}\n"
MISSED = """\
  - {dnia: 2027-01-10, zrodlo: rejestr, rodzaj: pomiar, liczba: zgloszenia, ile: 20,
     okres: {od: 2026-07-01, do: 2026-12-31}}
  - {dnia: 2027-01-11, zrodlo: ustalenie, rodzaj: metoda, porownanie: surowo}
"""
HALVED = "  - {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 50, bazy: [zgloszenia]}\n"
STRIVEN_FOR = "  - {rodzaj: jakosciowy, sformulowanie: ograniczenie, wskaznik: hałasu}\n"


def test_of_two_goals_the_note_does_not_speak_as_of_one(tmp_path):
    outputs = unit(tmp_path, MISSED + EVALUATED, HALVED)
    for said in (outputs.note(CLOSING, RADIO), flat(text.html(outputs.notes[CLOSING]))):
        assert "Celu nie osiągnięto" not in said and "Nie osiągnięto żadnego z" in said


def test_of_two_goals_one_of_which_is_judged_the_note_says_so(tmp_path):
    outputs = unit(tmp_path, MISSED + EVALUATED, STRIVEN_FOR)
    said = flat(text.html(outputs.notes[CLOSING]))
    assert "Celu nie osiągnięto" not in said
    assert "Nie osiągnięto 1 z 2 celów planu, 1 bez oceny w liczbach." in said


def test_the_radio_tells_the_evaluation_once(tmp_path):
    said = unit(tmp_path, EVALUATED).note(CLOSING, RADIO)
    assert said.count("Jest ciszej") == 1


def test_an_extension_stands_in_the_closing_note(tmp_path):
    outputs = DayOutputs(load(changing_unit.write(tmp_path)), date(2027, 3, 1))
    said = flat(text.html(outputs.notes[CLOSING]))
    assert "Plan przedłużono, miał trwać do 31 grudnia 2026 r." in said
    assert "10 grudnia 2026 r.: Plan przedłużono do 31 stycznia 2027 r." in said
    assert "Powód: Zgłoszenia nie ustały." in said
    assert "miał trwać do trzydziestego pierwszego grudnia" in outputs.note(CLOSING, RADIO)


def test_an_early_end_stands_in_the_closing_note(tmp_path):
    outputs = DayOutputs(load(changing_unit.write(tmp_path)), date(2027, 3, 1))
    said = flat(text.html(outputs.notes[f"{changing_unit.SHORTENED}-zakonczenie"]))
    assert "Plan zakończono wcześniej, miał trwać do 31 grudnia 2026 r. Przyczyna: parking zamknięto na stałe." in said


def test_figures_that_nothing_was_said_of_have_no_heading(tmp_path):
    measured = "\n".join(MISSED.splitlines()[:2]) + "\n"
    said = flat(text.html(unit(tmp_path, measured + EVALUATED).notes[CLOSING]))
    assert "Pomiar: 20 zgłoszeń" in said and "skąd te liczby" not in said


@cache
def case_outputs(case: Path) -> DayOutputs:
    data = load(case / "plan_data")
    last = max((plan.plan.period.latest for plan in data.plans if plan.plan.period.latest), default=date(2026, 1, 1))
    return DayOutputs(data, last + timedelta(days=400))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_no_heading_of_a_note_stands_over_nothing(case):
    for name, html in case_outputs(case).notes.items():
        blocks = parse(html, "https://x.example/", {}).blocks
        for block, following in itertools.pairwise((*blocks, HorizontalRule())):
            if isinstance(block, Heading):
                assert not isinstance(following, HorizontalRule), (name, block)
                assert not isinstance(following, Heading) or following.level > block.level, (name, block)

"""The closing note and its version for the radio: goals, changes, evaluation, and no heading over nothing."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.press import parse
from jawny_plan.press.tree import Heading, HorizontalRule
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
    assert "Nie osiągnięto 1 z 2 celów planu, a jeden jest bez oceny w liczbach." in said


def test_the_radio_tells_the_evaluation_once(tmp_path):
    said = unit(tmp_path, EVALUATED).note(CLOSING, RADIO)
    assert said.count("Jest ciszej") == 1


def test_an_extension_stands_in_the_closing_note(tmp_path):
    outputs = DayOutputs(load(changing_unit.write(tmp_path)), date(2027, 3, 1))
    said = flat(text.html(outputs.notes[CLOSING]))
    assert "Plan przedłużono do 31 stycznia 2027 r., a miał trwać do 31 grudnia 2026 r." in said
    assert "10 grudnia 2026 r.: Plan przedłużono do 31 stycznia 2027 r." in said
    assert "Powód: Zgłoszenia nie ustały." in said
    assert "miał trwać do trzydziestego pierwszego grudnia" in outputs.note(CLOSING, RADIO)


def test_an_early_end_stands_in_the_closing_note(tmp_path):
    outputs = DayOutputs(load(changing_unit.write(tmp_path)), date(2027, 3, 1))
    said = flat(text.html(outputs.notes[f"{changing_unit.SHORTENED}-zakonczenie"]))
    assert "Plan zakończono wcześniej, 23 października 2026 r., choć miał trwać do 31 grudnia 2026 r." in said
    assert "Powód: parking zamknięto na stałe." in said


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


def test_a_note_says_whose_evaluation_it_tells(tmp_path):
    """Nothing could be judged here, so the evaluation opens the note: never as if it were a fact."""
    whole = EVALUATED.replace("[Jest ciszej.]", "[Plan wykonano w całości., Skarg nie było.]")
    outputs = unit(tmp_path, whole)
    printed, aloud = flat(text.html(outputs.notes[CLOSING])), outputs.note(CLOSING, RADIO)
    assert "Policja ocenia to tak. Plan wykonano w całości." in printed
    assert printed.count("Plan wykonano w całości") == 1
    assert "Dalej w ocenie jednostki z dnia 5 lutego 2027 r.: Skarg nie było." in printed
    assert "Policja ocenia to tak. Plan wykonano w całości. Skarg nie było." in aloud
    assert aloud.count("Plan wykonano w całości") == aloud.count("Policja ocenia") == 1


def test_an_evaluation_that_is_too_long_for_the_radio_is_told_in_part_with_whose_it_is(tmp_path):
    long = ", ".join(["Plan wykonano w całości.", f"{'Bardzo długo to trwało i ' * 20}tyle.".replace(",", "")])
    aloud = unit(tmp_path, EVALUATED.replace("Jest ciszej.", long)).note(CLOSING, RADIO)
    assert "Policja ocenia to tak. Plan wykonano w całości." in aloud and "Bardzo" not in aloud


def test_our_count_of_actions_is_told_as_that_of_the_log(tmp_path):
    outputs = unit(tmp_path, EVALUATED)
    for said in (flat(text.html(outputs.notes[CLOSING])), outputs.note(CLOSING, RADIO)):
        assert re.search(r"\. Nie zapisano wykonania żadnego z (3|trzech) działań", said)
    done = "  - {dnia: 2026-10-12, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 2, opis: Wysłano wniosek.}\n"
    outputs = unit(tmp_path / "2", done + EVALUATED)
    for said in (flat(text.html(outputs.notes[CLOSING])), outputs.note(CLOSING, RADIO)):
        assert re.search(r"Według zapisów policji wykonano (1|jedno) z (3|trzech) działań", said)


def test_the_radio_says_who_counted(tmp_path):
    assert "Źródło to rejestr." in unit(tmp_path, MISSED + EVALUATED).note(CLOSING, RADIO)


def test_the_radio_says_on_what_day_the_plan_ended(tmp_path):
    outputs = DayOutputs(load(changing_unit.write(tmp_path)), date(2027, 3, 1))
    prolonged, shortened = (
        outputs.note(f"{plan}-zakonczenie", RADIO) for plan in (changing_unit.PROLONGED, changing_unit.SHORTENED)
    )
    assert "przedłużono do trzydziestego pierwszego stycznia" in prolonged
    assert "wcześniej, dwudziestego trzeciego października" in shortened


def test_only_the_note_of_the_change_that_moved_the_end_says_so_in_its_title(tmp_path):
    later = """\
  - {dnia: 2027-01-10, zrodlo: aneks nr 2, rodzaj: zmiana, zdecydowal: Komendant, powod: Tak trzeba.,
     zmiany: [{rodzaj: rezygnacja-z-dzialania, dzialanie: 1}]}
"""
    extended = """\
  - {dnia: 2026-12-10, zrodlo: aneks nr 1, rodzaj: zmiana, zdecydowal: Komendant, powod: Tak trzeba.,
     zmiany: [{rodzaj: przedluzenie, do: 2027-01-31}]}
"""
    outputs = unit(tmp_path, extended + later)
    notes = [flat(text.html(outputs.notes[f"{changing_unit.PROLONGED}-zmiana-{number}"])) for number in (1, 2)]
    assert "Cicho na Klonowej: plan przedłużono" in notes[0]
    assert "Cicho na Klonowej: plan zmieniono" in notes[1]


def test_a_note_of_an_evaluation_before_the_end_stays_as_it_was_on_its_day(tmp_path):
    data = changing_unit.write(tmp_path)
    early = MISSED.replace("2027-01-1", "2026-12-1") + EVALUATED.replace("2027-02-05", "2026-12-18")
    (data / f"plany/{changing_unit.PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{early}", encoding="utf-8")
    days = (date(2026, 12, 18), date(2026, 12, 31), date(2027, 2, 8))
    made = [DayOutputs(load(data), day) for day in days]
    first, *later = [(each.note(CLOSING, RADIO), flat(text.html(each.notes[CLOSING]))) for each in made]
    assert later == [first, first]
    assert "na razie" not in first[1].split(".")[0]
    assert "Rozmowy z mieszkańcami cały okres W toku" in first[1]

"""A plan of a district that was renumbered since, its period known to the month: every output says what held then."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.reading.folder import load
from tests.tools import files
from tests.tools.day_outputs import DayOutputs

UNIT = "nazwa: Komenda Powiatowa Policji w Próbowie\nskrot: KPP Próbowo\nwitryna: https://kpp.jawny-plan.example/\n"
DISTRICT = """\
miejscowosc: Próbowo
oznaczenia:
  - {do: 2020-02-29, numer: 14, rodzaj: rewir}
  - {od: 2020-03-01, numer: 4, rodzaj: dzielnica}
kontakt: {telefon: 47 000 00 01}
dzielnicowi:
  - {stopien: asp., imie_nazwisko: Jagna Wierzba}
"""
PLAN = """\
rejon: rejon-1
haslo: Cicho na Klonowej
tekst: nieznany
tekst_powod: akta oddano
okres: {od: 2019-06, do: 2019-II}
zagrozenia: [{nazwa: hałas, miejsca: [{rodzaj: ulica, slowa: ulica Klonowa}]}]
cele: nieznane
dzialania: [{nazwa: Rozmowy, termin: {rodzaj: caly-okres, slowa: cały okres}}]
podmioty: nieznane
informowanie: nieznane
"""
LOG = """\
wpisy:
  - {dnia: 2019-07-03, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano.}
  - {dnia: 2020-04-05, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Jest ciszej.]}
"""
NOTES = ("stary-2019-start", "stary-2019-zakonczenie")


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> DayOutputs:
    data: Path = tmp_path_factory.mktemp("dawniej") / "plan_data"
    files.write(
        data,
        {
            "jednostka.yml": UNIT,
            "rejony/rejon-1.yml": DISTRICT,
            "plany/stary-2019.yml": PLAN,
            "plany/stary-2019.przebieg.yml": LOG,
        },
    )
    return DayOutputs(load(data), date(2026, 11, 23))


@pytest.mark.parametrize("name", NOTES)
def test_notes_say_the_period_as_far_as_it_is_known(outputs, name):
    said = outputs.note(name, TEXT)
    assert "od czerwca 2019 r. do II półrocza 2019 r." in said
    assert "od czerwca dwa tysiące dziewiętnastego roku do drugiego półrocza" in outputs.note(name, RADIO)


@pytest.mark.parametrize("name", NOTES)
def test_notes_call_the_district_as_it_was_called_then(outputs, name):
    said = outputs.note(name, TEXT)
    assert "rewir nr 14 (Próbowo; dziś: dzielnica nr 4) i trwał" in said
    assert "dzielnicę nr 4" not in said
    assert "rewir numer czternaście" in outputs.note(name, RADIO)


def test_the_list_of_notes_and_the_table_of_plans_say_the_same(outputs):
    assert "Dzielnica nr 4 nowy plan" not in outputs.page("prasa/index.md")
    [row] = csv.DictReader(io.StringIO(outputs.files["dane/csv/plany.csv"]))
    assert row["okres_slowami"].replace("\u00a0", " ") == "od czerwca 2019 r. do II półrocza 2019 r."

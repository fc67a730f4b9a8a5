"""Notes name the officer of their own day as such, and whom to call today: in each district of their plan."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.outputs.notes import call_card
from jawny_plan.outputs.of_edition import published
from jawny_plan.reading.folder import load
from tests.tools import files, text
from tests.tools.day_outputs import DayOutputs, flat, pour

UNIT = """\
nazwa: Komenda Powiatowa Policji w Próbowie
skrot: KPP Próbowo
telefon: 47 000 00 00
witryna: https://kpp-probowo.jawny-plan.example/
"""
CENTRE = """\
numer: 1
miejscowosc: Próbowo
kontakt: {telefon: 47 000 00 01}
dzielnicowi:
  - {do: 2026-07-31, stopien: asp., imie_nazwisko: Olgierd Brzoza}
  - {od: 2026-08-01, stopien: sierż., imie_nazwisko: Jagna Wierzba, funkcja: dzielnicowa}
"""
LAKE = """\
rodzaj: dzielnica
numer: 4
miejscowosc: Próbowo
kontakt: {telefon_komorkowy: 600 000 004}
dzielnicowi:
  - {stopien: mł. asp., imie_nazwisko: Bogna Kalina, funkcja: dzielnicowa}
"""
PLAN = """\
{districts}
haslo: Cicho na Klonowej
okres: {{od: 2026-01-01, do: 2026-06-30}}
zagrozenia:
  - nazwa: hałas
    liczby:
      - {{id: skargi, ile: 20, czego: skarg, okres: {{od: 2025-07-01, do: 2025-12-31}}}}
cele:
  - {{rodzaj: ograniczenie, wskaznik: skarg, o_procent: 20, bazy: [skargi]}}
dzialania:
  - {{nazwa: Rozmowy, termin: {{rodzaj: caly-okres, slowa: cały okres}}}}
informowanie:
  - {{kanal: media, brzmienie: lokalne media}}
"""
LOG = """\
wpisy:
  - {dnia: 2026-07-10, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Jest ciszej.]}
"""
ONE, TWO = "rejon: rejon-1", "rejony: [rejon-1, rejon-4]"


def unit(folder: Path, districts: str, unit_text: str = UNIT, centre: str = CENTRE, lake: str = LAKE) -> Path:
    """The data of a unit whose one plan covers the districts."""
    return files.write(
        folder / "plan_data",
        {
            "jednostka.yml": unit_text,
            "rejony/rejon-1.yml": centre,
            "rejony/rejon-4.yml": lake,
            "plany/probny-2026-01.yml": PLAN.format(districts=districts),
            "plany/probny-2026-01.przebieg.yml": LOG,
        },
    )


def day_outputs(data: Path, day: str) -> DayOutputs:
    return DayOutputs(load(data), date.fromisoformat(day))


def test_the_radio_names_the_officer_of_then_as_such_and_who_serves_today(tmp_path):
    said = day_outputs(unit(tmp_path, ONE), "2026-11-23").note("probny-2026-01-zakonczenie", RADIO)
    assert "Dzielnicowy w tym rejonie, gdy powstała ta wiadomość, to aspirant Olgierd Brzoza." in said
    assert "Dziś dzielnicowa to sierżant Jagna Wierzba." in said
    assert "Do dzielnicowej można zadzwonić pod numer telefonu czterdzieści siedem" in said


def test_while_nobody_else_serves_nothing_is_said_of_today(tmp_path):
    said = day_outputs(unit(tmp_path, ONE), "2026-07-15").note("probny-2026-01-zakonczenie", RADIO)
    assert "Dzielnicowy w tym rejonie to aspirant Olgierd Brzoza." in said and "Dziś" not in said
    assert "Do dzielnicowego można zadzwonić pod numer telefonu czterdzieści siedem" in said


def test_each_district_of_a_plan_has_its_officer_and_telephone_on_air(tmp_path):
    said = day_outputs(unit(tmp_path, TWO), "2026-07-15").note("probny-2026-01-zakonczenie", RADIO)
    assert "Do dzielnicowego, rejon jeden, można zadzwonić pod numer telefonu czterdzieści siedem" in said
    assert "Do dzielnicowej, dzielnica cztery, można zadzwonić pod numer telefonu sześćset" in said


def test_a_district_without_a_telephone_leads_to_the_unit(tmp_path):
    lake = LAKE.replace("kontakt: {telefon_komorkowy: 600 000 004}\n", "")
    said = day_outputs(unit(tmp_path, TWO, lake=lake), "2026-07-15").note("probny-2026-01-zakonczenie", RADIO)
    assert (
        "Do dzielnicowego, rejon jeden, można zadzwonić pod numer telefonu czterdzieści siedem" in said
        and "Do komendy można zadzwonić" in said
    )


def test_one_telephone_of_two_districts_is_said_once(tmp_path):
    lake = LAKE.replace("telefon_komorkowy: 600 000 004", "telefon: 47 000 00 01")
    said = day_outputs(unit(tmp_path, TWO, lake=lake), "2026-07-15").note("probny-2026-01-zakonczenie", RADIO)
    assert (
        said.count("można zadzwonić") == 1
        and "Do dzielnicowych można zadzwonić pod numer telefonu czterdzieści siedem" in said
    )


def test_the_card_for_a_call_names_who_serves_today_and_who_did(tmp_path):
    outputs = day_outputs(unit(tmp_path, TWO), "2026-11-23")
    notes = published(outputs.edition, pour()).notes
    assert notes
    for note in notes:
        card = flat(json.dumps(call_card.card(note, outputs.edition.unit).data, ensure_ascii=False))
        assert "dzielnicowa (Rejon 1): sierż. Jagna Wierzba, tel. 47 000 00 01" in card
        assert "w dniu noty: dzielnicowy asp. Olgierd Brzoza" in card
        assert "dzielnicowa (Dzielnica 4): mł. asp. Bogna Kalina, tel. 600 000 004" in card
        assert "asp. Olgierd Brzoza, dzielnicowy: za zgodą" not in card


@pytest.mark.parametrize("name", ["start", "zakonczenie"])
def test_a_note_is_signed_by_who_served_on_its_day(tmp_path, name):
    said = day_outputs(unit(tmp_path, ONE), "2026-11-23").note(f"probny-2026-01-{name}", TEXT)
    assert "asp. Olgierd Brzoza, dzielnicowy" in said and "Wierzba" not in text.flat(said)

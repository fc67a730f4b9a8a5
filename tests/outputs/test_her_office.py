"""A woman who is called "dzielnicowa" is called so in every output about her district, her plan and her meetings."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.reading.folder import load
from tests.tools import files
from tests.tools.day_outputs import DayOutputs

UNIT = """\
nazwa: Komenda Powiatowa Policji w Próbowie
skrot: KPP Próbowo
witryna: https://kpp-probowo.jawny-plan.example/
"""
DISTRICT = """\
numer: 1
miejscowosc: Próbowo
kontakt: {telefon: 47 000 00 01, email: rejon1@probowo.example}
dzielnicowi:
  - {do: 2025-12-31, stopien: asp., imie_nazwisko: Jagna Wierzba, funkcja: dzielnicowa}
  - {od: 2026-01-01, stopien: asp., imie_nazwisko: Bogna Kalina, funkcja: dzielnicowa}
"""
PLAN = """\
rejon: rejon-1
haslo: 20 zgłoszeń mniej
okres: {od: 2026-07-01, do: 2026-12-31}
zagrozenia:
  - nazwa: 20 zgłoszeń hałasu
    miejsca: [{rodzaj: ulica, slowa: ulica Klonowa}]
    liczby:
      - {id: zgloszenia, ile: 20, czego: zgłoszeń, okres: {od: 2026-01-01, do: 2026-06-30}}
cele:
  - {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 20, bazy: [zgloszenia]}
dzialania:
  - {nazwa: Rozmowy z mieszkańcami, termin: {rodzaj: caly-okres, slowa: cały okres}}
informowanie:
  - {kanal: media, brzmienie: lokalne media}
"""
LOG = """\
wpisy:
  - {dnia: 2026-08-03, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano w spółdzielni.}
  - {dnia: 2026-08-10, zrodlo: zestawienie, rodzaj: poprawka, czego: liczba, bylo: 20 zgłoszeń, jest: 21 zgłoszeń}
"""
MEETING = """\
rejon: rejon-1
rodzaj: zebranie
tytul: Zebranie na Klonowej
plany: [rejon-1-2026-07]
ogloszono: 2026-11-01
termin: {dnia: 2026-12-10, od: "18:00"}
miejsce: {obiekt: Szkoła, adres: ul. Klonowa 1, bez_schodow: nieznane}
"""
DUTY = """\
rejon: rejon-1
rodzaj: dyzur
tytul: Dyżur na Klonowej
ogloszono: 2026-10-01
dyzur: {dni: [poniedzialek], godziny: 10.00-12.00, od: 2026-10-01, do: 2026-12-31}
miejsce: {obiekt: Szkoła, adres: ul. Klonowa 1}
"""
ANYBODY = (
    "Plan działania priorytetowego dzielnicowego",
    "swojego dzielnicowego",
    "stanowisko dzielnicowego",
    "odszukasz",
    "Telefon dzielnicowego nie jest numerem alarmowym",
    "sprawozdanie dzielnicowego",
    "Dzielnicowy nie pełni służby przez całą dobę",
    "Dzielnicowy bliżej nas",
    "dzielnicowy.vcf",
)
"""Where any officer is meant, none by name: the name of the form, the programme, what holds everywhere."""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> DayOutputs:
    data: Path = tmp_path_factory.mktemp("jej") / "plan_data"
    files.write(
        data,
        {
            "jednostka.yml": UNIT,
            "rejony/rejon-1.yml": DISTRICT,
            "plany/rejon-1-2026-07.yml": PLAN,
            "plany/rejon-1-2026-07.przebieg.yml": LOG,
            "spotkania/rejon-1-2026-12-10.yml": MEETING,
            "spotkania/rejon-1-dyzur.yml": DUTY,
        },
    )
    return DayOutputs(load(data), date(2026, 11, 23))


def _of_her(words: str) -> list[str]:
    """Where a masculine form stands that is not about any officer at all."""
    for known in ANYBODY:
        words = re.sub(re.escape(known), "", words, flags=re.IGNORECASE)
    return re.findall(r"(?i).{0,60}\bdzielnicow(?:y|ego|emu|ym)\b.{0,30}", words)


@pytest.mark.parametrize("part", ["/plany/rejon-1", "/spotkania/rejon-1", "/rejony/rejon-1", "/prasa/", "/druki/"])
def test_no_output_about_her_calls_her_otherwise(outputs, part):
    found = {
        name: masculine
        for name, words in outputs.outputs()
        if part in f"/{name}" and not name.startswith(("dane/", "prasa/index", "druki/index"))
        if (masculine := _of_her(words))
    }
    assert not found


def test_feeds_and_calendars_name_her(outputs):
    every = " ".join(words for name, words in outputs.files.items() if "rejon-1" in name or name.startswith("nowosci"))
    assert "jest nowa dzielnicowa" in every and "plany i spotkania dzielnicowej" in every
    assert "zmienił się dzielnicowy" not in every

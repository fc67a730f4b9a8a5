"""Several officers are told of in the plural, women as women, on pages, sheets and in notes; one who serves in all is one."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.reading.folder import load
from tests.tools import files
from tests.tools.day_outputs import DayOutputs, flat

UNIT = "nazwa: Komenda Powiatowa Policji w Próbowie\nskrot: KPP Próbowo\nwitryna: https://kpp.jawny-plan.example/\n"
HER, HIM = "Jagna Wierzba, funkcja: dzielnicowa", "Olgierd Brzoza"
PLAN = """\
rejony: [rejon-1, rejon-2]
haslo: Cicho na Klonowej
okres: {od: 2026-01-01, do: 2026-06-30}
zagrozenia: [{nazwa: hałas, miejsca: [{rodzaj: ulica, slowa: ulica Klonowa}]}]
cele: [{rodzaj: jakosciowy, sformulowanie: ograniczenie, wskaznik: hałasu}]
dzialania: [{nazwa: Rozmowy, termin: {rodzaj: na-biezaco, slowa: na bieżąco}}]
podmioty: brak
informowanie: [{kanal: ulotki, brzmienie: WORDING}]
tekst: nieznany
tekst_powod: Znamy tylko wypis.
"""
MEETING = """\
rodzaj: zebranie
rejony: [rejon-1, rejon-2]
tytul: O hałasie
termin: {dnia: 2026-05-04, od: "17.00"}
plany: [probny-2026-01]
ogloszono: 2026-04-20
"""


def made(folder: Path, first: str, second: str, wording: str = "ulotki") -> DayOutputs:
    district = "numer: {}\nmiejscowosc: Próbowo\nkontakt: {{telefon: 47 000 00 0{}}}\n"
    served = "dzielnicowi:\n  - {{stopien: asp., imie_nazwisko: {}}}\n"
    data = {
        "jednostka.yml": UNIT,
        "rejony/rejon-1.yml": district.format(1, 1) + served.format(first),
        "rejony/rejon-2.yml": district.format(2, 2) + served.format(second),
        "plany/probny-2026-01.yml": PLAN.replace("WORDING", wording),
        "spotkania/probne-2026-05-04.yml": MEETING,
    }
    return DayOutputs(load(files.write(folder / "plan_data", data)), date(2026, 4, 25))


@pytest.mark.parametrize(
    ("first", "second", "yours", "whose", "do"),
    [
        (HIM, HER, "Twoi dzielnicowi", "Plan dzielnicowych obejmie", "robią dzielnicowi"),
        (HER, f"Inna {HER}", "Twoje dzielnicowe", "Plan dzielnicowych obejmie", "robią dzielnicowe"),
        (HER, HER, "Twoja dzielnicowa", "Plan dzielnicowej obejmie", "robi dzielnicowa"),
        (HIM, HIM, "Twój dzielnicowy", "Plan dzielnicowego obejmie", "robi dzielnicowy"),
        (f"{HIM}, p_o: tak", HER, "Do kogo zadzwonić", "Plan dzielnicowych obejmie", "robią dzielnicowi"),
    ],
)
def test_officers_of_several_districts_agree_in_number_and_gender(tmp_path, first, second, yours, whose, do):
    outputs = made(tmp_path, first, second)
    for form in (TEXT, RADIO):
        assert whose in outputs.note("probny-2026-01-start", form)
    leaflets = [sheet for sheet in outputs.sheets("probny-2026-01") if sheet.get("kontakty")]
    assert leaflets
    assert {contact["twoj"] for sheet in leaflets for contact in sheet["kontakty"]} == {yours}
    run = [json.dumps(sheet, ensure_ascii=False) for sheet in outputs.sheets("probne-2026-05-04")]
    verb, subject = do.split()
    assert any(f'"kto": "{subject}", "robi": "{verb}"' in sheet for sheet in run)
    if yours.startswith(("Twoi", "Twoje")):
        words = " ".join(flat(page) for uri, page in outputs.pages() if uri.startswith("spotkania/probne"))
        assert not re.search(r"plan dzielnicow(ego|ej)\b|zgłosić dzielnicow(emu|ej)\b", words, re.IGNORECASE)


@pytest.mark.parametrize(
    ("wording", "name", "more"),
    [
        ("ulotki", "Ulotki", None),
        ("plakaty", "Plakaty", None),
        ("ulotki i plakaty", "Ulotki i plakaty", None),
        ("ulotki dla mieszkańców", "Ulotki i plakaty", "Ulotki dla mieszkańców."),
    ],
)
def test_the_name_of_a_way_of_telling_people_is_not_repeated_by_its_only_item(tmp_path, wording, name, more):
    [plan] = made(tmp_path, HIM, HER, wording).edition.plans
    [item] = plan["informowanie"]
    assert (flat(item["nazwa"]), item["dopowiedzenie"] and flat(item["dopowiedzenie"])) == (name, more)

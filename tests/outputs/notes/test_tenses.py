"""Every sentence of a note stands in the tense of the day it speaks of; an undated one speaks of the day of the build."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO, TEXT
from jawny_plan.reading.folder import load
from tests.tools import files
from tests.tools.day_outputs import DayOutputs

NAME = "probny-2019-06"
UNIT = "nazwa: Komenda Powiatowa Policji w Próbowie\nskrot: KPP Próbowo\nwitryna: https://kpp.jawny-plan.example/\n"
DISTRICT = "numer: 1\nmiejscowosc: Próbowo\ndzielnicowi:\n  - {stopien: asp., imie_nazwisko: Jagna Wierzba}\n"
PLAN = """\
rejon: rejon-1
haslo: Cicho na Klonowej
w_skrocie_przed: [Na Klonowej będzie ciszej.]
w_skrocie: [Na Klonowej jest głośno.]
w_skrocie_po: [Na Klonowej było głośno.]
okres: {PERIOD}
zagrozenia: [{nazwa: hałas}]
cele: [{rodzaj: jakosciowy, sformulowanie: ograniczenie, wskaznik: hałasu}]
dzialania:
  - {nazwa: Rozmowy, termin: {rodzaj: na-biezaco, slowa: na bieżąco}}
  - {nazwa: Słupki, termin: {rodzaj: na-biezaco, slowa: na bieżąco}}
podmioty: [{nazwa: Urząd Miasta}]
informowanie: [{kanal: media, brzmienie: lokalne media}]
tekst: nieznany
tekst_powod: Znamy tylko wypis.
"""
MONTHS = "od: 2019-06, do: 2019-11"
HALF_YEAR = "od: 2019-II, do: 2019-II"
DAYS = "od: 2019-06-01, do: 2019-11-30"
UNENDED = "od: 2019-06-01, do: nieznane"
AHEAD, RUNNING = ("Co ma być zrobione", "dowiedzą się"), ("Co ma być zrobione", "dowiadują się")
OVER = ("Co miało być zrobione", "mieli się dowiedzieć", "Kto miał współpracować", "Jaki był problem")


def outputs(folder: Path, day: str, period: str, log: str = "", meeting: str = "") -> DayOutputs:
    written = {
        "jednostka.yml": UNIT,
        "rejony/rejon-1.yml": DISTRICT,
        f"plany/{NAME}.yml": PLAN.replace("PERIOD", period),
    }
    if log:
        written[f"plany/{NAME}.przebieg.yml"] = f"wpisy:\n{log}"
    if meeting:
        written["spotkania/rejon-1-2019-07-04.yml"] = meeting
    return DayOutputs(load(files.write(folder / "plan_data", written)), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("period", "day", "said", "short", "chapters"),
    [
        (MONTHS, "2019-05-20", "obejmie rejon służbowy nr 1 (Próbowo) i potrwa od czerwca", "będzie", AHEAD),
        (MONTHS, "2019-07-20", "obejmuje rejon służbowy nr 1 (Próbowo) i trwa od czerwca", "jest", RUNNING),
        (MONTHS, "2019-12-20", "obejmował rejon służbowy nr 1 (Próbowo) i trwał od czerwca", "było", OVER),
        (HALF_YEAR, "2020-02-20", "obejmował rejon służbowy nr 1 (Próbowo) i trwał od II półrocza", "było", OVER),
        # Whether it has begun, or has ended, nobody knows.
        (MONTHS, "2019-06-10", "obejmuje rejon służbowy nr 1 (Próbowo) i jest przewidziany od czerwca", "jest", ()),
        (HALF_YEAR, "2019-09-10", "obejmuje rejon służbowy nr 1 (Próbowo) i jest przewidziany od II", "jest", ()),
        ("slowa: lato", "2019-09-10", "obejmuje rejon służbowy nr 1 (Próbowo).", "jest", ()),
    ],
)
def test_an_undated_start_note_speaks_of_the_day_of_the_build(tmp_path, period, day, said, short, chapters):
    made = outputs(tmp_path, day, period)
    printed = made.note(f"{NAME}-start", TEXT)
    for note in (printed, made.note(f"{NAME}-start", RADIO)):
        assert f"Na Klonowej {short}" in note
        assert said.split(" rejon ")[0] in note
    assert said in printed
    assert [words for words in chapters if words not in printed] == []


@pytest.mark.parametrize(("published", "said"), [("2019-05-20", AHEAD), ("2019-07-20", RUNNING), ("2019-12-20", OVER)])
def test_a_dated_start_note_speaks_of_its_own_day(tmp_path, published, said):
    held = PLAN.replace("haslo:", f"publikuj_od: {published}\nhaslo:").replace("PERIOD", DAYS)
    folder = files.write(
        tmp_path / "plan_data",
        {"jednostka.yml": UNIT, "rejony/rejon-1.yml": DISTRICT, f"plany/{NAME}.yml": held},
    )
    printed = DayOutputs(load(folder), date(2020, 3, 1)).note(f"{NAME}-start", TEXT)
    assert [words for words in said if words not in printed] == []
    assert ("będzie ciszej" in printed, "było głośno" in printed) == (said is AHEAD, said is OVER)


def test_no_sheet_of_a_plan_that_is_over_says_that_it_lasts(tmp_path):
    sheets = json.dumps(outputs(tmp_path, "2019-12-20", MONTHS).sheets(NAME), ensure_ascii=False)
    assert "Okres planu: do listopada" in sheets and "trwa do" not in sheets


CHANGED = """\
  - {dnia: DAY, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant Powiatowy Policji w Próbowie, powod: Tak trzeba.,
     zmiany: [{rodzaj: termin, dzialanie: 1, termin: {rodzaj: do-dnia, do: 2019-11-20, slowa: do 20 listopada}},
              {rodzaj: nowy-podmiot, tresc: {nazwa: Straż Miejska}},
              {rodzaj: inny-cel, cel: 1,
               tresc: {rodzaj: jakosciowy, sformulowanie: niedopuszczenie, wskaznik: hałasu}}]FROM}
"""


@pytest.mark.parametrize("period", [MONTHS, DAYS])
@pytest.mark.parametrize(
    ("decided", "read", "verb"),
    [
        ("2019-05-10", None, "obejmie"),
        ("2019-07-10", None, "obejmuje"),
        ("2019-12-10", None, "obejmował"),
        ("2019-07-10", "2020-01-10", "obejmował"),  # it was decided in time, but told after the plan's end
    ],
)
def test_a_change_note_speaks_of_its_own_day(tmp_path, period, decided, read, verb):
    log = CHANGED.replace("DAY", decided).replace("FROM", f", publikuj_od: {read}" if read else "")
    made = outputs(tmp_path, "2020-03-01", period, log)
    notes = [made.note(f"{NAME}-zmiana-1", form) for form in (TEXT, RADIO)]
    for note in notes:
        assert f"Plan dzielnicowego {verb}" in note
        assert not any(words in note for words in (" ma nowy termin", "brzmi teraz", "dołącza ", "Do kiedy trwa"))


def test_the_note_of_an_evaluation_before_the_end_says_that_the_plan_lasts(tmp_path):
    log = "  - {dnia: 2019-11-20, zrodlo: ocena komendanta, rodzaj: ocena, tresc: [Jest ciszej.]}\n"
    for today in ("2019-11-25", "2020-03-01"):
        made = outputs(tmp_path / today, today, DAYS, log)
        for form in (TEXT, RADIO):
            note = made.note(f"{NAME}-zakonczenie", form)
            assert "obejmuje rejon" in note and "trwał" not in note and "było głośno" not in note


MEETING = """\
rodzaj: KIND
rejon: rejon-1
tytul: O hałasie
termin: {dnia: 2019-07-04, od: "17.00"}
miejsce: {obiekt: Dom kultury, adres: ul. Klonowa 1}
"""


@pytest.mark.parametrize(
    ("kind", "ahead", "over"),
    [
        ("zebranie", "Zebranie odbędzie się", "Zebranie miało się odbyć"),
        ("konsultacje", "Konsultacje odbędą się", "Konsultacje miały się odbyć"),
        ("debata-inicjujaca", "Debata inicjująca odbędzie się", "Debata inicjująca miała się odbyć"),
    ],
)
@pytest.mark.parametrize(("announced", "is_over"), [("", True), ("ogloszono: 2019-06-20\n", False)])
def test_an_undated_announcement_of_a_meeting_that_was_held_says_so(tmp_path, kind, ahead, over, announced, is_over):
    made = outputs(tmp_path, "2020-03-01", DAYS, meeting=MEETING.replace("KIND", kind) + announced)
    for form in (TEXT, RADIO):
        note = made.note("rejon-1-2019-07-04-zapowiedz", form)
        assert (over if is_over else ahead) in note
        assert ("Przyjść może" in note) is not is_over

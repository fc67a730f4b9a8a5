"""A note that went out stays as it was when something is learned later of the days that it tells of, and says so below."""

from __future__ import annotations

import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import TEXT
from jawny_plan.reading.folder import load
from tests.tools import files
from tests.tools.day_outputs import DayOutputs

UNIT = "nazwa: Komenda Powiatowa Policji w Próbowie\nskrot: KPP Próbowo\nwitryna: https://kpp.jawny-plan.example/\n"
DISTRICT = "numer: 1\nmiejscowosc: Próbowo\ndzielnicowi:\n  - {stopien: asp., imie_nazwisko: Jagna Wierzba}\n"
PLAN = """\
rejon: rejon-1
haslo: Cicho na Klonowej
okres: {od: 2026-01-01, do: 2026-06-30}
zagrozenia:
  - nazwa: hałas
    liczby: [{id: skargi, ile: 20, czego: skarg, okres: {od: 2025-07-01, do: 2025-12-31}}]
cele: [{rodzaj: ograniczenie, wskaznik: skarg, o_procent: 20, bazy: [skargi]}]
dzialania:
  - {nazwa: Rozmowy, termin: {rodzaj: do-dnia, do: 2026-03-15, slowa: do 15 marca 2026 roku}}
  - {nazwa: Wniosek o słupki, termin: {rodzaj: do-dnia, do: 2026-03-20, slowa: do 20 marca 2026 roku}}
informowanie: [{kanal: media, brzmienie: lokalne media}]
"""
LOG = """\
wpisy:
  - {dnia: 2026-02-10, zrodlo: zestawienie, rodzaj: wykonanie, dzialanie: 1, opis: Rozmawiano na klatkach.}
  - {dnia: 2026-03-10, zrodlo: pismo, rodzaj: wykonanie, dzialanie: 2, opis: Wysłano wniosek., publikuj_od: 2026-05-20}
  - {dnia: 2026-07-08, zrodlo: ocena, rodzaj: ocena, tresc: [Jest ciszej.]}
"""
LATE = "  - {dnia: 2026-06-20, zrodlo: list, rodzaj: poza-planem, opis: Ustawiono kosz., publikuj_od: 2026-09-01}\n"
HALF, CLOSING = "probny-2026-01-polmetek", "probny-2026-01-zakonczenie"
BELOW = "Po dniu tej noty:"


@pytest.fixture(scope="module")
def data(tmp_path_factory) -> Path:
    folder: Path = tmp_path_factory.mktemp("pozno") / "plan_data"
    return files.write(
        folder,
        {
            "jednostka.yml": UNIT,
            "rejony/rejon-1.yml": DISTRICT,
            "plany/probny-2026-01.yml": PLAN,
            "plany/probny-2026-01.przebieg.yml": LOG.replace("  - {dnia: 2026-07-08", f"{LATE}  - {{dnia: 2026-07-08"),
        },
    )


def said(data: Path, name: str, day: str) -> str:
    return DayOutputs(load(data), date.fromisoformat(day)).note(name, TEXT)


def above(note: str) -> list[str]:
    """The words of a note without what it says of the days after its own."""
    return re.sub(f"{BELOW}.*?(?=Plan na stronie)", "", note, flags=re.DOTALL).split()


def test_a_half_way_note_stays_as_it_was_and_names_what_was_learned_later(data):
    before, after = (said(data, HALF, day) for day in ("2026-05-19", "2026-05-20"))
    assert "Wysłano wniosek" not in before and BELOW not in before
    assert above(after) == above(before)
    assert "20 maja 2026 r. dopisano wpis z dnia 10 marca 2026 r.:" in after and "wniosek" in after.partition(BELOW)[2]


def test_a_closing_note_stays_as_it_was_too(data):
    before, after = (said(data, CLOSING, day) for day in ("2026-08-31", "2026-09-01"))
    assert "wykonano oba działania" in before and "Ustawiono kosz" not in before
    assert above(after) == above(before)
    assert "1 września 2026 r. dopisano wpis z dnia 20 czerwca 2026 r.:" in after


def test_no_note_changes_from_one_day_to_another_but_below(data):
    known: dict[str, list[str]] = {}
    for day in (date(2026, 4, 1) + timedelta(days=number) for number in range(0, 200, 9)):
        outputs = DayOutputs(load(data), day)
        for name in outputs.notes:
            note = above(outputs.note(name, TEXT))
            assert known.setdefault(name, note) == note, (name, day)
    assert {HALF, CLOSING} <= known.keys()


def test_the_page_tells_it_at_once(data):
    outputs = DayOutputs(load(data), date(2026, 5, 20))
    assert "Wykonano oba działania" in outputs.page("plany/probny-2026-01.md")

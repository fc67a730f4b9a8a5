"""A note that is still public after a change or correction says so on the air as it does in print."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.model.unit import Data
from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.press import radio
from jawny_plan.reading.folder import load
from jawny_plan.wording.later_aloud import later_aloud
from tests.facts.test_plan import facts
from tests.tools.changing_unit import PROLONGED, SHORTENED, write
from tests.tools.day_outputs import DayOutputs

SECOND = """\
  - dnia: 2027-01-18
    zrodlo: aneks nr 2
    rodzaj: zmiana
    zdecydowal: Komendant Powiatowy Policji w Próbowie
    powod: Pada śnieg.
    zmiany:
      - {rodzaj: termin, dzialanie: 4, termin: {rodzaj: do-dnia, do: 2027-01-29, slowa: do 29 stycznia 2027 roku}}
"""
AFTER = date(2027, 1, 25)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DayOutputs:
    folder: Path = write(tmp_path_factory.mktemp("pozniej"))
    path = folder / f"plany/{PROLONGED}.przebieg.yml"
    log = path.read_text("utf-8")
    entry = "  - {dnia: 2027-01-20"
    assert entry in log
    path.write_text(log.replace(entry, SECOND + entry), "utf-8")
    data: Data = load(folder)
    return DayOutputs(data, AFTER)


@pytest.mark.parametrize("kind", ["start", "polmetek", "poprawka-1", "poprawka-2", "zmiana-1"])
def test_each_earlier_note_tells_of_the_last_change(made, kind):
    said = made.note(f"{PROLONGED}-{kind}", RADIO)
    assert "Ta wiadomość jest z " in said
    assert "osiemnastego stycznia" in said
    assert "osiemnastego stycznia" not in said.split("Ta wiadomość")[0]


def test_where_there_is_time_what_was_changed_is_said(made):
    assert (
        "Plan zmieniono osiemnastego stycznia dwa tysiące dwudziestego siódmego roku. "
        "Działanie „Spacer badawczy” dostało nowy termin, do dwudziestego dziewiątego stycznia."
    ) in made.note(f"{PROLONGED}-zmiana-1", RADIO)
    shortened = made.note(f"{SHORTENED}-start", RADIO)
    assert "Plan zmieniono czternastego października" in shortened
    assert "ostatni dzień to dwudziesty trzeci października" in shortened


def test_what_a_correction_said_is_said_to_be_changed_and_keeps_its_news(made):
    said = made.note(f"{PROLONGED}-poprawka-1", RADIO)
    assert "Zamiast „do trzydziestego września" in said and "do szesnastego października”." in said


def test_notes_of_which_nothing_changed_say_nothing_of_it(made):
    for name in (f"{PROLONGED}-zmiana-2", f"{SHORTENED}-zakonczenie"):
        assert "Ta wiadomość jest z" not in made.note(name, RADIO)


def test_nothing_read_on_the_air_is_longer_than_a_minute(made):
    assert {path: words for path, said in made.spoken() if (words := len(re.findall(r"\w+", said))) > radio.MOST} == {}


def test_sentences_end_where_the_next_begins_with_a_day(made):
    assert [path for path, said in made.spoken() if re.search(r"roku [a-ząćęłńóśźż]+ego \w+ plan", said)] == []


def test_a_note_on_a_change_still_says_that_something_was_corrected_when_more_is_changed(made):
    note = made.note(f"{PROLONGED}-zmiana-1")
    assert "Po dniu tej noty:" in note
    assert "Niektóre informacje o tym planie poprawiono." in note
    assert "poprawiono" not in made.note(f"{PROLONGED}-start").split("Po dniu tej noty:")[0]


def test_a_note_on_a_correction_says_in_print_what_came_after_it(made):
    note = made.note(f"{PROLONGED}-poprawka-1")
    assert "Po dniu tej noty:" in note
    assert "20 września 2026 r. poprawiono: liczba zgłoszeń." in note


def test_shortly_a_change_and_a_correction_are_two_things_each_with_its_own_day():
    def entry(kind: str, day: str, **keys: object) -> dict[str, object]:
        return {"dnia": day, "zrodlo": "pismo", "rodzaj": kind, **keys}

    change = {"zdecydowal": "Komendant", "powod": "Bo tak.", "zmiany": [{"rodzaj": "przedluzenie", "do": "2024-07-31"}]}
    mend = {"czego": "nazwa", "bylo": "inna", "jest": "ta"}
    known = facts(
        "2024-05-05",
        entry("zmiana", "2024-03-01", **change),
        entry("poprawka", "2024-04-01", **mend),
        entry("poprawka", "2024-05-01", **mend),
    )
    shortly = later_aloud(known, date(2024, 1, 1), mended=True)[-1].replace("\u00a0", " ")
    assert "Później plan zmieniono 1 marca 2024 r., a informacje o nim poprawiono, ostatnio 1 maja 2024 r." in shortly

"""Who counted stands beside a measurement of somebody else in every output that tells it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.reading.folder import load
from tests.tools import text
from tests.tools.changing_unit import SHORTENED, write
from tests.tools.day_outputs import DayOutputs, flat

WHO, SOURCE = "Straż Miejska w Próbowie", "pismo z 5 listopada"
DAY = date(2026, 11, 20)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> DayOutputs:
    folder: Path = write(tmp_path_factory.mktemp("liczyli-inni"))
    path = folder / f"plany/{SHORTENED}.przebieg.yml"
    log = path.read_text("utf-8")
    measured = "zrodlo: rejestr Straży Miejskiej, rodzaj: pomiar"
    assert measured in log
    path.write_text(log.replace(measured, f"zrodlo: {SOURCE}, kto: {WHO}, rodzaj: pomiar"), "utf-8")
    return DayOutputs(load(folder), DAY)


def test_the_page_and_the_log_name_who_counted_and_how_that_is_known(made):
    for uri in (f"plany/{SHORTENED}.md", f"plany/{SHORTENED}/zmiany.md"):
        assert f"Źródło: {WHO} ({SOURCE})." in made.page(uri), uri


def test_the_note_names_who_counted_in_print_and_on_the_air(made):
    note = flat(text.html(made.notes[f"{SHORTENED}-zakonczenie"]))
    assert f"(źródło: {WHO})" in note
    assert f"Źródło: {WHO} ({SOURCE})." in note
    assert f"Źródło to {WHO}." in made.note(f"{SHORTENED}-zakonczenie", RADIO)


def test_feeds_and_open_data_name_who_counted(made):
    told = [item["content_text"] for item in made.json("nowosci/feed.json")["items"] if "pomiar" in item["id"]]
    assert [f"Źródło: {WHO} ({SOURCE})." in flat(each) for each in told] == [True]
    [entry] = [each for each in made.json(f"dane/plany/{SHORTENED}.json")["przebieg"] if "okres" in each]
    assert (entry["kto"], entry["zrodlo"]) == (WHO, SOURCE)
    [row] = [line for line in made.files["dane/csv/pomiary.csv"].splitlines() if SHORTENED in line]
    assert row.endswith(WHO)
    assert WHO in json.dumps(made.json(f"dane/plany/{SHORTENED}.json")["obliczenia"], ensure_ascii=False)

"""A correction as the radio reads it: what was wrong is no name of a record and stands in no quotation marks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jawny_plan.outputs.note_formats import RADIO
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PROLONGED, write
from tests.tools.day_outputs import DayOutputs


def test_the_radio_quotes_no_record_that_does_not_exist(tmp_path: Path) -> None:
    heard = DayOutputs(load(write(tmp_path)), date(2026, 9, 20)).note(f"{PROLONGED}-poprawka-2", RADIO)
    assert heard.startswith("Poprawiamy pomyłkę. Co było źle? Liczba zgłoszeń. Zamiast ")
    assert "zapisu" not in heard

"""A plan whose end was moved: headings and what waits go by the end in force, in the editor and in hints."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks import verdicts
from jawny_plan.editor.records import Records
from jawny_plan.editor.waiting import waiting
from jawny_plan.model.kinds import DataKind
from jawny_plan.reading.folder import loaded
from tests.tools.changing_unit import LOG, PROLONGED, SHORTENED, write

MENDED = (
    "  - {dnia: 2027-01-10, zrodlo: aneks, rodzaj: poprawka, czego: koniec, bylo: 31 stycznia, jest: 30 stycznia, "
    "pole: okres.do, wartosc: 2027-01-30}\n"
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    found = write(tmp_path)
    for name in (PROLONGED, SHORTENED):
        (found / f"plany/{name}.txt").write_text("Cicho.\n", "utf-8")
    return found


def _flat(words: str) -> str:
    return " ".join(words.split())


def test_a_plan_is_called_by_its_days_in_force(data):
    records = Records(data)
    names = {each.id: _flat(records.name(each)) for each in records.of_kind(DataKind.PLAN)}
    assert names == {
        PROLONGED: "Cicho na Klonowej (1 lipca 2026 r. – 31 stycznia 2027 r.)",
        SHORTENED: "Bezpieczny parking (1 lipca – 23 października 2026 r.)",
    }
    log = data / f"plany/{PROLONGED}.przebieg.yml"
    log.write_text(LOG.replace("  - {dnia: 2027-01-15", f"{MENDED}  - {{dnia: 2027-01-15", 1), "utf-8")
    plan, entries = (records.record(kind, PROLONGED) for kind in (DataKind.PLAN, DataKind.LOG))
    assert plan and entries
    assert _flat(records.name(plan)) == "Cicho na Klonowej (1 lipca 2026 r. – 30 stycznia 2027 r.)"
    assert _flat(records.name(entries)) == "Cicho na Klonowej (1 lipca 2026 r. – 30 stycznia 2027 r.) (przebieg)"


def errands(data: Path, day: date) -> list[str]:
    return [f"{item.day}: {item.what}" for item in waiting(loaded(data), day, str) if item.of == "Cicho na Klonowej"]


def test_nothing_waits_for_an_end_that_was_moved(data):
    assert "2026-12-31: Zbliża się termin: Rozmowy z mieszkańcami" not in errands(data, date(2026, 12, 28))
    assert not any("zakończył" in item for item in errands(data, date(2027, 1, 5)))
    assert "2027-01-31: Plan się zakończył: wpisz wyniki i oceń go" in errands(data, date(2027, 2, 1))
    assert not any("Festyn" in item for item in errands(data, date(2026, 12, 12)))  # given up


def test_an_action_that_was_given_up_is_not_missed_in_what_the_evaluation_says(data):
    log = data / f"plany/{PROLONGED}.przebieg.yml"
    whole = LOG.replace("[Jest ciszej.]", "[Wszystkie działania wykonano.]")
    assert whole != LOG
    log.write_text(whole, "utf-8")
    assert list(verdicts.hints(loaded(data).data, date(2027, 2, 6))) == []
    log.write_text(whole.replace("dzialanie: 4, opis", "dzialanie: 1, opis"), "utf-8")
    assert any("działań: 4." in hint for hint in verdicts.hints(loaded(data).data, date(2027, 2, 6)))

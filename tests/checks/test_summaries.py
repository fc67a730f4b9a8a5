"""A summary that a decision may have made untrue is asked about, until it is mended or the plan is over."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.checks.summaries import hints
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PROLONGED, write

GOAL = (
    "{rodzaj: inny-cel, cel: 1, tresc: {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 30, bazy: [zgloszenia]}}"
)
LATER = "{rodzaj: przedluzenie, do: 2027-01-31}"
CHANGED = (
    "  - {{dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak., zmiany: [{}]}}\n"
)
MENDED = (
    "  - {dnia: 2026-10-05, zrodlo: aneks, rodzaj: poprawka, czego: skrót, bylo: Ma być ciszej., jest: Ma być cicho.,"
    ' pole: "w_skrocie[2]", wartosc: Ma być cicho.}\n'
)


@pytest.mark.parametrize(
    ("log", "day", "asked"),
    [
        (CHANGED.format(GOAL), "2026-10-02", True),
        (CHANGED.format(GOAL), "2026-09-30", False),
        (CHANGED.format(LATER), "2026-10-02", False),
        (CHANGED.format("{rodzaj: rezygnacja-z-dzialania, dzialanie: 1}"), "2026-10-02", True),
        (CHANGED.format(GOAL) + MENDED, "2026-10-06", False),
        (CHANGED.format(GOAL), "2027-01-01", False),
    ],
)
def test_a_summary_is_asked_about(tmp_path, log, day, asked):
    data = write(tmp_path)
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}", "utf-8")
    found = [hint for hint in hints(load(data), date.fromisoformat(day)) if hint.startswith(f"plany/{PROLONGED}")]
    assert bool(found) is asked
    assert all("Ma być ciszej." in hint and "2026-10-01" in hint for hint in found)

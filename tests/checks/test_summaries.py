"""A summary that a decision may have made untrue is asked about, until it is mended or the plan is over."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.checks.summaries import hints
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PROLONGED, SHORTENED, write

GOAL = (
    "{rodzaj: inny-cel, cel: 1, tresc: {rodzaj: ograniczenie, wskaznik: zgłoszeń, o_procent: 30, bazy: [zgloszenia]}}"
)
ACTION = "{rodzaj: rezygnacja-z-dzialania, dzialanie: 1}"
LATER = "{rodzaj: przedluzenie, do: 2027-01-31}"
CHANGED = (
    "  - {{dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: Bo tak., zmiany: [{}]}}\n"
)
ANEW = CHANGED.format(LATER).replace("powod: Bo tak.,", "powod: Bo tak., w_skrocie: [Ma być cicho do lutego.],")
MENDED = (
    "  - {dnia: 2026-10-05, zrodlo: aneks, rodzaj: poprawka, czego: skrót, bylo: Ma być ciszej., jest: Ma być cicho.,"
    ' pole: "w_skrocie[2]", wartosc: Ma być cicho.}\n'
)
MENDED_LATER = MENDED.replace("10-05", "11-05")


@pytest.mark.parametrize(
    ("log", "day", "asked"),
    [
        (CHANGED.format(GOAL), "2026-10-02", True),
        (CHANGED.format(GOAL), "2026-09-30", False),
        (CHANGED.format(LATER), "2026-10-02", True),
        (
            CHANGED.format("{rodzaj: nowe-dzialanie, tresc: {nazwa: Spacer, termin: {rodzaj: brak}}}"),
            "2026-10-02",
            False,
        ),
        (ANEW, "2026-10-02", False),
        (CHANGED.format(GOAL) + ANEW.replace("2026-10-01", "2026-10-04"), "2026-10-03", True),
        (CHANGED.format(GOAL) + ANEW.replace("2026-10-01", "2026-10-04"), "2026-10-04", False),
        (CHANGED.format("{rodzaj: rezygnacja-z-dzialania, dzialanie: 1}"), "2026-10-02", True),
        (CHANGED.format(GOAL) + MENDED, "2026-10-06", False),
        (CHANGED.format(GOAL), "2027-01-01", False),
        (CHANGED.format(GOAL), "2026-12-31", True),
        (CHANGED.format(GOAL), "2026-10-01", True),
        (CHANGED.format(GOAL) + MENDED.replace("10-05", "10-01"), "2026-10-06", False),
        (MENDED.replace("10-05", "09-05") + CHANGED.format(GOAL), "2026-10-06", True),
        (CHANGED.format(GOAL) + MENDED + CHANGED.format(ACTION).replace("10-01", "11-01"), "2026-11-06", True),
        (CHANGED.format(GOAL) + CHANGED.format(ACTION).replace("10-01", "11-01") + MENDED_LATER, "2026-12-06", False),
    ],
)
def test_a_summary_is_asked_about(tmp_path, log, day, asked):
    data = write(tmp_path)
    (data / f"plany/{PROLONGED}.txt").write_text("Cicho.\n", "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}", "utf-8")
    found = [hint for hint in hints(load(data), date.fromisoformat(day)) if hint.startswith(f"plany/{PROLONGED}")]
    assert bool(found) is asked
    last = "2026-11-01" if "2026-11-01" in log else "2026-10-01"
    assert all(
        said in hint for hint in found for said in ("jest głośno. Ma być", f"po zmianie z dnia {last} „w_skrocie”")
    )


def test_other_plans_are_asked_about_where_one_has_no_summary_or_is_over(tmp_path):
    data = write(tmp_path)
    for plan in (PROLONGED, SHORTENED):
        (data / f"plany/{plan}.txt").write_text("Cicho.\n", "utf-8")
        (data / f"plany/{plan}.przebieg.yml").write_text(f"wpisy:\n{CHANGED.format(ACTION)}", "utf-8")
    first, second = sorted((PROLONGED, SHORTENED))
    both = data / f"plany/{second}.yml"
    if "w_skrocie" not in both.read_text("utf-8"):
        both.write_text(f"{both.read_text('utf-8')}\nw_skrocie: [Jest głośno., Ma być ciszej.]\n", "utf-8")
    one = data / f"plany/{first}.yml"
    lines = one.read_text("utf-8").splitlines(keepends=True)
    one.write_text("".join(line for line in lines if not line.startswith("w_skrocie")), "utf-8")
    found = list(hints(load(data), date(2026, 10, 2)))
    assert [hint.partition(".yml")[0] for hint in found] == [f"plany/{second}"]

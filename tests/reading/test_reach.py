"""Days that no plan can reach: refused where they were typed, before anything is computed from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jawny_plan.reading.faults import Faults, shown_path
from jawny_plan.reading.folder import load
from tests.tools.changing_unit import PLAN, PROLONGED, write

CHANGE = "  - {dnia: 2026-10-01, zrodlo: aneks, rodzaj: zmiana, zdecydowal: Komendant, powod: tak trzeba, zmiany: ["
MEND = "  - {dnia: 2026-10-01, zrodlo: pytanie, rodzaj: poprawka, czego: coś, bylo: coś, jest: coś innego, "
AFTER = "dzień {} leży ponad 10 lat po początku planu (2026-07-01)."


def faults(folder: Path, plan: str = PLAN, log: str = "") -> list[str]:
    data = write(folder)
    (data / f"plany/{PROLONGED}.yml").write_text(plan, "utf-8")
    (data / f"plany/{PROLONGED}.przebieg.yml").write_text(f"wpisy:\n{log}\n" if log else "wpisy: []\n", "utf-8")
    try:
        load(data)
    except Faults as refused:
        return [f"{one.line}:{one.column}: {shown_path(one.path)}: {one.problem}" for one in refused.faults]
    return []


@pytest.mark.parametrize("day", ["9999-12-31", "9999-01-01", "2206-01-31", "2036-12-31"])
@pytest.mark.parametrize(
    ("effect", "path"),
    [
        ("{{rodzaj: przedluzenie, do: {}}}", "do"),
        ("{{rodzaj: termin, dzialanie: 2, termin: {{rodzaj: do-dnia, do: {}, slowa: kiedyś}}}}", "termin.do"),
        (
            "{{rodzaj: termin, dzialanie: 2, termin: {{rodzaj: etapy, etapy: "
            "[{{nazwa: Etap, termin: {{rodzaj: do-dnia, do: {}, slowa: kiedyś}}}}]}}}}",
            "termin.etapy[1].termin.do",
        ),
        (
            "{{rodzaj: nowe-dzialanie, tresc: {{nazwa: Spacer, "
            "termin: {{rodzaj: od-do, od: 2026-12-01, do: {}, slowa: kiedyś}}}}}}",
            "tresc.termin.do",
        ),
    ],
)
def test_a_change_to_a_day_that_no_plan_reaches_is_refused_at_that_day(tmp_path, effect, path, day):
    line = CHANGE + effect.format(day) + "]}"
    column = line.index(day) + 1
    assert faults(tmp_path, log=line) == [f"2:{column}: wpisy[1].zmiany[1].{path}: {AFTER.format(day)}"]


def test_so_is_a_correction_and_the_day_of_an_event(tmp_path):
    term = "{rodzaj: do-dnia, do: 9999-12-31, slowa: kiedyś}"
    for field, value in (("okres.do", "9999-12-31"), ('"dzialania[2].termin"', term)):
        [said] = faults(tmp_path, log=f"{MEND}pole: {field}, wartosc: {value}}}")
        assert said.endswith(f": wpisy[1].wartosc: {AFTER.format('9999-12-31')}")
    [said] = faults(tmp_path, log=f"{MEND}pole: okres.od, wartosc: 0206-07-01}}")
    assert "wpisy[1].wartosc: dzień 2026-12-31 leży ponad 10 lat po początku planu (0206-07-01)." in said
    bound = PLAN.replace(
        "{rodzaj: do-dnia, do: 2026-09-30, slowa: do 30 września 2026 roku}",
        "{rodzaj: zdarzenie, zdarzenie: festyn, w_ciagu: 30 dni, slowa: po festynie}",
    )
    event = "  - {dnia: 2026-08-01, zrodlo: x, rodzaj: zdarzenie, zdarzenie: festyn, kiedy: 9999-12-31}"
    [said] = faults(tmp_path, bound, event)
    assert said.endswith(f": wpisy[1].kiedy: {AFTER.format('9999-12-31')}")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("do: 2026-12-31", "do: 9999-12-31", "okres.do: plan trwałby ponad 10 lat, od 2026-07-01 do 9999-12-31."),
        ("od: 2026-07-01", "od: 1026-07-01", "okres.do: plan trwałby ponad 10 lat, od 1026-07-01 do 2026-12-31."),
        ("do: 2026-12-31", "do: 2062-12", "okres.do: plan trwałby ponad 10 lat, od 2026-07-01 do 2062-12-31."),
        ("do: 2026-09-30", "do: 9026-09-30", f"dzialania[2].termin.do: {AFTER.format('9026-09-30')}"),
        (
            "do: 2026-09-30",
            "do: 0206-09-30",
            "dzialania[2].termin.do: dzień 0206-09-30 leży ponad 10 lat przed początkiem planu (2026-07-01).",
        ),
        (
            "{rodzaj: do-dnia, do: 2026-09-30, slowa: do 30 września 2026 roku}",
            "{rodzaj: miesiace, w: [2026-09, 2062-10], slowa: we wrześniu i październiku}",
            f"dzialania[2].termin.w[2]: {AFTER.format('2062-10-01')}",
        ),
    ],
)
def test_a_plan_with_such_a_day_is_refused_there(tmp_path, old, new, said):
    assert old in PLAN
    [found] = faults(tmp_path, PLAN.replace(old, new, 1))
    assert found.endswith(f": {said}")


def test_ten_years_may_be_meant_and_a_plan_without_a_beginning_has_no_bound(tmp_path):
    assert faults(tmp_path, log=CHANGE + "{rodzaj: przedluzenie, do: 2036-06-30}]}") == []
    assert faults(tmp_path, PLAN.replace("od: 2026-07-01, do: 2026-12-31", "od: nieznane, do: 2026-12-31")) == []

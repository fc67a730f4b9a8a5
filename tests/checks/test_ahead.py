"""Days that have not come: what cannot be told without them is refused, a day of a check is left out, both told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.ahead import check, hints
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import Loaded, loaded
from jawny_plan.reading.strict_yaml import Node
from tests.conftest import ROOT, command

TODAY = date(2024, 3, 12)
MEETING = "spotkania/rejon-2-2024-02-08.yml"
SERIES = """\
rejon: rejon-2
rodzaj: spotkanie
tytul: Spotkanie
terminy:
  - dnia: 2024-05-01
    od: 17.00
  - dnia: 2024-05-08
    od: 17.00
    przeniesiony_z:
      - z_dnia: {before}
        ogloszono: {day}
"""


def typed(folder, text: str) -> Loaded:
    path = folder / "plan_data" / MEETING
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return loaded(folder / "plan_data")


def test_a_series_that_would_stand_in_another_order_until_then_is_refused(folder):
    with pytest.raises(Faults) as caught:
        check(typed(folder, SERIES.format(before="2024-04-24", day="2024-03-13")), TODAY)
    [fault] = caught.value.faults
    assert (fault.line, fault.column, fault.path) == (11, 20, "terminy[1].przeniesiony_z[0].ogloszono")
    for word in ("site", "check"):
        done = command(word, str(folder))
        assert done.returncode == 1 and "Traceback" not in done.stderr
        assert (
            f"{MEETING}:11:20: terminy[2].przeniesiony_z[1].ogloszono: zmiana ma być ogłoszona dopiero" in done.stderr
        )


@pytest.mark.parametrize(
    ("before", "day", "more"),
    [
        ("2024-04-24", "2024-03-12", ""),  # announced
        ("2024-05-15", "2024-03-13", ""),  # in order
        ("2024-04-24", "2024-03-13", "publikuj_od: 2024-03-14\n"),  # the meeting waits, and longer
    ],
)
def test_what_is_clear_passes(folder, before, day, more):
    check(typed(folder, SERIES.format(before=before, day=day) + more), TODAY)


def test_a_contact_that_will_be_checked_and_the_command_that_says_so(folder):
    path = next((folder / "plan_data/rejony").glob("*.yml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nkontakt:\n  telefon: 47 000 00 00\n  potwierdzono: 2024-03-13\n", encoding="utf-8")
    [hint] = hints(loaded(folder / "plan_data").trees, TODAY)
    assert "kontakt.potwierdzono: dzień 2024-03-13 jeszcze nie nadszedł" in hint
    command("format", str(folder))
    assert "potwierdzono: dzień 2024-03-13 jeszcze" in command("check", str(folder)).stdout


def test_the_example_tells_no_day_ahead():
    assert list(hints(loaded(ROOT / "examples/przyklad/plan_data").trees, date(2026, 11, 23))) == []


def test_only_the_meeting_that_nobody_can_tell_is_named(folder):
    unclear = SERIES.format(before="2024-04-24", day="2024-03-13")
    clear = SERIES.format(before="2024-05-15", day="2024-03-14")
    typed(folder, unclear)
    for name in ("rejon-2-2024-01-01", "rejon-2-2024-03-01"):
        (folder / f"plan_data/spotkania/{name}.yml").write_text(clear, "utf-8")
    with pytest.raises(Faults) as caught:
        check(loaded(folder / "plan_data"), TODAY)
    assert [fault.file.rpartition("/")[2] for fault in caught.value.faults] == ["rejon-2-2024-02-08.yml"]


def test_of_a_meeting_only_the_day_of_the_announcement_is_named(folder):
    more = "    przeniesiony_z:\n      - {z_dnia: 2024-04-20, ogloszono: 2024-03-01}\n      - z_dnia"
    series = SERIES.format(before="2024-04-24", day="2024-03-13").replace("    przeniesiony_z:\n      - z_dnia", more)
    with pytest.raises(Faults) as caught:
        check(typed(folder, series), TODAY)
    [fault] = caught.value.faults
    assert fault.path == "terminy[1].przeniesiony_z[1].ogloszono"


@pytest.mark.parametrize(("day", "hinted"), [("2024-03-12", 0), ("2024-03-13", 1), ("2023-03-13", 0)])
def test_a_contact_checked_today_is_shown(folder, day, hinted):
    path = next((folder / "plan_data/rejony").glob("*.yml"))
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nkontakt:\n  telefon: 47 000 00 00\n  potwierdzono: {day}\n", encoding="utf-8")
    assert len(list(hints(loaded(folder / "plan_data").trees, TODAY))) == hinted


def test_what_is_no_day_is_not_ahead():
    tree = Node.of({"kontakt": {"potwierdzono": "nie wiadomo"}})
    assert list(hints({Path("x.yml"): tree}, TODAY)) == []

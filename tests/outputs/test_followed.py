"""Who follows calendars and feeds of a site that is built again and again sees every change once, and nothing twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import icalendar
import pytest

from jawny_plan.facts.release import public
from jawny_plan.model import addresses
from jawny_plan.model.register import FILE
from jawny_plan.outputs import calendar, feeds
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import load
from tests.conftest import ROOT, command

DAY = date(2026, 11, 23)
FOLLOWED = (".ics", ".xml", ".json")
MEETING = """\
rejon: rejon-2
rodzaj: spotkanie
tytul: Spotkanie z mieszkańcami
termin:
  dnia: 2024-04-10
  od: 17.00
  do: 18.00
ogloszono: 2024-03-01
"""


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """A copy of the invented unit's data, its register among them."""
    return Path(shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data"))


def edition(data: Path) -> Edition:
    return Edition(public(load(data), DAY), DAY)


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def events(calendars: bytes) -> dict[str, icalendar.Event]:
    return {str(item["UID"]): item for item in icalendar.Calendar.from_ical(calendars).walk("VEVENT")}


def test_a_free_day_taken_back_reaches_those_who_subscribed(example):
    before = events(calendar.files(edition(example))[addresses.calendar("wszystkie")])
    replaced(example / "spotkania/rejon-1-dyzur.yml", ", 2026-12-28]", "]")
    after = events(calendar.files(edition(example))[addresses.calendar("wszystkie")])
    assert set(before) == set(after)
    for uid, event in after.items():
        if uid.startswith("rejon-1-dyzur@"):
            assert event["SEQUENCE"] > before[uid]["SEQUENCE"]
            assert event["DTSTAMP"].dt > before[uid]["DTSTAMP"].dt
        else:
            assert event == before[uid]


def test_an_entry_written_above_another_moves_no_name(example):
    before = {entry.text: entry.key for entry in feeds.news(edition(example), {})}
    same = "  - dnia: 2026-11-18\n    zrodlo: zestawienie dzielnicowego\n    rodzaj: wykonanie\n    dzialanie: 1\n"
    new = f"{same}    ile_razy: 2\n    opis: Drugi wpis tego samego dnia.\n"
    replaced(example / "plany/rejon-1-2026-07.przebieg.yml", same, new + same)
    after = {entry.text: entry.key for entry in feeds.news(edition(example), {})}
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(before) + 1


def test_a_site_built_again_and_again(folder):
    meeting = folder / "plan_data/spotkania/rejon-2-2024-04-10.yml"
    meeting.parent.mkdir()

    def told(hour: str, today: str) -> tuple[int, date]:
        meeting.write_text(MEETING.replace("17.00", hour), encoding="utf-8")
        done = command("site", str(folder), today=today)
        assert done.returncode == 0, done.stderr
        (event,) = events((folder / "site/spotkania/rejon-2-2024-04-10/spotkanie.ics").read_bytes()).values()
        return event["SEQUENCE"], event["DTSTAMP"].dt.date()

    assert told("17.00", "2024-03-12") == (0, date(2024, 3, 1))
    assert told("17.30", "2024-03-13") == (1, date(2024, 3, 13))
    assert told("17.00", "2024-03-14") == (2, date(2024, 3, 14))
    assert "Nic się nie zmieniło" in command("site", str(folder), today="2024-03-14").stdout
    before = contents(folder / "site")
    shutil.rmtree(folder / "site")
    assert told("17.00", "2024-03-14") == (2, date(2024, 3, 14))
    assert contents(folder / "site") == before
    (folder / "plan_data" / FILE).unlink()
    again = command("site", str(folder), today="2024-03-14")
    assert "Nic się nie zmieniło" not in again.stdout
    assert (folder / "plan_data" / FILE).is_file()


def test_a_trial_elsewhere_tells_nobody_anything(folder, tmp_path_factory):
    """As before publishing, to see what would change, and as `mkdocs serve` does."""
    (folder / "plan_data" / FILE).unlink()
    elsewhere = tmp_path_factory.mktemp("proba") / "site"
    build = "import sys; from pathlib import Path; from jawny_plan.commands import building"
    build += "; building.build(*map(Path, sys.argv[1:]))"
    words = [sys.executable, "-c", build, str(ROOT), str(folder / "plan_data"), str(elsewhere)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "JAWNY_PLAN_DZIS": "2024-03-12"}
    subprocess.run(words, env=environment, cwd=ROOT, check=True)
    assert (elsewhere / "index.html").is_file()
    assert not (folder / "plan_data" / FILE).exists()


def test_where_the_register_cannot_be_written_the_editor_is_told(folder):
    (folder / "plan_data" / FILE).unlink()
    (folder / "plan_data" / FILE).mkdir()
    done = command("site", str(folder))
    assert done.returncode == 0, done.stderr
    assert "Uwaga: Kalendarze mogą nie zauważyć następnej zmiany terminu. Nie " in done.stdout


def contents(site: Path) -> dict[str, bytes]:
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.suffix in FOLLOWED}

"""Plans that change, day by day: no two outputs disagree, and nothing is told before its day.

What holds on which day is written down by hand, here and in `tests/tools/statements.py`, from the data.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from jawny_plan import polish
from jawny_plan.model.unit import Data
from jawny_plan.reading.folder import load
from tests.conftest import command
from tests.tools import text
from tests.tools.changing_unit import PROLONGED, SHORTENED, write
from tests.tools.day_outputs import DayOutputs, flat
from tests.tools.statements import (
    ENDS,
    FIRST,
    LAST,
    NOTES,
    OFFICERS,
    at,
    called,
    end,
    events,
    numbered,
    people,
    serving,
    statements,
)

DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

MARKS = {
    date(2026, 9, 1): ("16 października", "2026-10-16", "20261017", "szesnastego października"),
    date(2026, 9, 20): ("27 zgłoszeń", "dwadzieścia siedem zgłoszeń", '"ile": 27'),
    date(2026, 10, 14): ("23 października", "2026-10-23", "20261024", "parking zamknięto"),
    date(2026, 11, 4): ("Wierzba", '"do": "2026-11-03"', "od 4 listopada 2026", "2026-11-04"),
    date(2026, 11, 6): ("Straży Miejskiej", "19 zdarzeń", "dziewiętnaście zdarzeń"),
    date(2026, 11, 7): ("26,39", "cel osiągnięty", "Cel osiągnięty", '"osiagniety"'),
    date(2026, 11, 9): ("nikt już nie uszkadza",),
    date(2026, 11, 15): ("ejon 11", "nr 11", "Dębowa", "do 14 listopada 2026", '"do": "2026-11-14"', "2026-11-15"),
    date(2026, 11, 20): ("Kalina", "47 000 00 09", "+48470000009", "29 listopada", "2026-11-29"),
    date(2026, 12, 10): ("31 stycznia", "2027-01-31", "20270201", "Spacer badawczy", "przedłużono", "Aneks"),
    date(2027, 1, 20): ("Obejrzano",),
    date(2027, 2, 5): ("Jest ciszej",),
    date(2027, 2, 10): ("ejon 12", "nr 12", '"do": "2027-02-09"', "2027-02-10"),
    date(2027, 2, 12): ("Jesion", '"do": "2027-02-11"', "2027-02-12"),
}
"""What nobody may read before which day, however it is written."""
OUTDATED = {
    PROLONGED: ((date(2026, 9, 1), "30 września"), (date(2026, 12, 10), "Festyn")),
    SHORTENED: (),
}
"""What sheets on offer name no more from which day."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return load(write(tmp_path_factory.mktemp("zmieniane")))


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_day_all_outputs_agree_and_tell_nothing_before_its_day(data, day):
    made = DayOutputs(data, day)
    assert [item for item in statements(made) if item.found != item.true] == []
    ahead = [mark for since, marks in MARKS.items() if day < since for mark in marks]
    assert [(name, mark) for name, words in made.outputs() for mark in ahead if mark in words] == []
    for plan, outdated in OUTDATED.items():
        sheets = flat(json.dumps(made.sheets(plan), ensure_ascii=False))
        assert [word for since, word in outdated if since <= day and word in sheets] == []


def test_work_of_the_added_month_is_in_time(data):
    made = DayOutputs(data, date(2027, 2, 6))
    actions = made.json(f"dane/plany/{PROLONGED}.json")["obliczenia"]["dzialania"]
    assert [action["stan"] for action in actions] == ["wykonano", "wykonano", "zrezygnowano", "wykonano"]


def test_what_was_due_after_an_early_end_is_neither_late_nor_ahead(data):
    made = DayOutputs(data, date(2026, 11, 10))
    actions = made.json(f"dane/plany/{SHORTENED}.json")["obliczenia"]["dzialania"]
    assert actions[1]["stan"] == "plan-skrocono"
    assert max(window["do"] for window in actions[0]["terminy"]) == "2026-09-30"  # October was not whole
    days = [event["DTSTART"].dt for event in events(made, SHORTENED)]
    assert days == [date(2026, 10, 23)]
    for day in (date(2026, 10, 14), date(2026, 11, 10), LAST):
        [gone] = events(DayOutputs(data, day), SHORTENED, cancelled=True)
        assert (gone["DTSTART"].dt, gone["SEQUENCE"]) == (date(2026, 11, 20), 1)
        assert gone["SUMMARY"].startswith("Odwołane: Ostatni dzień działania: Tablica informacyjna")
        assert "Odwołane 14 października 2026 r.: plan zmieniono." in gone["DESCRIPTION"]
    assert events(DayOutputs(data, date(2026, 10, 13)), SHORTENED, cancelled=True) == []


def test_a_measurement_is_compared_with_the_period_in_force(data):
    made = DayOutputs(data, date(2026, 11, 10))
    [goal] = made.json(f"dane/plany/{SHORTENED}.json")["obliczenia"]["cele"]
    compared = goal["liczniki"][0]["porownanie"]
    assert "niepelny-okres" not in compared["zastrzezenia"]
    assert compared["werdykt"]


def test_a_note_tells_the_plan_of_its_own_day_and_what_came_after(data):
    start = flat(text.html(DayOutputs(data, date(2026, 12, 20)).notes[f"{PROLONGED}-start"]))
    body, after = start.split("Po dniu tej noty:")
    assert "31 grudnia 2026" in body
    assert "31 stycznia 2027" not in body
    assert "16 października 2026" in body  # a mistake is mended where it stood
    assert "Spacer badawczy" not in body
    assert "10 grudnia 2026 r. plan zmieniono. Plan przedłużono do 31 stycznia 2027 r." in after


def test_only_a_mistake_asks_newsrooms_for_a_correction(data):
    notes = DayOutputs(data, LAST).notes
    asking = {name for name, html in notes.items() if "sprostowanie" in html}
    assert asking == {f"{PROLONGED}-poprawka-1", f"{PROLONGED}-poprawka-2"}
    assert f"{PROLONGED}-zmiana-1" in notes


def test_half_time_does_not_move_when_the_end_does(data):
    notes = [DayOutputs(data, day).notes[f"{PROLONGED}-polmetek"] for day in (date(2026, 12, 9), date(2027, 1, 10))]
    assert [
        "31 grudnia 2026" in flat(note) and "31 stycznia 2027" not in flat(note).split("Po dniu")[0] for note in notes
    ] == [
        True,
        True,
    ]
    assert re.findall(r"półmetek|Stan na[^<]*", notes[0]) == re.findall(r"półmetek|Stan na[^<]*", notes[1])


DOCUMENTS = (".html", ".pdf", ".docx", ".odt", ".txt")
BUILDS = [
    day + timedelta(days=step)
    for day in (date(2026, 9, 1), date(2026, 10, 14), date(2026, 10, 24), date(2026, 12, 10), date(2027, 2, 1))
    for step in (-1, 0, 1)
] + [date(2026, 11, 3), date(2026, 11, 4), date(2026, 11, 14), date(2026, 11, 15), date(2026, 11, 20), LAST]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """The whole site as it was built on a day, once: the two tests below look at some days of one another."""
    folder, copies = tmp_path_factory.mktemp("zbudowane"), tmp_path_factory.mktemp("obejrzane")
    write(folder)

    def site(day: date) -> Path:
        copy = copies / str(day)
        if not copy.exists():
            done = command("site", str(folder), today=str(day))
            assert done.returncode == 0, done.stderr
            for name in ("site", "paczka"):
                shutil.copytree(folder / name, copy / name)
        return copy / "site"

    return site


@pytest.mark.parametrize("day", BUILDS, ids=str)
def test_whole_builds_on_days_of_change_and_beside_them_tell_the_same(built, day):
    site = built(day)
    read = {path.relative_to(site).as_posix(): flat(text.of(path)) for path in documents(site)}
    ahead = [mark for since, marks in MARKS.items() if day < since for mark in marks]
    assert [(name, mark) for name, words in read.items() for mark in ahead if mark in words] == []
    for plan in (PROLONGED, SHORTENED):
        last = flat(polish.day(end(plan, day)))
        for name in ("index.html", "ulotka.pdf", "ulotka-duzy-druk.pdf"):
            assert last in read[f"plany/{plan}/{name}"], name
        assert (f"prasa/{plan}-zmiana-1/nota.docx" in read) == (ENDS[plan][1][0] <= day)
        if plan == PROLONGED:
            for name in ("index.html", "ulotka.pdf", "ulotka-duzy-druk.pdf", "klatka-1.pdf"):
                words = read[f"plany/{plan}/{name}"]
                assert (name, people(words), called(words)) == (name, serving(day), numbered(day))
        others = [known for _, known in ENDS[plan] if known != end(plan, day)]
        leaflet = re.sub(r"Zatwierdzono go do \d+ \w+ \d{4} r\.", "", read[f"plany/{plan}/ulotka.pdf"])
        assert [word for word in others if flat(polish.day(word)) in leaflet] == []


@pytest.mark.parametrize("day", [date(2026, 11, 15), LAST], ids=str)
def test_a_note_is_signed_in_every_format_by_who_served_on_its_day(built, day):
    site = built(day)
    for since, kind in NOTES:
        if since > day or kind.startswith("poprawka"):
            continue
        folder, bundle = site / f"prasa/{PROLONGED}-{kind}", site.parent / f"paczka/{PROLONGED}/nota-{kind}"
        mails = [mail(path) for path in bundle.glob("*.eml")]
        signed = {path.name: people(text.of(path)) for path in folder.iterdir() if path.suffix in DOCUMENTS}
        assert len(signed) == 6
        assert signed.pop("nota-radio.txt") <= {at(OFFICERS, since)}, kind  # on air only the number may be told
        assert len(mails) == 1
        assert {**signed, "eml": people(mails[0])} == {name: {at(OFFICERS, since)} for name in (*signed, "eml")}, kind


def mail(path: Path) -> str:
    message = message_from_bytes(path.read_bytes(), _class=EmailMessage, policy=default)
    body = message.get_body(("plain",))
    return str(body.get_content()) if body else ""


def documents(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        of_plan = path.parts[-3:-1] and any(plan in path.as_posix() for plan in (PROLONGED, SHORTENED))
        if of_plan and path.suffix in DOCUMENTS:
            yield path

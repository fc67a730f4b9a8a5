"""Plans that change, day by day: no two outputs disagree, and nothing is told before its day.

What holds on which day is written down here by hand, from the log, and not worked out by the code under test.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import icalendar
import pytest
import yaml

from jawny_plan import polish
from jawny_plan.facts.release import public
from jawny_plan.model.unit import Data
from jawny_plan.outputs.documents.production import NoteOrder, Order, SheetOrder
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages.site import Site
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.reading.folder import load
from tests.conftest import ROOT, command
from tests.tools import text
from tests.tools.changing_unit import PROLONGED, SHORTENED, write

FIRST, LAST = date(2026, 6, 20), date(2027, 2, 20)
DAYS = [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]

ENDS = {
    PROLONGED: ((FIRST, date(2026, 12, 31)), (date(2026, 12, 10), date(2027, 1, 31))),
    SHORTENED: ((FIRST, date(2026, 12, 31)), (date(2026, 10, 14), date(2026, 10, 23))),
}
"""From which day which last day is the plan's."""
MARKS = {
    date(2026, 9, 1): ("16 października", "2026-10-16", "20261017", "szesnastego października"),
    date(2026, 9, 20): ("27 zgłoszeń", "dwadzieścia siedem zgłoszeń", '"ile": 27'),
    date(2026, 10, 14): ("23 października", "2026-10-23", "20261024", "parking zamknięto"),
    date(2026, 11, 6): ("Straży Miejskiej", "19 zdarzeń"),
    date(2026, 11, 9): ("już nie uszkadza",),
    date(2026, 12, 10): ("31 stycznia", "2027-01-31", "20270201", "Spacer badawczy", "przedłużono", "Aneks"),
    date(2027, 1, 20): ("Obejrzano",),
    date(2027, 2, 5): ("Jest ciszej",),
}
"""What nobody may read before which day, however it is written."""
OUTDATED = {
    PROLONGED: ((date(2026, 9, 1), "30 września"), (date(2026, 12, 10), "Festyn")),
    SHORTENED: (),
}
"""What sheets on offer name no more from which day."""


def end(plan: str, day: date) -> date:
    """The last day of a plan as it is in force on a day."""
    return [known for since, known in ENDS[plan] if since <= day][-1]


def state(plan: str, day: date) -> str:
    if day < date(2026, 7, 1):
        return "przed"
    return "w-toku" if day <= end(plan, day) else "zakonczony"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    return load(write(tmp_path_factory.mktemp("zmieniane")))


@cache
def pour() -> Pour:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    return Pour(ROOT / "docs", settings["markdown_extensions"], {})


class Told:
    """All that the site of a day is made of: pages, files, and orders for documents."""

    def __init__(self, data: Data, day: date) -> None:
        self.day = day
        self.orders: list[Order] = []
        self.edition = Edition(public(data, day), day)
        self.site = Site(self.edition, pour(), self.orders.extend)
        self.files = {
            name: content.decode("utf-8-sig").replace("\r\n ", "") for name, content in self.site.texts.items()
        }
        self.notes = {order.path.split("/")[1]: order.html for order in self.orders if isinstance(order, NoteOrder)}

    def page(self, uri: str) -> str:
        return flat(text.html(self.site.page(uri).html))

    def sheets(self, plan: str) -> list[dict[str, Any]]:
        """The words of the plan's sheets."""
        made = [order for order in self.orders if isinstance(order, SheetOrder) and f"/{plan}/" in f"/{order.path}"]
        return [json.loads(json.dumps(order.data, ensure_ascii=False, default=str)) for order in made]

    def json(self, path: str) -> Any:
        return json.loads(self.files[path])

    def outputs(self) -> Iterator[tuple[str, str]]:
        """Every output as the text that a reader or a program gets."""
        for uri in (
            *self.site.sources,
            "index.md",
            "plany/index.md",
            "postepy/index.md",
            "prasa/index.md",
            "nowosci/index.md",
        ):
            if not uri.startswith(("redakcja/", "dane/")):  # pages for editors and programmers tell of no plan
                yield uri, self.page(uri)
        for order in self.orders:
            yield order.path, json.dumps(asdict(order), ensure_ascii=False, default=str)
        for name, content in self.files.items():
            if not name.startswith(("dane/format/", "dane/schemat/")):  # schemas tell of keys
                yield name, content


def flat(words: str) -> str:
    return words.replace(polish.NBSP, " ").replace("\\u00a0", " ")


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_each_day_all_outputs_agree_and_tell_nothing_before_its_day(data, day):
    told = Told(data, day)
    outputs = [(name, flat(words)) for name, words in told.outputs()]
    ahead = [mark for since, marks in MARKS.items() if day < since for mark in marks]
    assert [(name, mark) for name, words in outputs for mark in ahead if mark in words] == []
    for plan in (PROLONGED, SHORTENED):
        assert {name: known for name, known in ends(told, plan) if known != end(plan, day)} == {}
        assert {name: known for name, known in states(told, plan) if known != state(plan, day)} == {}
        sheets = flat(json.dumps(told.sheets(plan), ensure_ascii=False))
        assert [word for since, word in OUTDATED[plan] if since <= day and word in sheets] == []


def ends(told: Told, plan: str) -> Iterator[tuple[str, date]]:
    """The plan's last day as each output has it."""
    words = next(item for item in told.edition.plans if item["id"] == plan)
    yield "słowa", spoken(words["okres"]["do"])
    page = told.page(f"plany/{plan}.md")
    yield "strona", spoken(re.search(r"plan od .*? do (\d+ \w+ \d{4})", page)[1])
    if found := re.search(r"Plan (?:obowiązuje do|zakończył się) (\d+ \w+ \d{4})", page):
        yield "stan na stronie", spoken(found[1])
    yield "lista", spoken(re.search(rf"{words['haslo']} od .*? do (\d+ \w+ \d{{4}})", told.page("plany/index.md"))[1])
    yield "JSON planu", date.fromisoformat(told.json(f"dane/plany/{plan}.json")["obowiazuje"]["okres"]["do"])
    listed = told.json("dane/plany.json")["plany"]
    yield "JSON planów", date.fromisoformat(next(item["do"] for item in listed if item["id"] == plan))
    yield "CSV", date.fromisoformat(row(told, plan)["do"])
    for sheet in told.sheets(plan):
        if told_in := sheet.get("plan", {}).get("okres") or sheet.get("ogloszenie"):  # a picture to share has none
            yield "druk", spoken(told_in["do"])
    [last] = [event for event in events(told, plan) if ".koniec@" in event["UID"]]
    yield "kalendarz", last["DTSTART"].dt


def states(told: Told, plan: str) -> Iterator[tuple[str, str]]:
    """The plan's state as each output has it."""
    yield "słowa", next(item["stan"]["kod"] for item in told.edition.plans if item["id"] == plan)
    yield "JSON planu", told.json(f"dane/plany/{plan}.json")["obliczenia"]["stan"]
    listed = told.json("dane/plany.json")["plany"]
    yield "JSON planów", next(item["stan"] for item in listed if item["id"] == plan)
    yield "CSV", row(told, plan)["stan"]
    names = [item["id"] for item in told.json("nowosci/feed.json")["items"]]
    begun = any(name.endswith(f"{plan}/#poczatek") for name in names)
    over = any(name.endswith(f"{plan}/#koniec") for name in names)
    yield "kanał", "zakonczony" if over else "w-toku" if begun else "przed"
    heads = {"Trwające": "w-toku", "Jeszcze się nie zaczęły": "przed", "Zakończone": "zakonczony"}
    page, headline = (
        told.page("plany/index.md"),
        next(item["haslo"] for item in told.edition.plans if item["id"] == plan),
    )
    above = page[: page.index(headline)]
    yield "lista", heads[max((head for head in heads if head in above), key=above.rindex)]


def row(told: Told, plan: str) -> dict[str, str]:
    rows = csv.DictReader(io.StringIO(told.files["dane/csv/plany.csv"]))
    return next(item for item in rows if item["plan"] == plan)


def events(told: Told, plan: str) -> list[icalendar.Event]:
    whole = icalendar.Calendar.from_ical(told.files["kalendarz/wszystkie.ics"])
    return [event for event in whole.walk("VEVENT") if f"plan.{plan}." in event["UID"]]


MONTHS = [
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
]


def spoken(words: str) -> date:
    """`31 stycznia 2027 r.` as a day."""
    number, month, year = flat(words).split()[:3]
    return date(int(year), MONTHS.index(month) + 1, int(number))


def test_work_of_the_added_month_is_in_time(data):
    told = Told(data, date(2027, 2, 6))
    actions = told.json(f"dane/plany/{PROLONGED}.json")["obliczenia"]["dzialania"]
    assert [action["stan"] for action in actions] == ["wykonano", "wykonano", "zrezygnowano", "wykonano"]


def test_what_was_due_after_an_early_end_is_neither_late_nor_ahead(data):
    told = Told(data, date(2026, 11, 10))
    actions = told.json(f"dane/plany/{SHORTENED}.json")["obliczenia"]["dzialania"]
    assert actions[1]["stan"] == "plan-skrocono"
    assert max(window["do"] for window in actions[0]["terminy"]) == "2026-09-30"  # October was not whole
    days = [event["DTSTART"].dt for event in events(told, SHORTENED)]
    assert days == [date(2026, 10, 23)]


def test_a_measurement_is_compared_with_the_period_in_force(data):
    told = Told(data, date(2026, 11, 10))
    [goal] = told.json(f"dane/plany/{SHORTENED}.json")["obliczenia"]["cele"]
    compared = goal["liczniki"][0]["porownanie"]
    assert "niepelny-okres" not in compared["zastrzezenia"]
    assert compared["werdykt"]


def test_a_note_tells_the_plan_of_its_own_day_and_what_came_after(data):
    start = flat(text.html(Told(data, date(2026, 12, 20)).notes[f"{PROLONGED}-start"]))
    body, after = start.split("Po dniu tej noty:")
    assert "31 grudnia 2026" in body
    assert "31 stycznia 2027" not in body
    assert "16 października 2026" in body  # a mistake is mended where it stood
    assert "Spacer badawczy" not in body
    assert "10 grudnia 2026 r. plan zmieniono. Plan przedłużono do 31 stycznia 2027 r." in after


def test_only_a_mistake_asks_newsrooms_for_a_correction(data):
    notes = Told(data, LAST).notes
    asking = {name for name, html in notes.items() if "sprostowanie" in html}
    assert asking == {f"{PROLONGED}-poprawka-1", f"{PROLONGED}-poprawka-2"}
    assert f"{PROLONGED}-zmiana-1" in notes


def test_half_time_does_not_move_when_the_end_does(data):
    notes = [Told(data, day).notes[f"{PROLONGED}-polmetek"] for day in (date(2026, 12, 9), date(2027, 1, 10))]
    assert [
        "31 grudnia 2026" in flat(note) and "31 stycznia 2027" not in flat(note).split("Po dniu")[0] for note in notes
    ] == [
        True,
        True,
    ]
    assert re.findall(r"półmetek|Stan na[^<]*", notes[0]) == re.findall(r"półmetek|Stan na[^<]*", notes[1])


BUILDS = [
    day + timedelta(days=step)
    for day in (date(2026, 9, 1), date(2026, 10, 14), date(2026, 10, 24), date(2026, 12, 10), date(2027, 2, 1))
    for step in (-1, 0, 1)
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[date], Path]:
    """The whole site as it was built on a day."""
    folder = tmp_path_factory.mktemp("zbudowane")
    write(folder)

    def site(day: date) -> Path:
        done = command("site", str(folder), today=str(day))
        assert done.returncode == 0, done.stderr
        return folder / "site"

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
        others = [known for _, known in ENDS[plan] if known != end(plan, day)]
        assert [word for word in others if flat(polish.day(word)) in read[f"plany/{plan}/ulotka.pdf"]] == []


def documents(site: Path) -> Iterator[Path]:
    for path in site.rglob("*"):
        of_plan = path.parts[-3:-1] and any(plan in path.as_posix() for plan in (PROLONGED, SHORTENED))
        if of_plan and path.suffix in (".html", ".pdf", ".docx", ".odt", ".txt"):
            yield path

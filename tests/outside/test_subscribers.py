"""Calendars and feeds as programs read them that we did not write: icalendar, vobject, ical.js, JSON Feed's schema."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import icalendar
import jsonschema
import pytest
import vobject

from jawny_plan.outputs import calendar, feeds
from tests.outputs.calendar.samples import DUTY, ONCE, PLAN, SERIES, changed, edition
from tests.outside.programs import HERE, node

LAST = date(2030, 1, 1)
NAMES = ("uid", "recurrence-id", "dtstart", "dtend", "summary", "description", "location", "status", "sequence", "url")
Event = dict[str, str | None]


def duty(**more: Any) -> dict[str, Any]:
    return {**DUTY, "dyzur": changed(DUTY["dyzur"], **more)}


OFF = {"dnia": "2026-06-02", "powod": "remont"}
MEETINGS = {
    "zwykle": ONCE,
    "odwolane": changed(ONCE, odwolane=OFF),
    "przesuniete": changed(ONCE, przesuniete=[{"z_dnia": "2026-12-03"}]),
    "bez-konca": changed(ONCE, termin={"dnia": "2026-12-10", "od": "17.00"}),
    "jesien": changed(ONCE, termin={"dnia": "2026-10-24", "od": "23.00", "do": "4.00"}),
    "dwa-razy": changed(ONCE, termin={"dnia": "2026-10-25", "od": "2.30", "do": "3.30"}),
    "wiosna": changed(ONCE, termin={"dnia": "2026-03-29", "od": "0.30", "do": "4.00"}),
    "polnoc": changed(ONCE, termin={"dnia": "2026-12-10", "od": "22.00", "do": "24.00"}),
    "przestepny": changed(ONCE, termin={"dnia": "2028-02-29", "od": "23.00", "do": "1.00"}),
    "seria": changed(SERIES, terminy=[*SERIES["terminy"][:2], {**SERIES["terminy"][2], "odwolany": OFF}]),
    "dyzur": DUTY,
    "dyzur-od-soboty": duty(od="2026-01-03"),
    "dyzur-w-nocy": duty(dni=["sobota"], godziny="23.00-4.00", bez_dyzuru=None),
    "dyzur-po-polnocy": duty(dni=["niedziela"], godziny="0.30-1.30", bez_dyzuru=None),
    "dyzur-do-odwolania": changed(DUTY, odwolane=OFF),
    "dyzur-odwolany": changed(DUTY, odwolane={"dnia": "2025-12-20", "powod": "remont"}),
}


def told(value: Any) -> str | None:
    """Days and hours as a clock in Poland shows them; all else as text."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat()
    return None if value is None else value.isoformat() if isinstance(value, date) else str(value)


def by_icalendar(data: bytes) -> list[Event]:
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return [{name: told(getattr(item.get(name), "dt", item.get(name))) for name in NAMES} for item in events]


def by_vobject(data: bytes) -> list[Event]:
    whole = vobject.readOne(data.decode())
    assert whole.validate(raiseException=True)
    return [
        {name: told(item.contents[name][0].value) if name in item.contents else None for name in NAMES}
        for item in whole.contents.get("vevent", [])
    ]


def by_ical_js(data: bytes) -> dict[str, Any]:
    return dict(json.loads(node("read_calendar.js", LAST.isoformat(), given=data)))


def sorted_events(events: list[Event]) -> list[Event]:
    return sorted(events, key=lambda item: (str(item["uid"]), str(item["recurrence-id"])))


def assert_all_read_the_same(data: bytes) -> None:
    first, other = sorted_events(by_icalendar(data)), sorted_events(by_vobject(data))
    assert first == other
    third = [{name: item[name] for name in NAMES} for item in by_ical_js(data)["events"]]
    assert first == sorted_events(third)


@pytest.mark.parametrize("name", MEETINGS)
def test_every_program_reads_the_same_events(name: str) -> None:
    files = calendar.files(edition({name: MEETINGS[name]}, plans={"p": (PLAN, None)}))
    assert by_icalendar(files["kalendarz/wszystkie.ics"])
    for data in files.values():
        assert_all_read_the_same(data)


def test_every_program_reads_the_calendars_of_the_example(example_site: Path) -> None:
    files = sorted(example_site.rglob("*.ics"))
    assert len(files) > 10
    for path in files:
        assert_all_read_the_same(path.read_bytes())
    assert (
        by_ical_js((example_site / "kalendarz/rejon-2.ics").read_bytes())["name"]
        == "Dzielnicowy – Rejon 2, Przykładowo"
    )


@pytest.mark.parametrize("name", [name for name in MEETINGS if name.startswith("dyzur")])
def test_recurring_hours_expand_to_those_of_the_facts(name: str) -> None:
    made = edition({name: MEETINGS[name]})
    (rounds,) = by_ical_js(calendar.files(made)[f"spotkania/{name}/spotkanie.ics"])["rounds"].values()
    hours = made.met[0].duty_hours(date.min, LAST)
    assert rounds == [[told(item.start), told(item.end)] for item in hours]


@pytest.mark.parametrize("change", ["odwolane", "przesuniete"])
def test_a_change_reaches_a_subscriber(change: str) -> None:
    before, after = (
        by_ical_js(calendar.files(edition({"m": meeting}))["kalendarz/rejon-2.ics"])["events"][0]
        for meeting in (ONCE, MEETINGS[change])
    )
    assert before["uid"] == after["uid"]
    assert int(before["sequence"]) < int(after["sequence"])
    assert after["status"] == ("CANCELLED" if change == "odwolane" else "CONFIRMED")


def test_json_feeds_hold_to_the_schema(example_site: Path) -> None:
    """The schema is that of the npm package jsonfeed-schema (ISC licence)."""
    schema = json.loads((HERE / "node_modules/jsonfeed-schema/schema-v1.1.json").read_text(encoding="utf-8"))
    check = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    built = [path.read_bytes() for path in example_site.rglob("feed.json")]
    empty = edition()
    made = feeds.files(empty, feeds.news(empty, {}))
    found = [json.loads(data) for data in (*built, *(data for path, data in made.items() if path.endswith(".json")))]
    assert len(found) == 7
    for feed in found:
        assert list(check.iter_errors(feed)) == []
    del found[0]["title"]
    assert list(check.iter_errors(found[0]))

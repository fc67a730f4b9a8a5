"""Calendar files: the zone, the names, the lines."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import icalendar
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.model.meeting_term import skipped
from jawny_plan.outputs.calendar.component import EventTime, Happening, calendar, event

PAGE = "https://kpp.przyklad.example/kalendarz/"
HAPPENING = Happening("a@b", "Tytuł", "Opis", PAGE, ("Spotkanie",), EventTime(datetime(2026, 12, 10, 17, tzinfo=UTC)))


def test_the_zone_is_that_of_poland_hour_by_hour():
    zone = tzical(StringIO(calendar([]).decode())).get("Europe/Warsaw")
    warsaw = ZoneInfo("Europe/Warsaw")
    at = datetime(1997, 1, 1)
    while at.year < 2038:
        if not skipped(at):
            assert at.replace(tzinfo=zone).utcoffset() == at.replace(tzinfo=warsaw).utcoffset(), at
        at += timedelta(hours=5)  # five meets every hour of the day, the changed ones too


def test_a_calendar_to_subscribe_to_says_its_name_and_how_often_to_ask():
    made = icalendar.Calendar.from_ical(calendar([event(HAPPENING)], "Dzielnicowy – Rejon 2", PAGE + "a.ics", PAGE))
    assert (made["NAME"], made["X-WR-CALNAME"]) == ("Dzielnicowy – Rejon 2",) * 2
    assert made["X-WR-TIMEZONE"] == "Europe/Warsaw"
    assert made["REFRESH-INTERVAL"].dt == timedelta(hours=12)
    assert made["REFRESH-INTERVAL"].params["VALUE"] == "DURATION"
    assert b"X-PUBLISHED-TTL:PT12H\r\n" in calendar([], "Nazwa")
    assert (made["SOURCE"], made["URL"]) == (PAGE + "a.ics", PAGE)


def test_a_name_of_a_calendar_stays_on_its_line_and_whole():
    """NAME is a text, with its signs escaped; of X-WR-CALNAME nobody says so, and programs show every sign of it."""
    made = calendar([], "Rejon 2, Centrum; parki\nBEGIN:VEVENT").replace(b"\r\n ", b"")
    assert rb"NAME:Rejon 2\, Centrum\; parki BEGIN:VEVENT" in made.splitlines()
    assert b"X-WR-CALNAME:Rejon 2, Centrum; parki BEGIN:VEVENT" in made.splitlines()
    assert b"BEGIN:VEVENT" not in made.splitlines()


def test_a_single_meeting_opens_no_second_calendar():
    made = icalendar.Calendar.from_ical(calendar([event(HAPPENING)]))
    assert not {"NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "METHOD"} & set(made)


@given(st.text(max_size=300), st.text(max_size=300))
def test_no_text_breaks_a_file(summary, description):
    told = Happening("a@b", summary, description, PAGE, (summary,), HAPPENING.when, location=description)
    made = calendar([event(told)])
    lines = made.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert all(line.decode() for line in lines)  # no character is cut in two
    (found,) = icalendar.Calendar.from_ical(made).walk("VEVENT")
    assert found["UID"] == "a@b"
    assert lines.count(b"BEGIN:VEVENT") == lines.count(b"END:VEVENT") == 1
    assert vobject.readOne(made.decode()).vevent.uid.value == "a@b"

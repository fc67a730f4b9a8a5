"""Feeds and calendars of many units, read by other people's programs."""

from __future__ import annotations

import json

import feedparser
import icalendar
import pytest

from jawny_plan.units import country
from jawny_plan.units.portal import news
from jawny_plan.units.portal.published import published

CHANNEL = news.PortalFeed(
    "Województwo łódzkie: plany dzielnicowych",
    "https://portal.example/nowosci/lodzkie/",
    "https://portal.example/wojewodztwa/lodzkie/",
    "Komenda Zmyślona",
)


@pytest.fixture
def units(finished_country):
    return [published(unit) for unit in country.opened(finished_country).units]


def test_both_feeds_tell_the_newest_of_all_units(units):
    items = news.newest(units)
    days = [item.date_published for _, item in items]
    assert days == sorted(days, reverse=True)
    assert {unit.name for unit, _ in items[:9]} == {unit.name for unit in units}
    atom = feedparser.parse(news.atom(CHANNEL, items))
    told = json.loads(news.json_feed(CHANNEL, items))["items"]
    assert not atom.bozo
    assert [entry.id for entry in atom.entries] == [item["id"] for item in told] == [item.id for _, item in items]
    assert [entry.title for entry in atom.entries] == [item["title"] for item in told]
    assert len({entry.id for entry in atom.entries}) == len(items)
    assert atom.entries[0].author == items[0][0].name


def test_a_feed_has_a_limit(units):
    many = [unit for unit in units for _ in range(9)]
    assert len(news.newest(many)) == news.MOST


def test_the_calendar_has_every_event_as_its_unit_has_it(units):
    made = news.calendar("Dzielnicowi", "https://p.example/k.ics", "https://p.example/", units)
    (calendar,) = icalendar.Calendar.from_ical(made, multiple=True)
    ids = [str(event["uid"]) for event in calendar.walk("VEVENT")]
    own = [str(event["uid"]) for unit in units for event in icalendar.Calendar.from_ical(unit.calendar).walk("VEVENT")]
    assert ids == own
    assert len(own) > 30
    assert str(calendar["x-wr-calname"]) == "Dzielnicowi"
    for unit in units:
        assert unit.calendar.partition(b"BEGIN:VEVENT")[2].removesuffix(b"END:VCALENDAR\r\n") in made


def test_units_without_an_event_make_a_whole_calendar(units):
    empty = units[0].calendar.partition(b"BEGIN:VEVENT")[0] + b"END:VCALENDAR\r\n"
    object.__setattr__(units[0], "calendar", empty)
    made = news.calendar("Dzielnicowi", "https://p.example/k.ics", "https://p.example/", units[:1])
    assert list(icalendar.Calendar.from_ical(made).walk("VEVENT")) == []

"""Parts of an iCalendar file (RFC 5545, RFC 7986): an event, and a calendar made of events.

Every date in a file comes from the data, so the same data make the same bytes on every build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NotRequired, TypedDict

from jawny_plan.facts.plan import UNDATED
from jawny_plan.model.zone import WARSAW
from jawny_plan.outputs.pour.spaces import with_ordinary_spaces

if TYPE_CHECKING:  # slow to import, and most events are known from the last build
    from icalendar import Component

REFRESH = timedelta(hours=12)
"""How often a subscriber should ask again."""

_TIMEZONE = b"""\
BEGIN:VTIMEZONE\r
TZID:Europe/Warsaw\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
TZNAME:CEST\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
TZNAME:CET\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
END:STANDARD\r
END:VTIMEZONE\r
"""
"""Time in Poland since 1996, when the end of summer time moved to October."""

_END = b"END:VCALENDAR\r\n"


class Recurrence(TypedDict):
    """How often something comes again, in the words of iCalendar."""

    FREQ: str
    BYDAY: list[str]
    UNTIL: NotRequired[datetime]


@dataclass(frozen=True)
class EventTime:
    """EventTime an event is: days, or hours of days."""

    start: date
    end: date | None = None
    duration: timedelta | None = None
    """Instead of an end, where it comes again: an end would stretch rounds in which clocks change."""
    rule: Recurrence | None = None
    free: tuple[datetime, ...] = ()
    """The rounds that do not take place."""
    instead_of: datetime | None = None
    """The round in whose place this one stands."""

    def properties(self) -> dict[str, object]:
        """What is known of it, by its names in iCalendar."""
        named = {
            "dtstart": self.start,
            "dtend": self.end,
            "duration": self.duration,
            "rrule": self.rule,
            "exdate": list(self.free) or None,
            "recurrence-id": self.instead_of,
        }
        return {name: value for name, value in named.items() if value is not None}


@dataclass(frozen=True)
class Happening:
    """What an event says. `revised` is the day of the last change, `revision` the number of changes so far."""

    uid: str
    summary: str
    description: str
    url: str
    categories: tuple[str, ...]
    when: EventTime
    location: str | None = None
    created: date | None = None
    revised: date | None = None
    revision: int = 0
    cancelled: bool = False


def event(happening: Happening) -> bytes:
    """The VEVENT with its lines ended and folded. Nobody's time counts as taken: it is for information."""
    from icalendar import Event, vUri

    made = Event()
    made.add("uid", happening.uid)
    made.add("sequence", happening.revision)
    # DTSTAMP is required even where the data hold no day.
    made.add("dtstamp", _midnight(happening.revised or UNDATED))
    if happening.revised:
        made.add("last-modified", _midnight(happening.revised))
    if happening.created:
        made.add("created", _midnight(happening.created))
    for name, value in happening.when.properties().items():
        made.add(name, value)
    made.add("status", "CANCELLED" if happening.cancelled else "CONFIRMED")
    made.add("summary", with_ordinary_spaces(happening.summary))
    made.add("description", with_ordinary_spaces(happening.description))
    if happening.location:
        made.add("location", with_ordinary_spaces(happening.location))
    made.add("url", vUri(happening.url))
    made.add("categories", [with_ordinary_spaces(item) for item in happening.categories])
    made.add("transp", "TRANSPARENT")
    return _bytes(made)


def calendar(events: Iterable[bytes], name: str | None = None, address: str = "", page: str = "") -> bytes:
    """A VCALENDAR of finished events.

    With a name it is one to subscribe to, at `address`; without one it is a single meeting to be added to a calendar,
    where a name would make Outlook open a second calendar.
    """
    return joined(head(name, address, page), events)


def joined(beginning: bytes, events: Iterable[bytes]) -> bytes:
    """A calendar with this `head` and these events."""
    return b"".join((beginning, _TIMEZONE, *events, _END))


def head(name: str | None = None, address: str = "", page: str = "") -> bytes:
    """What stands in a calendar above its events."""
    from icalendar import Calendar, vDuration, vText, vUri

    made = Calendar()
    made.add("prodid", "-//Jawny plan//Kalendarz//PL")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    if name:
        title = " ".join(with_ordinary_spaces(name).split())
        made.add("name", vText(title))
        made.add("x-wr-calname", title)  # not escaped: as the type of an unknown property, programs take it as it is
        made.add("x-wr-timezone", str(WARSAW))
        made.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        made.add("x-published-ttl", vDuration(REFRESH))
        made.add("source", vUri(address), parameters={"VALUE": "URI"})
        made.add("url", vUri(page))
    return _bytes(made).removesuffix(_END)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _bytes(made: Component) -> bytes:
    return bytes(made.to_ical())

"""Calendars that a phone follows: of the whole unit, of each district, and each meeting by itself.

Meetings, duty hours and public days of plans; never a day of an inspection. Everything comes from the data and the
edition, so a moved or cancelled date is told by its number of changes, without remembering the last build.
"""

from __future__ import annotations

from typing import TypedDict
from urllib.parse import urlsplit

from jawny_plan.outputs.calendar import meetings, plans
from jawny_plan.outputs.calendar.component import calendar
from jawny_plan.outputs.edition import Edition
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.unit_words import DistrictWords, UnitWords

PAGE = "kalendarz/"
EVERYTHING = "wszystkie"


def files(edition: Edition) -> dict[str, bytes]:
    """Every calendar by its path from the site's root."""
    site = edition.unit["witryna"]
    host = urlsplit(site).hostname or site
    found: dict[str, list[bytes]] = {name: [] for name in (EVERYTHING, *edition.districts)}
    made: dict[str, bytes] = {}
    for met in edition.met:
        meeting = edition.meeting[met.id]
        events = meetings.events(met, meeting, host)
        made[of_meeting(meeting)] = calendar(events)
        for name in (EVERYTHING, *met.meeting.districts):
            found[name] += events
    for facts, plan in zip(edition.facts, edition.plans, strict=True):
        events = plans.events(facts, plan, host)
        for name in (EVERYTHING, facts.plan.district):
            found[name] += events
    for each in listed(edition):
        path = each["adres"].lstrip("/")
        made[path] = calendar(found[each["id"]], each["nazwa"], each["adres_pelny"], site + PAGE)
    return made


class CalendarWords(TypedDict):
    """A calendar to subscribe to; `webcal` opens the calendar program, which then asks whether to."""

    id: str
    nazwa: str
    rejon: DistrictWords | None
    adres: str
    adres_pelny: str
    webcal: str


def listed(edition: Edition) -> list[CalendarWords]:
    """The calendars to subscribe to, as the page lists them: the unit's, then those of the districts."""
    unit = edition.unit
    return [
        _told(EVERYTHING, f"Dzielnicowi – {unit['skrot']}", unit, None),
        *(_told(name, f"Dzielnicowy – {_named(told)}", unit, told) for name, told in edition.districts.items()),
    ]


def of_meeting(told: MeetingWords) -> str:
    """Where the calendar of a single meeting stands in the site."""
    return f"spotkania/{told['id']}/spotkanie.ics"


def _named(district: DistrictWords) -> str:
    """`Rejon 2, Przykładowo`"""
    town = district["miejscowosc"]
    return f"{district['krotko']}, {town}" if town and town not in district["krotko"] else str(district["krotko"])


def _told(name: str, title: str, unit: UnitWords, district: DistrictWords | None) -> CalendarWords:
    """`webcal` opens the calendar program of a phone or a computer, which then asks whether to subscribe."""
    address = f"{PAGE}{name}.ics"
    whole = unit["witryna"] + address
    return {
        "id": name,
        "nazwa": title,
        "rejon": district,
        "adres": f"/{address}",
        "adres_pelny": whole,
        "webcal": f"webcal://{whole.partition('://')[2]}",
    }

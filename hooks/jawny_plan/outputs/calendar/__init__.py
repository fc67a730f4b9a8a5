"""Calendars that a phone follows: of the whole unit, of each district, and each meeting by itself.

Meetings, duty hours and public days of plans; never a day of an inspection. Everything comes from the data, and the
version of an event from the register beside them (`versions`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypedDict
from urllib.parse import urlsplit

from jawny_plan.model import addresses
from jawny_plan.model.register import EventVersion
from jawny_plan.outputs.calendar import meetings, plans
from jawny_plan.outputs.calendar.component import Happening, event, head, joined
from jawny_plan.outputs.calendar.versions import named, settled, version
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.unit_words import DistrictWords, UnitWords

EVERYTHING = "wszystkie"


def files(edition: Edition) -> dict[str, bytes]:
    """Every calendar by its path from the site's root."""
    site = edition.unit["witryna"]
    found: dict[str, list[bytes]] = {name: [] for name in (EVERYTHING, *edition.districts)}
    made: dict[str, bytes] = {}

    for met, words in zip(edition.met, _of_meetings(edition), strict=True):
        of_it = _of_meeting(edition, list(_settled(edition, words)))
        made[of_meeting(edition.meeting[met.id])] = _calendar(edition, of_it)
        for name in (EVERYTHING, *met.meeting.districts):
            found[name] += of_it
    for plan, words in zip(edition.worded_plans, _of_plans(edition), strict=True):
        of_it = _events(plan, list(_settled(edition, words)))
        for name in (EVERYTHING, *plan.facts.plan.districts):
            found[name] += of_it
    for item in listed(edition):
        path = item["adres"].lstrip("/")
        called = item["nazwa"], item["adres_pelny"], site + addresses.CALENDAR
        made[path] = _calendar(edition, found[item["id"]], *called)
    return made


def _calendar(edition: Edition, events: Iterable[bytes], *called: str) -> bytes:
    """A calendar of finished events, `called` as `head` is told."""
    return joined(edition.once("nad kalendarzem", called, lambda: head(*called)), events)


def _of_meeting(edition: Edition, happenings: list[Happening]) -> list[bytes]:
    """The events of a meeting as they stand in calendars."""
    return edition.once("wydarzenia spotkania", happenings, lambda: [event(item) for item in happenings])


def _settled(edition: Edition, happenings: Iterable[Happening]) -> Iterator[Happening]:
    """The events in their versions."""
    return settled(happenings, edition.data.register.events, edition.today)


def _events(plan: WordedPlan, happenings: list[Happening]) -> list[bytes]:
    """The events of a plan as they stand in calendars."""
    return plan.once("wydarzenia", happenings, lambda: [event(item) for item in happenings])


def register(edition: Edition) -> dict[str, EventVersion]:
    """The versions of all events as the calendars of the edition tell them, beside those that are gone."""
    known = edition.data.register.events
    versions: dict[str, EventVersion] = {}
    for item in chain.from_iterable((*_of_meetings(edition), *_of_plans(edition))):
        name = named(item)
        if name not in versions:
            versions[name] = version(item, known.get(name), edition.today)
    return {**known, **versions}


def _of_meetings(edition: Edition) -> Iterator[Iterable[Happening]]:
    for facts in edition.met:
        yield meetings.happenings(facts, edition.meeting[facts.id], _host(edition))


def _of_plans(edition: Edition) -> Iterator[list[Happening]]:
    for plan in edition.worded_plans:
        yield _of_plan(plan, _host(edition))


def _of_plan(plan: WordedPlan, host: str) -> list[Happening]:
    return plan.once("terminy", host, lambda: list(plans.happenings(plan.facts, plan.words, host)))


def _host(edition: Edition) -> str:
    site = str(edition.unit["witryna"])
    return urlsplit(site).hostname or site


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
        _calendar_words(EVERYTHING, f"Dzielnicowi – {unit['skrot']}", unit, None),
        *(
            _calendar_words(name, f"{district['urzad']['naglowek']} – {_named(district)}", unit, district)
            for name, district in edition.districts.items()
        ),
    ]


def of_meeting(meeting: MeetingWords) -> str:
    """Where the calendar of a single meeting stands in the site."""
    return addresses.meeting_calendar(meeting["id"])


def _named(district: DistrictWords) -> str:
    """`Rejon 2, Przykładowo`"""
    town = district["miejscowosc"]
    return f"{district['krotko']}, {town}" if town and town not in district["krotko"] else str(district["krotko"])


def _calendar_words(name: str, title: str, unit: UnitWords, district: DistrictWords | None) -> CalendarWords:
    """`webcal` opens the calendar program of a phone or a computer, which then asks whether to subscribe."""
    address = addresses.calendar(name)
    whole = unit["witryna"] + address
    return {
        "id": name,
        "nazwa": title,
        "rejon": district,
        "adres": addresses.from_root(address),
        "adres_pelny": whole,
        "webcal": f"webcal://{whole.partition('://')[2]}",
    }

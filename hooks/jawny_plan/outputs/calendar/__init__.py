"""Calendars that a phone follows: of the whole unit, of each district, and each meeting by itself.

Meetings, duty hours and public days of plans; never a day of an inspection. Everything comes from the data and the
edition, so a moved or cancelled date is told by its number of changes, without remembering the last build.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from jawny_plan.outputs.calendar import meetings, plans
from jawny_plan.outputs.calendar.component import calendar
from jawny_plan.outputs.edition import Edition
from jawny_plan.wording import Told

PAGE = "kalendarz/"
EVERYTHING = "wszystkie"


def files(edition: Edition) -> dict[str, bytes]:
    """Every calendar by its path from the site's root."""
    site = edition.unit["witryna"]
    host = urlsplit(site).hostname or site
    found: dict[str, list[bytes]] = {name: [] for name in (EVERYTHING, *edition.districts)}
    made: dict[str, bytes] = {}
    for met in edition.met:
        told = edition.meeting[met.id]
        events = meetings.events(met, told, host)
        made[of_meeting(told)] = calendar(events)
        for name in (EVERYTHING, *met.meeting.districts):
            found[name] += events
    for facts, told in zip(edition.facts, edition.plans, strict=True):
        events = plans.events(facts, told, host)
        for name in (EVERYTHING, facts.plan.district):
            found[name] += events
    for told in listed(edition):
        path = told["adres"].lstrip("/")
        made[path] = calendar(found[told["id"]], told["nazwa"], told["adres_pelny"], site + PAGE)
    return made


def listed(edition: Edition) -> list[Told]:
    """The calendars to subscribe to, as the page lists them: the unit's, then those of the districts."""
    unit = edition.unit
    return [
        _told(EVERYTHING, f"Dzielnicowi – {unit['skrot']}", unit, None),
        *(_told(name, f"Dzielnicowy – {_named(told)}", unit, told) for name, told in edition.districts.items()),
    ]


def of_meeting(told: Told) -> str:
    """Where the calendar of a single meeting stands in the site."""
    return f"spotkania/{told['id']}/spotkanie.ics"


def _named(district: Told) -> str:
    """`Rejon 2, Przykładowo`"""
    town = district["miejscowosc"]
    return f"{district['krotko']}, {town}" if town and town not in district["krotko"] else str(district["krotko"])


def _told(name: str, title: str, unit: Told, district: Told | None) -> Told:
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

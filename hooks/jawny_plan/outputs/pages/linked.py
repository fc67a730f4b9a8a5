"""What a page is about, for search engines and assistants: schema.org as JSON-LD, only what the data state."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from jawny_plan.facts.meeting import MeetingFacts, Occurrence
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.district import District
from jawny_plan.model.meeting import MeetingPlace
from jawny_plan.model.meeting_term import Duty
from jawny_plan.model.time import Weekday
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.notes.press_notes import NotePlan
from jawny_plan.outputs.opendata import licence
from jawny_plan.outputs.opendata.catalogue import DATASETS, KEYWORDS
from jawny_plan.outputs.opendata.meetings import page as meeting_page
from jawny_plan.outputs.opendata.plans import page as plan_page
from jawny_plan.wording.designation import called

Node = dict[str, Any]

ORG = "https://schema.org"
DAYS = dict(zip(Weekday, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script(nodes: Sequence[Node]) -> str:
    """The nodes as the text of a `<script type="application/ld+json">`: nothing in it can end the element."""
    graph = {"@context": ORG, "@graph": list(nodes)}
    return json.dumps(graph, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_UNSAFE)


def unit(edition: Edition) -> Node:
    """The unit."""
    publisher = edition.data.unit
    return {**_unit(edition), "alternateName": publisher.short_name}


def programme(edition: Edition) -> Node:
    """The meetings of "Dzielnicowy bliżej nas" as a service of the unit."""
    site = edition.unit["witryna"]
    return {
        "@type": "GovernmentService",
        "@id": f"{site}{addresses.MEETINGS}#program",
        "name": "Dzielnicowy bliżej nas",
        "serviceType": "Spotkania dzielnicowych z mieszkańcami",
        "url": site + addresses.MEETINGS,
        "provider": _unit(edition),
    }


def plan(facts: PlanFacts, edition: Edition) -> Node:
    """A plan as a service of the unit for its districts, called as they were in its time."""
    areas = [_area(facts.districts[name], facts) for name in facts.plan.districts]
    return _known(
        {
            "@type": "GovernmentService",
            "@id": f"{plan_page(facts, edition.unit['witryna'])}#plan",
            "name": facts.plan.headline,
            "serviceType": "Plan działania priorytetowego dzielnicowego",
            "description": " ".join(facts.plan.in_short) or None,
            "url": plan_page(facts, edition.unit["witryna"]),
            "areaServed": areas if len(areas) > 1 else areas[0],
            "provider": _unit(edition),
        }
    )


def _area(district: District, facts: PlanFacts) -> Node:
    town = {"containedInPlace": {"@type": "Place", "name": district.town}} if district.town else {}
    name = called(district.designation(facts.seen), district.town)
    return {"@type": "AdministrativeArea", "name": name, **town}


def meeting(facts: MeetingFacts, edition: Edition) -> list[Node]:
    """One event for each date of the meeting, or one with a schedule for duty hours."""
    announced, address = facts.meeting, meeting_page(facts, edition.unit["witryna"])
    common = {
        "@type": "Event",
        "name": announced.title,
        "description": announced.topic,
        "url": address,
        "inLanguage": "pl",
        "eventAttendanceMode": f"{ORG}/OfflineEventAttendanceMode",
        "organizer": [_unit(edition), *({"@type": "Organization", "name": name} for name in announced.partners)],
    }
    if announced.duty:
        status = "EventCancelled" if announced.cancelled else "EventScheduled"
        duty = {"@id": f"{address}#dyzur", "eventStatus": f"{ORG}/{status}", "location": _place(announced.place)}
        return [_known({**common, **duty, **_schedule(announced.duty)})]
    return [_known({**common, "@id": f"{address}#termin-{item.number}", **_date(item)}) for item in facts.occurrences]


def _date(item: Occurrence) -> Node:
    """When and where; a date that was moved keeps what it was before."""
    status = "EventCancelled" if item.cancelled else "EventRescheduled" if item.former else "EventScheduled"
    before = [local(former.start).isoformat() for former in item.former]
    return {
        "startDate": local(item.start).isoformat(),
        "endDate": local(item.end).isoformat() if item.end else None,
        "eventStatus": f"{ORG}/{status}",
        "previousStartDate": before[0] if len(before) == 1 else before or None,
        "location": _place(item.place),
    }


def _schedule(duty: Duty) -> Node:
    end = "24:00:00" if duty.hours.midnight else f"{duty.hours.end:%H:%M:%S}"
    schedule = {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": [f"{ORG}/{DAYS[day]}" for day in duty.weekdays],
        "startTime": f"{duty.hours.start:%H:%M:%S}",
        "endTime": end,
        "startDate": duty.start.isoformat(),
        "endDate": duty.end.isoformat() if duty.end else None,
        "exceptDate": [day.isoformat() for day in duty.exceptions] or None,
        "scheduleTimezone": "Europe/Warsaw",
    }
    return {"startDate": duty.start.isoformat(), "eventSchedule": _known(schedule)}


def note(note_plan: NotePlan, title: str, edition: Edition) -> Node:
    """A press note, with its day if it bears one."""
    address = edition.unit["witryna"] + note_plan.address.lstrip("/")
    return _known(
        {
            "@type": "NewsArticle",
            "@id": f"{address}#nota",
            "headline": " ".join(title.split()),
            "url": address,
            "datePublished": note_plan.day.isoformat() if note_plan.day != UNDATED else None,
            "inLanguage": "pl",
            "author": _unit(edition),
            "publisher": _unit(edition),
        }
    )


def datasets(edition: Edition) -> list[Node]:
    """The open data, each dataset with its list and its tables."""
    site, known = edition.unit["witryna"], licence.of(edition.data.unit)
    return [
        _known(
            {
                "@type": "Dataset",
                "@id": site + addresses.dataset(name),
                "name": title,
                "description": text,
                "url": site + addresses.DATA,
                "keywords": list(KEYWORDS),
                "inLanguage": "pl",
                "license": known.address if known else None,
                "creator": _unit(edition),
                "dateModified": edition.today.isoformat(),
                "distribution": [
                    {"@type": "DataDownload", "contentUrl": site + path, "encodingFormat": media}
                    for path, media in _downloads(name, tables)
                ],
            }
        )
        for name, title, text, tables in DATASETS
    ]


def _downloads(name: str, tables: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield addresses.data_list(name), "application/json"
    for table in tables:
        yield addresses.table(table), "text/csv"
        yield addresses.excel_table(table), "text/csv"


def _unit(edition: Edition) -> Node:
    publisher, site = edition.data.unit, edition.unit["witryna"]
    return {"@type": "PoliceStation", "@id": f"{site}#jednostka", "name": publisher.name, "url": site}


def _place(place: MeetingPlace | None) -> Node | None:
    if place is None:
        return None
    name = ", ".join(part for part in (place.building, place.room, place.floor) if part)
    return _known({"@type": "Place", "name": name or None, "address": place.address})


def _known(node: Mapping[str, Any]) -> Node:
    """The node without what is not known."""
    return {name: value for name, value in node.items() if value is not None}

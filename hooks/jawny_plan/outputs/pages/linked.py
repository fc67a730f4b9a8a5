"""What a page is about, for search engines and assistants: schema.org as JSON-LD, only what the data state."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypedDict

from jawny_plan.facts.meeting import MeetingFacts, Occurrence
from jawny_plan.facts.plan import UNDATED, PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.district import District
from jawny_plan.model.meeting import MeetingPlace
from jawny_plan.model.meeting_term import Duty
from jawny_plan.model.time import Weekday
from jawny_plan.model.zone import local
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.notes.note_plan import NotePlan
from jawny_plan.outputs.opendata import licence
from jawny_plan.outputs.opendata.catalogue import DATASETS, KEYWORDS
from jawny_plan.outputs.opendata.meetings import page as meeting_page
from jawny_plan.outputs.opendata.plans import page as plan_page
from jawny_plan.outputs.pages.schema_org import (
    ORG,
    AdministrativeAreaNode,
    DataDownloadNode,
    DatasetNode,
    DatedEventNode,
    DutyEventNode,
    EventNode,
    GovernmentServiceNode,
    NewsArticleNode,
    OrganizationNode,
    PlaceNode,
    PoliceStationNode,
    ScheduleNode,
    SchemaNode,
)
from jawny_plan.wording.designation import called
from jawny_plan.wording.document import whole_name
from jawny_plan.wording.in_short import in_short

DAYS = dict(zip(Weekday, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
_UNSAFE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def script(nodes: Sequence[SchemaNode]) -> str:
    """The nodes as the text of a `<script type="application/ld+json">`: nothing in it can end the element."""
    graph = {"@context": ORG, "@graph": [node.record() for node in nodes]}
    return json.dumps(graph, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_UNSAFE)


def unit(edition: Edition) -> PoliceStationNode:
    """The unit."""
    return replace(_unit(edition), alternate_name=edition.data.unit.short_name)


def programme(edition: Edition) -> GovernmentServiceNode:
    """The meetings as a service of the unit, named after the programme where some belong to it."""
    site = edition.unit["witryna"]
    of_it = any(item.meeting.programme for item in edition.data.meetings)
    return GovernmentServiceNode(
        id=f"{site}{addresses.MEETINGS}#program",
        name="Dzielnicowy bliżej nas" if of_it else "Spotkania z dzielnicowym",
        service_type="Spotkania dzielnicowych z mieszkańcami",
        url=site + addresses.MEETINGS,
        provider=_unit(edition),
    )


def plan(facts: PlanFacts, edition: Edition) -> GovernmentServiceNode:
    """A plan as a service of the unit for its districts, called as they were in its time."""
    areas = [_area(facts.districts[name], facts) for name in facts.plan.districts]
    return GovernmentServiceNode(
        id=f"{plan_page(facts, edition.unit['witryna'])}#plan",
        name=facts.plan.headline,
        service_type=whole_name(facts.plan.document),
        description=" ".join(in_short(facts)) or None,
        url=plan_page(facts, edition.unit["witryna"]),
        area_served=areas if len(areas) > 1 else areas[0],
        provider=_unit(edition),
    )


def _area(district: District, facts: PlanFacts) -> AdministrativeAreaNode:
    return AdministrativeAreaNode(
        name=called(district.designation(facts.seen), district.town),
        contained_in_place=PlaceNode(name=district.town) if district.town else None,
    )


class _Announced(TypedDict):
    """What all events of a meeting say."""

    name: str
    description: str | None
    url: str
    in_language: str
    event_attendance_mode: str
    organizer: list[PoliceStationNode | OrganizationNode]


def meeting(facts: MeetingFacts, edition: Edition) -> list[EventNode]:
    """One event for each date of the meeting, or one with a schedule for duty hours."""
    announced, address = facts.meeting, meeting_page(facts, edition.unit["witryna"])
    common: _Announced = {
        "name": announced.title,
        "description": announced.topic,
        "url": address,
        "in_language": "pl",
        "event_attendance_mode": f"{ORG}/OfflineEventAttendanceMode",
        "organizer": [_unit(edition), *(OrganizationNode(name=name) for name in announced.partners)],
    }
    if announced.duty:
        status = "EventCancelled" if announced.cancelled else "EventScheduled"
        return [
            DutyEventNode(
                **common,
                id=f"{address}#dyzur",
                event_status=f"{ORG}/{status}",
                location=_place(announced.place),
                start_date=announced.duty.start.isoformat(),
                event_schedule=_schedule(announced.duty),
            )
        ]
    return [_date(item, f"{address}#termin-{item.number}", common) for item in facts.occurrences]


def _date(item: Occurrence, address: str, common: _Announced) -> DatedEventNode:
    """When and where; a date that was moved keeps what it was before."""
    status = "EventCancelled" if item.cancelled else "EventRescheduled" if item.former else "EventScheduled"
    before = [local(former.start).isoformat() for former in item.former]
    return DatedEventNode(
        **common,
        id=address,
        start_date=local(item.start).isoformat(),
        end_date=local(item.end).isoformat() if item.end else item.until.isoformat() if item.until else None,
        event_status=f"{ORG}/{status}",
        previous_start_date=before[0] if len(before) == 1 else before or None,
        location=_place(item.place),
    )


def _schedule(duty: Duty) -> ScheduleNode:
    return ScheduleNode(
        repeat_frequency="P1W",
        by_day=[f"{ORG}/{DAYS[day]}" for day in duty.weekdays],
        start_time=f"{duty.hours.start:%H:%M:%S}",
        end_time="24:00:00" if duty.hours.midnight else f"{duty.hours.end:%H:%M:%S}",
        start_date=duty.start.isoformat(),
        end_date=duty.end.isoformat() if duty.end else None,
        except_date=[day.isoformat() for day in duty.exceptions] or None,
        schedule_timezone="Europe/Warsaw",
    )


def note(note_plan: NotePlan, title: str, edition: Edition) -> NewsArticleNode:
    """A press note, with its day if it bears one."""
    address = edition.unit["witryna"] + note_plan.address.lstrip("/")
    return NewsArticleNode(
        id=f"{address}#nota",
        headline=" ".join(title.split()),
        url=address,
        date_published=note_plan.day.isoformat() if note_plan.day != UNDATED else None,
        in_language="pl",
        author=_unit(edition),
        publisher=_unit(edition),
    )


def datasets(edition: Edition) -> list[DatasetNode]:
    """The open data, each dataset with its list and its tables."""
    site, known = edition.unit["witryna"], licence.of(edition.data.unit)
    return [
        DatasetNode(
            id=site + addresses.dataset(dataset.name),
            name=dataset.title,
            description=dataset.text,
            url=site + addresses.DATA,
            keywords=KEYWORDS,
            in_language="pl",
            license=known.address if known else None,
            creator=_unit(edition),
            date_modified=edition.today.isoformat(),
            distribution=[
                DataDownloadNode(content_url=site + path, encoding_format=media)
                for path, media in _downloads(dataset.name, dataset.tables)
            ],
        )
        for dataset in DATASETS
    ]


def _downloads(name: str, tables: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield addresses.data_list(name), "application/json"
    for table in tables:
        yield addresses.table(table), "text/csv"
        yield addresses.excel_table(table), "text/csv"


def _unit(edition: Edition) -> PoliceStationNode:
    site = edition.unit["witryna"]
    return PoliceStationNode(id=f"{site}#jednostka", name=edition.data.unit.name, url=site)


def _place(place: MeetingPlace | None) -> PlaceNode | None:
    if place is None:
        return None
    name = ", ".join(part for part in (place.building, place.room, place.floor) if part)
    return PlaceNode(name=name or None, address=place.address)

"""What search engines and assistants are told, as records: the types of schema.org that pages use.

A field is a property of its type; what is not known is None and left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

ORG = "https://schema.org"


@dataclass(frozen=True, kw_only=True)
class SchemaNode:
    """A thing; its class says what it is."""

    def record(self) -> dict[str, object]:
        """The thing as JSON-LD."""
        known = {
            _key(field.name): _json(value) for field in fields(self) if (value := getattr(self, field.name)) is not None
        }
        return {"@type": self.kind(), **known}

    @classmethod
    def kind(cls) -> str:
        """What schema.org calls it."""
        return cls.__name__.removesuffix("Node")


@dataclass(frozen=True, kw_only=True)
class PoliceStationNode(SchemaNode):
    """The unit."""

    id: str
    name: str
    url: str
    alternate_name: str | None = None


@dataclass(frozen=True, kw_only=True)
class OrganizationNode(SchemaNode):
    """Who helps."""

    name: str


@dataclass(frozen=True, kw_only=True)
class PlaceNode(SchemaNode):
    """A town, or where one meets."""

    name: str | None
    address: str | None = None


@dataclass(frozen=True, kw_only=True)
class AdministrativeAreaNode(SchemaNode):
    """A district."""

    name: str
    contained_in_place: PlaceNode | None


@dataclass(frozen=True, kw_only=True)
class GovernmentServiceNode(SchemaNode):
    """A plan, or the programme of meetings."""

    id: str
    name: str
    service_type: str
    description: str | None = None
    url: str
    area_served: AdministrativeAreaNode | Sequence[AdministrativeAreaNode] | None = None
    provider: PoliceStationNode


@dataclass(frozen=True, kw_only=True)
class ScheduleNode(SchemaNode):
    """When duty hours come again."""

    repeat_frequency: str
    by_day: Sequence[str]
    start_time: str
    end_time: str
    start_date: str
    end_date: str | None
    except_date: Sequence[str] | None
    schedule_timezone: str


@dataclass(frozen=True, kw_only=True)
class EventNode(SchemaNode):
    """What all dates of a meeting share."""

    name: str
    description: str | None
    url: str
    in_language: str
    event_attendance_mode: str
    organizer: Sequence[PoliceStationNode | OrganizationNode]
    id: str

    @classmethod
    def kind(cls) -> str:
        """Dates and duty hours are events alike."""
        return "Event"


@dataclass(frozen=True, kw_only=True)
class DatedEventNode(EventNode):
    """A date of a meeting."""

    start_date: str
    end_date: str | None
    event_status: str
    previous_start_date: str | Sequence[str] | None
    location: PlaceNode | None


@dataclass(frozen=True, kw_only=True)
class DutyEventNode(EventNode):
    """Duty hours."""

    event_status: str
    location: PlaceNode | None
    start_date: str
    event_schedule: ScheduleNode


@dataclass(frozen=True, kw_only=True)
class NewsArticleNode(SchemaNode):
    """A press note."""

    id: str
    headline: str
    url: str
    date_published: str | None
    in_language: str
    author: PoliceStationNode
    publisher: PoliceStationNode


@dataclass(frozen=True, kw_only=True)
class DataDownloadNode(SchemaNode):
    """A file of open data."""

    content_url: str
    encoding_format: str


@dataclass(frozen=True, kw_only=True)
class DatasetNode(SchemaNode):
    """Open data of one kind."""

    id: str
    name: str
    description: str
    url: str
    keywords: Sequence[str]
    in_language: str
    license: str | None
    creator: PoliceStationNode
    date_modified: str
    distribution: Sequence[DataDownloadNode]


def _key(name: str) -> str:
    """`areaServed` of `area_served`, `@id` of `id`."""
    first, *rest = name.split("_")
    return "@id" if name == "id" else first + "".join(map(str.capitalize, rest))


def _json(value: object) -> object:
    if isinstance(value, SchemaNode):
        return value.record()
    if isinstance(value, (list, tuple)):
        return [_json(item) for item in value]
    return value

"""What a unit has published: the parts of its open data that the portal tells, as they stand in its finished site.

The portal reads nothing else of a unit. What waits for its day there, or was refused, cannot reach it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from jawny_plan.facts.plan import PlanState
from jawny_plan.facts.promises import PromiseState
from jawny_plan.model import addresses
from jawny_plan.model.base import HttpUrl, key
from jawny_plan.storage.folders import SITE
from jawny_plan.units.country import UnitFolder


def _of_xml(text: str) -> str:
    """The text, if a feed can hold each of its signs. Raises ValueError."""
    if _NO_XML.search(text):
        raise ValueError(text)
    return text


_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_XmlText = Annotated[str, AfterValidator(_of_xml)]


class _Part(BaseModel):
    """Some keys of a published document; it may hold others."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class PublishedStreet(_Part):
    """A street of a district."""

    name: Annotated[str, key("nazwa", "")]


class PublishedArea(_Part):
    """What belongs to a district."""

    streets: Annotated[tuple[PublishedStreet, ...], key("ulice", "")] = ()
    villages: Annotated[tuple[str, ...], key("miejscowosci", "")] = ()


class PublishedOfficer(_Part):
    """Who looks after a district."""

    rank: Annotated[str | None, key("stopien", "")] = None
    name: Annotated[str | None, key("imie_nazwisko", "")] = None


class PublishedContact(_Part):
    """How to reach the officer, and when that was last checked."""

    phone: Annotated[str | None, key("telefon", "")] = None
    confirmed: Annotated[date | None, key("potwierdzono", "")] = None


class PublishedDistrict(_Part):
    """A district."""

    id: Annotated[str, key("id", "")]
    address: Annotated[HttpUrl, key("adres", "")]
    title: Annotated[str, key("tytul", "")]
    town: Annotated[str | None, key("miejscowosc", "")] = None
    commune: Annotated[str | None, key("teryt_gmina", "")] = None
    area: Annotated[PublishedArea | None, key("obszar", "")] = None
    officer: Annotated[PublishedOfficer | None, key("dzielnicowy", "")] = None
    contact: Annotated[PublishedContact | None, key("kontakt", "")] = None


class PublishedPromise(_Part):
    """A promised way of telling people, and what became of it."""

    state: Annotated[PromiseState, key("stan", "")]


class Computed(_Part):
    """What the unit's own site has worked out of a plan."""

    state: Annotated[PlanState, key("stan", "")]
    evaluated: Annotated[bool, key("oceniony", "")]
    promises: Annotated[tuple[PublishedPromise, ...], key("obietnice", "")] = ()


class PublishedPeriod(_Part):
    """When a plan is in force; an end may be unknown, or known to the month."""

    start: Annotated[str | None, key("od", "")] = None
    end: Annotated[str | None, key("do", "")] = None


class InForce(_Part):
    """The plan as it is in force."""

    headline: Annotated[str, key("haslo", "")]
    period: Annotated[PublishedPeriod, key("okres", "")]


class DistrictRef(_Part):
    """A district that a plan is about."""

    id: Annotated[str, key("id", "")]


class PublishedPlan(_Part):
    """A plan."""

    id: Annotated[str, key("id", "")]
    address: Annotated[HttpUrl, key("adres", "")]
    districts: Annotated[tuple[DistrictRef, ...], key("rejony", "")]
    in_force: Annotated[InForce, key("obowiazuje", "")]
    computed: Annotated[Computed, key("obliczenia", "")]


class _UnitDocument(_Part):
    day: Annotated[date, key("stan_na", "")]
    name: Annotated[_XmlText, key("nazwa", "")]
    short_name: Annotated[str, key("skrot", "")]
    site: Annotated[HttpUrl, key("witryna", "")]


class NewsItem(BaseModel):
    """A piece of news, as the unit's feed tells it (JSON Feed 1.1)."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: _XmlText
    url: HttpUrl
    title: _XmlText
    content_text: _XmlText
    date_published: _XmlText
    tags: tuple[str, ...] = ()


class _Feed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    items: tuple[NewsItem, ...]


class _Files(StrEnum):
    UNIT = addresses.data_list("jednostka")
    DISTRICTS = addresses.data_folder("rejony")
    PLANS = addresses.data_folder("plany")
    NEWS = f"{addresses.NEWS}feed.json"
    CALENDAR = addresses.calendar("wszystkie")


@dataclass(frozen=True)
class PublishedUnit:
    """A unit with all that the portal tells of it. `day` is that of its site, which may be the last good one."""

    folder: UnitFolder
    name: str
    short_name: str
    site: str
    day: date
    districts: tuple[PublishedDistrict, ...]
    plans: tuple[PublishedPlan, ...]
    news: tuple[NewsItem, ...]
    calendar: bytes

    @property
    def running(self) -> list[PublishedPlan]:
        """Its plans that run, in the order of its own list."""
        return [plan for plan in self.plans if plan.computed.state is PlanState.RUNNING]


class NoUnitSite(Exception):
    """The unit has no site, or one of another version of the program; the Polish message says which."""


def published(unit: UnitFolder) -> PublishedUnit:
    """What stands in the site of a unit. Raises NoUnitSite."""
    site = unit.path / SITE
    if not (site / _Files.UNIT).is_file():
        raise NoUnitSite("strona tej jednostki jeszcze nie powstała.")
    try:
        own = _read(site / _Files.UNIT, _UnitDocument)
        return PublishedUnit(
            folder=unit,
            name=own.name,
            short_name=own.short_name,
            site=f"{str(own.site).rstrip('/')}/",
            day=own.day,
            districts=tuple(_all(site / _Files.DISTRICTS, PublishedDistrict)),
            plans=tuple(_all(site / _Files.PLANS, PublishedPlan)),
            news=_read(site / _Files.NEWS, _Feed).items,
            calendar=_calendar(site / _Files.CALENDAR),
        )
    except (OSError, ValueError):
        raise NoUnitSite(
            "stronę tej jednostki zbudowała inna wersja programu albo jej pliki są uszkodzone; zbuduj ją jeszcze raz."
        ) from None


def _calendar(path: Path) -> bytes:
    """A calendar that is whole. Raises OSError and ValueError."""
    calendar = path.read_bytes()
    if not (calendar.startswith(b"BEGIN:VCALENDAR\r\n") and calendar.endswith(b"\r\nEND:VCALENDAR\r\n")):
        raise ValueError(path)
    return calendar


Document = TypeVar("Document", bound=BaseModel)


def _read(path: Path, kind: type[Document]) -> Document:
    return kind.model_validate_json(path.read_bytes())


def _all(folder: Path, kind: type[Document]) -> list[Document]:
    return [_read(path, kind) for path in sorted(folder.glob("*.json"))]

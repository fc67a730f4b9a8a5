"""The data in the shape of data.police.uk, for programs that already read British police data.

The answers of its API as files: `<force>/<neighbourhood>/priorities` stands in `….json`. Fields are those of
https://data.police.uk/docs/; the unit is the force, a district is a neighbourhood, a plan is a priority. What the
data do not know (population, centre, boundary) is null or empty. Long texts are HTML, as they are there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import partial
from html import escape
from itertools import chain
from typing import Annotated

from jawny_plan.facts.district import on
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.plan_then import plan_of
from jawny_plan.facts.promises import event_day
from jawny_plan.model.base import key
from jawny_plan.model.boundary import Boundary
from jawny_plan.model.district import Contact, District
from jawny_plan.outputs.edition import Edition, WordedPlan
from jawny_plan.outputs.opendata import districts, plans
from jawny_plan.outputs.opendata.record import Record
from jawny_plan.wording.designation import called
from jawny_plan.wording.meeting_words import MeetingWords, PlaceWords
from jawny_plan.wording.progress import happened
from jawny_plan.wording.unit_words import AreaWords

TIME = "%Y-%m-%dT%H:%M:%S"
NEXT_DUTY_HOURS = 8


class Named(Record):
    """A force or a neighbourhood in a list."""

    id: Annotated[str, key("id", "Identyfikator.")]
    name: Annotated[str, key("name", "Nazwa.")]


class LinkRecord(Record, title="Link"):
    """A page about the neighbourhood or the force."""

    url: Annotated[str, key("url", "Adres.")]
    title: Annotated[str, key("title", "Tytuł.")]
    description: Annotated[str | None, key("description", "Opis; zawsze null.")]


class Force(Record):
    """The unit."""

    id: Annotated[str, key("id", "Identyfikator jednostki.")]
    name: Annotated[str, key("name", "Nazwa jednostki.")]
    url: Annotated[str, key("url", "Adres strony jednostki.")]
    description: Annotated[str | None, key("description", "Opis; zawsze null.")]
    telephone: Annotated[str | None, key("telephone", "Telefon; zawsze null, telefony są przy rejonach.")]
    engagement_methods: Annotated[tuple[LinkRecord, ...], key("engagement_methods", "Zawsze puste.")]


class Reach(Record):
    """How to reach a neighbourhood."""

    telephone: Annotated[str | None, key("telephone", "Telefon rejonu.")]
    mobile: Annotated[str | None, key("mobile", "Służbowy telefon komórkowy.")]
    email: Annotated[str | None, key("email", "Adres e-mail rejonu.")]
    address: Annotated[str | None, key("address", "Gdzie można przyjść.")]


class Point(Record):
    """A point on the map."""

    latitude: Annotated[str | None, key("latitude", "Szerokość (WGS 84); null, gdy nieznana.")]
    longitude: Annotated[str | None, key("longitude", "Długość (WGS 84); null, gdy nieznana.")]


class PlaceRecord(Point, title="Place"):
    """A place where one may come."""

    name: Annotated[str | None, key("name", "Nazwa; zawsze null.")]
    address: Annotated[str, key("address", "Adres.")]
    postcode: Annotated[str | None, key("postcode", "Kod; zawsze null.")]
    type: Annotated[str, key("type", "Rodzaj; zawsze „station”.")]
    description: Annotated[str | None, key("description", "Kiedy jest dyżur (HTML).")]


class Neighbourhood(Record):
    """A district."""

    id: Annotated[str, key("id", "Identyfikator rejonu.")]
    name: Annotated[str, key("name", "Nazwa rejonu.")]
    url_force: Annotated[str, key("url_force", "Adres strony rejonu.")]
    description: Annotated[str | None, key("description", "Obszar rejonu (HTML).")]
    welcome_message: Annotated[str | None, key("welcome_message", "Zawsze null.")]
    contact_details: Annotated[Reach, key("contact_details", "Kontakt.")]
    links: Annotated[tuple[LinkRecord, ...], key("links", "Strony planów rejonu.")]
    locations: Annotated[tuple[PlaceRecord, ...], key("locations", "Miejsca, do których można przyjść.")]
    centre: Annotated[Point, key("centre", "Środek prostokąta, w którym mieści się granica rejonu.")]
    population: Annotated[str | None, key("population", "Liczba mieszkańców; zawsze null.")]


class Person(Record):
    """Who serves the district today."""

    name: Annotated[str, key("name", "Imię i nazwisko.")]
    rank: Annotated[str | None, key("rank", "Stopień w skrócie.")]
    bio: Annotated[str | None, key("bio", "Zawsze null.")]
    contact_details: Annotated[Reach, key("contact_details", "Kontakt do rejonu, nie do osoby.")]


class Event(Record):
    """A coming meeting, or a coming round of duty hours."""

    title: Annotated[str, key("title", "Tytuł spotkania.")]
    type: Annotated[str, key("type", "„meeting” albo, dla stałego dyżuru, „surgery”.")]
    description: Annotated[str | None, key("description", "Temat i zmiany terminu (HTML).")]
    address: Annotated[str | None, key("address", "Miejsce; null, dopóki nie jest znane.")]
    start_date: Annotated[str, key("start_date", "Początek, czas w Polsce, bez strefy.")]
    end_date: Annotated[str | None, key("end_date", "Koniec; null, gdy nie jest znany.")]
    contact_details: Annotated[Reach, key("contact_details", "Kontakt do rejonu.")]


class Priority(Record):
    """A plan."""

    issue: Annotated[str, key("issue", "Hasło i zagrożenia planu (HTML).")]
    issue_date: Annotated[str, key("issue-date", "Pierwszy dzień planu.")]
    action: Annotated[str | None, key("action", "Co dotąd zrobiono (HTML); null, gdy nic nie zapisano.")]
    action_date: Annotated[str | None, key("action-date", "Dzień ostatniego wpisu.")]


def answers(edition: Edition) -> Iterator[tuple[str, str, Record | tuple[Record, ...]]]:
    """Every answer of the API: its path without `.json`, the name of its schema, and what it says."""
    unit, force = edition.data.unit, force_id(edition)
    site = edition.unit["witryna"]
    yield "forces", "named", (Named(id=force, name=unit.name),)
    of_unit = Force(id=force, name=unit.name, url=site, description=None, telephone=None, engagement_methods=())
    yield f"forces/{force}", "force", of_unit
    yield f"forces/{force}/people", "people", ()
    listed = tuple(Named(id=name, name=_called(item, edition)) for name, item in edition.data.districts.items())
    yield f"{force}/neighbourhoods", "named", listed
    for name in edition.data.districts:
        base = f"{force}/{name}"
        yield base, "neighbourhood", _neighbourhood(name, edition)
        yield f"{base}/people", "people", tuple(_people(name, edition))
        yield f"{base}/events", "events", tuple(_events(name, edition))
        of_district = [plan for plan in edition.worded_plans if name in plan.facts.plan.districts]
        yield f"{base}/priorities", "priorities", tuple(_priorities(of_district))
        yield f"{base}/boundary", "boundary", tuple(_boundary(edition.data.districts[name].boundary))


def force_id(edition: Edition) -> str:
    """The unit's short name as an identity: `kpp-przykladowo`."""
    letters = unicodedata.normalize("NFKD", edition.data.unit.short_name.lower().replace("ł", "l"))
    return re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-") or "jednostka"


def _neighbourhood(name: str, edition: Edition) -> Neighbourhood:
    district, site = edition.data.districts[name], edition.unit["witryna"]
    contact = district.contact
    own = [facts for facts in edition.facts if name in facts.plan.districts]
    return Neighbourhood(
        id=name,
        name=_called(district, edition),
        url_force=districts.page(name, site),
        description=_area(edition.districts[name]["obszar"]),
        welcome_message=None,
        contact_details=_reach(contact),
        links=tuple(LinkRecord(url=plans.page(each, site), title=each.plan.headline, description=None) for each in own),
        locations=tuple(_places(contact)),
        centre=_centre(district.boundary),
        population=None,
    )


def _boundary(known: Boundary | None) -> Iterator[Point]:
    """The places of the longest ring or line: the shape knows one."""
    for longitude, latitude in known.longest if known else ():
        yield Point(latitude=str(latitude), longitude=str(longitude))


def _centre(known: Boundary | None) -> Point:
    if known is None:
        return Point(latitude=None, longitude=None)
    longitude, latitude = ((min(side) + max(side)) / 2 for side in zip(*known.longest, strict=True))
    return Point(latitude=f"{latitude:.6f}", longitude=f"{longitude:.6f}")


def _called(district: District, edition: Edition) -> str:
    return called(district.designation(on(edition.today)), district.town)


def _places(contact: Contact | None) -> Iterator[PlaceRecord]:
    if contact and contact.place:
        yield PlaceRecord(
            latitude=None,
            longitude=None,
            name=None,
            address=contact.place,
            postcode=None,
            type="station",
            description=html([contact.duty] if contact.duty else []),
        )


def _area(area: AreaWords | None) -> str | None:
    """The borders in words, then streets and villages."""
    listed = ", ".join([*area["ulice"], *area["miejscowosci"]]) if area else None
    return html(text for text in (area and area["opis"], listed) if text)


def _reach(contact: Contact | None) -> Reach:
    if contact is None:
        return Reach(telephone=None, mobile=None, email=None, address=None)
    return Reach(telephone=contact.phone, mobile=contact.mobile, email=contact.email, address=contact.place)


def _people(name: str, edition: Edition) -> Iterator[Person]:
    officer = districts.officer(name, edition)
    if officer and officer.name:
        contact = edition.data.districts[name].contact
        rank = officer.rank.value if officer.rank else None
        yield Person(name=officer.name, rank=rank, bio=None, contact_details=_reach(contact))


def _events(name: str, edition: Edition) -> list[Event]:
    """What lies ahead in the district and was not cancelled, next first."""
    own = [facts for facts in edition.met if name in facts.meeting.districts]
    reach = _reach(edition.data.districts[name].contact)
    found = chain.from_iterable(_coming(facts, edition.meeting[facts.id], reach) for facts in own)
    return sorted(found, key=lambda event: (event.start_date, event.title))


def _coming(facts: MeetingFacts, meeting: MeetingWords, reach: Reach) -> Iterator[Event]:
    coming = facts.meeting

    def event(
        kind: str, start: datetime, end: datetime | None, place: PlaceWords | None, notes: Iterable[str]
    ) -> Event:
        return Event(
            title=coming.title,
            type=kind,
            description=html([*([coming.topic] if coming.topic else []), *notes]),
            address=place["slowami"] if place else None,
            start_date=start.strftime(TIME),
            end_date=end.strftime(TIME) if end else None,
            contact_details=reach,
        )

    for item in facts.coming:
        term = meeting["terminy"][item.number - 1]
        notes = [f"Przesunięte z {move['z']}." for move in term["przesuniecia"]]
        yield event("meeting", item.start, item.end, term["miejsce"], notes)
    for duty in facts.next_duty_hours(NEXT_DUTY_HOURS):
        yield event("surgery", duty.start, duty.end, meeting["miejsce"], [])


def _priorities(own: Iterable[WordedPlan]) -> Iterator[Priority]:
    """The plans, newest first. One without a first day is left out: the shape asks for it."""
    dated = [(plan.facts.plan.period.start, plan) for plan in own if plan.facts.plan.period.start]
    for start, plan in sorted(dated, key=lambda item: (item[0], item[1].facts.id), reverse=True):
        yield from plan.once("priorytet", start, partial(_priority, plan.facts, start))


def _priority(facts: PlanFacts, start: date) -> list[Priority]:
    """The plan that begins on a day, alone in a list."""
    entries = [(event_day(entry, facts), happened(entry, plan_of(entry, facts))) for entry in facts.news]
    return [
        Priority(
            issue=html([facts.plan.headline, *(threat.name for threat in facts.plan.threats)]) or "",
            issue_date=f"{start}T00:00:00",
            action=html(text for _, text in entries),
            action_date=f"{entries[-1][0]}T00:00:00" if entries else None,
        )
    ]


def html(paragraphs: Iterable[str]) -> str | None:
    """Each text as a paragraph; None where there is none."""
    return "".join(f"<p>{escape(text)}</p>" for text in paragraphs) or None


SHAPES: dict[str, tuple[type[Record], str, bool]] = {
    "named": (Named, "Lista jednostek albo rejonów (widok police.uk)", True),
    "force": (Force, "Jednostka (widok police.uk)", False),
    "neighbourhood": (Neighbourhood, "Rejon (widok police.uk)", False),
    "people": (Person, "Dzielnicowy rejonu (widok police.uk)", True),
    "events": (Event, "Najbliższe spotkania rejonu (widok police.uk)", True),
    "priorities": (Priority, "Plany rejonu (widok police.uk)", True),
    "boundary": (Point, "Granica rejonu (widok police.uk)", True),
}
"""What describes the answers: the record, its title, and whether the answer is a list of them."""

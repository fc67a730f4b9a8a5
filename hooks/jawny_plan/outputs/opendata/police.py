"""The data in the shape of data.police.uk, for programs that already read British police data.

The answers of its API as files: `<force>/<neighbourhood>/priorities` stands in `….json`. Fields are those of
https://data.police.uk/docs/; the unit is the force, a district is a neighbourhood, a plan is a priority. What the
data do not know (population, centre, boundary) is null or empty. Long texts are HTML, as they are there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import datetime
from html import escape
from itertools import chain

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.district import Contact
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata import districts, plans
from jawny_plan.outputs.opendata.record import Record, told
from jawny_plan.wording.meeting_words import MeetingWords, PlaceWords
from jawny_plan.wording.progress import happened
from jawny_plan.wording.unit import called
from jawny_plan.wording.unit_words import AreaWords

TIME = "%Y-%m-%dT%H:%M:%S"
NEXT_DUTY_HOURS = 8


class Named(Record):
    """A force or a neighbourhood in a list."""

    id: str = told("id", "Identyfikator.")
    name: str = told("name", "Nazwa.")


class Link(Record):
    """A page about the neighbourhood or the force."""

    url: str = told("url", "Adres.")
    title: str = told("title", "Tytuł.")
    description: str | None = told("description", "Opis; zawsze null.")


class Force(Record):
    """The unit."""

    id: str = told("id", "Identyfikator jednostki.")
    name: str = told("name", "Nazwa jednostki.")
    url: str = told("url", "Adres strony jednostki.")
    description: str | None = told("description", "Opis; zawsze null.")
    telephone: str | None = told("telephone", "Telefon; zawsze null, telefony są przy rejonach.")
    engagement_methods: tuple[Link, ...] = told("engagement_methods", "Zawsze puste.")


class Reach(Record):
    """How to reach a neighbourhood."""

    telephone: str | None = told("telephone", "Telefon rejonu.")
    mobile: str | None = told("mobile", "Służbowy telefon komórkowy.")
    email: str | None = told("email", "Adres e-mail rejonu.")
    address: str | None = told("address", "Gdzie można przyjść.")


class Point(Record):
    """A point on the map."""

    latitude: str | None = told("latitude", "Szerokość; zawsze null.")
    longitude: str | None = told("longitude", "Długość; zawsze null.")


class Place(Point):
    """A place where one may come."""

    name: str | None = told("name", "Nazwa; zawsze null.")
    address: str = told("address", "Adres.")
    postcode: str | None = told("postcode", "Kod; zawsze null.")
    type: str = told("type", "Rodzaj; zawsze „station”.")
    description: str | None = told("description", "Kiedy jest dyżur (HTML).")


class Neighbourhood(Record):
    """A district."""

    id: str = told("id", "Identyfikator rejonu.")
    name: str = told("name", "Nazwa rejonu.")
    url_force: str = told("url_force", "Adres strony rejonu.")
    description: str | None = told("description", "Obszar rejonu (HTML).")
    welcome_message: str | None = told("welcome_message", "Zawsze null.")
    contact_details: Reach = told("contact_details", "Kontakt.")
    links: tuple[Link, ...] = told("links", "Strony planów rejonu.")
    locations: tuple[Place, ...] = told("locations", "Miejsca, do których można przyjść.")
    centre: Point = told("centre", "Środek rejonu; nieznany.")
    population: str | None = told("population", "Liczba mieszkańców; zawsze null.")


class Person(Record):
    """Who serves the district today."""

    name: str = told("name", "Imię i nazwisko.")
    rank: str | None = told("rank", "Stopień w skrócie.")
    bio: str | None = told("bio", "Zawsze null.")
    contact_details: Reach = told("contact_details", "Kontakt do rejonu, nie do osoby.")


class Event(Record):
    """A coming meeting, or a coming round of duty hours."""

    title: str = told("title", "Tytuł spotkania.")
    type: str = told("type", "„meeting” albo, dla stałego dyżuru, „surgery”.")
    description: str | None = told("description", "Temat i zmiany terminu (HTML).")
    address: str | None = told("address", "Miejsce; null, dopóki nie jest znane.")
    start_date: str = told("start_date", "Początek, czas w Polsce, bez strefy.")
    end_date: str | None = told("end_date", "Koniec; null, gdy nie jest znany.")
    contact_details: Reach = told("contact_details", "Kontakt do rejonu.")


class Priority(Record):
    """A plan."""

    issue: str = told("issue", "Hasło i zagrożenia planu (HTML).")
    issue_date: str = told("issue-date", "Pierwszy dzień planu.")
    action: str | None = told("action", "Co dotąd zrobiono (HTML); null, gdy nic nie zapisano.")
    action_date: str | None = told("action-date", "Dzień ostatniego wpisu.")


def answers(edition: Edition) -> Iterator[tuple[str, str, Record | tuple[Record, ...]]]:
    """Every answer of the API: its path without `.json`, the name of its schema, and what it says."""
    unit, force = edition.data.unit, force_id(edition)
    site = edition.unit["witryna"]
    yield "forces", "named", (Named(id=force, name=unit.name),)
    of_unit = Force(id=force, name=unit.name, url=site, description=None, telephone=None, engagement_methods=())
    yield f"forces/{force}", "force", of_unit
    yield f"forces/{force}/people", "people", ()
    listed = tuple(Named(id=name, name=called(item)) for name, item in edition.data.districts.items())
    yield f"{force}/neighbourhoods", "named", listed
    for name in edition.data.districts:
        base = f"{force}/{name}"
        yield base, "neighbourhood", _neighbourhood(name, edition)
        yield f"{base}/people", "people", tuple(_people(name, edition))
        yield f"{base}/events", "events", tuple(_events(name, edition))
        of_district = [facts for facts in edition.facts if facts.plan.district == name]
        yield f"{base}/priorities", "priorities", tuple(_priorities(of_district))
        yield f"{base}/boundary", "boundary", ()


def force_id(edition: Edition) -> str:
    """The unit's short name as an identity: `kpp-przykladowo`."""
    letters = unicodedata.normalize("NFKD", edition.data.unit.short_name.lower().replace("ł", "l"))
    return re.sub(r"[^a-z0-9]+", "-", letters.encode("ascii", "ignore").decode()).strip("-") or "jednostka"


def _neighbourhood(name: str, edition: Edition) -> Neighbourhood:
    district, site = edition.data.districts[name], edition.unit["witryna"]
    contact = district.contact
    own = [facts for facts in edition.facts if facts.plan.district == name]
    return Neighbourhood(
        id=name,
        name=called(district),
        url_force=districts.page(name, site),
        description=_area(edition.districts[name]["obszar"]),
        welcome_message=None,
        contact_details=_reach(contact),
        links=tuple(Link(url=plans.page(each, site), title=each.plan.headline, description=None) for each in own),
        locations=tuple(_places(contact)),
        centre=Point(latitude=None, longitude=None),
        population=None,
    )


def _places(contact: Contact | None) -> Iterator[Place]:
    if contact and contact.place:
        yield Place(
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


def _coming(facts: MeetingFacts, told: MeetingWords, reach: Reach) -> Iterator[Event]:
    meeting = facts.meeting

    def event(
        kind: str, start: datetime, end: datetime | None, place: PlaceWords | None, notes: Iterable[str]
    ) -> Event:
        return Event(
            title=meeting.title,
            type=kind,
            description=html([*([meeting.topic] if meeting.topic else []), *notes]),
            address=place["slowami"] if place else None,
            start_date=start.strftime(TIME),
            end_date=end.strftime(TIME) if end else None,
            contact_details=reach,
        )

    for item in facts.coming:
        term = told["terminy"][item.number - 1]
        notes = [f"Przesunięte z {move['z']}." for move in term["przesuniecia"]]
        yield event("meeting", item.start, item.end, term["miejsce"], notes)
    for duty in facts.next_duty_hours(NEXT_DUTY_HOURS):
        yield event("surgery", duty.start, duty.end, told["miejsce"], [])


def _priorities(own: Iterable[PlanFacts]) -> Iterator[Priority]:
    """The plans, newest first. One without a first day is left out: the shape asks for it."""
    dated = [(facts.plan.period.start, facts) for facts in own if facts.plan.period.start]
    for start, facts in sorted(dated, key=lambda item: (item[0], item[1].id), reverse=True):
        entries = [(entry.day, happened(entry, facts.plan)) for entry in facts.news]
        yield Priority(
            issue=html([facts.plan.headline, *(threat.name for threat in facts.plan.threats)]) or "",
            issue_date=f"{start}T00:00:00",
            action=html(said for _, said in entries),
            action_date=f"{entries[-1][0]}T00:00:00" if entries else None,
        )


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

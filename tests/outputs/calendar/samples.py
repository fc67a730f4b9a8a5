"""Units made for tests of calendars and feeds: districts, plans and meetings as an edition, and what subscribers get."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import icalendar

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.register import Register
from jawny_plan.model.unit import Data, MeetingFile, PlanFile, Unit
from jawny_plan.outputs import calendar
from jawny_plan.outputs.edition import Edition

SITE = "https://kpp.przyklad.example/"
HOST = "kpp.przyklad.example"
UNIT = {"nazwa": "Komenda Powiatowa Policji w Przykładowie", "skrot": "KPP Przykładowo", "witryna": SITE}
DISTRICTS = {
    "rejon-1": {"numer": "1", "miejscowosc": "Przykładowo"},
    "rejon-2": {"numer": "2", "nazwa": "Osiedle Słoneczne"},
}
ONCE = {
    "rejon": "rejon-2",
    "rodzaj": "spotkanie",
    "tytul": "Skwer przy Tęczowej; porozmawiajmy, razem",
    "termin": {"dnia": "2026-12-10", "od": "17.00", "do": "19.00"},
    "ogloszono": "2026-11-09",
}
SERIES = {
    "rejon": "rejon-2",
    "rodzaj": "mobilny-punkt",
    "tytul": "Policjant przyjedzie do Twojej wsi",
    "ogloszono": "2026-09-21",
    "terminy": [
        {"dnia": "2026-10-08", "od": "10.00"},
        {"dnia": "2026-11-05", "od": "10.00", "do": "12.00"},
        {"dnia": "2026-12-17", "od": "10.00", "do": "12.00"},
    ],
}
DUTY = {
    "rejon": "rejon-1",
    "rodzaj": "dyzur",
    "tytul": "Dyżur dzielnicowego",
    "ogloszono": "2025-12-10",
    "dyzur": {
        "od": "2026-01-01",
        "do": "2026-12-31",
        "dni": ["poniedzialek", "piatek"],
        "godziny": "10.00-12.00",
        "bez_dyzuru": ["2026-05-01", "2026-12-25"],
    },
}
PLAN = {
    "rejon": "rejon-2",
    "haslo": "Skwer przy Tęczowej dla wszystkich",
    "okres": {"od": "2026-08-01", "do": "2027-01-31"},
    "zagrozenia": [{"nazwa": "hałas"}],
    "dzialania": [
        {"nazwa": "Wniosek o kosze", "termin": {"rodzaj": "do-dnia", "do": "2026-09-30", "slowa": "do 30 września"}},
    ],
}


def edition(
    meetings: Mapping[str, dict[str, Any]] | None = None,
    today: str = "2026-11-23",
    plans: Mapping[str, tuple[dict[str, Any], dict[str, Any] | None]] | None = None,
    districts: Mapping[str, dict[str, Any]] | None = None,
    register: Register | None = None,
) -> Edition:
    """An edition of meetings and of plans (each with its log) by their identities, after what the register holds."""
    data = Data(
        Unit.model_validate(UNIT),
        {name: District.model_validate(item) for name, item in (districts or DISTRICTS).items()},
        tuple(
            PlanFile(name, Plan.model_validate(plan), None, Progress.model_validate(log) if log else None)
            for name, (plan, log) in sorted((plans or {}).items())
        ),
        tuple(MeetingFile(name, Meeting.model_validate(item)) for name, item in sorted((meetings or {}).items())),
        register=register or Register(),
    )
    return Edition(data, date.fromisoformat(today))


def changed(meeting: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """The meeting with keys put in, or left out where their value is None."""
    return {key: value for key, value in {**meeting, **more}.items() if value is not None}


def subscribed(made: Edition, name: str = "wszystkie") -> list[icalendar.Event]:
    """The events that a subscriber of a calendar gets."""
    whole = icalendar.Calendar.from_ical(calendar.files(made)[f"kalendarz/{name}.ics"])
    return list(whole.walk("VEVENT"))


def one(made: Edition) -> icalendar.Event:
    """The only event of the edition."""
    (found,) = subscribed(made)
    return found


def wall(value: Any) -> datetime:
    """What a clock in Poland shows at the time of an iCalendar property."""
    at: datetime = value.dt
    return at.replace(tzinfo=None)


def rounds(facts: MeetingFacts, last: date) -> list[datetime]:
    """When duty begins, as the facts say."""
    return [hours.start for hours in facts.duty_hours(date.min, last)]

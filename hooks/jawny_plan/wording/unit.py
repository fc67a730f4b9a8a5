"""The unit and its districts in words."""

from __future__ import annotations

from datetime import date

from jawny_plan import polish
from jawny_plan.model import addresses
from jawny_plan.model.district import Area, Contact, District, Numbers, Officer, Parity, Street
from jawny_plan.model.period import Span
from jawny_plan.model.unit import PressContact, Unit
from jawny_plan.wording.unit_words import (
    AreaWords,
    ContactWords,
    DistrictWords,
    OfficerWords,
    PressContactWords,
    UnitWords,
)
from jawny_plan.wording.words import typeset


def unit(unit: Unit) -> UnitWords:
    """The unit. `witryna` always ends with a slash."""
    return {
        "nazwa": polish.typeset(unit.name),
        "skrot": polish.typeset(unit.short_name),
        "witryna": unit.site.rstrip("/") + "/",
        "znak": {"plik": unit.emblem.file, "opis": polish.typeset(unit.emblem.alt)} if unit.emblem else None,
        "redakcje": [{"nazwa": item.name, "email": item.email} for item in unit.newsrooms],
        "kontakt_prasowy": press_contact(unit.press_contact) if unit.press_contact else None,
    }


def press_contact(press_contact: PressContact) -> PressContactWords:
    """Whom journalists ask; `kto` is the person, the function, or both."""
    return {
        "kto": typeset(", ".join(part for part in (press_contact.person, press_contact.office) if part) or None),
        "telefon": typeset(press_contact.phone),
        "godziny": typeset(press_contact.hours),
        "telefon_adres": press_contact.phone and "tel:" + telephone(press_contact.phone),
        "email": press_contact.email,
        "email_adres": press_contact.email and f"mailto:{press_contact.email}",
    }


def district(name: str, district: District, at: Span) -> DistrictWords:
    """A district as it was in the span `at`; `adres` counts from the site's root."""
    return {
        "id": name,
        "adres": addresses.from_root(addresses.district(name)),
        "numer": typeset(district.number),
        "inne_numery": typeset(list(district.other_numbers)),
        "nazwa": typeset(called(district)),
        "krotko": typeset(briefly(district)),
        "miejscowosc": typeset(district.town),
        "obszar": typeset(area(found)) if (found := district.area(at)) else None,
        "dzielnicowy": typeset(officer(serving)) if (serving := district.officer(at)) else None,
        "kontakt": typeset(contact(district.contact)) if district.contact else None,
    }


def called(district: District) -> str:
    """`Rejon służbowy nr XIV – Sadów`; a district without a number goes by its name or town."""
    number = f"nr {district.number}" if district.number else None
    return "Rejon służbowy " + (" – ".join(part for part in (number, district.name) if part) or str(district.town))


def briefly(district: District) -> str:
    """`Rejon 2`; a district without a number goes by its name or town. For titles in lists and calendars."""
    return f"Rejon {district.number or district.name or district.town}"


def area(area: Area) -> AreaWords:
    """What belongs to the district, and since when."""
    return {
        "ulice": [street(item) for item in area.streets],
        "miejscowosci": list(area.villages),
        "opis": area.words,
        "okres": span(area),
    }


def street(street: Street) -> str:
    """`Oleska (numery nieparzyste od 33 do 63)`"""
    parts = [numbers(item) for item in street.numbers]
    return f"{street.name} ({polish.listed(parts)})" if parts else street.name


def numbers(numbers: Numbers) -> str:
    """`numery nieparzyste od 33 do 63`, `bloki od 1 do 6`, `numer 11A`"""
    what = {
        Parity.ODD: "numery nieparzyste",
        Parity.EVEN: "numery parzyste",
        Parity.BLOCKS: "bloki",
        Parity.ALL: "numery",
    }[numbers.parity]
    if numbers.first and numbers.first == numbers.last:
        one = {Parity.BLOCKS: "blok", Parity.ALL: "numer"}.get(numbers.parity, what)
        return f"{one} {numbers.first}"
    bounds = (f"od {numbers.first}" if numbers.first else "", f"do {numbers.last}" if numbers.last else "")
    return " ".join(part for part in (what, *bounds) if part)


def officer(officer: Officer) -> OfficerWords:
    """Who serves, or that nobody does."""
    if officer.vacancy:
        return {
            "wakat": True,
            "osoba": None,
            "stopien": None,
            "imie_nazwisko": None,
            "funkcja": None,
            "slowami": "stanowisko jest nieobsadzone",
            "okres": span(officer),
        }
    person = " ".join(part for part in (officer.rank, officer.name) if part)
    return {
        "wakat": False,
        "osoba": person,
        "stopien": str(officer.rank) if officer.rank else None,
        "imie_nazwisko": officer.name,
        "funkcja": "p.o. dzielnicowego" if officer.acting else "dzielnicowy",
        "slowami": f"p.o. dzielnicowego {person}" if officer.acting else person,
        "okres": span(officer),
    }


def contact(contact: Contact) -> ContactWords:
    """How to reach the district and when this was last confirmed."""
    return {
        "telefon": typeset(contact.phone),
        "telefon_komorkowy": typeset(contact.mobile),
        "adres": typeset(contact.place),
        "dyzur": typeset(contact.duty),
        "telefon_adres": contact.phone and "tel:" + telephone(contact.phone),
        "telefon_komorkowy_adres": contact.mobile and "tel:" + telephone(contact.mobile),
        "email": contact.email,
        "email_adres": contact.email and f"mailto:{contact.email}",
        "potwierdzono": polish.day(contact.confirmed) if contact.confirmed else None,
    }


def telephone(number: str) -> str:
    """A Polish number as links dial it: `+48470000000`; short numbers and foreign ones stay."""
    digits = number.replace(" ", "").replace("-", "")
    return f"+48{digits}" if len(digits) == 9 and not digits.startswith("+") else digits


def span(span: Span) -> str | None:
    """`od 1 stycznia 2024 r.`, `do 30 maja 2022 r.`, both, or None."""
    return dates(span.start, span.end)


def dates(start: date | None, end: date | None) -> str | None:
    """Days in words, as far as they are known."""
    if start and end:
        return polish.span(start, end)
    if start:
        return f"od {polish.day(start)}"
    return f"do {polish.day(end)}" if end else None

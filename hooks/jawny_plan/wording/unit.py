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


def unit(told: Unit) -> UnitWords:
    """The unit. `witryna` always ends with a slash."""
    return {
        "nazwa": polish.typeset(told.name),
        "skrot": polish.typeset(told.short_name),
        "witryna": told.site.rstrip("/") + "/",
        "znak": {"plik": told.emblem.file, "opis": polish.typeset(told.emblem.alt)} if told.emblem else None,
        "redakcje": [{"nazwa": item.name, "email": item.email} for item in told.newsrooms],
        "kontakt_prasowy": press_contact(told.press_contact) if told.press_contact else None,
    }


def press_contact(told: PressContact) -> PressContactWords:
    """Whom journalists ask; `kto` is the person, the function, or both."""
    return {
        "kto": typeset(", ".join(part for part in (told.person, told.office) if part) or None),
        "telefon": typeset(told.phone),
        "godziny": typeset(told.hours),
        "telefon_adres": told.phone and "tel:" + telephone(told.phone),
        "email": told.email,
        "email_adres": told.email and f"mailto:{told.email}",
    }


def district(name: str, told: District, at: Span) -> DistrictWords:
    """A district as it was in the span `at`; `adres` counts from the site's root."""
    return {
        "id": name,
        "adres": addresses.from_root(addresses.district(name)),
        "numer": typeset(told.number),
        "inne_numery": typeset(list(told.other_numbers)),
        "nazwa": typeset(called(told)),
        "krotko": typeset(briefly(told)),
        "miejscowosc": typeset(told.town),
        "obszar": typeset(area(found)) if (found := told.area(at)) else None,
        "dzielnicowy": typeset(officer(serving)) if (serving := told.officer(at)) else None,
        "kontakt": typeset(contact(told.contact)) if told.contact else None,
    }


def called(told: District) -> str:
    """`Rejon służbowy nr XIV – Sadów`; a district without a number goes by its name or town."""
    number = f"nr {told.number}" if told.number else None
    return "Rejon służbowy " + (" – ".join(part for part in (number, told.name) if part) or str(told.town))


def briefly(told: District) -> str:
    """`Rejon 2`; a district without a number goes by its name or town. For titles in lists and calendars."""
    return f"Rejon {told.number or told.name or told.town}"


def area(told: Area) -> AreaWords:
    """What belongs to the district, and since when."""
    return {
        "ulice": [street(item) for item in told.streets],
        "miejscowosci": list(told.villages),
        "opis": told.words,
        "okres": span(told),
    }


def street(told: Street) -> str:
    """`Oleska (numery nieparzyste od 33 do 63)`"""
    parts = [numbers(item) for item in told.numbers]
    return f"{told.name} ({polish.listed(parts)})" if parts else told.name


def numbers(told: Numbers) -> str:
    """`numery nieparzyste od 33 do 63`, `bloki od 1 do 6`, `numer 11A`"""
    what = {
        Parity.ODD: "numery nieparzyste",
        Parity.EVEN: "numery parzyste",
        Parity.BLOCKS: "bloki",
        Parity.ALL: "numery",
    }[told.parity]
    if told.first and told.first == told.last:
        one = {Parity.BLOCKS: "blok", Parity.ALL: "numer"}.get(told.parity, what)
        return f"{one} {told.first}"
    bounds = (f"od {told.first}" if told.first else "", f"do {told.last}" if told.last else "")
    return " ".join(part for part in (what, *bounds) if part)


def officer(told: Officer) -> OfficerWords:
    """Who serves, or that nobody does."""
    if told.vacancy:
        return {
            "wakat": True,
            "osoba": None,
            "stopien": None,
            "imie_nazwisko": None,
            "funkcja": None,
            "slowami": "stanowisko jest nieobsadzone",
            "okres": span(told),
        }
    person = " ".join(part for part in (told.rank, told.name) if part)
    return {
        "wakat": False,
        "osoba": person,
        "stopien": str(told.rank) if told.rank else None,
        "imie_nazwisko": told.name,
        "funkcja": "p.o. dzielnicowego" if told.acting else "dzielnicowy",
        "slowami": f"p.o. dzielnicowego {person}" if told.acting else person,
        "okres": span(told),
    }


def contact(told: Contact) -> ContactWords:
    """How to reach the district and when this was last confirmed."""
    return {
        "telefon": typeset(told.phone),
        "telefon_komorkowy": typeset(told.mobile),
        "adres": typeset(told.place),
        "dyzur": typeset(told.duty),
        "telefon_adres": told.phone and "tel:" + telephone(told.phone),
        "telefon_komorkowy_adres": told.mobile and "tel:" + telephone(told.mobile),
        "email": told.email,
        "email_adres": told.email and f"mailto:{told.email}",
        "potwierdzono": polish.day(told.confirmed) if told.confirmed else None,
    }


def telephone(number: str) -> str:
    """A Polish number as links dial it: `+48470000000`; short numbers and foreign ones stay."""
    digits = number.replace(" ", "").replace("-", "")
    return f"+48{digits}" if len(digits) == 9 and not digits.startswith("+") else digits


def span(told: Span) -> str | None:
    """`od 1 stycznia 2024 r.`, `do 30 maja 2022 r.`, both, or None."""
    return dates(told.start, told.end)


def dates(start: date | None, end: date | None) -> str | None:
    """Days in words, as far as they are known."""
    if start and end:
        return polish.span(start, end)
    if start:
        return f"od {polish.day(start)}"
    return f"do {polish.day(end)}" if end else None

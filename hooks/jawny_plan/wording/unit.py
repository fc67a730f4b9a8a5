"""The unit in words; areas, contacts and days of its districts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from jawny_plan import polish
from jawny_plan.model.designation import DistrictKind
from jawny_plan.model.district import Area, Contact, Numbers, Parity, Street
from jawny_plan.model.period import Span
from jawny_plan.model.unit import Commander, PressContact, Unit
from jawny_plan.wording import additions
from jawny_plan.wording.designation import kind_of_all
from jawny_plan.wording.unit_words import AreaWords, CommanderWords, ContactWords, PressContactWords, UnitWords
from jawny_plan.wording.words import typeset


def unit(unit: Unit, kinds: Collection[DistrictKind] = ()) -> UnitWords:
    """The unit, whose districts are of these `kinds`. `witryna` always ends with a slash."""
    return {
        "nazwa": polish.typeset(unit.name),
        "skrot": polish.typeset(unit.short_name),
        "witryna": unit.site.rstrip("/") + "/",
        "adres": typeset(unit.address),
        "telefon": typeset(unit.phone),
        "telefon_adres": unit.phone and "tel:" + telephone(unit.phone),
        "mapa_dojazdu": unit.directions,
        "znak": {"plik": unit.emblem.file, "opis": polish.typeset(unit.emblem.alt)} if unit.emblem else None,
        "papier": unit.letterhead,
        "redakcje": [{"nazwa": item.name, "email": item.email} for item in unit.newsrooms],
        "kontakt_prasowy": press_contact(unit.press_contact) if unit.press_contact else None,
        "komendant": commander(unit.commander) if unit.commander else None,
        "slowo": kind_of_all(kinds),
    }


def commander(known: Commander) -> CommanderWords:
    """What the chief of the unit says, and the chief in a photo."""
    return {
        "zdanie": polish.typeset(polish.sentence(known.sentence)),
        "podpis": polish.typeset(known.signed),
        "zdjecie": additions.photo(known.photo) if known.photo else None,
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

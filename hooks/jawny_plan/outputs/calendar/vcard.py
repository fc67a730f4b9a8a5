"""The officer of a district as a vCard 4.0 (RFC 6350), which a phone adds to its contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.wording.unit_words import NO_CONTACT, DistrictWords, UnitWords

WARNING = "To nie jest numer alarmowy. W nagłym wypadku dzwoń pod 112."
LONGEST = 75
"""Octets of a line without its end (RFC 6350, 3.2)."""


def path(district: DistrictWords) -> str:
    """Where the card stands in the site. A name would age: the district keeps its address when officers change."""
    return f"rejony/{district['id']}/dzielnicowy.vcf"


def reachable(district: DistrictWords) -> bool:
    """Whether the data hold a phone or an e-mail address, without which a card is of no use."""
    known = district["kontakt"] or NO_CONTACT
    return any((known["telefon"], known["telefon_komorkowy"], known["email"]))


def card(district: DistrictWords, unit: UnitWords) -> bytes | None:
    """The card of the district's officer, or of the post while nobody holds it; None without a phone or e-mail.

    The name stands whole, as the data give it: what in it is a first name cannot be told, so N holds it as one.
    """
    if not reachable(district):
        return None
    return "".join(_folded(line) for line in _lines(district, unit)).encode()


def _lines(district: DistrictWords, unit: UnitWords) -> Iterator[str]:
    known, officer = district["kontakt"] or NO_CONTACT, district["dzielnicowy"]
    person = officer["osoba"] if officer else None
    name = person or f"Dzielnicowy, {district['nazwa']}"
    office = (officer["funkcja"] if officer else None) or "dzielnicowy"
    place = ", ".join(part for part in (district["nazwa"], district["miejscowosc"]) if part)
    page = unit["witryna"] + district["adres"].lstrip("/")
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"SOURCE:{_uri(unit['witryna'] + path(district))}"
    yield f"UID:{_uri(page)}"
    yield f"KIND:{'individual' if person else 'org'}"
    yield f"FN:{_text(name)}"
    yield f"N:;{_text(name)};;;"
    yield f"TITLE:{_text(office)}"
    yield f"ORG:{_text(unit['nazwa'])};{_text(place)}"
    # Plain text, the value's default type: some phones show the "tel:" of an address.
    for kind, number in (("work,voice", known["telefon_adres"]), ("work,cell", known["telefon_komorkowy_adres"])):
        if number:
            yield f'TEL;TYPE="{kind}":{_text(number.removeprefix("tel:"))}'
    if known["email"]:
        yield f"EMAIL;TYPE=work:{_text(known['email'])}"
    if known["adres"]:
        yield f"ADR;TYPE=work:;;{_text(known['adres'])};;;;"
    yield f"URL:{_uri(page)}"
    duty = [polish.sentence(f"Dyżur: {known['dyzur']}")] if known["dyzur"] else []
    yield f"NOTE;LANGUAGE=pl:{_text(' '.join([WARNING, *duty]))}"
    yield "END:VCARD"


def _text(value: str) -> str:
    """A text value (3.4, 4.1): ordinary spaces, no controls, with \\ , ; escaped."""
    plain = re.sub(r"[\x00-\x1f\x7f\x85\xa0\u2028\u2029]+", " ", value)
    return re.sub(r"([\\,;])", r"\\\1", plain)


def _uri(value: str) -> str:
    return re.sub(r"[\x00-\x20\x7f]", "", value)


def _folded(line: str) -> str:
    """The line with its end, folded so that no part is longer than 75 octets and no character is cut."""
    parts, part, size = [], "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > LONGEST:
            parts.append(part)
            part, size = " ", 1
        part, size = part + char, size + octets
    return "\r\n".join([*parts, part]) + "\r\n"

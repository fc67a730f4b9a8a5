"""The officer of a district as a vCard 3.0 (RFC 2426), which a phone adds to its contacts.

Not 4.0: Android refuses that. A name stands in its parts and without a rank, or contacts are sorted under "asp.";
the rank is told with the office.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from jawny_plan import polish
from jawny_plan.model import addresses
from jawny_plan.polish.rank import RANKS
from jawny_plan.wording.unit_words import NO_CONTACT, DistrictWords, UnitWords

WARNING = "To nie jest numer alarmowy. W nagłym wypadku dzwoń pod 112."
LONGEST = 75
"""Octets of a line without its end (RFC 2425, 5.8.1, on which RFC 2426 rests)."""

_RANK_WORDS = frozenset(word for rank, whole in RANKS.items() for word in (*rank.split(), *whole.split()))


def path(district: DistrictWords) -> str:
    """Where the card stands in the site. A name would age: the district keeps its address when officers change."""
    return addresses.card(district["id"])


def reachable(district: DistrictWords) -> bool:
    """Whether the data hold a phone or an e-mail address, without which a card is of no use."""
    known = district["kontakt"] or NO_CONTACT
    return any((known["telefon"], known["telefon_komorkowy"], known["email"]))


def card(district: DistrictWords, unit: UnitWords) -> bytes | None:
    """The card of the district's officer, or of the post while nobody holds it; None without a phone or e-mail."""
    if not reachable(district):
        return None
    return "".join(_folded(line) for line in _lines(district, unit)).encode()


def _lines(district: DistrictWords, unit: UnitWords) -> Iterator[str]:
    known, officer = district["kontakt"] or NO_CONTACT, district["dzielnicowy"]
    person = officer["imie_nazwisko"] if officer else None
    called = district["urzad"]["mianownik"]
    name = parted(person) if person else Parted("", "", f"{polish.capital(called)}, {district['nazwa']}", "")
    rank = " ".join(part for part in (officer["stopien"], name.rank) if part) if officer and person else ""
    office = ((officer["funkcja"] if officer else None) or called) + (f" ({rank})" if rank else "")
    page = unit["witryna"] + district["adres"].lstrip("/")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"SOURCE:{_uri(unit['witryna'] + path(district))}"
    yield f"UID:{_text(_uri(page))}"
    yield f"FN:{_text(' '.join(part for part in (name.given, name.additional, name.family) if part))}"
    yield f"N:{_text(name.family)};{_text(name.given)};{_text(name.additional)};;"
    yield f"TITLE:{_text(office)}"
    yield f"ORG:{_text(unit['nazwa'])};{_text(district['gdzie'])}"
    for kind, number in (("WORK,VOICE", known["telefon_adres"]), ("WORK,CELL", known["telefon_komorkowy_adres"])):
        if number:
            yield f"TEL;TYPE={kind}:{_text(number.removeprefix('tel:'))}"
    if known["email"]:
        yield f"EMAIL;TYPE=INTERNET,WORK:{_text(known['email'])}"
    if known["adres"]:
        yield f"ADR;TYPE=WORK:;;{_text(known['adres'])};;;;"
    yield f"URL:{_uri(page)}"
    duty = [polish.sentence(f"Dyżur: {known['dyzur']}")] if known["dyzur"] else []
    yield f"NOTE:{_text(' '.join([WARNING, *duty]))}"
    yield "END:VCARD"


class Parted(NamedTuple):
    """A name in the parts that a phone sorts by, and a rank that was typed into it."""

    given: str
    additional: str
    family: str
    rank: str


def parted(name: str) -> Parted:
    """`Jan Maria Nowak-Kos` -> Jan, Maria, Nowak-Kos.

    The last word is the family name, with the particles before it (`von`, `de la`), and with all that a dash, set
    apart, ties to it (`Nowak - Kos`). A single word is a family name.
    """
    words = re.sub(r"\s+([-–—])\s+", "-", " ".join(name.split())).split(" ")
    ranks = list(takewhile(lambda word: word.lower() in _RANK_WORDS, words[:-1]))
    words = words[len(ranks) :]
    family = len(words) - 1
    while family > 1 and words[family - 1].islower():
        family -= 1
    given, *additional = words[:family] or [""]
    return Parted(given, " ".join(additional), " ".join(words[family:]), " ".join(ranks))


def _text(value: str) -> str:
    """A text value (RFC 2426, 4): ordinary spaces, no controls, with backslash, comma and semicolon escaped."""
    one_line = re.sub(r"[\x00-\x1f\x7f\x85\xa0\u2028\u2029]+", " ", value)
    return re.sub(r"([\\,;])", r"\\\1", one_line)


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

"""Names of files and folders: they become addresses, and stay for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from jawny_plan.checks.personal import contacts, numbers, vehicles
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.first_names import listed
from jawny_plan.checks.personal.hit import Hit, Rule

PERSON = Rule(
    "imię i nazwisko w nazwie pliku", "Zmień nazwę: nazwa pliku staje się adresem strony i zostaje na zawsze."
)
AGE = Rule("wiek osoby w nazwie pliku", "Zmień nazwę: nazwa pliku staje się adresem strony i zostaje na zawsze.")

_OLD = re.compile(r"(?<![a-z0-9])\d{1,3}[-_ ]?(?:letni[a-z]*|lat(?:ek|k[a-z]{1,3}))(?![a-z])")
_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")
_PART = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[-_ ][a-z]{3,}")


def find(name: str, allowed: Allowed) -> Iterator[Hit]:
    """All personal data in names of files. First names count in the nominative only: streets have patrons."""
    plain = _plain(name)
    for match in _OLD.finditer(plain):
        yield Hit(match.start(), match.end(), AGE)
    for first in _PART.finditer(plain):
        if first[0] in _nominatives() and (last := _NEXT.match(plain, first.end())):
            yield Hit(first.start(), last.end(), PERSON)
    spaced = re.sub(r"[-_.]", " ", name.upper())
    yield from numbers.find(spaced)
    yield from vehicles.find(spaced)
    yield from contacts.phones(spaced, allowed)
    yield from contacts.emails(name, allowed)


@cache
def _nominatives() -> frozenset[str]:
    return frozenset(map(_plain, listed()))


def _plain(name: str) -> str:
    """Small letters without Polish diacritics, one for one."""
    return name.lower().translate(_LETTERS)

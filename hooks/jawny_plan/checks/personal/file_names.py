"""Names of files and folders, and identifiers: they become addresses, and stay for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from jawny_plan.checks.personal import emails, numbers, phones, vehicles
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.words import word
from jawny_plan.polish.fallback import listed

_STAYS = "Zmień nazwę: staje się adresem strony i zostaje na zawsze."
PERSON = Rule("imię i nazwisko w nazwie pliku", _STAYS)
SURNAME = Rule("nazwisko w nazwie pliku", _STAYS)
AGE = Rule("wiek osoby w nazwie pliku", _STAYS)

_OLD = re.compile(r"(?<![a-z0-9])\d{1,3}[-_ ]?(?:letni[a-z]*|lat(?:ek|k[a-z]{1,3}))(?![a-z])")
_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")
_KIND = re.compile(r"\.(?:jpe?g|png|webp|gif|svg|pdf|ya?ml|txt|html?|xml|md|typ|docx?|odt|zip|csv|json|ics|vcf|eml)$")
"""What a name ends with because of the kind of its file."""
_PART = re.compile(r"[a-z]+")
_NEXT = re.compile(r"[-_ .][a-z]{3,}")
# A surname that no other Polish word is like, by itself.
_SURNAME = re.compile(
    r"[a-z]{3,}(?:owski|ewski|inski|ynski|anski|icki|ecki|cki|ski|owicz|ewicz|czyk|czak|iak|czuk"
    r"|enko|owska|ewska|inska|cka)"
)

_STEM = 4
"""So many letters of a town's name stay in all its cases; a shorter one counts only as it is."""


def find(name: str, allowed: Allowed, *, typed: bool) -> Iterator[Hit]:
    """All personal data in names of files. First names count in the nominative only: streets have patrons.

    A surname alone counts in a name that an editor `typed`: programs call files by words of any language.
    """
    small = _KIND.sub("", _small(name))
    for match in _OLD.finditer(small):
        yield Hit(match.start(), match.end(), AGE)
    for part in _PART.finditer(small):
        if part[0] in _nominatives() and (last := _NEXT.match(small, part.end())):
            yield Hit(part.start(), last.end(), PERSON)
        elif typed and _is_surname(part[0], _noun_before(small, part.start())) and not _is_published(part[0], allowed):
            yield Hit(part.start(), part.end(), SURNAME)
    spaced = CheckedText(re.sub(r"[-_.]", " ", name.upper()))
    yield from numbers.find(spaced)
    yield from vehicles.find(spaced)
    yield from phones.find(spaced, allowed)
    yield from emails.find(CheckedText(name), allowed)


def _is_published(part: str, allowed: Allowed) -> bool:
    """Whether a street or town of the data is called so."""
    if any(_small(item) == part for place in allowed.places for item in place):
        return True
    return any(
        part.startswith(_small(town)[: max(_STEM, len(town) - 3)]) if len(town) > _STEM else part == _small(town)
        for town in allowed.towns
    )


def _noun_before(name: str, start: int) -> bool:
    """Whether the part before is a noun, which an adjective may describe: rejon-miejski."""
    before = re.search(r"([a-z]+)[-_ .]$", name[:start])
    return before is not None and any(item.is_noun for item in word(before[1]).readings)


@lru_cache(maxsize=8192)
def _is_surname(part: str, after_noun: bool) -> bool:
    """Whether a word without diacritics is a surname, and no ordinary word or town."""
    whole = word(part.capitalize())
    kinds = {item.part for item in word(part).common}
    if len(part) < 4 or kinds - {"adj"} or (kinds and (after_noun or not part.endswith(("ski", "cki")))):
        return False
    if whole.last and not whole.is_place and not whole.first:
        return any(item.has("nom") for item in whole.last)
    return not whole.is_known and _SURNAME.fullmatch(part) is not None


@cache
def _nominatives() -> frozenset[str]:
    return frozenset(map(_small, listed()))


def _small(name: str) -> str:
    """Small letters without Polish diacritics, one for one."""
    return name.lower().translate(_LETTERS)

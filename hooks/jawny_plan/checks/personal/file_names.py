"""Names of files and folders, and identifiers: they become addresses, and stay for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from jawny_plan.checks.personal import emails, numbers, phones, vehicles
from jawny_plan.checks.personal.allowed import Allowed
from jawny_plan.checks.personal.hit import Hit, Rule
from jawny_plan.checks.personal.text import CheckedText
from jawny_plan.checks.personal.vocabulary import in_order
from jawny_plan.checks.personal.words import Word, word
from jawny_plan.polish.fallback import listed
from jawny_plan.polish.reading import PLACE

_STAYS = "Zmień nazwę: staje się adresem strony i zostaje na zawsze."
PERSON = Rule("imię i nazwisko w nazwie pliku", _STAYS)
SURNAME = Rule("nazwisko w nazwie pliku", _STAYS)
AGE = Rule("wiek osoby w nazwie pliku", _STAYS)

_OLD = re.compile(r"(?<![a-z0-9])\d{1,3}[-_ ]?(?:letni[a-z]*|lat(?:ek|k[a-z]{1,4}))(?![a-z])")
_LETTERS = str.maketrans("ąćęłńóśźż", "acelnoszz")
_TAILED = {"a": "ą", "c": "ć", "e": "ę", "l": "ł", "n": "ń", "o": "ó", "s": "ś", "z": "źż"}
_OF_PEOPLE = frozenset(
    ("rodzina", "panstwo", "pan", "pani", "sprawa", "mieszkaniec", "mieszkanka", "sasiad", "sasiadka")
)
_KIND = re.compile(r"\.(?:jpe?g|png|webp|gif|svg|pdf|ya?ml|txt|html?|xml|md|typ|docx?|odt|zip|csv|json|ics|vcf|eml)$")
"""What a name ends with because of the kind of its file."""
_ENDINGS = in_order(
    ".jpg .jpeg .png .heic .webp .tif .pdf .doc .docx .odt .rtf .txt .xls .xlsx .ods .csv .zip .mp3 .mp4 .avi .mov"
)
_MENTIONED = re.compile(rf"(?<![\w/@.-])[^\W\d][\w-]*(?:{'|'.join(map(re.escape, _ENDINGS))})(?![\w/])", re.IGNORECASE)
"""The name of a file in a text."""
_PART = re.compile(r"[a-z]+")
_BEFORE = re.compile(r"([a-z]{3,})[-_ .]$")
_NEXT = re.compile(r"[-_ .][a-z]{3,}")
# A surname that no other Polish word is like, by itself; and one that hardly anybody knows as an animal's name.
_SURNAME = re.compile(
    r"[a-z]{3,}(?:owski|ewski|inski|ynski|anski|icki|ecki|cki|ski|owicz|ewicz|czyk|czak|iak|czuk"
    r"|enko|owska|ewska|inska|cka)|wojcik"
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
        elif part[0] in _nominatives() and (last := _surname_before(small, part.start())):
            yield Hit(last.start(1), part.end(), PERSON)
        elif typed and _is_surname(part[0], _is_governed(small, part.start())) and not _is_published(part[0], allowed):
            yield Hit(part.start(), part.end(), SURNAME)
    spaced = CheckedText(re.sub(r"[-_.]", " ", name.upper()))
    yield from numbers.find(spaced)
    if vehicles.may_hold(spaced):
        yield from vehicles.find(spaced)
    yield from phones.find(spaced, allowed)
    address = CheckedText(name)
    if emails.may_hold(address):
        yield from emails.find(address, allowed)


def mentioned(text: CheckedText, allowed: Allowed) -> Iterator[Hit]:
    """All personal data in names of files that a text mentions: "skan: skarga_nowak.pdf"."""
    for match in _MENTIONED.finditer(text.read):
        for hit in find(match[0], allowed, typed=True):
            yield hit._replace(start=match.start() + hit.start, end=match.start() + hit.end)


def may_mention(text: CheckedText) -> bool:
    """Whether `text` mentions a file by its name."""
    return text.holds(_ENDINGS) and _MENTIONED.search(text.read) is not None


def _is_published(part: str, allowed: Allowed) -> bool:
    """Whether a street or town of the data is called so."""
    if any(_small(item) == part for place in allowed.places for item in place):
        return True
    return any(
        part.startswith(_small(town)[: max(_STEM, len(town) - 3)]) if len(town) > _STEM else part == _small(town)
        for town in allowed.towns
    )


def _is_governed(name: str, start: int) -> bool:
    """Whether the part before gives a word its case, or is described by it: kradzieze-rowerow, rejon-miejski.

    What people are called before their surname does not: rodzina-bednarek.
    """
    before = re.search(r"([a-z]+)[-_ .]$", name[:start])
    if before is None or before[1] in _OF_PEOPLE:
        return False
    spelt = (before[1], *_with_tails(before[1]))
    return any(item.part in ("subst", "prep", "num", "adj", "ger") for one in spelt for item in word(one).readings)


@lru_cache(maxsize=8192)
def _is_surname(part: str, governed: bool) -> bool:
    """Whether a word without diacritics is a surname, and no ordinary word or town.

    A word that is ordinary in one of its cases ("bednarek", of "bednarka") is so only where something governs it: names
    of files begin with the basic form.
    """
    if len(part) < 4:
        return False
    tailed = () if _SURNAME.fullmatch(part) else _with_tails(part)
    spelt = [word(one) for one in (part, *tailed)]
    if any(_is_ordinary(one, part, governed) for one in spelt):
        return False
    named = [word(one.text.capitalize()) for one in spelt]
    if any(_names_place(one) or one.first for one in named):
        return False
    if any(item.has("nom") for one in named for item in one.last):
        return True
    return not any(one.is_known for one in named) and _SURNAME.fullmatch(part) is not None


def _surname_before(name: str, first: int) -> re.Match[str] | None:
    """The surname, which is no other noun, right before the first name at a place: grabiec-anna."""
    before = _BEFORE.search(name, 0, first)
    return before if before and _may_be_surname(before[1]) else None


def _may_be_surname(part: str) -> bool:
    """Whether a word without diacritics is a surname, and no other noun."""
    spelt = [word(one.capitalize()) for one in (part, *_with_tails(part))]
    if any(item.is_noun and item.has("nom") for one in spelt for item in one.common):
        return False
    return any(item.has("nom") for one in spelt for item in one.last)


def _is_ordinary(known: Word, part: str, governed: bool) -> bool:
    """Whether a word may stand in a name of a file as an ordinary one."""
    for item in known.common:
        if item.is_adjective:
            if governed or not part.endswith(("ski", "cki")):
                return True
        elif not item.is_noun or governed or item.has("nom"):
            return True
    return False


def _names_place(known: Word) -> bool:
    """Whether a word is the name of a place as it stands, not only one of its cases."""
    return any(PLACE in item.labels and item.has("nom") for item in known.readings)


def _with_tails(part: str) -> Iterator[str]:
    """The word with diacritics on one or two of its letters: wojcik -> wójcik."""
    once = [
        part[:place] + tail + part[place + 1 :] for place, sign in enumerate(part) for tail in _TAILED.get(sign, "")
    ]
    yield from once
    for one in once:
        for place, sign in enumerate(one):
            yield from (one[:place] + tail + one[place + 1 :] for tail in _TAILED.get(sign, ""))


@cache
def _nominatives() -> frozenset[str]:
    return frozenset(map(_small, listed()))


def _small(name: str) -> str:
    """Small letters without Polish diacritics, one for one."""
    return name.lower().translate(_LETTERS)

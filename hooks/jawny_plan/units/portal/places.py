"""Where a street or village belongs: lists small enough that a phone fetches one of them for a question.

Each place stands in a list for each of its words, by how the word begins without Polish letters. A list that grows too
long is parted by one letter more; what is still too long (every town has a Szkolna) is parted by what the town is
called. So what is fetched for a question hardly grows with the number of units. Pagefind, which finds words on a unit's
own site, fetches 113 kB of its program first, and 5 bytes more for each place that there is.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jawny_plan.units.portal.published import PublishedDistrict, PublishedUnit
from jawny_plan.wording.unit import telephone

FOLDER = "szukaj/miejsca/"
PARTED = f"{FOLDER}spis.json"
"""The beginnings whose lists were parted by a letter more, and those parted by towns."""
LIST = f"{FOLDER}m-"
"""How the path of a list begins: Windows keeps some names, such as con and aux, for devices."""

SHORTEST, MOST, COMMON = 3, 12_000, 25_000
"""Letters of a beginning; the bytes of a list that is not parted by a letter more, and of one that is not by towns."""
ENDING = 2
"""So many last letters of a word name no list: they change when it is inflected."""

_WORD = re.compile(r"[a-z0-9]+")
_STROKE = str.maketrans("łŁ", "ll")
_KIND = frozenset(
    ["ul", "ulica", "al", "aleja", "pl", "plac", "os", "osiedle", "nr", "im", "kpp", "kmp", "krp", "ksp", "kwp"]
)
"""What names of places and units begin with and nobody is helped by."""


DistrictRow = tuple[str, str, str, str, str, str]
"""A district's title and page, its unit, its officer, the officer's phone and that as a link; empty if not known."""


@dataclass(frozen=True)
class PortalPlace:
    """A street or village, its town, and its district as lists tell it."""

    name: str
    town: str
    district: DistrictRow


Entry = tuple[str, PortalPlace]
"""A word without accents, and a place that is called by it."""


def folded(text: str) -> list[str]:
    """The words of a text in small letters without accents: `Łódź-Górna` -> lodz, gorna. So does the page's script."""
    apart = unicodedata.normalize("NFKD", text.translate(_STROKE).lower())
    return _WORD.findall("".join(sign for sign in apart if not unicodedata.combining(sign)))


@dataclass(frozen=True)
class _Parted:
    """The beginnings whose lists were parted."""

    by_letter: list[str]
    by_town: list[str]


def lists(units: Iterable[PublishedUnit]) -> Iterator[tuple[str, bytes]]:
    """Every list as a file, by its path in the portal, and the one that says which beginnings were parted."""
    parted = _Parted([], [])
    by_beginning: dict[str, list[Entry]] = defaultdict(list)
    for place in _places(units):
        for word in _telling(place.name):
            by_beginning[word[:SHORTEST]].append((word, place))
    for beginning, entries in by_beginning.items():
        yield from _by_letter(beginning, entries, parted)
    yield PARTED, _json({"litery": sorted(parted.by_letter), "miejscowosci": sorted(parted.by_town)})


def _by_letter(beginning: str, entries: list[Entry], parted: _Parted) -> Iterator[tuple[str, bytes]]:
    """The list of a beginning; where it is too long, that of its shortest words, and those of longer beginnings."""
    longer = defaultdict[str, list[Entry]](list)
    for word, place in entries:
        longer[word[: min(len(beginning) + 1, max(SHORTEST, len(word) - ENDING))]].append((word, place))
    if longer.keys() == {beginning} or len(_list(place for _, place in entries)) <= MOST:
        yield from _by_town(beginning, [place for _, place in entries], parted)
        return
    parted.by_letter.append(beginning)
    yield from _by_town(beginning, [place for _, place in longer.pop(beginning, [])], parted)
    for name, inner in longer.items():
        yield from _by_letter(name, inner, parted)


def _by_town(beginning: str, places: list[PortalPlace], parted: _Parted) -> Iterator[tuple[str, bytes]]:
    """The list of a beginning; where it is too long, that of towns themselves, and one for each town's beginning."""
    made = _list(places)
    if len(made) <= COMMON:
        yield f"{LIST}{beginning}.json", made
        return
    parted.by_town.append(beginning)
    yield f"{LIST}{beginning}.json", _list(place for place in places if not place.town)
    towns = defaultdict[str, list[PortalPlace]](list)
    for place in places:
        for word in _telling(f"{place.town} {place.district[2]}") if place.town else ():
            towns[word[:SHORTEST]].append(place)
    for town, inner in towns.items():
        yield f"{LIST}{beginning}.{town}.json", _list(inner)


def _telling(name: str) -> Iterable[str]:
    """The words of a name that say what is meant, each once; all of them where none does: a village may be Osiedle."""
    words = dict.fromkeys(folded(name))
    return [word for word in words if word not in _KIND] or words


def _places(units: Iterable[PublishedUnit]) -> Iterator[PortalPlace]:
    """Every street and village of every district, and the town of the district itself."""
    for unit in units:
        for district in unit.districts:
            row, town, area = _district(unit, district), district.town or "", district.area
            for street in area.streets if area else ():
                yield PortalPlace(street.name, town, row)
            for village in area.villages if area else ():
                yield PortalPlace(village, "" if village == town else town, row)
            if town:
                yield PortalPlace(town, "", row)


def _list(places: Iterable[PortalPlace]) -> bytes:
    """Places beside the districts that they belong to, each district once."""
    districts: dict[DistrictRow, int] = {}
    rows = [
        [place.name, place.town, districts.setdefault(place.district, len(districts))]
        for place in dict.fromkeys(places)
    ]
    return _json({"rejony": list(districts), "miejsca": rows})


def _district(unit: PublishedUnit, district: PublishedDistrict) -> DistrictRow:
    officer, contact = district.officer, district.contact
    named = " ".join(filter(None, (officer.rank, officer.name))) if officer else ""
    phone = (contact.phone or "") if contact else ""
    return district.title, district.address, unit.short_name, named, phone, f"tel:{telephone(phone)}" if phone else ""


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

"""The portal, made whole: what every unit has published, put together and shown in the place of the last portal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from urllib.parse import urlsplit

from jawny_plan.reading.faults import Fault
from jawny_plan.reading.folder import named
from jawny_plan.storage import placing
from jawny_plan.storage.placing import BuiltFolder
from jawny_plan.storage.standing import files_in
from jawny_plan.units.country import PORTAL, Country
from jawny_plan.units.portal import news, opendata, pages, places, words
from jawny_plan.units.portal.pages import Group
from jawny_plan.units.portal.published import NoUnitSite, PublishedUnit, published


@dataclass(frozen=True)
class MadePortal:
    """What became of the portal: how many units it tells of, what is missing in it, and what to say of its files."""

    units: int
    missing: tuple[Fault, ...]
    aside: tuple[str, ...] = ()


def make(country: Country, day: date) -> MadePortal | None:
    """Make the portal, unless it stands as it would be made; None where no unit has published anything yet.

    Raises Unknown, NotPutBack and OSError; the last good portal then stands.
    """
    units, missing = _published(country)
    if not units:
        return None
    made = dict(_files(country, day, units))
    target = country.folder / PORTAL
    if _stands(target, made):
        return MadePortal(len(units), missing)
    place = BuiltFolder.at(target)
    try:
        for name, content in made.items():
            file = place.staging.fresh / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        aside = placing.put([place])
    finally:
        place.staging.drop()
    return MadePortal(len(units), missing, tuple(placing.notices(aside)))


def _published(country: Country) -> tuple[list[PublishedUnit], tuple[Fault, ...]]:
    units, missing = [], []
    addresses = {_address(country.settings.root): "portal"}
    for folder in country.units:
        try:
            unit = published(folder)
        except NoUnitSite as not_published:
            missing.append(Fault(named(folder.path), 0, 0, "", str(not_published)))
            continue
        first = addresses.setdefault(_address(unit.site), f"jednostka {folder.id}")
        if first != f"jednostka {folder.id}":
            problem = f"{first} ma ten sam adres strony: {unit.site}."
            advice = "Tej jednostki nie ma w portalu. Wpisz inną witrynę w jednostka.yml."
            missing.append(Fault(named(folder.path), 0, 0, "", problem, advice))
            continue
        units.append(unit)
    return units, tuple(missing)


def _address(site: str) -> tuple[str, str]:
    """What two addresses of one site have in common, however they are written."""
    parts = urlsplit(site)
    return parts.netloc.lower(), parts.path.rstrip("/")


def _files(country: Country, day: date, units: Sequence[PublishedUnit]) -> Iterator[tuple[str, bytes]]:
    """Every file of the portal by its path."""
    settings, groups = country.settings, _groups(units)
    yield from pages.pages(settings, day, groups)
    yield from places.lists(units)
    yield from opendata.files(settings, units)
    for voivodeship, members in groups:
        slug, title, site = words.slug(voivodeship), words.title(voivodeship), settings.root
        page = f"{site}{words.GROUPS}{slug}/"
        channel = news.PortalFeed(f"{title}: plany dzielnicowych", f"{site}nowosci/{slug}/", page, settings.publisher)
        items = news.newest(members)
        yield f"nowosci/{slug}/{news.ATOM}", news.atom(channel, items)
        yield f"nowosci/{slug}/{news.JSON_FEED}", news.json_feed(channel, items)
        address = f"kalendarz/{slug}.ics"
        yield address, news.calendar(f"Dzielnicowi – {title}", site + address, page, members)
    for name, path in pages.ASSETS.items():
        yield name, path.read_bytes()


def _groups(units: Sequence[PublishedUnit]) -> list[Group]:
    """Units by their voivodeships in order of names; those that stand in none come last."""

    def voivodeship(unit: PublishedUnit) -> tuple[bool, str]:
        return (unit.folder.voivodeship is None, unit.folder.voivodeship.slug if unit.folder.voivodeship else "")

    ordered = sorted(units, key=lambda unit: (voivodeship(unit), unit.name))
    return [
        (members[0].folder.voivodeship, members)
        for _, each in groupby(ordered, key=voivodeship)
        for members in [list(each)]
    ]


def _stands(target: Path, made: dict[str, bytes]) -> bool:
    """Whether the folder holds every file as it would be made, and no other."""
    try:
        names = {name for name, _ in files_in(target)}
        return names == made.keys() and all((target / name).read_bytes() == made[name] for name in names)
    except OSError:
        return False

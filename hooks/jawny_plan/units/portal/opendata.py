"""The portal's own data: units, districts and plans of all of them, as JSON and CSV, with a schema and a catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, cast

from jawny_plan.facts.plan import PlanState
from jawny_plan.facts.totals import Share
from jawny_plan.model.base import key
from jawny_plan.outputs.opendata import catalogue as terms
from jawny_plan.outputs.opendata import cells, formats
from jawny_plan.outputs.opendata.record import Json, Record, record, schema
from jawny_plan.units.country import PortalSettings
from jawny_plan.units.portal.measures import of_unit
from jawny_plan.units.portal.published import PublishedUnit

FOLDER = "dane/"
ALL = f"{FOLDER}wszystko.json"
SCHEMA = f"{FOLDER}schemat.json"
CATALOGUE = f"{FOLDER}katalog.jsonld"
VERSION = "1.0"

_ABOUT = "Jednostki Policji, rejony dzielnicowych i ich plany działania priorytetowego."


class ShareRecord(Record):
    """So many of so many."""

    part: Annotated[int, key("ile", "Ile z nich.")]
    whole: Annotated[int, key("z_ilu", "Ile ich jest.")]


class UnitRecord(Record):
    """A unit, and what the program has counted of it."""

    id: Annotated[str, key("id", "Id jednostki w portalu.")]
    name: Annotated[str, key("nazwa", "Nazwa jednostki.")]
    voivodeship: Annotated[str | None, key("wojewodztwo", "Kod TERYT województwa; null, gdy portal ich nie dzieli.")]
    site: Annotated[str, key("witryna", "Strona jednostki.")]
    day: Annotated[date, key("stan_na", "Dzień, na który jednostka podała dane.")]
    promises: Annotated[ShareRecord, key("obietnice", "Obietnice informowania z zakończonych planów: dotrzymane.")]
    results: Annotated[ShareRecord, key("wyniki", "Zakończone plany: te, których ocenę jednostka opublikowała.")]
    contacts: Annotated[ShareRecord, key("kontakty", "Rejony: kontakt sprawdzony w 90 dniach przed „stan_na”.")]


class DistrictRecord(Record):
    """A district."""

    unit: Annotated[str, key("jednostka", "Id jednostki w portalu.")]
    id: Annotated[str, key("id", "Id rejonu w jednostce.")]
    title: Annotated[str, key("tytul", "Nazwa rejonu.")]
    town: Annotated[str | None, key("miejscowosc", "Miejscowość.")]
    commune: Annotated[str | None, key("teryt_gmina", "Kod TERYT gminy.")]
    phone: Annotated[str | None, key("telefon", "Telefon dzielnicowego.")]
    address: Annotated[str, key("adres", "Strona rejonu.")]


class PlanRecord(Record):
    """A plan."""

    unit: Annotated[str, key("jednostka", "Id jednostki w portalu.")]
    id: Annotated[str, key("id", "Id planu w jednostce.")]
    headline: Annotated[str, key("haslo", "Tytuł dla mieszkańca.")]
    districts: Annotated[tuple[str, ...], key("rejony", "Id rejonów planu.")]
    start: Annotated[str | None, key("od", "Pierwszy dzień; null, gdy nie jest znany.")]
    end: Annotated[str | None, key("do", "Ostatni dzień; null, gdy nie jest znany.")]
    state: Annotated[PlanState, key("stan", "Stan w dniu „stan_na” jednostki.")]
    evaluated: Annotated[bool, key("oceniony", "Czy jednostka opublikowała ocenę planu.")]
    address: Annotated[str, key("adres", "Strona planu.")]


class CountryRecord(Record):
    """Everything."""

    format: Annotated[str, key("$schema", "Adres schematu, który opisuje ten plik.")]
    version: Annotated[str, key("wersja_formatu", "Wersja formatu danych.")]
    units: Annotated[tuple[UnitRecord, ...], key("jednostki", "Wszystkie jednostki.")]
    districts: Annotated[tuple[DistrictRecord, ...], key("rejony", "Wszystkie rejony.")]
    plans: Annotated[tuple[PlanRecord, ...], key("plany", "Wszystkie plany.")]


def files(settings: PortalSettings, units: Sequence[PublishedUnit]) -> Iterator[tuple[str, bytes]]:
    """Every file of data, by its path in the portal."""
    site = settings.root
    whole = CountryRecord(
        format=site + SCHEMA,
        version=VERSION,
        units=tuple(map(_unit, units)),
        districts=tuple(item for unit in units for item in _districts(unit)),
        plans=tuple(item for unit in units for item in _plans(unit)),
    )
    made = [
        (ALL, formats.text(record(whole))),
        (f"{FOLDER}jednostki.csv", _table(whole.units)),
        (f"{FOLDER}rejony.csv", _table(whole.districts)),
        (f"{FOLDER}plany.csv", _table(whole.plans)),
    ]
    yield from made
    yield SCHEMA, formats.text(schema(CountryRecord, site + SCHEMA, settings.name))
    yield CATALOGUE, formats.text(_catalogue(settings, units, {path: len(text) for path, text in made}))


def _unit(unit: PublishedUnit) -> UnitRecord:
    measures = of_unit(unit)
    return UnitRecord(
        id=unit.folder.id,
        name=unit.name,
        voivodeship=unit.folder.voivodeship.teryt if unit.folder.voivodeship else None,
        site=unit.site,
        day=unit.day,
        promises=_share(measures.promises),
        results=_share(measures.results),
        contacts=_share(measures.contacts),
    )


def _share(share: Share) -> ShareRecord:
    return ShareRecord(part=share.part, whole=share.whole)


def _districts(unit: PublishedUnit) -> Iterator[DistrictRecord]:
    for item in unit.districts:
        yield DistrictRecord(
            unit=unit.folder.id,
            id=item.id,
            title=item.title,
            town=item.town,
            commune=item.commune,
            phone=item.contact.phone if item.contact else None,
            address=item.address,
        )


def _plans(unit: PublishedUnit) -> Iterator[PlanRecord]:
    for item in unit.plans:
        yield PlanRecord(
            unit=unit.folder.id,
            id=item.id,
            headline=item.in_force.headline,
            districts=tuple(district.id for district in item.districts),
            start=item.in_force.period.start,
            end=item.in_force.period.end,
            state=item.computed.state,
            evaluated=item.computed.evaluated,
            address=item.address,
        )


def _table(rows: Sequence[Record]) -> bytes:
    """Records as CSV, as tables of units are written; a list or a record of its own is one cell."""
    flat = [{name: _cell(value) for name, value in record(row).items()} for row in rows]
    columns = list(flat[0]) if flat else []
    return cells.file(columns, cells.written([[*row.values()] for row in flat], cells.RFC), cells.RFC)


def _cell(value: Json) -> cells.Cell:
    match value:
        case dict():
            return " z ".join(map(str, value.values()))
        case list():
            return " ".join(map(str, value))
        case _:
            return cast("cells.Cell", value)


def _catalogue(settings: PortalSettings, units: Sequence[PublishedUnit], sizes: dict[str, int]) -> dict[str, object]:
    """The record of the data for portals such as dane.gov.pl: DCAT-AP 3, with the catalogues of the units."""
    site, day = settings.root, max(unit.day for unit in units)
    publisher = f"{site}#wydawca"
    return {
        "@context": terms.CONTEXT,
        "@id": f"{site}{FOLDER}#katalog",
        "@type": "dcat:Catalog",
        "dct:title": terms.in_polish(f"Otwarte dane: {settings.name}"),
        "dct:description": terms.in_polish(
            "Jednostki Policji, rejony dzielnicowych i ich plany działania priorytetowego."
        ),
        "dct:publisher": {"@id": publisher, "@type": "foaf:Agent", "foaf:name": terms.in_polish(settings.publisher)},
        "foaf:homepage": terms.reference(f"{site}{FOLDER}"),
        "dct:language": terms.reference(f"{terms.AUTHORITY}/language/POL"),
        "dct:spatial": terms.reference(f"{terms.AUTHORITY}/country/POL"),
        "dct:modified": terms.typed(day.isoformat(), "date"),
        "dcat:catalog": [terms.reference(f"{unit.site}dane/#katalog") for unit in units],
        "dcat:dataset": [
            {
                "@id": f"{site}{FOLDER}#wszystko",
                "@type": "dcat:Dataset",
                "dct:identifier": f"{site}{FOLDER}#wszystko",
                "dct:title": terms.in_polish("Jednostki, rejony i plany dzielnicowych"),
                "dct:description": terms.in_polish("To, co opublikowały jednostki, w jednym pliku i w tabelach."),
                "dct:publisher": terms.reference(publisher),
                "dcat:theme": terms.reference(f"{terms.AUTHORITY}/data-theme/JUST"),
                "dct:accessRights": terms.reference(f"{terms.AUTHORITY}/access-right/PUBLIC"),
                "dct:modified": terms.typed(day.isoformat(), "date"),
                "dcat:distribution": [_distribution(site + path, size) for path, size in sizes.items()],
            }
        ],
    }


def _distribution(address: str, size: int) -> dict[str, object]:
    kind, media = ("JSON", "application/json") if address.endswith(".json") else ("CSV", "text/csv")
    return {
        "@id": f"{address}#dystrybucja",
        "@type": "dcat:Distribution",
        "dcat:accessURL": terms.reference(address),
        "dcat:downloadURL": terms.reference(address),
        "dct:format": terms.reference(f"{terms.AUTHORITY}/file-type/{kind}"),
        "dcat:mediaType": terms.reference(f"{terms.MEDIA}/{media}"),
        "dcat:byteSize": terms.typed(str(size), "nonNegativeInteger"),
    }

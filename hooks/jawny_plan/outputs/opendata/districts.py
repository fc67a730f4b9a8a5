"""The unit and its districts as data. Of an officer: what the district's page tells today, and nothing of the past."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from jawny_plan.facts.district import on
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.base import key
from jawny_plan.model.boundary import Boundary
from jawny_plan.model.designation import Designation, DistrictKind
from jawny_plan.model.district import Area, Contact, Office, Substitute
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import DocumentRecord, Head, Record
from jawny_plan.polish.rank import Rank
from jawny_plan.wording.designation import called, kind_of


class OfficerRecord(Record, title="Officer"):
    """Who serves the district today."""

    rank: Annotated[Rank | None, key("stopien", "Stopień w skrócie.")]
    name: Annotated[str | None, key("imie_nazwisko", "Imię i nazwisko; null, gdy stanowisko jest nieobsadzone.")]
    office: Annotated[Office, key("funkcja", "Jak się ją albo jego nazywa: dzielnicowy albo dzielnicowa.")]
    acting: Annotated[bool, key("p_o", "Czy pełni obowiązki dzielnicowego.")]
    vacancy: Annotated[bool, key("wakat", "Czy stanowisko jest nieobsadzone.")]


class SubstituteRecord(Record, title="Substitute"):
    """Who stands in for the officer today."""

    rank: Annotated[Rank | None, key("stopien", "Stopień w skrócie.")]
    name: Annotated[str, key("imie_nazwisko", "Imię i nazwisko.")]
    start: Annotated[date, key("od", "Pierwszy dzień zastępstwa.")]
    end: Annotated[date, key("do", "Ostatni dzień zastępstwa.")]
    phone: Annotated[str | None, key("telefon", "Telefon, gdy inny niż telefon rejonu.")]


class DistrictThen(Record):
    """What a district was called in the time of a plan."""

    id: Annotated[str, key("id", "Stały identyfikator rejonu.")]
    title: Annotated[str, key("tytul", "Pełna nazwa rejonu w czasie planu.")]
    number: Annotated[str | None, key("numer", "Numer w czasie planu.")]
    name: Annotated[str | None, key("nazwa", "Nazwa własna w czasie planu.")]
    kind: Annotated[DistrictKind, key("rodzaj", "Jak jednostka go wtedy nazywała.")]
    above: Annotated[str | None, key("podlega", "Komisariat, posterunek albo rewir, do którego wtedy należał.")]
    today: Annotated[str | None, key("dzis", "Pełna nazwa dziś; null, gdy się nie zmieniła.")]


class DistrictDocument(DocumentRecord):
    """One district as it is today."""

    id: Annotated[str, key("id", "Stały identyfikator rejonu; nie zależy od numeru.")]
    address: Annotated[str, key("adres", "Adres strony rejonu.")]
    title: Annotated[str, key("tytul", "Pełna nazwa rejonu.")]
    number: Annotated[str | None, key("numer", "Numer rejonu służbowego, arabski albo rzymski.")]
    other_numbers: Annotated[tuple[str, ...], key("inne_numery", "Inne zapisy numeru, także dawne.")]
    name: Annotated[str | None, key("nazwa", "Nazwa własna rejonu.")]
    kind: Annotated[DistrictKind, key("rodzaj", "Jak jednostka go nazywa: rejon służbowy, dzielnica albo rewir.")]
    above: Annotated[str | None, key("podlega", "Komisariat, posterunek albo rewir, do którego należy.")]
    designations: Annotated[
        tuple[Designation, ...],
        key("oznaczenia", "Jak rejon nazywał się w różnych latach; puste, gdy nic się nie zmieniło."),
    ]
    town: Annotated[str | None, key("miejscowosc", "Miejscowość lub gmina.")]
    commune: Annotated[str | None, key("teryt_gmina", "Kod gminy w rejestrze TERYT (TERC).")]
    locality: Annotated[str | None, key("teryt_miejscowosc", "Kod miejscowości w rejestrze TERYT (SIMC).")]
    boundary: Annotated[
        Boundary | None, key("granica", "Granica rejonu jako geometria GeoJSON (WGS 84: długość, szerokość).")
    ]
    area: Annotated[Area | None, key("obszar", "Obszar w dniu „stan_na”; null, gdy dane go nie podają.")]
    officer: Annotated[OfficerRecord | None, key("dzielnicowy", "Kto służy w rejonie; null, gdy dane tego nie podają.")]
    substitute: Annotated[
        SubstituteRecord | None, key("zastepstwo", "Kto dziś zastępuje dzielnicowego; null, gdy nikt.")
    ]
    contact: Annotated[Contact | None, key("kontakt", "Kontakt do rejonu. To nie jest numer alarmowy.")]
    plans: Annotated[tuple[str, ...], key("plany", "Id planów tego rejonu.")]


class DistrictLine(Record):
    """A district in the list of districts."""

    id: Annotated[str, key("id", "Stały identyfikator rejonu.")]
    title: Annotated[str, key("tytul", "Pełna nazwa rejonu.")]
    town: Annotated[str | None, key("miejscowosc", "Miejscowość lub gmina.")]
    address: Annotated[str, key("adres", "Adres strony rejonu.")]
    file: Annotated[str, key("plik", "Adres pliku z całym rejonem.")]


class DistrictList(DocumentRecord):
    """All districts."""

    districts: Annotated[tuple[DistrictLine, ...], key("rejony", "Wszystkie rejony.")]


class UnitDocument(DocumentRecord):
    """The unit whose data these are."""

    name: Annotated[str, key("nazwa", "Pełna nazwa jednostki.")]
    short_name: Annotated[str, key("skrot", "Skrócona nazwa.")]
    site: Annotated[str, key("witryna", "Adres strony.")]
    licence: Annotated[str | None, key("licencja", "Adres licencji; null, gdy jednostka nie wybrała licencji.")]
    catalogue: Annotated[str, key("katalog", "Adres opisu zbiorów danych (DCAT-AP).")]
    plans: Annotated[str, key("plany", "Adres listy planów.")]
    meetings: Annotated[str, key("spotkania", "Adres listy spotkań.")]
    districts: Annotated[str, key("rejony", "Adres listy rejonów.")]


def document(name: str, edition: Edition, head: Head) -> DistrictDocument:
    """The district as it is today."""
    district = edition.data.districts[name]
    known = district.designation(on(edition.today))
    return DistrictDocument(
        **head,
        id=name,
        address=page(name, edition.unit["witryna"]),
        title=called(known, district.town),
        number=known.number,
        other_numbers=district.other_numbers,
        name=known.name,
        kind=kind_of(known),
        above=known.above,
        designations=tuple(item for item in district.designations if not item.start or item.start <= edition.today),
        town=district.town,
        commune=district.commune,
        locality=district.locality,
        boundary=district.boundary,
        area=district.area(on(edition.today)),
        officer=officer(name, edition),
        substitute=_substitute(district.substitute(edition.today)),
        contact=district.contact,
        plans=tuple(facts.id for facts in edition.facts if name in facts.plan.districts),
    )


def officer(name: str, edition: Edition) -> OfficerRecord | None:
    """The officer that the district's page names today."""
    if not edition.districts[name]["dzielnicowy"]:
        return None
    known = edition.data.districts[name].officer(on(edition.today))
    if known is None:
        return None
    return OfficerRecord(
        rank=known.rank, name=known.name, office=known.office, acting=known.acting, vacancy=known.vacancy
    )


def then(name: str, facts: PlanFacts) -> DistrictThen:
    """The district as it was in the time of a plan."""
    district = facts.districts[name]
    known, now = district.designation(facts.seen), district.designation(on(facts.today))
    title, title_today = called(known, district.town), called(now, district.town)
    return DistrictThen(
        id=name,
        title=title,
        number=known.number,
        name=known.name,
        kind=kind_of(known),
        above=known.above,
        today=title_today if title_today != title else None,
    )


def _substitute(known: Substitute | None) -> SubstituteRecord | None:
    if known is None:
        return None
    return SubstituteRecord(rank=known.rank, name=known.name, start=known.start, end=known.end, phone=known.phone)


def page(name: str, site: str) -> str:
    """The address of the district's page."""
    return site + addresses.district(name)


def line(name: str, edition: Edition) -> DistrictLine:
    """The district in one line."""
    district, site = edition.data.districts[name], edition.unit["witryna"]
    return DistrictLine(
        id=name,
        title=called(district.designation(on(edition.today)), district.town),
        town=district.town,
        address=page(name, site),
        file=site + addresses.data_of_district(name),
    )


def unit(edition: Edition, head: Head, licence: str | None) -> UnitDocument:
    """The unit, and where its data begin."""
    site = edition.unit["witryna"]
    return UnitDocument(
        **head,
        name=edition.data.unit.name,
        short_name=edition.data.unit.short_name,
        site=site,
        licence=licence,
        catalogue=site + addresses.CATALOGUE,
        plans=site + addresses.data_list("plany"),
        meetings=site + addresses.data_list("spotkania"),
        districts=site + addresses.data_list("rejony"),
    )

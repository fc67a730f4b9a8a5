"""The unit and its districts as data. Of an officer: what the district's page tells today, and nothing of the past."""

from __future__ import annotations

from jawny_plan.model import addresses
from jawny_plan.model.district import Area, Contact
from jawny_plan.model.period import Span
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.opendata.record import DocumentRecord, Head, Record, record_field
from jawny_plan.polish.rank import Rank
from jawny_plan.wording.unit import called


class OfficerRecord(Record, title="Officer"):
    """Who serves the district today."""

    rank: Rank | None = record_field("stopien", "Stopień w skrócie.")
    name: str | None = record_field("imie_nazwisko", "Imię i nazwisko; null, gdy stanowisko jest nieobsadzone.")
    acting: bool = record_field("p_o", "Czy pełni obowiązki dzielnicowego.")
    vacancy: bool = record_field("wakat", "Czy stanowisko jest nieobsadzone.")


class DistrictDocument(DocumentRecord):
    """One district as it is today."""

    id: str = record_field("id", "Stały identyfikator rejonu; nie zależy od numeru.")
    address: str = record_field("adres", "Adres strony rejonu.")
    title: str = record_field("tytul", "Pełna nazwa rejonu.")
    number: str | None = record_field("numer", "Numer rejonu służbowego, arabski albo rzymski.")
    other_numbers: tuple[str, ...] = record_field("inne_numery", "Inne zapisy numeru, także dawne.")
    name: str | None = record_field("nazwa", "Nazwa własna rejonu.")
    town: str | None = record_field("miejscowosc", "Miejscowość lub gmina.")
    area: Area | None = record_field("obszar", "Obszar w dniu „stan_na”; null, gdy dane go nie podają.")
    officer: OfficerRecord | None = record_field("dzielnicowy", "Kto służy w rejonie; null, gdy dane tego nie podają.")
    contact: Contact | None = record_field("kontakt", "Kontakt do rejonu. To nie jest numer alarmowy.")
    plans: tuple[str, ...] = record_field("plany", "Id planów tego rejonu.")


class DistrictLine(Record):
    """A district in the list of districts."""

    id: str = record_field("id", "Stały identyfikator rejonu.")
    title: str = record_field("tytul", "Pełna nazwa rejonu.")
    town: str | None = record_field("miejscowosc", "Miejscowość lub gmina.")
    address: str = record_field("adres", "Adres strony rejonu.")
    file: str = record_field("plik", "Adres pliku z całym rejonem.")


class DistrictList(DocumentRecord):
    """All districts."""

    districts: tuple[DistrictLine, ...] = record_field("rejony", "Wszystkie rejony.")


class UnitDocument(DocumentRecord):
    """The unit whose data these are."""

    name: str = record_field("nazwa", "Pełna nazwa jednostki.")
    short_name: str = record_field("skrot", "Skrócona nazwa.")
    site: str = record_field("witryna", "Adres strony.")
    licence: str | None = record_field("licencja", "Adres licencji; null, gdy jednostka nie wybrała licencji.")
    catalogue: str = record_field("katalog", "Adres opisu zbiorów danych (DCAT-AP).")
    plans: str = record_field("plany", "Adres listy planów.")
    meetings: str = record_field("spotkania", "Adres listy spotkań.")
    districts: str = record_field("rejony", "Adres listy rejonów.")


def document(name: str, edition: Edition, head: Head) -> DistrictDocument:
    """The district as it is today."""
    district = edition.data.districts[name]
    at = Span.model_construct(start=edition.today, end=edition.today)
    return DistrictDocument(
        **head,
        id=name,
        address=page(name, edition.unit["witryna"]),
        title=called(district),
        number=district.number,
        other_numbers=district.other_numbers,
        name=district.name,
        town=district.town,
        area=district.area(at),
        officer=officer(name, edition),
        contact=district.contact,
        plans=tuple(facts.id for facts in edition.facts if facts.plan.district == name),
    )


def officer(name: str, edition: Edition) -> OfficerRecord | None:
    """The officer that the district's page names today."""
    if not edition.districts[name]["dzielnicowy"]:
        return None
    at = Span.model_construct(start=edition.today, end=edition.today)
    known = edition.data.districts[name].officer(at)
    if known is None:
        return None
    return OfficerRecord(rank=known.rank, name=known.name, acting=known.acting, vacancy=known.vacancy)


def page(name: str, site: str) -> str:
    """The address of the district's page."""
    return site + addresses.district(name)


def line(name: str, edition: Edition) -> DistrictLine:
    """The district in one line."""
    district, site = edition.data.districts[name], edition.unit["witryna"]
    return DistrictLine(
        id=name,
        title=called(district),
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

"""A district in time: its identity never changes; what it is called, its area and its officers do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import Annotated, NamedTuple, TypeVar

from pydantic import PrivateAttr, model_validator

from jawny_plan.model.base import Day, Email, Entry, Phone, Phrase, Text, YesNo, fault, from_text, key
from jawny_plan.model.boundary import Boundary
from jawny_plan.model.designation import Designation, DistrictKind, Number
from jawny_plan.model.period import Period, Span
from jawny_plan.model.teryt import Commune, Locality
from jawny_plan.polish.rank import Rank


class Parity(StrEnum):
    """Which side of the street."""

    ODD = "nieparzyste"
    EVEN = "parzyste"
    BLOCKS = "bloki"
    ALL = ""


class Numbers(NamedTuple):
    """House numbers of a street: a side, from, to; None is open."""

    parity: Parity
    first: str | None
    last: str | None


def parse_numbers(value: str) -> Numbers:
    """`nieparzyste 33-63`, `bloki 1-6`, `parzyste`, `11A`, `od 100` -> Numbers."""
    found = re.fullmatch(
        r"(?:(nieparzyste|parzyste|bloki) *)?"
        r"(?:od (\d+[A-Za-z]?)|do (\d+[A-Za-z]?)|(\d+[A-Za-z]?)(?: *[-–] *(\d+[A-Za-z]?))?)?",
        value,
        re.ASCII,
    )
    if not found or not value:
        raise fault(
            f'"{value[:40]}" nie jest numerem ani zakresem numerów.',
            "Oczekiwano na przykład: nieparzyste 33-63, parzyste, bloki 1-6, od 100, 11A.",
        )
    side, since, until, first, last = found.groups()
    if first and last and int(re.sub(r"\D", "", last)) < int(re.sub(r"\D", "", first)):
        raise fault(f'zakres "{value[:40]}" kończy się przed początkiem.', "Sprawdź oba numery.")
    return Numbers(Parity(side or ""), since or first, until or last or (first if first and not last else None))


class Street(Entry):
    """A street, whole or in part."""

    name: Phrase = key("nazwa", "Nazwa ulicy, placu, osiedla.", "Oleska")
    numbers: tuple[Annotated[Numbers, from_text(parse_numbers, "numery, np. nieparzyste 33-63")], ...] = key(
        "numery", "Numery, które należą do rejonu; usuń, gdy cała ulica.", ["nieparzyste 33-63"], default=()
    )
    index: Text | None = key("w_spisie", "Hasło w spisie, od nazwiska.", "Chopina Fryderyka", default=None)


class Area(Span):
    """What belonged to the district from one day to another."""

    streets: tuple[Street, ...] = key("ulice", "Ulice.", default=())
    villages: tuple[Phrase, ...] = key("miejscowosci", "Całe miejscowości.", ["Sadów"], default=())
    words: Phrase | None = key("opis", "Granice słowami źródła.", "od torów do rzeki", default=None)


class Office(StrEnum):
    """What an officer is called: a woman as she wishes."""

    MASCULINE = "dzielnicowy"
    FEMININE = "dzielnicowa"


class Officer(Span):
    """Who serves the district, from one day to another; a vacancy has no person."""

    rank: Rank | None = key("stopien", "Stopień w skrócie.", "asp. szt.", default=None)
    name: Phrase | None = key("imie_nazwisko", "Imię i nazwisko, w mianowniku.", "Imię Nazwisko", default=None)
    office: Office = key(
        "funkcja",
        "„dzielnicowa”, gdy tak nazywa się ta pani; usuń, gdy dzielnicowy.",
        "dzielnicowa",
        default=Office.MASCULINE,
    )
    acting: YesNo = key("p_o", "Czy pełni obowiązki dzielnicowego.", "tak", default=False)
    vacancy: YesNo = key("wakat", "Czy stanowisko jest nieobsadzone.", "tak", default=False)

    @model_validator(mode="after")
    def _person_or_vacancy(self) -> Officer:
        if self.vacancy == bool(self.name):
            raise fault("potrzebne jest albo imie_nazwisko, albo wakat: tak.", "Zostaw dokładnie jedno z nich.")
        return self


class Substitute(Period):
    """Who stands in for the officer. Why the officer is away is private, so there is no key for it."""

    rank: Rank | None = key("stopien", "Stopień w skrócie.", "asp.", default=None)
    name: Phrase = key("imie_nazwisko", "Imię i nazwisko, w mianowniku.", "Imię Nazwisko")
    phone: Phone | None = key("telefon", "Telefon, gdy inny niż telefon rejonu.", "47 000 00 00", default=None)


class Contact(Entry):
    """How to reach the district; the phone stays when officers change."""

    phone: Phone | None = key("telefon", "Telefon rejonu.", "47 000 00 00", default=None)
    email: Email | None = key("email", "Adres e-mail rejonu.", "dzielnicowy@przyklad.example", default=None)
    mobile: Phone | None = key("telefon_komorkowy", "Służbowy telefon komórkowy.", "600 000 000", default=None)
    place: Phrase | None = key("adres", "Gdzie można przyjść.", "ul. Przykładowa 1", default=None)
    duty: Phrase | None = key("dyzur", "Stały dyżur.", "poniedziałek i piątek, godz. 10.00–12.00", default=None)
    confirmed: Day | None = key(
        "potwierdzono", "Kiedy ostatnio sprawdzono ten kontakt; usuń, gdy nie wiadomo.", "2026-11-01", default=None
    )


class District(Entry):
    """A district: what it is called may change, its identity (the file's name) never does."""

    number: Number | None = key(
        "numer", "Numer rejonu służbowego, arabski albo rzymski; usuń, gdy rejon go nie ma.", "2", default=None
    )
    other_numbers: tuple[Text, ...] = key("inne_numery", "Inne zapisy numeru, także dawne.", ["14"], default=())
    name: Phrase | None = key("nazwa", "Nazwa rejonu, gdy ją ma.", "Sadów", default=None)
    kind: DistrictKind | None = key(
        "rodzaj", "Jak jednostka go nazywa; usuń, gdy to rejon służbowy.", "dzielnica", default=None
    )
    above: Phrase | None = key(
        "podlega", "Komisariat, posterunek albo rewir, do którego należy.", "Komisariat Policji I", default=None
    )
    designations: tuple[Designation, ...] = key(
        "oznaczenia", "Co z powyższego się zmieniało (numer, nazwa, rodzaj, podlega), z datami.", default=()
    )
    town: Phrase | None = key("miejscowosc", "Miejscowość lub gmina.", "Łuków", default=None)
    commune: Commune | None = key(
        "teryt_gmina", "Kod gminy w rejestrze TERYT (TERC, siedem cyfr).", "1411072", default=None
    )
    locality: Locality | None = key(
        "teryt_miejscowosc", "Kod miejscowości w rejestrze TERYT (SIMC, siedem cyfr).", "0918123", default=None
    )
    contact: Contact | None = key("kontakt", "Kontakt do rejonu.", default=None)
    areas: tuple[Area, ...] = key("obszary", "Obszar rejonu, z datami.", default=())
    officers: tuple[Officer, ...] = key("dzielnicowi", "Dzielnicowi, z datami.", default=())
    substitutes: tuple[Substitute, ...] = key(
        "zastepstwa", "Kto zastępuje dzielnicowego i w jakich dniach; powodów się nie podaje.", default=()
    )

    _boundary: Boundary | None = PrivateAttr(default=None)

    @property
    def boundary(self) -> Boundary | None:
        """The border as it is drawn, where a file beside this one holds it."""
        return self._boundary

    def within(self, boundary: Boundary | None) -> District:
        """The same district with its border."""
        drawn = self.model_copy()
        drawn._boundary = boundary
        return drawn

    @model_validator(mode="after")
    def _called_somehow(self) -> District:
        named = (self.number, self.name, self.town, *(item.number or item.name for item in self.designations))
        if not any(named):
            raise fault("rejon nie ma ani numeru, ani nazwy.", "Podaj numer, nazwa albo miejscowosc.")
        return self

    @model_validator(mode="after")
    def _given_once(self) -> District:
        for index, item in enumerate(self.designations):
            given = [name for name in _CHANGING if getattr(item, name) is not None]
            if not given:
                raise fault(
                    "to oznaczenie niczego nie mówi.",
                    "Podaj, co w tych dniach było inne: numer, nazwa, rodzaj albo podlega.",
                    at=("oznaczenia", index),
                )
            for name in given:
                if getattr(self, name) is not None:
                    alias = str(District.model_fields[name].alias)
                    raise fault(
                        f"„{alias}” stoi tu i na górze pliku.",
                        f"Usuń „{alias}” z góry pliku i wpisz je w każdym oznaczeniu, w którym obowiązuje.",
                        at=("oznaczenia", index, alias),
                    )
        return self

    @model_validator(mode="after")
    def _one_at_a_time(self) -> District:
        for alias, what, spans in self.in_time:
            for (_, one), (index, other) in combinations(enumerate(spans), 2):
                if one.meets(other):
                    day = max(span.start or date.min for span in (one, other))
                    example = f" (na przykład {day})" if day > date.min else ""
                    raise fault(
                        f"dwa {what} obowiązują tego samego dnia{example}.",
                        "Zakończ starszy dzień przed początkiem nowego (od, do).",
                        at=(alias, index),
                    )
        return self

    @property
    def in_time(self) -> tuple[tuple[str, str, Sequence[Span]], ...]:
        """What may change with the days: its YAML key, what two of it are called, the spans."""
        return (
            ("oznaczenia", "oznaczenia rejonu", self.designations),
            ("obszary", "obszary rejonu", self.areas),
            ("dzielnicowi", "wpisy o dzielnicowym", self.officers),
            ("zastepstwa", "zastępstwa", self.substitutes),
        )

    def designation(self, at: Span) -> Designation:
        """What the district was called on the last known day of `at`.

        On days that nothing is known of it goes by what was known before, else by what came first.
        """
        day = at.end or at.start
        ordered = sorted(self.designations, key=lambda item: item.start or date.min)
        begun = [item for item in ordered if day is None or item.start is None or item.start <= day]
        found = begun[-1] if begun else ordered[0] if ordered else Designation.model_construct()
        always = {name: value for name in _CHANGING if (value := getattr(self, name)) is not None}
        return found.model_copy(update=always)

    def area(self, period: Span) -> Area | None:
        """The area as it was in the period: the one valid on its last known day."""
        return _valid(self.areas, period)

    def officer(self, period: Span) -> Officer | None:
        """The officer on the period's last known day."""
        return _valid(self.officers, period)

    def substitute(self, day: date) -> Substitute | None:
        """Who stands in for the officer on a day."""
        return next((item for item in self.substitutes if item.holds(day)), None)


_CHANGING = ("number", "name", "kind", "above")
"""What a designation may say; what always held may stand in the district itself."""

S = TypeVar("S", bound=Span)


def _valid(spans: Sequence[S], period: Span) -> S | None:
    day = period.end or period.start
    found = [span for span in spans if (span.holds(day) if day else True)]
    return found[-1] if found else None

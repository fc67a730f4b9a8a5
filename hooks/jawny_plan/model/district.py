"""A district in time: its identity never changes; its number, area and officers do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import combinations
from typing import Annotated, NamedTuple, TypeVar

from pydantic import model_validator

from jawny_plan.model.base import Day, Email, Entry, Phone, Text, YesNo, fault, from_text, key
from jawny_plan.model.period import Span
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

    name: Text = key("nazwa", "Nazwa ulicy, placu, osiedla.", "Oleska")
    numbers: tuple[Annotated[Numbers, from_text(parse_numbers, "numery, np. nieparzyste 33-63")], ...] = key(
        "numery", "Numery, które należą do rejonu; usuń, gdy cała ulica.", ["nieparzyste 33-63"], default=()
    )
    index: Text | None = key("w_spisie", "Hasło w spisie, od nazwiska.", "Chopina Fryderyka", default=None)


class Area(Span):
    """What belonged to the district from one day to another."""

    streets: tuple[Street, ...] = key("ulice", "Ulice.", default=())
    villages: tuple[Text, ...] = key("miejscowosci", "Całe miejscowości.", ["Sadów"], default=())
    words: Text | None = key("opis", "Granice słowami źródła.", "od torów do rzeki", default=None)


class Officer(Span):
    """Who serves the district, from one day to another; a vacancy has no person."""

    rank: Rank | None = key("stopien", "Stopień w skrócie.", "asp. szt.", default=None)
    name: Text | None = key("imie_nazwisko", "Imię i nazwisko, w mianowniku.", "Imię Nazwisko", default=None)
    acting: YesNo = key("p_o", "Czy pełni obowiązki dzielnicowego.", "tak", default=False)
    vacancy: YesNo = key("wakat", "Czy stanowisko jest nieobsadzone.", "tak", default=False)

    @model_validator(mode="after")
    def _person_or_vacancy(self) -> Officer:
        if self.vacancy == bool(self.name):
            raise fault("potrzebne jest albo imie_nazwisko, albo wakat: tak.", "Zostaw dokładnie jedno z nich.")
        return self


class Contact(Entry):
    """How to reach the district; the phone stays when officers change."""

    phone: Phone | None = key("telefon", "Telefon rejonu.", "47 000 00 00", default=None)
    email: Email | None = key("email", "Adres e-mail rejonu.", "dzielnicowy@przyklad.example", default=None)
    mobile: Phone | None = key("telefon_komorkowy", "Służbowy telefon komórkowy.", "600 000 000", default=None)
    place: Text | None = key("adres", "Gdzie można przyjść.", "ul. Przykładowa 1", default=None)
    duty: Text | None = key("dyzur", "Stały dyżur.", "poniedziałek i piątek, godz. 10.00–12.00", default=None)
    confirmed: Day | None = key(
        "potwierdzono", "Kiedy ostatnio sprawdzono ten kontakt; usuń, gdy nie wiadomo.", "2026-11-01", default=None
    )


def parse_number(value: str) -> str:
    """A district's number as it is written: `2` or `XIV`."""
    if not re.fullmatch(r"[1-9]\d{0,3}|[IVXLC]{1,8}", value, re.ASCII):
        raise fault(
            f'"{value[:40]}" nie jest numerem rejonu.', "Oczekiwano numeru arabskiego (2) albo rzymskiego (XIV)."
        )
    return value


class District(Entry):
    """A district: its number may change, its identity (the file's name) never does."""

    number: Annotated[str, from_text(parse_number, "numer arabski (2) albo rzymski (XIV)")] | None = key(
        "numer", "Numer rejonu służbowego, arabski albo rzymski; usuń, gdy rejon go nie ma.", "2", default=None
    )
    other_numbers: tuple[Text, ...] = key("inne_numery", "Inne zapisy numeru, także dawne.", ["14"], default=())
    name: Text | None = key("nazwa", "Nazwa rejonu, gdy ją ma.", "Sadów", default=None)
    town: Text | None = key("miejscowosc", "Miejscowość lub gmina.", "Łuków", default=None)
    contact: Contact | None = key("kontakt", "Kontakt do rejonu.", default=None)
    areas: tuple[Area, ...] = key("obszary", "Obszar rejonu, z datami.", default=())
    officers: tuple[Officer, ...] = key("dzielnicowi", "Dzielnicowi, z datami.", default=())

    @model_validator(mode="after")
    def _called_somehow(self) -> District:
        if not (self.number or self.name or self.town):
            raise fault("rejon nie ma ani numeru, ani nazwy.", "Podaj numer, nazwa albo miejscowosc.")
        return self

    @model_validator(mode="after")
    def _one_at_a_time(self) -> District:
        rules: tuple[tuple[str, str, Sequence[Span]], ...] = (
            ("obszary", "obszary rejonu", self.areas),
            ("dzielnicowi", "wpisy o dzielnicowym", self.officers),
        )
        for alias, what, spans in rules:
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

    def area(self, period: Span) -> Area | None:
        """The area as it was in the period: the one valid on its last known day."""
        return _valid(self.areas, period)

    def officer(self, period: Span) -> Officer | None:
        """The officer on the period's last known day."""
        return _valid(self.officers, period)


S = TypeVar("S", bound=Span)


def _valid(spans: Sequence[S], period: Span) -> S | None:
    day = period.end or period.start
    found = [span for span in spans if (span.holds(day) if day else True)]
    return found[-1] if found else None

"""The declaration of accessibility: what the unit must say of its site ("Warunki techniczne…", version 2.0).

The law: art. 10-12 of the act of 4 April 2019 on digital accessibility of websites and mobile applications.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from jawny_plan.model.base import Day, Email, Entry, HttpUrl, Phone, Text, YesNo, fault, key


class Status(StrEnum):
    """How far the site does what the annex to the act asks for; the words are those of the declaration."""

    FULL = "w pełni zgodna"
    PARTIAL = "częściowo zgodna"
    NONE = "niezgodna"


class Burden(Entry):
    """What stays inaccessible because it would cost too much."""

    contents: tuple[Text, ...] = key(
        "tresci", "Co jest niedostępne z tego powodu.", ["Skany pism sprzed 2020 r."], min_length=1
    )
    assessment: HttpUrl = key("ocena", "Adres analizy kosztów.", "https://komenda.przyklad.example/analiza")


class Application(Entry):
    """A mobile application of the unit."""

    name: Text = key("nazwa", "Nazwa aplikacji.", "Przykładowa Okolica")
    url: HttpUrl = key("adres", "Skąd można ją pobrać.", "https://komenda.przyklad.example/aplikacja")


class Building(Entry):
    """How to get into the unit's seat and around it."""

    features: tuple[Text, ...] = key(
        "opis", "Wejście, poruszanie się, miejsca parkingowe, pies asystujący.", ["Wejście bez schodów."], min_length=1
    )
    url: HttpUrl | None = key(
        "adres", "Adres dokładniejszego opisu.", "https://komenda.przyklad.example/budynek", default=None
    )


class OwnDeclaration(Entry):
    """The site has a declaration of its own, made from these facts."""

    kind: Literal["wlasna"] = key("rodzaj", "Ta strona ma własną deklarację.", "wlasna")
    published: Day = key("strona_od", "Kiedy opublikowano tę stronę internetową.", "2026-01-15")
    updated: Day = key(
        "strona_zmieniona", "Kiedy ostatnio zmieniono jej wygląd, układ albo sposób publikowania.", "2026-02-20"
    )
    status: Status = key("stan", "Ocena zgodności z załącznikiem do ustawy.", "częściowo zgodna")
    mismatches: tuple[Text, ...] = key(
        "niezgodnosci", "Co nie spełnia wymagań.", ["Część map nie ma opisu słowami."], default=()
    )
    exempt: tuple[Text, ...] = key(
        "nieobjete", "Co jest niedostępne, ale przepisy tego nie obejmują.", ["Mapy na żywo."], default=()
    )
    burden: Burden | None = key("nadmierne_koszty", "Co byłoby zbyt kosztowne; usuń, gdy nie dotyczy.", default=None)
    prepared: Day = key("sporzadzono", "Kiedy sporządzono deklarację.", "2026-01-15")
    reviewed: Day | None = key(
        "przeglad", "Kiedy ją ostatnio przejrzano; usuń przed pierwszym przeglądem.", "2026-03-20", default=None
    )
    method: Text = key("sposob_oceny", "Kto i jak ocenił stronę.", "samoocena przeprowadzona przez komendę")
    report: HttpUrl | None = key(
        "raport", "Adres raportu z oceny.", "https://komenda.przyklad.example/raport", default=None
    )
    facilities: tuple[Text, ...] = key(
        "udogodnienia", "Udogodnienia, ograniczenia i inne informacje.", ["Plany w tekście ETR."], default=()
    )
    contact: Text = key(
        "kontakt", "Komórka, której zgłasza się problemy z dostępnością.", "Zespół Komunikacji Społecznej"
    )
    email: Email = key("email", "Jej adres e-mail.", "dostepnosc@przyklad.example")
    phone: Phone = key("telefon", "Jej telefon.", "47 000 00 00")
    complaints: Text = key(
        "skargi", "Do kogo i dokąd kieruje się skargę.", "Komendant Powiatowy Policji, ul. Przykładowa 1"
    )
    applications: tuple[Application, ...] = key(
        "aplikacje", "Aplikacje mobilne jednostki; usuń, gdy ich nie ma.", default=()
    )
    building: Building = key("architektura", "Dostępność architektoniczna siedziby.")
    interpreter: YesNo = key("tlumacz_online", "Czy jest tłumacz polskiego języka migowego online.", "tak")
    interpreter_url: HttpUrl | None = key(
        "tlumacz_adres", "Adres połączenia z tłumaczem.", "https://komenda.przyklad.example/tlumacz", default=None
    )
    communication: tuple[Text, ...] = key(
        "komunikacja", "Jak jeszcze można się porozumieć.", ["Pętla indukcyjna w recepcji."], default=()
    )

    @model_validator(mode="after")
    def _status_and_reasons_agree(self) -> OwnDeclaration:
        reasons = bool(self.mismatches or self.exempt or self.burden)
        if self.status is Status.FULL and reasons:
            raise fault(
                "strona w pełni zgodna nie ma niedostępnych treści.",
                "Popraw stan albo usuń klucze niezgodnosci, nieobjete i nadmierne_koszty.",
                at=("stan",),
            )
        if self.status is not Status.FULL and not reasons:
            raise fault(
                f"strona {self.status}, a nie powiedziano, co jest niedostępne.",
                "Dodaj co najmniej jeden z kluczy: niezgodnosci, nieobjete, nadmierne_koszty.",
                at=("stan",),
            )
        return self

    @model_validator(mode="after")
    def _dates_follow_one_another(self) -> OwnDeclaration:
        if self.updated < self.published:
            raise fault(
                f"stronę zmieniono {self.updated}, przed jej publikacją ({self.published}).",
                "Popraw jedną z dat.",
                at=("strona_zmieniona",),
            )
        if self.reviewed and self.reviewed < self.prepared:
            raise fault(
                f"deklarację przejrzano {self.reviewed}, zanim ją sporządzono ({self.prepared}).",
                "Popraw jedną z dat.",
                at=("przeglad",),
            )
        return self

    @model_validator(mode="after")
    def _interpreter_and_address_agree(self) -> OwnDeclaration:
        if self.interpreter_url and not self.interpreter:
            raise fault(
                "podano adres tłumacza, a tłumacza online nie ma.",
                "Popraw tlumacz_online albo usuń tlumacz_adres.",
                at=("tlumacz_adres",),
            )
        return self


class ParentsDeclaration(Entry):
    """The site is part of a larger one, whose declaration holds for it too."""

    kind: Literal["nadrzedna"] = key("rodzaj", "Obowiązuje deklaracja strony nadrzędnej.", "nadrzedna")
    url: HttpUrl = key("adres", "Adres tamtej deklaracji.", "https://komenda.przyklad.example/deklaracja-dostepnosci")


Declaration = Annotated[OwnDeclaration | ParentsDeclaration, Field(discriminator="kind")]

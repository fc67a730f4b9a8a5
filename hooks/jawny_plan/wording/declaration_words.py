"""What is said in the declaration of accessibility, key by key: the names that templates use."""

from __future__ import annotations

from typing import Literal, TypedDict


class DayWords(TypedDict):
    """A day in words and as `<time datetime>` wants it."""

    slowami: str
    data: str


class BurdenWords(TypedDict):
    """Contents whose mending would cost too much, and the assessment of it."""

    tresci: list[str]
    ocena: str


class ApplicationWords(TypedDict):
    """A mobile application."""

    nazwa: str
    adres: str


class BuildingWords(TypedDict):
    """The accessibility of the building."""

    opis: list[str]
    adres: str | None


class ParentsDeclarationWords(TypedDict):
    """The declaration of the site above, which covers this one."""

    rodzaj: Literal["nadrzedna"]
    adres: str


class DeclarationProse(TypedDict):
    """What the declaration says, typeset."""

    stan: str
    niezgodnosci: list[str]
    nieobjete: list[str]
    sposob_oceny: str
    udogodnienia: list[str]
    kontakt: str
    telefon: str
    skargi: str
    komunikacja: list[str]


class OwnDeclarationWords(DeclarationProse):
    """The declaration of this site."""

    rodzaj: Literal["wlasna"]
    w_pelni_zgodna: bool
    strona_od: DayWords
    strona_zmieniona: DayWords
    sporzadzono: DayWords
    przeglad: DayWords | None
    nadmierne_koszty: BurdenWords | None
    raport: str | None
    email: str
    email_adres: str
    telefon_adres: str
    aplikacje: list[ApplicationWords]
    architektura: BuildingWords
    tlumacz_online: bool
    tlumacz_adres: str | None


DeclarationWords = ParentsDeclarationWords | OwnDeclarationWords

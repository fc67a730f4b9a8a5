"""What is said of a unit and its districts, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.added_words import PhotoWords


class SignWords(TypedDict):
    """A state as a sign and a word; `kod` names the drawing in the style sheet."""

    kod: str
    slowo: str


class EmblemWords(TypedDict):
    """The unit's emblem: its file beside the data, and what it shows."""

    plik: str
    opis: str


class NewsroomWords(TypedDict):
    """A newsroom that drafts of e-mails are addressed to."""

    nazwa: str
    email: str


class PressContactWords(TypedDict):
    """Whom journalists ask; `kto` is the person, the function, or both."""

    kto: str | None
    telefon: str | None
    telefon_adres: str | None
    godziny: str | None
    email: str | None
    email_adres: str | None


class CommanderWords(TypedDict):
    """What the chief of the unit says to its plans, and the chief in a photo."""

    zdanie: str
    podpis: str
    zdjecie: PhotoWords | None


class KindWords(TypedDict):
    """What a district is called (rejon, dzielnica, rewir), in the cases that sentences need."""

    naglowek: str
    naglowek_mnoga: str
    mianownik: str
    dopelniacz: str
    mnoga: str
    mnoga_dopelniacz: str
    swoj: str
    swojego: str
    twojego: str
    ktory_to: str
    w_tym: str
    swoim: str
    do: str


class UnitWords(TypedDict):
    """The unit. `witryna` always ends with a slash; `slowo` is what its districts are called."""

    nazwa: str
    skrot: str
    witryna: str
    adres: str | None
    telefon: str | None
    telefon_adres: str | None
    mapa_dojazdu: str | None
    znak: EmblemWords | None
    papier: str | None
    redakcje: list[NewsroomWords]
    kontakt_prasowy: PressContactWords | None
    komendant: CommanderWords | None
    slowo: KindWords


class AreaWords(TypedDict):
    """What belongs to a district, and since when."""

    ulice: list[str]
    miejscowosci: list[str]
    opis: str | None
    okres: str | None


class OfficerWords(TypedDict):
    """Who serves in a district, or that nobody does. `etykieta` goes before `slowami`, so that none is named twice.

    `p_o`: the person only does the officer's duties.
    """

    wakat: bool
    p_o: bool
    etykieta: str
    osoba: str | None
    stopien: str | None
    imie_nazwisko: str | None
    funkcja: str | None
    slowami: str
    okres: str | None


class OfficeWords(TypedDict):
    """What a district's officer is called, in the cases that sentences need: `dzielnicowy` or `dzielnicowa`.

    `robi` is what the officer does, or officers do: a verb that agrees.
    """

    naglowek: str
    mianownik: str
    dopelniacz: str
    celownik: str
    biernik: str
    twoj: str
    robi: str


class FormerOfficerWords(TypedDict):
    """Who served in the time of a plan that has ended: what they are called then, and who, if anybody knows.

    `ten_sam`: one person served all that time and serves today, or nobody is known, so that one line says both.
    """

    etykieta: str
    slowami: str | None
    ten_sam: bool


class ServingTodayWords(TypedDict):
    """Who serves today where somebody else did on the day that is told of; None where nobody knows."""

    urzad: OfficeWords
    dzielnicowy: OfficerWords | None


class SubstituteWords(TypedDict):
    """Who stands in for the officer today, until when, and by which number."""

    osoba: str
    okres: str
    slowami: str
    telefon: str | None
    telefon_adres: str | None


class ContactWords(TypedDict):
    """How to reach a district's officer, and when this was last confirmed."""

    telefon: str | None
    telefon_adres: str | None
    telefon_komorkowy: str | None
    telefon_komorkowy_adres: str | None
    email: str | None
    email_adres: str | None
    adres: str | None
    dyzur: str | None
    potwierdzono: str | None


class ReachWords(TypedDict):
    """Whose telephone it is, in the genitive (`dzielnicowej, rejon 2`), and its number."""

    kogo: str
    telefon: str


NO_CONTACT: ContactWords = {
    "telefon": None,
    "telefon_adres": None,
    "telefon_komorkowy": None,
    "telefon_komorkowy_adres": None,
    "email": None,
    "email_adres": None,
    "adres": None,
    "dyzur": None,
    "potwierdzono": None,
}
"""The contact of a district for which the data hold none."""


class DistrictWords(TypedDict):
    """A district as it was on some days; `adres` counts from the site's root.

    `gdzie` is the name with what is above it and its town, and `dzis` what it is called today, where that differs.
    Of a plan that has ended `dawniej` is who served then; officer, substitute and contact are those of today. Elsewhere
    `sluzy_dzis` is who serves today, where that is somebody else: the contact is that of today.
    """

    id: str
    adres: str
    numer: str | None
    inne_numery: list[str]
    nazwa: str
    krotko: str
    gdzie: str
    dzis: str | None
    slowo: KindWords
    podlega: str | None
    miejscowosc: str | None
    obszar: AreaWords | None
    urzad: OfficeWords
    nad_kontaktem: str
    dzielnicowy: OfficerWords | None
    sluzy_dzis: ServingTodayWords | None
    zastepstwo: SubstituteWords | None
    dawniej: FormerOfficerWords | None
    kontakt: ContactWords | None


class PlanDistrictsWords(TypedDict):
    """The districts of a plan: each, and all together with their towns, by their names, and shortly."""

    rejony: list[DistrictWords]
    gdzie: str
    rejony_slowami: str
    rejony_krotko: str

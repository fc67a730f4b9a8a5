"""What each printed sheet may say, key by key: the names that the templates in docs/_druk use."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.map_words import MapPlaceWords
from jawny_plan.wording.plan_words import FootnoteWords, PartnerWords, StageWords
from jawny_plan.wording.totals_words import PaperProgressWords
from jawny_plan.wording.unit_words import CommanderWords, EmblemWords


class PaperUnitWords(TypedDict):
    """The unit as paper names it."""

    nazwa: str
    znak: EmblemWords | None


class PaperDistrictWords(TypedDict):
    """A district as paper names it, and the districts of a plan together."""

    nazwa: str
    gdzie: str


class PaperContactWords(TypedDict):
    """The contact box: whom to call in one district, which is named where there are several.

    `dawniej` is who served in the time of a plan that has ended, `zastepstwo` who stands in for the officer,
    `gdzie` where the officer is found.
    """

    twoj: str
    rejon: str | None
    dawniej: str | None
    zastepstwo: str | None
    osoba: str | None
    telefon: str | None
    telefon_komorkowy: str | None
    email: str | None
    dyzur: str | None
    gdzie: str | None
    dopisek: str


class SheetWords(TypedDict):
    """What every sheet begins with."""

    jezyk: str
    jednostka: PaperUnitWords


class CodedSheetWords(SheetWords):
    """A sheet with a code that leads to an address."""

    adres_kodu: str


class MarkWords(TypedDict):
    """The mark of a version of a sheet; `adres_kodu` is its short address, to which the code leads."""

    wydanie: str
    adres_kodu: str


class MarkedSheetWords(SheetWords, MarkWords):
    """A sheet that is put up or handed out."""


class ProgressSheetWords(CodedSheetWords):
    """What the sheet of all plans may say; `slowo` is what the chief of the unit says to them."""

    stan_na: str
    slowo: CommanderWords | None
    postepy: PaperProgressWords


class SentenceWords(TypedDict):
    """A figure, told in a sentence."""

    zdanie: str


class LeafletThreatWords(TypedDict):
    """A threat on a leaflet."""

    nazwa: str
    skutki: list[str]
    miejsca: list[str]
    czas: list[str]
    przyczyna: str | None
    zrodla: list[str]
    liczby: list[SentenceWords]


class LeafletGoalWords(TypedDict):
    """A goal on a leaflet; `postep`: what came of it, in a word, once that can be told."""

    slowami: str
    postep: str | None


class NoticeActionWords(TypedDict):
    """An action on a notice."""

    nazwa: str
    termin: str
    etapy: list[StageWords]


class LeafletActionWords(NoticeActionWords):
    """An action on a leaflet; `postep`: how far it is, in a word, once the plan has begun."""

    nr: str
    dopisek: str | None
    opis: str | None
    postep: str | None


class LeafletChannelWords(TypedDict):
    """A way of telling people, on a leaflet."""

    nazwa: str
    opis: str | None


class LeafletPeriodWords(TypedDict):
    """A plan's period on a leaflet."""

    slowami: str
    do: str | None
    bez_konca: str | None


class LeafletProgressWords(TypedDict):
    """How a plan that has begun stands on the day of its leaflet; `obliczenie`: a verdict that we computed.

    `prosby`: what people asked for at meetings about the plan.
    """

    zdania: list[str]
    obliczenie: bool
    prosby: list[str]


class PaperMapWords(TypedDict):
    """A map on paper: its size, its ways and places in units of a quarter of a millimetre; the same in words.

    `rejony`: of each district its rings or lines; `obszary`: whether they go around something.
    """

    szerokosc: float
    wysokosc: float
    rejony: list[list[list[list[float]]]]
    obszary: bool
    punkty: list[list[float]]
    numery: list[list[float]]
    skala: float
    skala_slowami: str
    podpis: str
    miejsca: list[MapPlaceWords]


class LeafletPlanWords(TypedDict):
    """What paper takes of a plan: what was approved and, once it has begun, how it goes on.

    `stan_na`: the day of the last thing that it tells; `zakonczony`: that it has ended; `spotkanie`: where to come.
    """

    haslo: str
    nazwa_dokumentu: str
    dokument: str | None
    w_skrocie: list[str]
    okres: LeafletPeriodWords
    zagrozenia: list[LeafletThreatWords]
    bez_zagrozen: str | None
    cele: list[LeafletGoalWords]
    bez_celow: str | None
    z_oceny: list[LeafletGoalWords]
    dzialania: list[LeafletActionWords]
    bez_dzialan: str | None
    podmioty: list[PartnerWords]
    informowanie: list[LeafletChannelWords]
    kontynuacja: str | None
    przypisy: list[FootnoteWords]
    stan_na: str | None
    zakonczony: str | None
    spotkanie: str | None
    postep: LeafletProgressWords | None
    mapa: PaperMapWords | None


class LeafletWords(MarkedSheetWords):
    """What a leaflet may say."""

    rejon: PaperDistrictWords
    plan: LeafletPlanWords
    kontakty: list[PaperContactWords]


class PlaceNoticeWords(TypedDict):
    """What happens in a place and what is done there; `zakonczony`: that the plan has ended, so that all of it was."""

    haslo: str
    nazwa_dokumentu: str
    dokument: str | None
    miejsce: str
    zagrozenia: list[str]
    dzialania: list[NoticeActionWords]
    bez_dzialan: str | None
    niepelne: bool
    okres: str
    do: str | None
    bez_konca: str | None
    zakonczony: str | None


class NoticeWords(MarkedSheetWords):
    """What a notice for a place may say."""

    rejon: PaperDistrictWords
    ogloszenie: PlaceNoticeWords
    kontakty: list[PaperContactWords]


class BusinessCardWords(TypedDict):
    """What a business card tells of the officer."""

    tytul: str
    kto: str | None
    osoba: str | None
    telefony: list[str]
    email: str | None
    dyzur: str | None
    gdzie: str | None
    potwierdzono: str | None


class CardsWords(CodedSheetWords):
    """What a sheet of business cards may say."""

    rejon: PaperDistrictWords
    wizytowka: BusinessCardWords


class SharingPictureWords(TypedDict):
    """What the picture beside a shared link may say."""

    jednostka: PaperUnitWords
    haslo: str
    gdzie: str
    kiedy: str


class PressedWords(TypedDict, total=False):
    """What the press itself reads of a sheet's words, where they hold it. The sheet of a note names the unit alone."""

    jednostka: PaperUnitWords | str
    slowo: CommanderWords | None
    adres_kodu: str
    szkic: str | None

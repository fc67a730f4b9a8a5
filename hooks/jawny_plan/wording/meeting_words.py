"""What is said of meetings, key by key: the names that templates use. Our own calculations begin with `obliczenie`."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.added_words import PhotoWords, QuoteWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import DistrictWords, OfficeWords, SignWords


class MeetingStateWords(TypedDict):
    """The state of a meeting or of one of its dates."""

    kod: str
    znaki: list[SignWords]


class PlaceWords(TypedDict):
    """Where exactly, in one line and in parts, with what is known of stairs."""

    slowami: str
    obiekt: str | None
    sala: str | None
    pietro: str | None
    adres: str | None
    bez_schodow: str | None
    dostepnosc: str | None


class CancelledWords(TypedDict):
    """On which day a meeting was cancelled, and why."""

    dnia: str
    powod: str


class FormerWords(TypedDict):
    """A date that no longer holds; `z` follows "przesunięte z"."""

    z: str
    ogloszono: str | None
    powod: str | None


class PartWords(TypedDict):
    """A part of an evening."""

    godziny: str
    rodzaj: str
    temat: str | None


class DutyWords(TypedDict):
    """Duty hours: the rule in words, the days without, and the next rounds."""

    dni: str
    godziny: str
    slowami: str
    okres: str | None
    bez_dyzuru: list[str]
    najblizsze: list[str]


class ConclusionStepWords(TypedDict):
    """What became of a matter at one meeting."""

    dnia: str
    tytul: str
    adres: str
    tutaj: bool
    znak: SignWords


class AnswerWords(TypedDict):
    """What people asked for, of whom, and the answer."""

    tresc: str
    odpowiada: str
    odpowiedz: str | None
    odpowiedz_z_dnia: str | None
    znak: SignWords


class ConclusionWords(AnswerWords):
    """A conclusion of a meeting; `lancuch` is empty where it came up only once. `na_antenie` is to be heard."""

    id: str
    na_antenie: str | None
    lancuch: list[ConclusionStepWords]


class MatterWords(AnswerWords):
    """One matter through all its meetings: its newest word, and every step."""

    adres: str
    dnia: str
    tytul: str
    rejony: list[DistrictWords]
    lancuch: list[ConclusionStepWords]


class ReportProse(TypedDict):
    """What a report says, typeset."""

    dnia: str
    frekwencja: str | None
    tematy: list[str]
    przebieg: list[str]
    nie_zgloszono: bool


class ReportWords(ReportProse):
    """A report. `wnioski` is empty and `nie_zgloszono` false where conclusions were not filled in yet."""

    cytat: QuoteWords | None
    zdjecie: PhotoWords | None
    wnioski: list[ConclusionWords]


class TermProse(TypedDict):
    """What one date of a meeting says, typeset."""

    dzien: str
    godziny: str
    slowami: str
    uwaga: str | None
    miejsce: PlaceWords | None
    stan: MeetingStateWords
    przesuniecia: list[FormerWords]
    odwolane: CancelledWords | None


class TermWords(TermProse):
    """One date of a meeting."""

    nr: str
    poczatek: str
    sprawozdanie: ReportWords | None


class MeetingProse(TypedDict):
    """What a meeting says, typeset."""

    tytul: str
    rodzaj: str
    temat: str | None
    stan: MeetingStateWords
    czesci: list[PartWords]
    dyzur: DutyWords | None
    miejsce: PlaceWords | None
    zaproszeni: str | None
    wspolorganizatorzy: list[str]
    prowadzacy: list[str]
    jak_zglosic_temat: str | None
    ogloszono: str | None
    obliczenie_wyprzedzenie: str | None
    wskazowki: list[str]
    odwolane: CancelledWords | None


class MeetingWords(MeetingProse):
    """One meeting. `termin` is the date that matters now, `terminy` are all; both are empty for duty hours.

    `urzad`: what the officers of its districts are called together. `program`: the data say that it
    belongs to the programme "Dzielnicowy bliżej nas".
    """

    id: str
    adres: str
    adres_pelny: str
    program: bool
    rejony: list[DistrictWords]
    urzad: OfficeWords
    plany: list[PlanWords]
    zdjecie: PhotoWords | None
    ankieta: str | None
    termin: TermWords | None
    terminy: list[TermWords]
    jeszcze_terminow: int
    minione: bool
    cytat: QuoteWords | None


class DistrictMeetingsWords(TypedDict):
    """Past meetings of one district."""

    rejon: DistrictWords
    spotkania: list[MeetingWords]


class MeetingListsWords(TypedDict):
    """Meetings to come (next first), duty hours, past ones (latest first)."""

    nadchodzace: list[MeetingWords]
    dyzury: list[MeetingWords]
    minione: list[MeetingWords]


class MeetingsWords(MeetingListsWords):
    """All meetings, and every matter that people brought up."""

    minione_rejonami: list[DistrictMeetingsWords]
    wnioski: list[MatterWords]

"""What the sheets of a meeting may say."""

from __future__ import annotations

from typing import Literal, TypedDict

from jawny_plan.outputs.sheet_words import MarkedSheetWords
from jawny_plan.wording.meeting_words import PlaceWords


class PhoneWords(TypedDict):
    """Whom to call by which number, when somebody is there, and where, unless the meeting is there itself."""

    komu: str
    telefon: str
    dyzur: str | None
    gdzie: str | None


class PosterTermWords(TypedDict):
    """A date on a poster, or the rule of duty hours, which has no weekday of its own.

    `minal`: the day is over; a series goes on with the others. `glowny`: the next of several.
    """

    glowny: bool
    dzien: str | None
    data: str
    godziny: str
    dopiski: list[str]
    stan: Literal["odwolane", "przesuniete", "minal"] | None


class TimedPartWords(TypedDict):
    """A part of an evening."""

    godziny: str
    nazwa: str


class PosterMeetingWords(TypedDict):
    """A meeting as its poster tells it: what was decided, never what is today."""

    stan: Literal["odwolane", "przesuniete", "ogloszone"]
    program: bool
    zdanie_odwolania: str
    powod: str | None
    dawne_terminy: list[str]
    rodzaj: str
    tytul: str
    temat: str | None
    rejony: list[str]
    terminy: list[PosterTermWords]
    czesci: list[TimedPartWords]
    miejsce: PlaceWords | None
    miejsca_przy_terminach: bool
    zaproszeni: str | None
    prowadzacy: list[str]
    wspolorganizatorzy: list[str]
    zacheta: str
    jak_zglosic_temat: str
    telefony: list[PhoneWords]
    ankieta: str | None


class PosterWords(MarkedSheetWords):
    """What a poster may say."""

    spotkanie: PosterMeetingWords


class ReturnAddressWords(TypedDict):
    """Where a filled-in sheet may be brought or sent."""

    komu: str
    adres: str
    email: str | None


class PaperMeetingWords(TypedDict):
    """A meeting as its agenda and its question sheet tell it."""

    tytul: str
    temat: str | None
    termin: str | None
    dawne_terminy: list[str]
    """Dates in the place of which it is."""
    miejsce: str | None
    kto: str
    robi: str
    """What the officer is called, in the nominative: `dzielnicowa`."""
    do_kogo: str
    """The same in the genitive: `dzielnicowej`."""
    oddaj: str
    prowadzacy: list[str]
    czesci: list[TimedPartWords]
    plany: list[str]
    jak_zglosic_temat: str | None
    telefony: list[PhoneWords]
    zwrot: list[ReturnAddressWords]


class MeetingSheetWords(MarkedSheetWords):
    """What an agenda and a question sheet may say."""

    spotkanie: PaperMeetingWords

"""What the template of each page may say: the records that it is given, beside what all pages know."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.outputs.calendar import CalendarWords
from jawny_plan.outputs.edition import PublisherWords
from jawny_plan.outputs.feeds import NewsWords
from jawny_plan.outputs.handouts.named import ListedSheetWords
from jawny_plan.outputs.notes.note_words import ListedNoteWords
from jawny_plan.outputs.opendata.described import DataPageWords
from jawny_plan.outputs.pages.maps import DrawnMapWords
from jawny_plan.outputs.pages.page_photos import MeetingPhotosWords, NotePhotosWords, PagePhotoWords
from jawny_plan.outputs.pages.places import LetterWords
from jawny_plan.outputs.pour.filled import Html, Poured
from jawny_plan.wording.change_words import StoodWords
from jawny_plan.wording.meeting_words import MatterWords, MeetingListsWords, MeetingsWords, MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.totals_words import SeriesWords, TotalsWords
from jawny_plan.wording.unit_words import DistrictWords


class CommonContext(TypedDict):
    """What every page may say."""

    jednostka: PublisherWords
    rejony: list[DistrictWords]
    plany: list[PlanWords]
    spis: list[LetterWords]
    dzis: str
    noty: list[ListedNoteWords]
    spotkania: MeetingsWords
    kalendarze: list[CalendarWords]
    nowosci: list[NewsWords]


class StartWords(TypedDict):
    """The lists of the start page."""

    ostatnie: list[NewsWords]
    trwajace: list[PlanWords]
    przyszle: list[PlanWords]
    niepewne: list[PlanWords]
    zakonczone: list[PlanWords]
    odpowiedzi: list[MatterWords]


class StartContext(TypedDict):
    """The start page."""

    start: StartWords


class ProgressContext(TypedDict):
    """The page of progress; `druki` are the same on paper, `zdjecie` shows the chief of the unit."""

    postepy: TotalsWords
    zdjecie: PagePhotoWords | None
    druki: list[ListedSheetWords]


class NeighboursWords(TypedDict):
    """The plans that a plan continues and is continued by."""

    poprzedni: PlanWords | None
    nastepny: PlanWords | None


class ChangesContext(TypedDict):
    """The page of a plan's changes and corrections, with the plan as it stood on each day of change."""

    plan: PlanWords
    stany: list[StoodWords]


class PlanContext(ChangesContext):
    """The page of a plan, with its drawings."""

    mapa: DrawnMapWords | None
    os_czasu: Html | None
    slupki: Html | None
    wykresy: list[Html]
    najblizsze: MeetingWords | None
    nota_adres: str | None
    dane_adres: str
    sasiedzi: NeighboursWords
    spotkania_planu: list[MeetingWords]
    zdjecia: list[PagePhotoWords]
    druki: list[ListedSheetWords]


class DistrictContext(TypedDict):
    """The page of a district; its `plany` are those of the district alone."""

    rejon: DistrictWords
    plany: list[PlanWords]
    spotkania_rejonu: MeetingListsWords
    mapa: DrawnMapWords | None
    szeregi: list[SeriesWords]
    druki: list[ListedSheetWords]


class MeetingContext(MeetingPhotosWords):
    """The page of a meeting."""

    spotkanie: MeetingWords
    mapa: DrawnMapWords | None
    druki: list[ListedSheetWords]


class NotePageWords(NotePhotosWords):
    """A press note as its page shows it."""

    tresc: Poured
    adres: str


class NotePageContext(TypedDict):
    """The page of a press note."""

    nota: NotePageWords


class DataContext(TypedDict):
    """The page of open data."""

    dane: DataPageWords

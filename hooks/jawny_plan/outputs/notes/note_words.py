"""What is said in and of press notes, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.added_words import PhotoWords, QuoteWords
from jawny_plan.wording.change_words import ChangeWords, CorrectionWords
from jawny_plan.wording.goal_words import CounterWords, GoalWords
from jawny_plan.wording.meeting_words import MeetingWords, ReportWords, TermWords
from jawny_plan.wording.news_words import LeadWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.promise_words import PromisesWords, PromiseWords
from jawny_plan.wording.unit_words import DistrictWords, ReachWords


class NoteWords(TypedDict):
    """The note's own address from the site's root, and its day."""

    adres: str
    dnia: str | None


class NotePhotoWords(PhotoWords):
    """The note's photo and its address from the site's root."""

    adres: str


class NoteContext(TypedDict):
    """What the template of every note may say; `telefony`: whom to call today."""

    nota: NoteWords
    wiadomosc: LeadWords
    cytat: QuoteWords | None
    zdjecie: NotePhotoWords | None
    telefony: list[ReachWords]


class PlanNoteContext(NoteContext):
    """What the template of a plan's note may say; `pozniej`: what was changed or corrected after the note's day.

    `pozniej_na_antenie`: the same to be heard, whole and then shorter; `poprawiono`: whether anything was before it.
    `stan_wtedy` is where the plan stood on that day: `przed`, `w-toku`, `zakonczony`, `nieznany`. `czyj` is
    whose plan it is: `dzielnicowej`. `spotkanie` names the next meeting as it was known on that day. `reszta_oceny`:
    what of the unit's evaluation `wiadomosc` does not say; `ocena_na_antenie`: it all, to be heard, then ever less.
    """

    plan: PlanWords
    stan_wtedy: str
    rejony: list[DistrictWords]
    gdzie: str
    rejony_slowami: str
    czyj: str
    podpisani: list[str]
    liczniki: list[CounterWords]
    ankiety: list[GoalWords]
    obietnice: list[PromiseWords]
    obietnice_razem: PromisesWords | None
    zmiana: ChangeWords | None
    poprawka: CorrectionWords | None
    reszta_oceny: list[str]
    ocena_na_antenie: list[str]
    pozniej: list[str]
    pozniej_na_antenie: list[str]
    poprawiono: bool
    spotkanie: str | None
    spotkanie_na_antenie: str | None


class MeetingNoteContext(NoteContext):
    """What the template of a meeting's note may say; `minelo`: nothing of it lies ahead of the announcement's day."""

    spotkanie: MeetingWords
    rejony: list[DistrictWords]
    zmiana: str | None
    minelo: bool
    termin: TermWords | None
    sprawozdanie: ReportWords | None


class ListedNoteWords(TypedDict):
    """A note as lists name it; `adres` counts from the site's root."""

    id: str
    rodzaj: str
    tytul: str
    adres: str
    dnia: str | None
    rejony: list[DistrictWords]
    dotyczy: str
    plan: str | None
    spotkanie: str | None

"""A press note that is due: what it is called, which templates say it, and what they may say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.plan import UNDATED
from jawny_plan.model import addresses
from jawny_plan.outputs.notes.note_words import MeetingNoteContext, NotePhotoWords, NoteWords, PlanNoteContext
from jawny_plan.outputs.pour.filled import Poured
from jawny_plan.outputs.pour.opening import opening
from jawny_plan.wording.added_words import PhotoWords
from jawny_plan.wording.unit_words import DistrictWords

PARTS = "_wzory"
"""The folder of templates of which others take parts, those of notes among them."""
TEMPLATES = f"{PARTS}/noty/"
RADIO = f"{TEMPLATES}radio/"
_OF_MEETINGS = {"zapowiedz": "spotkanie-zapowiedz", "relacja": "spotkanie-relacja"}
"""Templates of notes that are called otherwise than the kind of note."""


@dataclass(frozen=True)
class NotePlan:
    """A note that is due: `template` filled with `context` stands at `address` and is dated by `day`, or UNDATED.

    `plan` or `meeting` is the identity of what it tells of, `document` what a plan that is no priority plan is called.
    """

    id: str
    kind: str
    title: str
    day: date
    districts: tuple[DistrictWords, ...]
    about: str
    context: PlanNoteContext | MeetingNoteContext
    plan: str | None = None
    meeting: str | None = None
    document: str | None = None

    @property
    def address(self) -> str:
        """Its permanent address from the site's root."""
        return address_of(self.id)

    @property
    def subject(self) -> str:
        """The page of the plan or meeting that it tells of, from the site's root."""
        return addresses.from_root(addresses.plan(self.plan) if self.plan else addresses.meeting(self.meeting or ""))

    @property
    def template(self) -> str:
        """The template that says it, by its path in docs/."""
        return f"{TEMPLATES}{self._named}"

    @property
    def radio_template(self) -> str:
        """The template of what is read on the air, by its path in docs/."""
        return f"{RADIO}{self._named}"

    @property
    def _named(self) -> str:
        return f"{_OF_MEETINGS.get(self.kind, self.kind)}.md"


@dataclass(frozen=True)
class PouredNote:
    """A note with its HTML, that of what is read on the air, and the content for pages that show it their way."""

    plan: NotePlan
    html: str
    spoken: str
    content: Poured
    title: str
    """As its template puts it: see `title_of`."""


def title_of(plan: NotePlan, html: str) -> str:
    """The title of a note as its template puts it, found in its HTML."""
    return opening(html).title or plan.title


def itself(name: str, day: date) -> NoteWords:
    """What a note says of itself."""
    return {"adres": address_of(name), "dnia": polish.day(day) if day != UNDATED else None}


def placed(name: str, photo: PhotoWords | None) -> NotePhotoWords | None:
    """The photo with its address beside the note."""
    return {**photo, "adres": address_of(name) + photo["nazwa"]} if photo else None


def address_of(name: str) -> str:
    """The note's address from the site's root."""
    return addresses.from_root(addresses.note(name))

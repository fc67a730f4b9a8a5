"""The registry of handouts: what each printed sheet is, and which words its template may say.

A new handout is one entry here, its words in sheet_words/, the function in handouts/ that fills them, and a template
in docs/_druk.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar, assert_never

from jawny_plan.model import addresses
from jawny_plan.outputs.sheet_words import CardsWords, LeafletWords, NoticeWords, ProgressSheetWords
from jawny_plan.outputs.sheet_words.meetings import MeetingSheetWords, PosterWords

Words = TypeVar("Words", bound=Mapping[str, object])


class Listed(Enum):
    """On whose page a sheet is listed, beside which it stands."""

    PLAN = "plan"
    MEETING = "meeting"
    DISTRICT = "district"
    UNIT = "unit"


@dataclass(frozen=True)
class InBundle:
    """A sheet in a bundle: how its file's name begins, and where to put it up or hand it out."""

    words: tuple[str, ...]
    where: str


@dataclass(frozen=True)
class Sheet(Generic[Words]):
    """A kind of handout."""

    template: str
    """The file in docs/_druk that lays it out."""
    name: str
    size: str
    """Its paper, and how much of it."""
    listed: Listed
    file: str
    """The name of its file; `{}` stands for the number of one of several."""
    words: type[Words]
    """What the template may say."""
    bundle: InBundle | None
    """None for what goes into no bundle."""
    first_step: int = 0
    """The step of letters at which most of these sheets fit, and which is tried first; 0 is the largest."""

    @property
    def paper(self) -> str:
        """`A4`"""
        return self.size.partition(",")[0]

    @property
    def marked(self) -> bool:
        """Whether it bears a mark of its version: what is put up or handed out does."""
        return self.bundle is not None

    def path(self, subject: str, number: int | None = None) -> str:
        """Where it stands of one plan, meeting or district, from the site's root."""
        return _beside(self.listed, subject) + self.file.format(number)


def _beside(listed: Listed, subject: str) -> str:
    match listed:
        case Listed.PLAN:
            return addresses.plan(subject)
        case Listed.MEETING:
            return addresses.meeting(subject)
        case Listed.DISTRICT:
            return addresses.district(subject)
        case Listed.UNIT:
            return addresses.PROGRESS
        case _:
            assert_never(listed)


class PlanSheet(Enum):
    """The sheets of a plan, in the order of lists; each is filled in handouts/plans.py, or mypy names it there."""

    LEAFLET = Sheet(
        template="ulotka.typ",
        name="Ulotka",
        size="A4, druk dwustronny",
        listed=Listed.PLAN,
        file=addresses.LEAFLET,
        words=LeafletWords,
        bundle=InBundle(("ulotka",), "Na spotkania, do urzędu, biblioteki i przychodni"),
    )
    LARGE_PRINT = Sheet(
        template="ulotka-duzy-druk.typ",
        name="Ulotka, duży druk",
        size="A4, kilka stron",
        listed=Listed.PLAN,
        file="ulotka-duzy-druk.pdf",
        words=LeafletWords,
        bundle=InBundle(("ulotka", "duzy", "druk"), "Dla osób, które słabiej widzą"),
    )
    NOTICE = Sheet(
        template="klatka.typ",
        name="Ogłoszenie do wywieszenia",
        size="A4, jedna strona",
        listed=Listed.PLAN,
        file="klatka-{}.pdf",
        words=NoticeWords,
        bundle=InBundle(("ogloszenie",), "W miejscu, którego dotyczy"),
    )


class MeetingSheet(Enum):
    """The sheets of a meeting; each is filled in handouts/meetings.py."""

    POSTER = Sheet(
        template="plakat.typ",
        name="Plakat",
        size="A3, jedna strona",
        listed=Listed.MEETING,
        file="plakat.pdf",
        words=PosterWords,
        bundle=InBundle(("plakat",), "Na tablice ogłoszeń, najlepiej tydzień wcześniej"),
        first_step=2,
    )
    AGENDA = Sheet(
        template="porzadek.typ",
        name="Porządek spotkania",
        size="A4, jedna strona",
        listed=Listed.MEETING,
        file="porzadek.pdf",
        words=MeetingSheetWords,
        bundle=InBundle(("porzadek", "spotkania"), "Na spotkanie, dla każdego"),
    )
    QUESTIONS = Sheet(
        template="pytania.typ",
        name="Kartka na pytanie",
        size="A4, jedna strona",
        listed=Listed.MEETING,
        file="pytania.pdf",
        words=MeetingSheetWords,
        bundle=InBundle(("kartka", "na", "pytanie"), "Na spotkanie, razem z długopisem"),
    )


class DistrictSheet(Enum):
    """The sheets of a district; each is filled in handouts/plans.py."""

    CARDS = Sheet(
        template="wizytowki.typ",
        name="Wizytówki",
        size="A4, osiem wizytówek 85 × 55 mm",
        listed=Listed.DISTRICT,
        file="wizytowki.pdf",
        words=CardsWords,
        bundle=None,
    )


class UnitSheet(Enum):
    """The sheets of the unit; each is filled in handouts/unit.py."""

    PROGRESS = Sheet(
        template="postepy.typ",
        name="Postępy do druku",
        size="A4",
        listed=Listed.UNIT,
        file="postepy.pdf",
        words=ProgressSheetWords,
        bundle=None,
    )


def named(path: str) -> str:
    """What the sheet at a path is called; one of a kind that there is no more is a sheet."""
    file = re.sub(r"\d+", "{}", path.rpartition("/")[2])
    kinds = (kind.value for kinds in (PlanSheet, MeetingSheet, DistrictSheet, UnitSheet) for kind in kinds)
    return next((kind.name for kind in kinds if kind.file == file), "Druk")

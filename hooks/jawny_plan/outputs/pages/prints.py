"""The page "Do druku": all handouts that are of use today, by plan, meeting and district."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypedDict

from jawny_plan.model import addresses
from jawny_plan.outputs import handouts
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.named import ListedSheetWords
from jawny_plan.outputs.pages.weights import weight
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import DistrictWords

PAGE = "druki/index.md"

Sheets = Mapping[str, Sequence[Handout]]
"""The handouts of each page, by its address."""


class ShownSheetWords(ListedSheetWords):
    """A handout with its first page as a picture and in words."""

    podglad: str
    opis: str
    papier: str
    waga: str


class PlanSheetsWords(PlanWords):
    """A plan with its handouts."""

    druki: list[ShownSheetWords]


class MeetingSheetsWords(MeetingWords):
    """A meeting with its handouts."""

    druki: list[ShownSheetWords]


class DistrictCardsWords(TypedDict):
    """The business cards of a district."""

    rejon: DistrictWords
    druk: ShownSheetWords


class PrintsPageWords(TypedDict):
    """What the page of handouts may say."""

    plany_z_drukami: list[PlanSheetsWords]
    spotkania_z_drukami: list[MeetingSheetsWords]
    wizytowki: list[DistrictCardsWords]


def context(edition: Edition, sheets: Sheets, document: Callable[[str], bytes]) -> PrintsPageWords:
    """What the page's template may say; `document` gives a handout by its path.

    Business cards are listed without pictures: all look alike.
    """

    def shown(sheet: Handout) -> ShownSheetWords:
        return {
            **sheet.listed,
            "podglad": addresses.from_root(sheet.preview.path),
            "opis": sheet.shown,
            "papier": sheet.sheet.paper,
            "waga": weight(document(sheet.order.path)),
        }

    return {
        "plany_z_drukami": [
            {**plan, "druki": [shown(sheet) for sheet in sheets[plan["adres"]]]} for plan in current_plans(edition)
        ],
        "spotkania_z_drukami": [
            {**meeting, "druki": [shown(sheet) for sheet in sheets[meeting["adres"]]]}
            for meeting in current_meetings(edition)
        ],
        "wizytowki": [
            {"rejon": district, "druk": shown(sheet)}
            for district in edition.districts.values()
            for sheet in sheets[district["adres"]]
        ],
    }


def orders(edition: Edition, sheets: Sheets) -> Iterator[SheetOrder]:
    """Every handout; one that the page shows is followed by its picture, while it is still laid out."""
    shown = {subject["adres"] for subject in (*current_plans(edition), *current_meetings(edition))}
    for address, made in sheets.items():
        for sheet in made:
            yield sheet.order
            if address in shown:
                yield sheet.preview


def current_plans(edition: Edition) -> list[PlanWords]:
    """Plans that run or will."""
    return [plan for plan in edition.plans if handouts.plan_is_current(plan)]


def current_meetings(edition: Edition) -> list[MeetingWords]:
    """Meetings to come, the next first, and duty hours."""
    known = (*edition.meetings["nadchodzace"], *edition.meetings["dyzury"])
    return [meeting for meeting in known if handouts.meeting_is_current(meeting)]

"""A handout that was ordered, with what lists say of it: name and size, its first page as a picture and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict

from jawny_plan.model import addresses
from jawny_plan.outputs.documents.orders import PreviewOrder, SheetOrder
from jawny_plan.outputs.sheet_words import MarkWords, PaperDistrictWords, SheetWords
from jawny_plan.outputs.sheets import Sheet, Words
from jawny_plan.wording.district import names, places
from jawny_plan.wording.meeting_words import MeetingWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import DistrictWords, UnitWords

PREVIEW = 54
"""Pixels per inch of a preview: a sheet A4 is 446 pixels wide."""


class ListedSheetWords(TypedDict):
    """A sheet as lists of handouts name it; `adres` counts from the site's root, `miejsce` tells notices apart."""

    nazwa: str
    rozmiar: str
    miejsce: str | None
    adres: str


@dataclass(frozen=True)
class Handout:
    """A sheet of one plan, meeting or district."""

    sheet: Sheet[Any]
    order: SheetOrder
    shown: str
    """What the first page shows, for those who do not see the picture."""
    place: str | None = None
    """What tells notices apart."""
    version: tuple[str, str] | None = None
    """Its mark, and the sum of what it says; none of a kind that bears no mark."""

    @property
    def listed(self) -> ListedSheetWords:
        """The sheet as lists of handouts name it."""
        return {
            "nazwa": self.sheet.name,
            "rozmiar": self.sheet.size,
            "miejsce": self.place,
            "adres": addresses.from_root(self.order.path),
        }

    @property
    def preview(self) -> PreviewOrder:
        """The first page as a picture; `shown` says what is on it."""
        order = self.order
        path = f"{order.path.removesuffix('.pdf')}.png"
        return PreviewOrder(path, order.template, order.data, order.day, PREVIEW, first_step=order.first_step)


def handout(
    sheet: Sheet[Words],
    subject: str,
    words: Words,
    day: date,
    shown: str,
    *,
    number: int | None = None,
    place: str | None = None,
) -> Handout:
    """The sheet of the plan, meeting or district `subject`, filled with its words and dated `day`."""
    path = sheet.path(subject, number)
    return Handout(sheet, SheetOrder(path, sheet.template, words, day, first_step=sheet.first_step), shown, place)


def plan_is_current(plan: PlanWords) -> bool:
    """Whether what is printed of a plan is still of use today."""
    return plan["stan"]["kod"] != "zakonczony"


def meeting_is_current(meeting: MeetingWords) -> bool:
    """Whether what is printed of a meeting is still of use today."""
    return not meeting["minione"]


def common(unit: UnitWords) -> SheetWords:
    """What every sheet begins with."""
    return {"jezyk": "pl", "jednostka": {"nazwa": unit["nazwa"], "znak": unit["znak"]}}


def on_paper(districts: Sequence[DistrictWords]) -> PaperDistrictWords:
    """Districts as paper names them."""
    return {"nazwa": names(districts), "gdzie": places(districts)}


def found_at(address: str | None, unit: UnitWords) -> str | None:
    """Where an officer is found, without the name of the unit, which heads every sheet."""
    return address and (address.removeprefix(unit["nazwa"]).lstrip(", ") or None)


def unmarked(address: str) -> MarkWords:
    """A sheet about what stands at this address, before it has its mark."""
    return {"wydanie": "", "adres_kodu": address}

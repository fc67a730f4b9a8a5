"""The page "Do druku": all handouts that are of use today, by plan, meeting and district."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jawny_plan.outputs import handouts
from jawny_plan.outputs.documents.production import SheetOrder
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pages import weights
from jawny_plan.wording import Told

PAGE = "druki/index.md"

Sheets = Mapping[str, Sequence[SheetOrder]]
"""The handouts of each page, by its address."""


def context(edition: Edition, sheets: Sheets) -> Told:
    """What the page's template may say. Business cards are listed without pictures: all look alike."""
    return {
        "plany_z_drukami": [_group(plan, sheets) for plan in current_plans(edition)],
        "spotkania_z_drukami": [_group(meeting, sheets) for meeting in current_meetings(edition)],
        "wizytowki": [
            {"rejon": told, "druk": _told(sheet)}
            for told in edition.districts.values()
            for sheet in sheets[told["adres"]]
        ],
    }


def orders(edition: Edition, sheets: Sheets) -> Iterator[SheetOrder]:
    """Every handout; one that the page shows is followed by its picture, while it is still laid out."""
    shown = {told["adres"] for told in (*current_plans(edition), *current_meetings(edition))}
    for address, made in sheets.items():
        for sheet in made:
            yield sheet
            if address in shown:
                yield handouts.preview(sheet)


def current_plans(edition: Edition) -> list[Told]:
    """Plans that run or will."""
    return [plan for plan in edition.plans if handouts.is_current(plan)]


def current_meetings(edition: Edition) -> list[Told]:
    """Meetings to come, the next first, and duty hours."""
    known = (*edition.meetings["nadchodzace"], *edition.meetings["dyzury"])
    return [meeting for meeting in known if handouts.is_current(meeting)]


def _group(told: Told, sheets: Sheets) -> Told:
    return {**told, "druki": [_told(sheet) for sheet in sheets[told["adres"]]]}


def _told(sheet: SheetOrder) -> Told:
    picture = {"podglad": f"/{handouts.preview(sheet).path}", "opis": handouts.shown(sheet)}
    known = handouts.told(sheet)
    return known | picture | {"papier": known["rozmiar"].partition(",")[0], "waga": weights.mark(sheet.path)}

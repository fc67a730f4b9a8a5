"""The picture that stands beside a link when somebody shares it (Open Graph).

There is one of the unit, and one of each plan that has not ended; elsewhere a photo of the page, where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypedDict
from urllib.parse import urlsplit

from jawny_plan.facts.plan import UNDATED
from jawny_plan.model import addresses
from jawny_plan.outputs.documents.orders import PhotoOrder, PreviewOrder
from jawny_plan.outputs.sheet_words import SharingPictureWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import UnitWords

TEMPLATE = "obrazek.typ"
FILE = "obrazek.png"
WIDTH, HEIGHT = 1200, 630
PPI = 72
"""The template is as many points wide as the picture has pixels."""
INVITATION = "Co dzielnicowy robi w Twojej okolicy"


class PictureWords(TypedDict):
    """The picture as a page names it: its whole address, what it shows, its kind, and its size where it is known."""

    adres: str
    opis: str
    typ: str
    szerokosc: str
    wysokosc: str


@dataclass(frozen=True)
class SharingPicture:
    """A picture that was ordered, and what it shows."""

    order: PreviewOrder | PhotoOrder
    shown: str

    def named(self, unit: UnitWords) -> PictureWords:
        """The picture as a page names it."""
        drawn = isinstance(self.order, PreviewOrder)
        return {
            "adres": unit["witryna"] + self.order.path,
            "opis": self.shown,
            "typ": "image/png" if self.order.path.endswith(".png") else "image/jpeg",
            "szerokosc": str(WIDTH) if drawn else "",
            "wysokosc": str(HEIGHT) if drawn else "",
        }


def of_unit(unit: UnitWords) -> SharingPicture:
    """The picture of all pages that have none of their own."""
    site = urlsplit(unit["witryna"]).netloc
    return _picture(FILE, INVITATION, "Plany dzielnicowych", site, unit)


def of_plan(plan: PlanWords, unit: UnitWords) -> SharingPicture | None:
    """The picture of a plan; None once it has ended."""
    if plan["stan"]["kod"] == "zakonczony":
        return None
    path = addresses.plan(plan["id"]) + FILE
    return _picture(path, plan["haslo"], plan["gdzie"], plan["okres"]["slowami"] or "", unit)


def _picture(path: str, headline: str, where: str, when: str, unit: UnitWords) -> SharingPicture:
    words: SharingPictureWords = {
        "jednostka": {"nazwa": _shortened(unit["nazwa"], 120), "znak": unit["znak"]},
        "haslo": _shortened(headline, 140),
        "gdzie": _shortened(where, 90),
        "kiedy": _shortened(when, 60),
    }
    parts = (words["jednostka"]["nazwa"], words["haslo"], words["gdzie"], words["kiedy"])
    shown = " · ".join(part for part in parts if part)
    return SharingPicture(PreviewOrder(path, TEMPLATE, words, UNDATED, PPI), shown)


def _shortened(text: str, longest: int) -> str:
    """The text, cut before a word where it is too long for a picture."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return f"{cut.rsplit(None, 1)[0] if cut.split(None, 1)[1:] else cut}…"

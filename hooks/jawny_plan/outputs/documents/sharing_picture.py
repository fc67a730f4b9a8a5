"""The picture that stands beside a link when somebody shares it (Open Graph).

There is one of the unit, and one of each plan that has not ended.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict
from urllib.parse import urlsplit

from jawny_plan.facts.plan import UNDATED
from jawny_plan.outputs.documents.production import PreviewOrder
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import UnitWords

TEMPLATE = "obrazek.typ"
WIDTH, HEIGHT = 1200, 630
PPI = 72
"""The template is as many points wide as the picture has pixels."""
INVITATION = "Co dzielnicowy robi w Twojej okolicy"

_LONGEST = {"haslo": 140, "gdzie": 90, "kiedy": 60}


class PictureWords(TypedDict):
    """The picture as a page names it: its whole address, what it shows, its size."""

    adres: str
    opis: str
    szerokosc: str
    wysokosc: str


def of_unit(unit: UnitWords) -> PreviewOrder:
    """The picture of all pages that have none of their own."""
    words = {"haslo": INVITATION, "gdzie": "Plany dzielnicowych", "kiedy": urlsplit(unit["witryna"]).netloc}
    return _order("obrazek.png", words, unit)


def of_plan(plan: PlanWords, unit: UnitWords) -> PreviewOrder | None:
    """The picture of a plan; None once it has ended."""
    if plan["stan"]["kod"] == "zakonczony":
        return None
    district = plan["rejon"]
    place = [district["nazwa"], district["miejscowosc"]]
    words = {
        "haslo": plan["haslo"],
        "gdzie": ", ".join(part for part in place if part),
        "kiedy": plan["okres"]["slowami"] or "",
    }
    return _order(f"plany/{plan['id']}/obrazek.png", words, unit)


def told(order: PreviewOrder, unit: UnitWords) -> PictureWords:
    """The picture as a page names it: its whole address, what it shows, its size."""
    data = order.data
    shown = (data["jednostka"]["nazwa"], data["haslo"], data["gdzie"], data["kiedy"])
    return {
        "adres": unit["witryna"] + order.path,
        "opis": " · ".join(part for part in shown if part),
        "szerokosc": str(WIDTH),
        "wysokosc": str(HEIGHT),
    }


def _order(path: str, words: Mapping[str, str], unit: UnitWords) -> PreviewOrder:
    data: dict[str, Any] = {"jednostka": {"nazwa": _shortened(unit["nazwa"], 120), "znak": unit["znak"]}}
    data |= {name: _shortened(text, _LONGEST[name]) for name, text in words.items()}
    return PreviewOrder(path, TEMPLATE, data, UNDATED, PPI)


def _shortened(text: str, longest: int) -> str:
    """The text, cut before a word where it is too long for a picture."""
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return f"{cut.rsplit(None, 1)[0] if cut.split(None, 1)[1:] else cut}…"

"""The press desk: which notes a plan has, and in which formats each is written."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.publishing.telling import Told
from jawny_plan.publishing.workshop import NoteOrder

START = "_wzory/noty/start.md"
FORMATS = ("docx", "odt", "txt", "pdf")


def told(facts: PlanFacts, plan: Told) -> Told:
    """The note on the plan's start as lists of notes name it; `adres` counts from the site's root."""
    title = f"{plan['rejon']['nazwa']}: {plan['haslo']}"
    return {"id": f"{facts.id}-start", "tytul": title, "adres": f"/prasa/{facts.id}-start/", "plan": plan}


def orders(facts: PlanFacts, unit: Told, note: Told, html: str) -> Iterator[NoteOrder]:
    """The note in every format, dated by the plan's first day."""
    address = note["adres"].lstrip("/")
    for name in FORMATS:
        yield NoteOrder(
            path=f"{address}nota.{name}",
            html=html,
            title=note["tytul"],
            author=unit["nazwa"],
            address=unit["witryna"] + address,
            day=facts.first_day,
        )

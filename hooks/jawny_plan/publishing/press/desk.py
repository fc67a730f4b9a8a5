"""The press desk: which notes a plan has, and in which formats each is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.publishing.press import docx, odt, txt
from jawny_plan.publishing.press.parsing import parse
from jawny_plan.publishing.press.tree import About, Note
from jawny_plan.publishing.print import note_sheet
from jawny_plan.publishing.telling import Told

START = "_wzory/noty/start.md"


@dataclass(frozen=True)
class PressNote:
    """A note as a tree, with what its files say about themselves."""

    note: Note
    about: About
    address: str

    def sheet(self) -> Mapping[str, object]:
        """What the printed sheet is made of."""
        return note_sheet(self.note, self.about, date="", address=self.address)


WRITERS: dict[str, Callable[[PressNote], bytes]] = {
    "docx": lambda note: docx.write(note.note, note.about),
    "odt": lambda note: odt.write(note.note, note.about),
    "txt": lambda note: txt.write(note.note, note.about).encode(),
}


def address(facts: PlanFacts) -> str:
    """Where the note on the plan's start stands, counted from the site's root."""
    return f"prasa/{facts.id}-start/"


def told(facts: PlanFacts, plan: Told) -> Told:
    """The note as lists of notes name it."""
    title = f"{plan['rejon']['nazwa']}: {plan['haslo']}"
    return {"id": f"{facts.id}-start", "tytul": title, "adres": f"/{address(facts)}", "plan": plan}


def start(facts: PlanFacts, unit: Told, plan: Told, html: str) -> PressNote:
    """The note on the start of a plan, made from its HTML. Its date is the plan's first day."""
    where = unit["witryna"] + address(facts)
    about = About(title=told(facts, plan)["tytul"], author=unit["nazwa"], date=facts.plan.period.start)
    return PressNote(parse(html, where), about, where)

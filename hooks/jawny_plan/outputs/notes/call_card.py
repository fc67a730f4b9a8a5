"""The card for a call: on one page, for whoever has a newsroom on the telephone about a press note.

It stands in bundles alone. Every answer is of the data, as they were told in the note; what they do not hold is called
unknown, and the card names who may know it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from jawny_plan import polish
from jawny_plan.outputs.documents.orders import SheetOrder
from jawny_plan.outputs.notes.call_of_meeting import of_meeting
from jawny_plan.outputs.notes.call_of_plan import of_plan
from jawny_plan.outputs.notes.note_plan import PouredNote
from jawny_plan.outputs.notes.note_words import MeetingNoteContext, PlanNoteContext
from jawny_plan.outputs.sheet_words.call import CallCardWords, QuestionWords
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording.unit_words import UnitWords

TEMPLATE = "telefon.typ"
FILE = "karta-do-telefonu.pdf"
LABEL = "Karta do telefonu"


def card(note: PouredNote, unit: UnitWords) -> SheetOrder:
    """The card of a note."""
    plan = note.plan
    known = plan.context["nota"]
    words: CallCardWords = {
        "jezyk": "pl",
        "jednostka": {"nazwa": unit["nazwa"], "znak": None},
        "tytul": f"{LABEL}: {note.title}",
        "nota": note.title,
        "dnia": known["dnia"],
        "pytania": list(_questions(note, unit)),
        "adres": unit["witryna"] + plan.address.lstrip("/"),
        "rzecznik": _spokesperson(unit),
    }
    return SheetOrder(f"{BUNDLES}/{plan.id}/{FILE}", TEMPLATE, words, plan.day)


def _questions(note: PouredNote, unit: UnitWords) -> Sequence[QuestionWords]:
    if note.plan.plan:
        return of_plan(cast("PlanNoteContext", note.plan.context), unit)
    return of_meeting(cast("MeetingNoteContext", note.plan.context), unit)


def _spokesperson(unit: UnitWords) -> str | None:
    """`mł. asp. Imię Nazwisko, oficer prasowy, tel. 47 000 00 09`"""
    contact = unit["kontakt_prasowy"]
    if contact is None:
        return None
    phone = contact["telefon"] and f"tel.\u00a0{contact['telefon']}"
    return polish.typeset(", ".join(part for part in (contact["kto"], phone, contact["email"]) if part))

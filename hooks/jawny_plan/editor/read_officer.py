"""The question of an import whether the officer that a document names is to be written into the district's file."""

from __future__ import annotations

from typing import NamedTuple, cast

from jawny_plan.editing.officers import phone_of, with_read
from jawny_plan.editor.asked import Visit
from jawny_plan.editor.choices import Around, Option
from jawny_plan.editor.content import posted, pruned
from jawny_plan.editor.control import Control
from jawny_plan.editor.controls import controls, place_faults
from jawny_plan.editor.district_pages import serving
from jawny_plan.editor.fault_words import sentence
from jawny_plan.editor.read_plans import Asking, ReadPlan
from jawny_plan.editor.typed_days import Near
from jawny_plan.intake.about import officer_in
from jawny_plan.model.base import Day, Entry, Phone, Text, key
from jawny_plan.model.district import District
from jawny_plan.model.kinds import DataKind
from jawny_plan.polish.rank import Rank
from jawny_plan.reading.faults import Fault
from jawny_plan.reading.strict_yaml import Content, Node
from jawny_plan.reading.typed import typed

_SERVED = "W rejonie służy już ktoś inny. Wpisz, od kiedy służy ta osoba: tamta skończy dzień wcześniej."
_WHICH, _STAYS, _TYPED = "ktory_telefon", "dotychczasowy", "wpisany"
"""The field that says which of two phones the district has from now on, and its answers."""


class ReadOfficer(Entry):
    """An officer out of a document, and the district's phone."""

    rank: Rank | None = key("stopien", "Stopień w skrócie.", "asp. szt.", default=None)
    name: Text = key("imie_nazwisko", "Imię i nazwisko, w mianowniku.", "Imię Nazwisko")
    start: Day | None = key("od", "Od kiedy służy; zostaw puste, gdy nie wiadomo.", "2026-01-01", default=None)
    phone: Phone | None = key("telefon", "Telefon rejonu.", "47 000 00 00", default=None)


class OfficerForm(NamedTuple):
    """The fields of the question, and who serves the district by its data."""

    controls: list[Control]
    serving: str
    is_ready: bool
    """Whether what stands in the fields can be written down as it is."""


def form(asked: Visit, plan: ReadPlan, asking: Asking) -> OfficerForm:
    """The question's fields, with what was typed, or with what the document says as far as that can be."""
    district = _district(asked, plan)
    sent = posted(asked.fields or [], Near(asked.folder.day))
    start = sent or plan.officer or officer_in(asking.words)
    faults = _faults(cast("dict[str, Content]", pruned(cast("Content", start))), district)
    made = controls(ReadOfficer, {key: value for key, value in start.items() if key != _WHICH}, "", Around())
    had, phone = phone_of(district), str(start.get("telefon", ""))
    if had and phone and phone != had:
        options = [Option(_STAYS, f"{had}, jak dotąd w danych"), Option(_TYPED, f"{phone}, wpisany wyżej")]
        which = Control(_WHICH, "choice", "Który telefon ma rejon", needed=True, options=options)
        which.value = str(sent.get(_WHICH, ""))
        made.append(which)
    if sent:
        place_faults(made, faults)
    for each in made:
        each.is_first = True
    return OfficerForm(made, serving(district), not faults)


def answered(asked: Visit, plan: ReadPlan) -> bool:
    """Take the answer up, if nothing is wrong with it."""
    officer = cast("dict[str, Content]", pruned(cast("Content", posted(asked.fields or [], Near(asked.folder.day)))))
    if asked.action == "nie":
        plan.officer = {}
        return True
    if _faults(officer, _district(asked, plan)):
        return False
    plan.replaces_phone = officer.pop(_WHICH, "") == _TYPED
    plan.officer = officer
    return True


def _district(asked: Visit, plan: ReadPlan) -> dict[str, Content]:
    record = asked.folder.records.record(DataKind.DISTRICT, str(plan.values.get("rejon", "")))
    return asked.folder.records.content(record) if record else {}


def _faults(officer: dict[str, Content], district: dict[str, Content]) -> list[tuple[str, str]]:
    """What is wrong with an answer, by the fields: with the officer, and with the district as it would be."""
    which = officer.get(_WHICH)
    officer = {key: value for key, value in officer.items() if key != _WHICH}
    _, found = typed(ReadOfficer, Node.of(cast("Content", officer)), "")
    faults = [(_field(fault), sentence(fault, ReadOfficer)) for fault in found]
    whole = {"numer": "1", **with_read(district, officer)}
    if not faults and district and typed(District, Node.of(cast("Content", whole)), "")[1]:
        faults = [("od", _SERVED)]
    had, phone = phone_of(district), officer.get("telefon")
    if had and phone and phone != had and which not in (_STAYS, _TYPED):
        faults.append((_WHICH, f"Rejon ma już w danych inny telefon: {had}. Wybierz, który ma zostać."))
    return faults


def _field(fault: Fault) -> str:
    return fault.path or "imie_nazwisko"

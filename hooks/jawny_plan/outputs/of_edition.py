"""Every note and every handout of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from jawny_plan.model import addresses
from jawny_plan.outputs import handouts
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import Marks, marked
from jawny_plan.outputs.notes import meeting_notes, press_notes
from jawny_plan.outputs.notes.note_plan import PouredNote
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.document import of_document


@dataclass(frozen=True)
class Published:
    """An edition with its notes and its handouts by the address of the page that lists them."""

    edition: Edition
    notes: list[PouredNote]
    sheets: dict[str, list[Handout]]


def published(edition: Edition, pour: Pour) -> Published:
    """Everything at once. Raises TemplateFault."""
    return Published(edition, list(written(edition, pour)), dict(sheets(edition)))


def written(edition: Edition, pour: Pour) -> Iterator[PouredNote]:
    """Every note of the plans and meetings that may go out, as HTML. Raises TemplateFault."""
    withheld = {f"{ref.subject}-{ref.name}" for ref in edition.data.withheld}
    due = [
        *(press_notes.of_plan(plan.facts, plan.words, edition.unit) for plan in edition.worded_plans),
        *(meeting_notes.of_meeting(item, edition.meeting[item.id]) for item in edition.met),
    ]
    for note in chain.from_iterable(due):
        if note.id not in withheld:
            said = {"jednostka": edition.unit, **note.context}
            renaming = of_document(note.context)
            content = pour.poured(note.template, said, renaming)
            spoken = pour.html(note.radio_template, said, renaming=renaming)
            yield PouredNote(note, pour.shown(note.template, content), spoken, content)


def sheets(edition: Edition) -> Iterator[tuple[str, list[Handout]]]:
    """The handouts of each page of a meeting, a district and a plan, with their marks, beside the page's address."""
    marks, site = Marks(edition.data.register.sheets), edition.unit["witryna"]
    for address, made in _unmarked(edition):
        yield address, [marked(handout, marks, site) for handout in made]


def _unmarked(edition: Edition) -> Iterator[tuple[str, Iterable[Handout]]]:
    for met in edition.met:
        meeting = edition.meeting[met.id]
        yield meeting["adres"], handouts.of_meeting(meeting, edition.unit)
    for district in edition.districts.values():
        yield district["adres"], handouts.of_district(district, edition.unit)
    paper = [handouts.of_unit(edition.totals, edition.unit, edition.today)] if edition.worded_plans else []
    yield addresses.from_root(addresses.PROGRESS), paper
    for plan in edition.worded_plans:
        yield plan.words["adres"], handouts.of_plan(plan.facts, plan.words, edition.unit)

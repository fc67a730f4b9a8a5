"""Every note and every handout of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from jawny_plan.model import addresses
from jawny_plan.outputs import handouts
from jawny_plan.outputs.edition import Edition, PublisherWords, WordedPlan
from jawny_plan.outputs.handouts import Handout
from jawny_plan.outputs.handouts.marks import Marks, marked
from jawny_plan.outputs.notes import meeting_notes, press_notes
from jawny_plan.outputs.notes.note_plan import PARTS, NotePlan, PouredNote, title_of
from jawny_plan.outputs.pour.sealed import Pour
from jawny_plan.wording.document import renaming


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
    notes = _Notes(pour, edition.unit, {f"{ref.subject}-{ref.name}" for ref in edition.data.withheld})
    for plan in edition.worded_plans:
        yield from notes.of_plan(plan)
    for met in edition.met:
        yield from map(
            notes.poured, notes.written(meeting_notes.of_meeting(met, edition.meeting[met.id], edition.unit))
        )


class _Written(NamedTuple):
    """A note with its HTML, that of what is read on the air, and its template with the values that stand in it."""

    plan: NotePlan
    title: str
    html: str
    spoken: str
    rendered: str
    values: list[object]


class _Notes:
    """Writes the notes of a unit, but for those that are `withheld`."""

    def __init__(self, pour: Pour, unit: PublisherWords, withheld: set[str]) -> None:
        self._pour = pour
        self._unit = unit
        self._withheld = withheld
        self._templates = pour.sum_of(PARTS)

    def of_plan(self, plan: WordedPlan) -> Iterator[PouredNote]:
        """Those of one plan. Raises TemplateFault."""

        def write() -> list[_Written]:
            return list(self.written(press_notes.of_plan(plan.facts, plan.words, self._unit)))

        withheld = sorted(name for name in self._withheld if name.startswith(plan.facts.id))
        yield from map(self.poured, plan.once("noty", [self._templates, *withheld], write))

    def written(self, due: Iterable[NotePlan]) -> Iterator[_Written]:
        """The notes that are due, written. Raises TemplateFault."""
        for note in due:
            if note.id not in self._withheld:
                context = {"jednostka": self._unit, **note.context}
                rename = renaming(note.document)
                content = self._pour.poured(note.template, context, rename)
                spoken = self._pour.html(note.radio_template, context, renaming=rename)
                html = self._pour.shown(note.template, content)
                yield _Written(note, title_of(note, html), html, spoken, content.text.rendered, list(content.values))

    def poured(self, note: _Written) -> PouredNote:
        """A note that was written, to be shown in more than one way."""
        content = self._pour.again(note.plan.template, note.rendered, note.values)
        return PouredNote(note.plan, note.html, note.spoken, content, note.title)


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
    paper = handouts.of_unit(edition.totals, edition.unit, edition.today) if edition.worded_plans else ()
    yield addresses.from_root(addresses.PROGRESS), paper
    for plan in edition.worded_plans:
        yield plan.words["adres"], plan.once("druki", None, partial(_of_plan, plan, edition.unit))


def _of_plan(plan: WordedPlan, unit: PublisherWords) -> list[Handout]:
    return list(handouts.of_plan(plan.facts, plan.words, unit))

"""Plans that nobody has finished yet: what each still lacks, and the data without them.

A plan that was approved or has a log was in force, so it is no draft, whatever its file does not hold.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from jawny_plan.model.absence import absence_of
from jawny_plan.model.base import Slug
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Decision, Progress
from jawny_plan.model.unit import Data, MeetingFile, PlanFile
from jawny_plan.reading.faults import Fault

CHAPTERS = {
    "goals": ("cele", "nie wpisano celów."),
    "actions": ("dzialania", "nie wpisano działań."),
    "partners": ("podmioty", "nie wpisano podmiotów współpracujących."),
    "publicity": ("informowanie", "nie wpisano, jak plan informuje mieszkańców."),
}
"""Chapters of the form by the model's names: their keys, and what is said where nobody has filled one in."""


@dataclass(frozen=True)
class UnfinishedPlan:
    """A plan that is left out until it is finished, with what it lacks."""

    id: Slug
    lacks: tuple[Fault, ...]


def lacking(file: PlanFile, name: str) -> Iterator[Fault]:
    """What nobody has filled in yet in the plan of a file, `name` in messages."""
    for chapter in empty_chapters(file.plan):
        key, problem = CHAPTERS[chapter]
        advice = f"Wpisz je. Gdy plan mówi, że ich nie ma: „{key}: brak”. Gdy ich nie znamy: „{key}: nieznane”."
        yield Fault(name, 1, 1, key, problem, advice)
    if lacks_text(file):
        yield without_text(file.id, name)
    if file.plan.draft:
        yield Fault(name, 1, 1, "szkic", "plan jest oznaczony jako szkic.", "Gdy wszystko wpisano, usuń ten klucz.")


def without_text(plan: Slug, name: str) -> Fault:
    """That the approved text is missing beside the file of a plan, `name` in messages."""
    advice = f"Zapisz go w pliku {plan}.txt. Gdy go nie mamy: „tekst: nieznany” i „tekst_powod” z powodem."
    return Fault(name, 1, 1, "tekst", "obok planu nie ma zatwierdzonego tekstu.", advice)


def empty_chapters(plan: Plan) -> list[str]:
    """The chapters that the data neither fill nor say to be none or unknown, by the model's names."""
    return [name for name in CHAPTERS if not (found := getattr(plan, name)) and absence_of(found) is None]


def lacks_text(file: PlanFile) -> bool:
    """Whether the approved text is neither there nor said to be unknown."""
    return file.approved is None and file.plan.text is None


def was_in_force(progress: Progress | None) -> bool:
    """Whether a plan with this log was approved, or something was logged of it."""
    return progress is not None and bool(progress.freeze or progress.entries)


def is_draft(file: PlanFile) -> bool:
    """Whether a plan is left out as not finished."""
    unfinished = bool(empty_chapters(file.plan)) or lacks_text(file)
    return file.plan.draft or (unfinished and not was_in_force(file.progress))


def without(data: Data, drafts: Collection[Slug]) -> Data:
    """The data without some of their plans, and without what leads to them."""
    if not drafts:
        return data
    plans = tuple(_plan(file, drafts) for file in data.plans if file.id not in drafts)
    return replace(data, plans=plans, meetings=tuple(_meetings(data.meetings, drafts)))


def _plan(file: PlanFile, drafts: Collection[Slug]) -> PlanFile:
    plan, log = file.plan, file.progress
    if plan.predecessor in drafts:
        plan = plan.model_copy(update={"predecessor": None})
    if log and any(isinstance(entry, Decision) and entry.successor in drafts for entry in log.entries):
        entries = tuple(
            entry.model_copy(update={"successor": None})
            if isinstance(entry, Decision) and entry.successor in drafts
            else entry
            for entry in log.entries
        )
        log = log.model_copy(update={"entries": entries})
    return replace(file, plan=plan, progress=log)


def _meetings(files: Sequence[MeetingFile], drafts: Collection[Slug]) -> Iterator[MeetingFile]:
    for file in files:
        named = tuple(name for name in file.meeting.plans if name not in drafts)
        yield replace(file, meeting=file.meeting.model_copy(update={"plans": named}))

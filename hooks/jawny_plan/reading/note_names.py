"""Whether the notes that `noty` hold are notes that this plan or meeting has, or may have later.

A name that no note ever bears would hold nothing: the note would go out while its officer believes that it waits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.note_days import ANNOUNCEMENT, NoteDays
from jawny_plan.model.progress import NUMBERED, PlanNote, Progress
from jawny_plan.polish import near
from jawny_plan.reading.agreement import Contradiction


def of_progress(progress: Progress) -> Iterator[Contradiction]:
    """Names of notes that the plan cannot have; the next change or correction may be held before it is entered."""
    known = [str(note) for note in PlanNote if note not in NUMBERED]
    for note in NUMBERED:
        entered = sum(entry.kind == note for entry in progress.entries)
        known += [f"{note}-{number}" for number in range(1, entered + 2)]
    yield from _unknown("ten plan", progress.notes, known)


def of_meeting(meeting: Meeting) -> Iterator[Contradiction]:
    """Names of notes that the meeting cannot have: a single one has one report, a series one for each date."""
    reports = [meeting.report_note(number) for number, _ in enumerate(meeting.planned, 1)]
    yield from _unknown("to spotkanie", meeting.notes, [ANNOUNCEMENT, *reports])


def _unknown(whose: str, notes: Sequence[NoteDays], known: Sequence[str]) -> Iterator[Contradiction]:
    for index, item in enumerate(notes):
        if item.note not in known:
            advice = f"Może mieć noty: {', '.join(known)}. {near(item.note, known)}".rstrip()
            yield ("noty", index, "nota"), f'{whose} nie może mieć noty "{item.note}".', advice

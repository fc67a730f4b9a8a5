"""What became of conclusions: each followed from meeting to meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.meeting_report import Answer, Conclusion, Ref

OPEN = (Answer.ACCEPTED, Answer.RUNNING, Answer.SILENCE)


@dataclass(frozen=True)
class Step:
    """A conclusion as one meeting put it."""

    ref: Ref
    day: date
    title: str
    conclusion: Conclusion


@dataclass(frozen=True)
class Thread:
    """One matter through all meetings that dealt with it, oldest first."""

    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        """The newest word on it."""
        return self.steps[-1]

    @property
    def is_open(self) -> bool:
        """Whether any end of it still waits."""
        continued = {step.conclusion.earlier for step in self.steps}
        return any(step.conclusion.state in OPEN for step in self.steps if step.ref not in continued)


def threads(meetings: Iterable[MeetingFacts]) -> list[Thread]:
    """Every matter once: those that still wait first, then those with the newest word."""
    steps = sorted(
        (
            Step(Ref(facts.id, item.id), occurrence.start.date(), facts.meeting.title, item)
            for facts in meetings
            for occurrence in facts.occurrences
            for item in (occurrence.report.conclusions if occurrence.report and not occurrence.cancelled else ())
        ),
        key=lambda step: (step.day, step.ref),
    )
    roots: dict[Ref, Ref] = {}
    found: dict[Ref, list[Step]] = {}
    for step in steps:  # an earlier one always stands before: the reader checks it
        earlier = step.conclusion.earlier
        root = roots[step.ref] = roots.get(earlier, step.ref) if earlier else step.ref
        found.setdefault(root, []).append(step)
    made = [Thread(tuple(each)) for each in found.values()]
    newest = sorted(made, key=lambda thread: (thread.last.day, thread.last.ref), reverse=True)
    return sorted(newest, key=lambda thread: not thread.is_open)


def by_conclusion(found: Iterable[Thread]) -> dict[Ref, Thread]:
    """The thread that each conclusion belongs to."""
    return {step.ref: thread for thread in found for step in thread.steps}

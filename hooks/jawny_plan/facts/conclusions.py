"""What became of conclusions: each followed from meeting to meeting."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Answer, Conclusion, Ref, Report
from jawny_plan.model.unit import MeetingFile

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


def conclusion_refs(file: MeetingFile) -> Iterator[Ref]:
    """The conclusions of a meeting."""
    for planned in file.meeting.planned:
        for item in planned.report.conclusions if planned.report else ():
            yield Ref(file.id, item.id)


def without_earlier(meeting: Meeting, known: Collection[Ref]) -> Meeting:
    """The meeting, none of its conclusions the continuation of one that is not `known`."""

    def cut(report: Report | None) -> Report | None:
        if report is None:
            return None
        conclusions = tuple(
            item if item.earlier in known else item.model_copy(update={"earlier": None}) for item in report.conclusions
        )
        return report.model_copy(update={"conclusions": conclusions})

    terms = tuple(term.model_copy(update={"report": cut(term.report)}) for term in meeting.terms)
    return meeting.model_copy(update={"report": cut(meeting.report), "terms": terms})

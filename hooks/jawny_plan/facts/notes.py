"""By which day each press note is dated. A note never bears a day that has not come: until then it waits.

It is dated by the last thing that it tells. What tells of nothing that has a day, the start note, is dated by the day
on which people could first be told, and the announcement of a meeting that was never announced in the data likewise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.note_days import ANNOUNCEMENT, NoteDays
from jawny_plan.model.progress import NUMBERED, Illustration, LogEntry, PlanNote, Statement
from jawny_plan.model.unit import PlanFile

START = "start"


def start_day(file: PlanFile) -> date | None:
    """Of the start note: the day of the plan's approval or of what was held longer, else the plan's first day.

    So it may go out before the plan begins, and says then that it did. None where the data hold no such day.
    """
    seal = file.progress.freeze if file.progress else None
    own = _own(file.progress.notes if file.progress else (), START)
    days = [seal.day if seal else None, file.plan.publish_from, *own]
    return max((day for day in days if day), default=file.plan.period.start)


def announced(meeting: Meeting) -> date | None:
    """Of the announcement: the last word on when and where the meeting is, else the day on which it may be told."""
    cancelled = [meeting.cancelled, *(planned.cancelled for planned in meeting.planned)]
    days = [meeting.announced, *(move.announced for planned in meeting.planned for move in planned.moves)]
    days += [item.day for item in cancelled if item]
    released = (meeting.publish_from, meeting.approved, *_own(meeting.notes, ANNOUNCEMENT))
    return max((day for day in days if day), default=max((day for day in released if day), default=None))


def last_word(report: Report) -> date:
    """Of the note on a meeting that was held: its report, or the last answer."""
    return max([report.day, *(item.answered for item in report.conclusions if item.answered)])


def of_plan(file: PlanFile) -> Iterator[tuple[str, date]]:
    """The notes that a plan has at once, with their days. The others come with entries of the log."""
    if day := start_day(file):
        yield START, day


def of_meeting(meeting: Meeting) -> Iterator[tuple[str, date]]:
    """The notes of a meeting with their days."""
    if day := announced(meeting):
        yield ANNOUNCEMENT, day
    for number, planned in enumerate(meeting.planned, 1):
        if planned.report and not planned.cancelled:
            yield meeting.report_note(number), last_word(planned.report)


def furnished(entries: Iterable[LogEntry]) -> Iterator[tuple[LogEntry, str | None]]:
    """Each entry of a log with the name of the note that it only furnishes: `start`, `poprawka-1`."""
    above: Counter[str] = Counter()
    for entry in entries:
        above[entry.kind] += 1
        if isinstance(entry, (Statement, Illustration)):
            yield entry, _furnished(entry.note, above)
        else:
            yield entry, None


def _furnished(note: PlanNote | None, above: Counter[str]) -> str | None:
    """The name of a note of that kind, after so many entries of each kind."""
    if note is None:
        return None
    return f"{note}-{above[note]}" if note in NUMBERED else str(note)


def _own(notes: tuple[NoteDays, ...], name: str) -> Iterator[date | None]:
    for item in notes:
        if item.note == name:
            yield from (item.publish_from, item.approved)

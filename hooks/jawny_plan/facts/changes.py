"""What was told of a meeting after another: announced, moved, cancelled, reported, answered; and on which day.

All of it is read from the data, so that each build finds the same days, the same order and the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from jawny_plan.facts.meeting import MeetingFacts, Occurrence
from jawny_plan.model.meeting_report import Conclusion


class ChangeKind(StrEnum):
    """Kinds of news about a meeting."""

    ANNOUNCED = "zapowiedziano"
    MOVED = "przesunieto"
    CANCELLED = "odwolano"
    REPORTED = "sprawozdanie"
    ANSWERED = "odpowiedz"


@dataclass(frozen=True)
class Change:
    """One piece of news. `key` names it within its meeting and stays; `before` is the date that no longer holds.

    `start` is the date that was told; None where the news is about the whole series or about duty hours.
    """

    kind: ChangeKind
    day: date
    key: str
    start: datetime | None = None
    before: datetime | None = None
    occurrence: Occurrence | None = None
    conclusion: Conclusion | None = None


def changes(facts: MeetingFacts) -> list[Change]:
    """The news of a meeting until today, oldest first. What has no day in the data is left out.

    What had to wait for its day or for approval is news from then on.
    """
    meeting = facts.meeting
    found = (replace(item, day=latest(item.day, meeting.publish_from, meeting.approved)) for item in _changes(facts))
    return sorted((item for item in found if item.day <= facts.today), key=lambda item: item.day)


def latest(day: date, *others: date | None) -> date:
    """The last of the days that are known."""
    return max([day, *(other for other in others if other)])


def keys(facts: MeetingFacts) -> dict[int, str]:
    """What each date of a series is called for ever, by its number: the day for which it was first announced.

    Numbers shift when a date is put between others; this day does not, wherever the date is moved.
    The only date of a meeting needs no name of its own.
    """
    if facts.meeting.term:
        return {1: ""}
    named, seen = {}, Counter[str]()
    for item in sorted(facts.occurrences, key=lambda item: (first_start(item), item.number)):
        day = first_start(item).date().isoformat()
        seen[day] += 1
        named[item.number] = day if seen[day] == 1 else f"{day}-{seen[day]}"
    return named


def first_start(item: Occurrence) -> datetime:
    """The start for which it was first announced."""
    return item.former[0].start if item.former else item.start


def revision(item: Occurrence) -> int:
    """How many times a date was changed since it was announced."""
    return len(item.former) + bool(item.cancelled)


def last_word(facts: MeetingFacts, item: Occurrence | None) -> date | None:
    """The day of the last change of a date, or of duty hours; None where the data hold no day."""
    cancelled = item.cancelled if item else facts.meeting.cancelled
    moved = [former.move.announced for former in item.former] if item else []
    days = [since(facts), *moved, cancelled.day if cancelled else None]
    return max((day for day in days if day), default=None)


def since(facts: MeetingFacts) -> date | None:
    """The day on which the meeting was announced, as far as it is known."""
    return facts.meeting.announced or facts.meeting.publish_from or facts.meeting.approved


def _changes(facts: MeetingFacts) -> Iterator[Change]:
    announced, whole = since(facts), facts.meeting.cancelled
    only = first_start(facts.occurrences[0]) if facts.meeting.term else None
    if announced:
        yield Change(ChangeKind.ANNOUNCED, announced, ChangeKind.ANNOUNCED, only)
    named = keys(facts)
    for item in facts.occurrences:
        yield from _of_date(item, named[item.number], announced, item.cancelled is whole)
    if whole:
        yield Change(ChangeKind.CANCELLED, whole.day, ChangeKind.CANCELLED, only and facts.occurrences[0].start)


def _of_date(item: Occurrence, name: str, announced: date | None, with_the_rest: bool) -> Iterator[Change]:
    def key(kind: ChangeKind, *more: str) -> str:
        return "-".join(filter(None, (kind, name, *more)))

    day, seen = announced, Counter[date]()
    starts = [*(former.start for former in item.former), item.start]
    for former, start in zip(item.former, starts[1:], strict=True):
        # A move whose day nobody wrote down was told after what is known to have been told before it.
        day = former.move.announced or day
        seen[former.start.date()] += 1
        again = seen[former.start.date()]  # the hour changed, or it came back to a day that it had left
        if day:
            moved = key(ChangeKind.MOVED, f"z-{former.start.date()}", str(again) if again > 1 else "")
            yield Change(ChangeKind.MOVED, day, moved, start, former.start, item)
    if item.cancelled and not with_the_rest:
        yield Change(ChangeKind.CANCELLED, item.cancelled.day, key(ChangeKind.CANCELLED), item.start, None, item)
    if item.report and not item.cancelled:
        shown = latest(item.report.day, item.report.publish_from, item.report.approved)
        yield Change(ChangeKind.REPORTED, shown, key(ChangeKind.REPORTED), item.start, None, item)
        for conclusion in item.report.conclusions:
            if conclusion.answered:
                answered = f"{ChangeKind.ANSWERED}-{conclusion.id}"  # a conclusion's id is unique in the whole series
                yield Change(
                    ChangeKind.ANSWERED, max(conclusion.answered, shown), answered, item.start, None, item, conclusion
                )

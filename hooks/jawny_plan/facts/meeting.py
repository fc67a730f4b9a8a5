"""What follows from a meeting and the day on which it is read: its dates, its state, how early it was announced.

Hours are what a clock on a wall in Poland shows (Europe/Warsaw), without a zone.
A report dated after `today` is not known yet, nor is a quote before it is approved; all else is read as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import islice

from jawny_plan.model.meeting import Cancelled, Meeting, MeetingPlace, Move, Planned
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.meeting_term import Duty, clocks_change, moment
from jawny_plan.model.quote import Quote
from jawny_plan.model.time import weekday
from jawny_plan.model.unit import MeetingFile

GOOD_NOTICE = 14
"""Days: announced later than this, a meeting is easily missed."""


class MeetingState(StrEnum):
    """Where a meeting, or one of its dates, stands."""

    ANNOUNCED = "zapowiedziane"
    MOVED = "przesuniete"
    CANCELLED = "odwolane"
    TODAY = "trwa-dzis"
    TOOK_PLACE = "odbyte"
    NO_REPORT = "odbyte-bez-sprawozdania"
    RUNNING = "trwa"
    """Duty hours that are in force."""
    ENDED = "zakonczone"
    """Duty hours that are over."""


COMING = (MeetingState.ANNOUNCED, MeetingState.MOVED, MeetingState.TODAY)


@dataclass(frozen=True)
class Former:
    """A date that no longer holds; `move` knows its last day where it was to last several."""

    start: datetime
    move: Move


@dataclass(frozen=True)
class Occurrence:
    """One date of a meeting. `number` counts from 1 in the order of the file and stays when others are cancelled."""

    meeting: str
    number: int
    start: datetime
    end: datetime | None
    until: date | None
    """The last day of a date that lasts several; None where it lasts one."""
    place: MeetingPlace | None
    state: MeetingState
    former: tuple[Former, ...]
    cancelled: Cancelled | None
    report: Report | None

    @property
    def clocks_change(self) -> bool:
        """Whether clocks change while it lasts, or its hour comes twice that night (the first one is meant)."""
        ends = self.end or self.start
        first = self.start.date()
        days = (first + timedelta(days=day) for day in range((max(ends.date(), self.last_day) - first).days + 1))
        nights = (datetime.combine(day, time(2)) for day in days if clocks_change(day))
        return any(self.start < two + timedelta(hours=1) and ends >= two for two in nights)

    @property
    def last_day(self) -> date:
        """The day on which it ends; midnight still belongs to the day before."""
        return self.until or _last_day(self.start, self.end)


@dataclass(frozen=True)
class DutyHours:
    """One round of recurring duty hours."""

    start: datetime
    end: datetime


@dataclass(frozen=True)
class MeetingFacts:
    """A meeting with all that follows from it on the day `today`."""

    file: MeetingFile
    today: date

    @property
    def id(self) -> str:
        """The permanent identity."""
        return self.file.id

    @property
    def meeting(self) -> Meeting:
        """The meeting itself."""
        return self.file.meeting

    @cached_property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Every date, earliest first; none for duty hours, which have `duty_hours`."""
        return tuple(
            _occurrence(self.file, number, planned, self.today)
            for number, planned in enumerate(self.meeting.planned, 1)
        )

    @property
    def coming(self) -> tuple[Occurrence, ...]:
        """The dates that will still take place, today's included."""
        return tuple(item for item in self.occurrences if item.state in COMING)

    @property
    def took_place(self) -> tuple[Occurrence, ...]:
        """The dates that took place."""
        return tuple(
            item for item in self.occurrences if item.state in (MeetingState.TOOK_PLACE, MeetingState.NO_REPORT)
        )

    @property
    def main(self) -> Occurrence | None:
        """The date that matters now: the next one, else the next cancelled one, else the last; none for duty hours."""
        ahead = [item for item in self.occurrences if item.last_day >= self.today]
        return next(iter((*self.coming, *ahead, *reversed(self.occurrences))), None)

    @cached_property
    def state(self) -> MeetingState:
        """Where the meeting stands: what its coming dates say, else its past ones."""
        if self.meeting.duty:
            return self._duty_state(self.meeting.duty)
        if self.coming:
            return self.coming[0].state
        states = {item.state for item in self.occurrences}
        # One report that is missing is missing: a series is not told off as done.
        return next(
            state
            for state in (MeetingState.NO_REPORT, MeetingState.TOOK_PLACE, MeetingState.CANCELLED)
            if state in states
        )

    def _duty_state(self, duty: Duty) -> MeetingState:
        if self.meeting.cancelled and self.today >= self.meeting.cancelled.day:
            return MeetingState.CANCELLED
        if duty.end and self.today > duty.end:
            return MeetingState.ENDED
        return MeetingState.ANNOUNCED if self.today < duty.start else MeetingState.RUNNING

    @property
    def is_past(self) -> bool:
        """Whether nothing of it lies ahead. A meeting cancelled for a coming day does: people may still set out."""
        if self.meeting.duty:
            return self.state in (MeetingState.ENDED, MeetingState.CANCELLED)
        return all(item.last_day < self.today for item in self.occurrences)

    @property
    def at(self) -> datetime:
        """When it is, for order in lists: the date that matters now, or the next duty hours."""
        if self.main:
            return self.main.start
        duty = self.meeting.duty
        coming = next(self.duty_hours(self.today), None)
        return coming.start if coming else datetime.combine((duty and (duty.end or duty.start)) or self.today, time())

    def duty_hours(self, first: date, last: date = date.max) -> Iterator[DutyHours]:
        """The rounds of duty from the day `first` to the day `last`, exceptions and cancelled ones left out."""
        duty, cancelled = self.meeting.duty, self.meeting.cancelled
        if duty:
            for hours in _rounds(duty, max(first, duty.start), min(last, duty.end or date.max)):
                if cancelled and hours.start.date() >= cancelled.day:
                    return
                yield hours

    def next_duty_hours(self, count: int) -> tuple[DutyHours, ...]:
        """The next rounds of duty, today's included."""
        return tuple(islice(self.duty_hours(self.today), count))

    @property
    def first_day(self) -> date:
        """The first date, or the first day of duty."""
        duty = self.meeting.duty
        return duty.start if duty else self.occurrences[0].start.date()

    @property
    def quote(self) -> Quote | None:
        """What somebody said and approved for the announcement."""
        quote = self.meeting.quote
        return quote if quote and quote.is_approved(self.today) else None

    @property
    def notice(self) -> int | None:
        """How many days before the first date people were told of it; of a moved one, since when they know the day.

        None where this is not known.
        """
        former = self.occurrences[0].former if self.occurrences else ()
        announced = former[-1].move.announced if former else self.meeting.announced
        return (self.first_day - announced).days if announced else None

    @property
    def short_notice(self) -> bool:
        """Whether a meeting that lies ahead was announced later than is good. A hint for the editor."""
        ahead = self.first_day >= self.today and self.state is not MeetingState.CANCELLED
        return ahead and self.notice is not None and self.notice < GOOD_NOTICE


def coming(meetings: Iterable[MeetingFacts]) -> list[MeetingFacts]:
    """Meetings that lie ahead, next first, those cancelled for a coming day among them; no duty hours."""
    found = [item for item in meetings if not item.meeting.duty and not item.is_past]
    return sorted(found, key=lambda item: (item.at, item.id))


def past(meetings: Iterable[MeetingFacts]) -> list[MeetingFacts]:
    """Meetings and duty hours that are over, latest first."""
    return sorted((item for item in meetings if item.is_past), key=lambda item: (item.at, item.id), reverse=True)


def duties(meetings: Iterable[MeetingFacts]) -> list[MeetingFacts]:
    """Duty hours in force or to come, next first."""
    found = [item for item in meetings if item.meeting.duty and not item.is_past]
    return sorted(found, key=lambda item: (item.at, item.id))


def _occurrence(file: MeetingFile, number: int, planned: Planned, today: date) -> Occurrence:
    day, parts = planned.term.day, file.meeting.parts if file.meeting.term else ()
    start, end = planned.term.moments
    if parts:
        start, end = moment(day, parts[0].start, None)[0], moment(day, parts[-1].start, parts[-1].end)[1]
    if start is None:  # the model refuses a date without an hour
        raise ValueError(f"{file.id}: a date without an hour")
    report = _known(planned.report, today) if planned.report else None
    former = _former(start, planned.moves)
    state = _state(start, end, planned, report, today)
    until, cancelled = planned.term.until, planned.cancelled
    return Occurrence(file.id, number, start, end, until, planned.place, state, former, cancelled, report)


def _known(report: Report, today: date) -> Report | None:
    """The report as far as it is known: none before its day, no quote before its speaker approved it."""
    if report.day > today:
        return None
    quote = report.quote
    return report if not quote or quote.is_approved(today) else report.model_copy(update={"quote": None})


def _former(start: datetime, moves: tuple[Move, ...]) -> tuple[Former, ...]:
    """The dates that no longer hold, oldest first; an hour that is not given is that of the next date."""
    found, clock = [], start.time()
    for move in reversed(moves):
        clock = move.start or clock
        found.append(Former(datetime.combine(move.day, clock), move))
    return tuple(reversed(found))


def _state(start: datetime, end: datetime | None, planned: Planned, report: Report | None, today: date) -> MeetingState:
    if planned.cancelled:
        return MeetingState.CANCELLED
    if today < start.date():
        return MeetingState.MOVED if planned.moves else MeetingState.ANNOUNCED
    if report:
        return MeetingState.TOOK_PLACE
    last = planned.term.until or _last_day(start, end)
    return MeetingState.TODAY if today <= last else MeetingState.NO_REPORT


def _last_day(start: datetime, end: datetime | None) -> date:
    if end and end > start and end.time() == time():
        return end.date() - timedelta(days=1)
    return (end or start).date()


def _rounds(duty: Duty, first: date, last: date) -> Iterator[DutyHours]:
    day = first
    while day <= last:
        if weekday(day) in duty.weekdays and day not in duty.exceptions:
            start, end = moment(day, duty.hours.start, duty.hours.end)
            if start and end:
                yield DutyHours(start, end)
        if day == date.max:
            return
        day += timedelta(days=1)

"""What of the data may be seen on a day: embargo (`publikuj_od`) and, where the unit asks for it, approval.

What counts as approved, from that day on: a plan whose file is frozen (`approve`); an entry, a meeting, a report, a
version of a plan with `zatwierdzono`. A quote always needs its speaker's approval. What waits leaves no trace in what
may be seen: links to a plan that waits go, and so does a decision that names it, until the plan itself is there; as
does a proof that names a meeting that waits. A change of a meeting waits for the day on which it is announced, and an
answer for its own: until then the meeting is told as it stood before. So does the day on which a contact was checked,
and what will hold of a district: its officer, its number, its area.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from jawny_plan.facts import notes
from jawny_plan.facts.conclusions import conclusion_refs, without_earlier
from jawny_plan.facts.in_force import fits
from jawny_plan.facts.standing import known_of, standing
from jawny_plan.model.amended import Amended, amended
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.base import Slug
from jawny_plan.model.declaration import OwnDeclaration
from jawny_plan.model.evidence import AtMeeting
from jawny_plan.model.meeting import Meeting
from jawny_plan.model.meeting_report import Report
from jawny_plan.model.note_days import ANNOUNCEMENT, NoteDays
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import NUMBERED, Decision, Informed, LogEntry, Statement
from jawny_plan.model.quote import Quote
from jawny_plan.model.unit import Data, MeetingFile, NoteRef, PlanFile, Unit
from jawny_plan.model.versions import Version, Versions


class Thing(StrEnum):
    """What may have to wait."""

    PLAN = "plan"
    MEETING = "spotkanie"
    REPORT = "sprawozdanie"
    QUOTE = "wypowiedz"
    NOTE = "nota"
    VERSION = "wersja"
    CANCELLATION = "odwolanie"
    MOVE = "przesuniecie"
    ANSWER = "odpowiedz"
    DECLARATION = "deklaracja"
    ENTRY = "wpis"


class Reason(StrEnum):
    """Why something waits."""

    EMBARGO = "publikuj_od"
    ANNOUNCED_LATER = "ogloszono"
    DATED_LATER = "dnia"
    UNAPPROVED = "zatwierdzono"
    NAMES_WAITING_PLAN = "nazywa-wstrzymany-plan"
    NAMES_WAITING_MEETING = "nazywa-wstrzymane-spotkanie"
    AFTER_WAITING_AMENDMENT = "po-wstrzymanej-zmianie"


class Wait(NamedTuple):
    """Why something waits, and the first day on which it may be seen; None where somebody has to approve it first."""

    reason: Reason
    until: date | None


@dataclass(frozen=True)
class Waiting:
    """One thing that waits. `id` is the plan or meeting that it belongs to.

    `number` (from 1) and `day` find it there: an entry in its log, the date of a meeting that a report is of; `name`
    is that of a note, or of the note that an entry only furnishes or that tells a change of a meeting, or the key of a
    version of a plan. A declaration belongs to the unit.
    """

    thing: Thing
    id: Slug
    wait: Wait
    number: int | None = None
    day: date | None = None
    name: str | None = None


def public(data: Data, today: date) -> Data:
    """The data as they may be seen on the day `today`."""
    return _Sieve(data, today).public


def what_waits(data: Data, today: date) -> tuple[Waiting, ...]:
    """What waits on the day `today`: plans in their order, each followed by its entries, then meetings."""
    return tuple(_Sieve(data, today).waits)


class _Sieve:
    """One parting of the data into what may be seen and what waits."""

    def __init__(self, data: Data, today: date) -> None:
        self.waits: list[Waiting] = []
        self._today = today
        self._needs_approval = data.unit.needs_approval
        self._withheld = set(data.withheld)
        self._waiting = {file.id: wait for file in data.plans if (wait := self._plan_wait(file))}
        self._unseen = {file.id: wait for file in data.meetings if (wait := self._meeting_wait(file))}
        plans = tuple(self._plans(data.plans))
        meetings = tuple(self._meetings(data.meetings))
        known = {ref for file in meetings for ref in conclusion_refs(file)}
        meetings = tuple(replace(file, meeting=without_earlier(file.meeting, known)) for file in meetings)
        self.public = replace(
            data,
            unit=self._unit(data.unit),
            districts={name: known_of(item, today) for name, item in data.districts.items()},
            plans=plans,
            meetings=meetings,
            withheld=frozenset(self._withheld),
        )

    def _wait(self, publish_from: date | None, approved: date | None) -> Wait | None:
        embargo = self._until(publish_from, Reason.EMBARGO)
        return _longest(embargo, self._approval(approved) if self._needs_approval else None)

    def _until(self, day: date | None, reason: Reason) -> Wait | None:
        return Wait(reason, day) if day and day > self._today else None

    def _approval(self, approved: date | None) -> Wait | None:
        if approved and approved <= self._today:
            return None
        return Wait(Reason.UNAPPROVED, approved)

    # --- the unit ----------------------------------------------------------------------------------------------------

    def _unit(self, unit: Unit) -> Unit:
        """The unit, its declaration of accessibility only when all that it tells of has come."""
        stated = unit.declaration
        if not isinstance(stated, OwnDeclaration):
            return unit
        if wait := self._until(max(stated.published, stated.updated, stated.prepared), Reason.DATED_LATER):
            self.waits.append(Waiting(Thing.DECLARATION, "jednostka", wait))
            return unit.model_copy(update={"declaration": None})
        if self._until(stated.reviewed, Reason.DATED_LATER):
            return unit.model_copy(update={"declaration": stated.model_copy(update={"reviewed": None})})
        return unit

    # --- plans and their logs -----------------------------------------------------------------------------------------

    def _plan_wait(self, file: PlanFile) -> Wait | None:
        seal = file.progress.freeze if file.progress else None
        return self._wait(file.plan.publish_from, (seal.day or date.min) if seal else None)

    def _plans(self, files: tuple[PlanFile, ...]) -> Iterator[PlanFile]:
        for file in files:
            if wait := self._waiting.get(file.id):
                self.waits.append(Waiting(Thing.PLAN, file.id, wait))
                continue
            plan, log = file.plan, file.progress
            if plan.predecessor in self._waiting:
                plan = plan.model_copy(update={"predecessor": None})
            if log:
                log = log.model_copy(update={"entries": tuple(self._entries(file.id, file.plan, log.entries))})
            self._notes(file.id, log.notes if log else (), notes.of_plan(file))
            yield replace(file, plan=plan, progress=log, versions=self._versions(file.id, file.versions))

    def _entries(self, name: Slug, plan: Plan, log: tuple[LogEntry, ...]) -> Iterator[LogEntry]:
        """The entries that may be seen.

        Changes and corrections go out in their order, for one rests on another and the addresses of their notes count
        them. What furnishes such a note, and what names something that such a change brings, goes out with it.
        """
        amending: Wait | None = None
        known = Amended(plan)
        for number, (entry, note) in enumerate(notes.furnished(log), 1):
            wait, amendment = self._entry_wait(entry), isinstance(entry, (Changed, Correction))
            follows = amendment or (note or "").startswith(NUMBERED) or not fits(entry, known)
            if amending and follows:
                wait = _longest(wait, Wait(Reason.AFTER_WAITING_AMENDMENT, amending.until))
            if amendment:
                amending = wait
            if wait:
                thing = Thing.QUOTE if isinstance(entry, Statement) else Thing.ENTRY
                self.waits.append(Waiting(thing, name, wait, number, entry.day, note))
            else:
                known = amended(known, entry)
                yield entry

    def _entry_wait(self, entry: LogEntry) -> Wait | None:
        wait = self._wait(entry.publish_from, entry.approved)
        wait = _longest(wait, self._until(entry.day, Reason.DATED_LATER))
        if isinstance(entry, Statement):
            return _longest(wait, self._approval(entry.quote.approved))
        if isinstance(entry, Decision) and entry.successor in self._waiting:
            return _longest(wait, Wait(Reason.NAMES_WAITING_PLAN, self._waiting[entry.successor].until))
        proof = entry.proof if isinstance(entry, Informed) else None
        if isinstance(proof, AtMeeting) and proof.meeting in self._unseen:
            return _longest(wait, Wait(Reason.NAMES_WAITING_MEETING, self._unseen[proof.meeting].until))
        return wait

    def _versions(self, plan: Slug, versions: Versions | None) -> Versions | None:
        """The versions that may be seen; None where there is none."""
        known = {name: version for name in Versions.model_fields if (version := getattr(versions, name, None))}
        waits = {name: wait for name, item in known.items() if (wait := self._version_wait(item))}
        for name, wait in waits.items():
            self.waits.append(Waiting(Thing.VERSION, plan, wait, name=Versions.model_fields[name].alias))
        if versions is None or waits.keys() == known.keys():
            return None
        return versions.model_copy(update=dict.fromkeys(waits)) if waits else versions

    def _version_wait(self, version: Version) -> Wait | None:
        wait = self._wait(version.publish_from, version.approved)
        return _longest(wait, self._until(version.made, Reason.DATED_LATER))

    # --- meetings -----------------------------------------------------------------------------------------------------

    def _meeting_wait(self, file: MeetingFile) -> Wait | None:
        wait = self._wait(file.meeting.publish_from, file.meeting.approved)
        return _longest(wait, self._until(file.meeting.announced, Reason.ANNOUNCED_LATER))

    def _meetings(self, files: tuple[MeetingFile, ...]) -> Iterator[MeetingFile]:
        for file in files:
            if wait := self._unseen.get(file.id):
                self.waits.append(Waiting(Thing.MEETING, file.id, wait))
                continue
            meeting = self._standing(file)
            seen = {
                "plans": tuple(name for name in meeting.plans if name not in self._waiting),
                "quote": self._quote(file.id, meeting.quote, None, None),
                "report": self._report(file.id, meeting.report, 1, meeting.term.day) if meeting.term else None,
                "terms": tuple(
                    term.model_copy(update={"report": self._report(file.id, term.report, number, term.day)})
                    for number, term in enumerate(meeting.terms, 1)
                ),
            }
            meeting = meeting.model_copy(update=seen)
            self._notes(file.id, meeting.notes, notes.of_meeting(meeting))
            yield replace(file, meeting=meeting)

    def _standing(self, file: MeetingFile) -> Meeting:
        """The meeting as it stands today, before changes that are still to be announced."""
        known = standing(file.meeting, self._today)
        changes = (
            (Thing.CANCELLATION, Reason.ANNOUNCED_LATER, known.cancelled),
            (Thing.MOVE, Reason.ANNOUNCED_LATER, known.moved),
            (Thing.ANSWER, Reason.DATED_LATER, known.answered),
        )
        planned = file.meeting.planned
        for thing, reason, dated in changes:
            for number, until in dated:
                note = file.meeting.report_note(number) if thing is Thing.ANSWER else ANNOUNCEMENT
                day = planned[number - 1].term.day
                self.waits.append(Waiting(thing, file.id, Wait(reason, until), number, day, note))
        return known.meeting

    def _report(self, meeting: Slug, report: Report | None, number: int, day: date) -> Report | None:
        if report is None:
            return None
        wait = _longest(self._wait(report.publish_from, report.approved), self._until(report.day, Reason.DATED_LATER))
        if wait:
            self.waits.append(Waiting(Thing.REPORT, meeting, wait, number, day))
            return None
        return report.model_copy(update={"quote": self._quote(meeting, report.quote, number, day)})

    def _quote(self, meeting: Slug, quote: Quote | None, number: int | None, day: date | None) -> Quote | None:
        wait = self._approval(quote.approved) if quote else None
        if wait:
            self.waits.append(Waiting(Thing.QUOTE, meeting, wait, number, day))
        return None if wait else quote

    # --- press notes --------------------------------------------------------------------------------------------------

    def _notes(self, subject: Slug, days: tuple[NoteDays, ...], dated: Iterable[tuple[str, date]]) -> None:
        """Which notes of a plan or a meeting wait: for days of their own, or for the day that they bear."""
        waits = {item.note: self._wait(item.publish_from, item.approved) for item in days}
        for name, day in dated:
            waits[name] = _longest(waits.get(name), self._until(day, Reason.DATED_LATER))
        for name, wait in waits.items():
            if wait and (note := NoteRef(subject, name)) not in self._withheld:
                self._withheld.add(note)
                self.waits.append(Waiting(Thing.NOTE, subject, wait, name=name))


def _longest(*waits: Wait | None) -> Wait | None:
    """What keeps a thing longest; None where nothing does."""
    return max((wait for wait in waits if wait), key=lambda wait: wait.until or date.max, default=None)

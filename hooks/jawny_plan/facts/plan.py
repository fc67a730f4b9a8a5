"""What follows from a plan, its log and the day on which they are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

from jawny_plan.facts.actions import ActionFacts, ActionState
from jawny_plan.facts.events import event_days, resolved
from jawny_plan.facts.in_force import (
    Stood,
    end_before_changes,
    in_force,
    readable,
    stages_of,
    without_mistakes,
)
from jawny_plan.facts.judged import judged
from jawny_plan.facts.notes import furnished
from jawny_plan.facts.owed import Owed, owed_by
from jawny_plan.facts.results import Counter, GoalResult, results
from jawny_plan.model.amended import Amended, corrected_log
from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.model.base import Slug
from jawny_plan.model.deadline import Deadline
from jawny_plan.model.district import District
from jawny_plan.model.period import PlanPeriod, Rough, Span
from jawny_plan.model.photo import Photo
from jawny_plan.model.plan import Action, Plan
from jawny_plan.model.progress import (
    Decision,
    Evaluated,
    Event,
    Illustration,
    Informed,
    LogEntry,
    Measured,
    Method,
    Statement,
)
from jawny_plan.model.quote import Quote
from jawny_plan.model.unit import MeetingFile, PlanFile

STALE_AFTER = timedelta(days=90)
UNDATED = date(2000, 1, 1)
"""Stands in documents for the day that a plan does not give."""
FOR_NOTES = (Statement, Illustration)
"""Entries of the log that only furnish a press note: nothing happened."""


class PlanState(StrEnum):
    """Where a plan stands in time."""

    BEFORE = "przed"
    RUNNING = "w-toku"
    ENDED = "zakonczony"
    UNKNOWN = "nieznany"


def state(period: PlanPeriod, today: date) -> PlanState:
    """The plan's state on the day `today`; unknown once only a day that nobody knows could tell."""
    start, end = period.start_edge, period.end_edge
    if period.earliest and today < period.earliest:
        return PlanState.BEFORE
    if period.latest and today > period.latest:
        return PlanState.ENDED
    if isinstance(start, Rough) and today < start.last:
        return PlanState.UNKNOWN
    if period.end or (isinstance(end, Rough) and today <= end.first):
        return PlanState.RUNNING
    return PlanState.UNKNOWN


@dataclass(frozen=True)
class PlanFacts:
    """A plan with all that follows from it. The log is read as it stood on the day `today`.

    `districts` are those of the unit by identity, the plan's among them. `meetings` are those of the unit: what was
    promised for section 5 may have been kept at them. For drafts the log is read `ahead`, whole: also what is dated
    later. `follower` is the plan that itself says to continue this one, `mistaken` the approved one as it was written,
    where in `file` mistakes are mended that were known later.
    """

    file: PlanFile
    districts: Mapping[Slug, District]
    today: date
    meetings: tuple[MeetingFile, ...] = ()
    ahead: bool = False
    follower: str | None = None
    mistaken: Plan | None = None

    @property
    def as_written(self) -> Plan:
        """The approved plan with its mistakes."""
        return self.mistaken or self.file.plan

    @property
    def id(self) -> str:
        """The permanent identity."""
        return self.file.id

    @cached_property
    def in_force(self) -> Amended:
        """The plan with all that its log has changed until today."""
        return in_force(self.file.plan, self.log, date.max)

    @property
    def plan(self) -> Plan:
        """The plan in force today. What was given up keeps its number in it: `in_force` says what that is."""
        return self.in_force.plan

    @cached_property
    def stood(self) -> list[Stood]:
        """The plan as approved, then as it stood after each change until today."""
        return stages_of(self.file.plan, self.log)

    @cached_property
    def approved_end(self) -> date | None:
        """The plan's last day before anything was decided about it: as approved, with mistakes mended."""
        return end_before_changes(self.file.plan, self.log)

    @property
    def changes(self) -> tuple[Changed, ...]:
        """Decisions that changed the plan, oldest first."""
        return tuple(entry for entry in self.log if isinstance(entry, Changed))

    @property
    def first_day(self) -> date:
        """The plan's first known day, by which its documents are dated: never the day of the build."""
        return self.plan.period.earliest or self.plan.period.latest or UNDATED

    @property
    def documents_day(self) -> date:
        """By which day its documents are dated: of the last change of what they tell, else the first day."""
        stood = self.stood[-1].since
        return max(self.first_day, stood) if stood else self.first_day

    def on(self, day: date) -> PlanFacts:
        """The same as it was known on a day."""
        return replace(self, today=day, ahead=False)

    def as_read_on(self, day: date) -> PlanFacts:
        """The same as it could be read on a day, without mistakes that are known of today: for a note of that day."""
        plan, log = without_mistakes(self.file.plan, self.log), readable(self.file, self.log, day)
        return replace(self.on(day), file=replace(self.file, plan=plan, progress=log), mistaken=self.as_written)

    @property
    def state(self) -> PlanState:
        """Where the plan stands today."""
        return state(self.plan.period, self.today)

    @cached_property
    def log(self) -> tuple[LogEntry, ...]:
        """What was logged until today, oldest first."""
        entries = self.file.progress.entries if self.file.progress else ()
        return corrected_log(entries if self.ahead else (entry for entry in entries if entry.day <= self.today))

    @property
    def history(self) -> tuple[Event, ...]:
        """The log without what only furnishes press notes."""
        return tuple(entry for entry in self.log if not isinstance(entry, FOR_NOTES))

    @property
    def news(self) -> tuple[Event, ...]:
        """The entries of the log that say how the plan goes: no corrections, methods or proofs of informing."""
        return tuple(entry for entry in self.history if not isinstance(entry, (Correction, Method, Informed)))

    @property
    def quotes(self) -> dict[str, Quote]:
        """What people said and approved, by the name of the note in which it stands; the last word counts."""
        quotes = ((name, entry.quote) for entry, name in furnished(self.log) if isinstance(entry, Statement))
        return {name: quote for name, quote in quotes if name and quote.is_approved(self.today)}

    @property
    def photos(self) -> dict[str, Photo]:
        """The photos, by the name of the note in which each stands; the last one counts."""
        shown = ((name, entry.photo) for entry, name in furnished(self.log) if isinstance(entry, Illustration))
        return {name: photo for name, photo in shown if name}

    @property
    def page_photos(self) -> tuple[Photo, ...]:
        """The photos of the plan's own page, newest first."""
        shown = [entry for entry in self.log if isinstance(entry, Illustration) and entry.note is None]
        return tuple(entry.photo for entry in sorted(shown, key=lambda entry: entry.day, reverse=True))

    @cached_property
    def actions(self) -> tuple[ActionFacts, ...]:
        """The state of each action, in the plan's order."""
        every = enumerate(zip(self.plan.actions, self.owed, strict=True), 1)
        return tuple(
            judged(number, self.due(action), owing, self.in_force, self.log, self.today)
            for number, (action, owing) in every
        )

    @cached_property
    def event_days(self) -> dict[str, date]:
        """The days of events that the log gives until today."""
        return event_days(self.log)

    def due(self, action: Action) -> Deadline:
        """An action's deadline, with days in the place of events whose days are known."""
        return resolved(action.deadline, self.event_days)

    @cached_property
    def owed(self) -> tuple[Owed, ...]:
        """What each action owes, in the plan's order: nothing of the days before a change brought it."""
        return owed_by(self.file.plan, self.log, self.plan, self.event_days)

    @property
    def early_end(self) -> date | None:
        """The last day of a plan that was ended before its time."""
        return self.plan.period.end if self.in_force.is_cut_short else None

    @property
    def standing_actions(self) -> tuple[ActionFacts, ...]:
        """The actions that were not given up, in the plan's order."""
        return tuple(known for known in self.actions if known.state is not ActionState.WITHDRAWN)

    def last_day(self, due: date | None) -> date | None:
        """The last day of a deadline, at the latest that on which the plan ended before its time."""
        return min(due, self.early_end) if due and self.early_end else due

    @property
    def results(self) -> tuple[GoalResult, ...]:
        """The result of each goal that was not given up, in the plan's order."""
        every = enumerate(self.all_results, 1)
        return tuple(result for number, result in every if number not in self.in_force.no_goals)

    @cached_property
    def all_results(self) -> tuple[GoalResult, ...]:
        """The result of each goal, in the plan's order, also of those that were given up."""
        return results(self.plan, self.log)

    @property
    def other_measurements(self) -> tuple[Counter, ...]:
        """Figures measured again that no goal in force refers to, oldest first."""
        of_goals = {name for result in self.results for name in getattr(result.goal, "baselines", ())}
        return tuple(
            Counter(self.plan.figures[entry.figure], entry)
            for entry in self.log
            if isinstance(entry, Measured) and entry.figure and entry.figure not in of_goals
        )

    @property
    def evaluation(self) -> Evaluated | None:
        """The unit's last evaluation."""
        found = [entry for entry in self.log if isinstance(entry, Evaluated) and entry.author is None]
        return found[-1] if found else None

    @property
    def others_evaluations(self) -> tuple[Evaluated, ...]:
        """What others than the unit said of how the plan ended, oldest first."""
        return tuple(entry for entry in self.log if isinstance(entry, Evaluated) and entry.author)

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Corrections of what was published, oldest first."""
        return tuple(entry for entry in self.log if isinstance(entry, Correction))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Decisions about the plan, oldest first."""
        return tuple(entry for entry in self.log if isinstance(entry, Decision))

    @property
    def successor(self) -> str | None:
        """The plan that continues this one, as it was decided last; else the one that itself says so."""
        found = [decision.successor for decision in self.decisions if decision.successor]
        return found[-1] if found else self.follower

    def outdated(self, made: date) -> bool:
        """Whether what was made of the plan on the day `made` no longer holds: approved, changed or corrected since."""
        freeze = self.file.progress.freeze if self.file.progress else None
        approved = [freeze.day] if freeze and freeze.day and freeze.day <= self.today else []
        return any(day > made for day in (*approved, *(item.day for item in (*self.changes, *self.corrections))))

    @property
    def stale(self) -> bool:
        """Whether the plan runs and nothing was logged for 90 days."""
        if self.state is not PlanState.RUNNING:
            return False
        last = self.history[-1].day if self.history else self.plan.period.start
        return last is not None and self.today - last >= STALE_AFTER

    @property
    def seen(self) -> Span:
        """The one day on which the districts are looked at: that of the plan's period which is nearest to today."""
        period = self.plan.period
        day = min(max(self.today, period.earliest or date.min), period.latest or date.max)
        return Span.model_construct(start=day, end=day)

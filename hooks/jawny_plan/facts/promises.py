"""Whether the promises of section 5 were kept: each way of telling people with the proofs of it.

A proof is an entry of the log, or what the data themselves prove: the plan stands on this site, and a meeting of
the district that names the plan took place. Where a plan promises two things of one kind ("spotkania" twice), the
data do not say which of them such a meeting kept, so nothing is found there; an entry of the log can say it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jawny_plan.facts.meeting import MeetingFacts, MeetingState, Occurrence, coming
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model.evidence import AtMeeting
from jawny_plan.model.meeting_term import MeetingKind
from jawny_plan.model.progress import Event, Informed
from jawny_plan.model.publicity import Channel, ChannelKind, ChannelRef, meant


class PromiseState(StrEnum):
    """What became of a promised way of telling people."""

    FULFILLED = "wykonano"
    FULFILLED_LATE = "wykonano-po-planie"
    GIVEN_UP = "nie-wykonano"
    MISSING = "brak"
    """The plan is over and there is no proof: this is not the same as known not to be done."""
    NOT_YET = "jeszcze-nie"
    BEFORE = "przed"
    WITHDRAWN = "zrezygnowano"


@dataclass(frozen=True)
class MeetingDate:
    """A date of a meeting with the meeting's title."""

    title: str
    occurrence: Occurrence


@dataclass(frozen=True)
class DatedProof:
    """A proof. Without an `entry` we found it; then without a `meeting` it is the plan's own page.

    `day` is the day on which people were told. It is None for the page: the data do not hold since when it stands.
    """

    day: date | None
    entry: Informed | None = None
    meeting: MeetingDate | None = None


@dataclass(frozen=True)
class Promise:
    """A promised way of telling people, with its proofs, oldest first.

    `number` counts the promises of one kind where there are several. `reason`: the entry that says why it was not
    kept. `ahead`: the next meeting that is to keep it, where it waits for one.
    """

    channel: Channel
    number: int | None
    state: PromiseState
    proofs: tuple[DatedProof, ...]
    reason: Informed | None
    ahead: MeetingDate | None


FULFILLED = (PromiseState.FULFILLED, PromiseState.FULFILLED_LATE)


def promises(facts: PlanFacts) -> tuple[Promise, ...]:
    """One a channel, in the plan's order, as they stand on the day of `facts`."""
    entries = [entry for entry in facts.log if isinstance(entry, Informed)]
    about = [
        MeetingFacts(file, facts.today)
        for file in facts.meetings
        if facts.id in file.meeting.plans and set(facts.plan.districts) & set(file.meeting.districts)
    ]
    return tuple(_promise(place, facts, entries, about) for place in range(len(facts.plan.publicity)))


def event_day(event: Event, facts: PlanFacts) -> date:
    """The day on which something happened, not the one on which it was logged; of a meeting, the day in its file."""
    if isinstance(event, Informed) and event.proof:
        return _logged(event, facts).day or event.when
    return event.when if isinstance(event, Informed) else event.day


def _promise(place: int, facts: PlanFacts, entries: Sequence[Informed], about: Sequence[MeetingFacts]) -> Promise:
    channels = facts.plan.publicity
    channel = channels[place]
    same = meant(ChannelRef(channel.kind), channels)
    of_channel = [entry for entry in entries if any(place in meant(ref, channels) for ref in entry.channels)]
    logged = [_logged(entry, facts) for entry in of_channel if entry.proof]
    # Meetings that the data do not tell apart prove neither of two promises.
    keeping = [item for item in about if _keeps(item, channel)] if len(same) == 1 else []
    known = [proof.meeting for proof in logged]
    found = [proof for proof in _found(keeping, facts) if proof.meeting not in known]
    if channel.kind is ChannelKind.WEBSITE and len(same) == 1:
        found.append(DatedProof(None))
    proofs = tuple(sorted((*logged, *found), key=lambda proof: proof.day or date.min))
    reasons = [entry for entry in of_channel if entry.reason]
    withdrawn = place + 1 in facts.in_force.no_channels
    state = PromiseState.WITHDRAWN if withdrawn else _state(facts, proofs, reasons)
    ahead = next(_ahead(keeping), None) if state in (PromiseState.NOT_YET, PromiseState.BEFORE) else None
    number = same.index(place) + 1 if len(same) > 1 else None
    return Promise(channel, number, state, proofs, reasons[-1] if reasons else None, ahead)


def _state(facts: PlanFacts, proofs: Sequence[DatedProof], reasons: Sequence[Informed]) -> PromiseState:
    end = facts.plan.period.end
    if any(proof.day is None or end is None or proof.day <= end for proof in proofs):
        return PromiseState.FULFILLED
    if proofs:
        return PromiseState.FULFILLED_LATE
    if reasons:
        return PromiseState.GIVEN_UP
    waiting = {PlanState.BEFORE: PromiseState.BEFORE, PlanState.ENDED: PromiseState.MISSING}
    return waiting.get(facts.state, PromiseState.NOT_YET)


def _logged(entry: Informed, facts: PlanFacts) -> DatedProof:
    """The proof in an entry; of a meeting that has a file the last date that was past when it was logged."""
    name = entry.proof.meeting if isinstance(entry.proof, AtMeeting) else None
    dates = [
        MeetingDate(file.meeting.title, item)
        for file in facts.meetings
        if file.id == name
        for item in MeetingFacts(file, facts.today).occurrences
        if not item.cancelled and item.start.date() <= entry.when
    ]
    last = dates[-1] if dates else None
    return DatedProof(last.occurrence.start.date() if last else entry.when, entry, last)


def _keeps(meeting: MeetingFacts, channel: Channel) -> bool:
    """Whether a meeting is of the sort that the promise speaks of."""
    if channel.in_programme and meeting.meeting.programme is False:
        return False
    kind = channel.kind
    mobile = meeting.meeting.kind is MeetingKind.MOBILE_POINT
    return kind is ChannelKind.MOBILE_POINT if mobile else kind is ChannelKind.MEETINGS


def _found(meetings: Sequence[MeetingFacts], facts: PlanFacts) -> Iterator[DatedProof]:
    """The dates of meetings that took place, as their reports say, since the plan could be spoken of."""
    progress, period = facts.file.progress, facts.plan.period
    since = progress.public_from(period) if progress else period.start
    for meeting in meetings:
        for item in meeting.occurrences:
            if item.state is MeetingState.TOOK_PLACE and (since is None or item.start.date() >= since):
                yield DatedProof(item.start.date(), meeting=MeetingDate(meeting.meeting.title, item))


def _ahead(meetings: Sequence[MeetingFacts]) -> Iterator[MeetingDate]:
    for meeting in coming(meetings):
        for item in meeting.coming:
            yield MeetingDate(meeting.meeting.title, item)

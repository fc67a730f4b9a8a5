"""A meeting as it stood on a day: before changes that were announced later and answers that were given later.

Data keep what no longer holds: the dates before a move, an announced date under its cancellation. So the meeting of
an earlier day can be worked out. A place or an hour that the data do not keep is that of today's meeting, an end or
parts of an evening that do not fit the earlier hour are not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import pairwise
from typing import Any, NamedTuple, TypedDict, TypeVar

from jawny_plan.model.district import District
from jawny_plan.model.meeting import Cancelled, Meeting, Move, SeriesTerm
from jawny_plan.model.meeting_report import Answer, Conclusion, Report
from jawny_plan.model.meeting_term import Part, Term
from jawny_plan.model.period import Span

_NAMED_AFTER = re.compile(r"(?:^|-)(\d{4}-\d\d-\d\d)$", re.ASCII)


class _Known(TypedDict, total=False):
    """Fields of a meeting, or of a date of a series, as they stood."""

    report: Report | None
    cancelled: Cancelled | None
    term: Term
    moves: tuple[Move, ...]
    parts: tuple[Part, ...]
    terms: tuple[SeriesTerm, ...]


class Standing(NamedTuple):
    """A meeting on a day, and the changes that it does not know yet: of which date (from 1), and their days."""

    meeting: Meeting
    cancelled: tuple[tuple[int, date], ...]
    moved: tuple[tuple[int, date], ...]
    answered: tuple[tuple[int, date], ...]


def standing(meeting: Meeting, today: date) -> Standing:
    """The meeting as it stood on the day `today`.

    `odwolane` of a series or of duty hours is the day from which there are none: it may be known before.
    """
    dated = tuple(enumerate(meeting.planned, 1))
    cancelled = [(number, item.cancelled.day) for number, item in dated if item.cancelled and not _whole(meeting, item)]
    moved = [(number, day) for number, item in dated if (day := _next_move(item.moves, today))]
    answered = [(number, item.answered) for number, item in _conclusions(meeting) if item.answered]
    known: _Known = _term(meeting, today) if meeting.term else {}
    known["report"] = _report(meeting.report, today)
    known["terms"] = tuple(_series_term(term, today) for term in meeting.terms)
    return Standing(
        meeting.model_copy(update=known),
        tuple(item for item in cancelled if item[1] > today),
        tuple(moved),
        tuple(item for item in answered if item[1] > today),
    )


def known_of(district: District, today: date) -> District:
    """The district without days to come: who will serve, how it will be called, when it was to be checked.

    Of what holds today only the beginning is told; a substitute's last day is known as soon as he begins.
    """
    contact = district.contact
    if contact and contact.confirmed and contact.confirmed > today:
        contact = contact.model_copy(update={"confirmed": None})
    return district.model_copy(
        update={
            "contact": contact,
            "designations": _begun(district.designations, today) or district.designations[:1],
            "areas": _begun(district.areas, today),
            "officers": _begun(district.officers, today),
            "substitutes": tuple(item for item in district.substitutes if item.start <= today),
        }
    )


S = TypeVar("S", bound=Span)


def _begun(spans: Iterable[S], today: date) -> tuple[S, ...]:
    """The spans that have begun; an end that has not passed is not told."""
    begun = (item for item in spans if item.start is None or item.start <= today)
    return tuple(item.model_copy(update={"end": None}) if item.end and item.end >= today else item for item in begun)


def named_after(name: str, meeting: Meeting) -> date | None:
    """The day in the name of a meeting's file, where the meeting is on another day and no move explains that."""
    found = _NAMED_AFTER.search(name)
    if not (found and meeting.term):
        return None
    try:
        day = date.fromisoformat(found[1])
    except ValueError:  # no such day
        return None
    known = {meeting.term.day, *(move.day for move in meeting.moves)}
    return None if day in known else day


def crossed(meeting: Meeting) -> bool:
    """Whether the dates of a series do not follow each other."""
    starts = [datetime.combine(term.day, term.start) for term in meeting.terms]
    return any(other <= one for one, other in pairwise(starts))


def _whole(meeting: Meeting, planned: Any) -> bool:
    """Whether a date of a series was cancelled with the rest."""
    return meeting.term is None and planned.cancelled is meeting.cancelled


def _conclusions(meeting: Meeting) -> Iterator[tuple[int, Conclusion]]:
    for number, planned in enumerate(meeting.planned, 1):
        for item in planned.report.conclusions if planned.report else ():
            yield number, item


def _next_move(moves: tuple[Move, ...], today: date) -> date | None:
    """The day of the first move that is not announced yet; those behind it are not known either."""
    return next((move.announced for move in moves if move.announced and move.announced > today), None)


def _cancelled(cancelled: Cancelled | None, today: date) -> Cancelled | None:
    return None if cancelled and cancelled.day > today else cancelled


def _term(meeting: Meeting, today: date) -> _Known:
    """What a meeting of one date tells otherwise."""
    known: _Known = {"cancelled": _cancelled(meeting.cancelled, today)}
    if meeting.term and _next_move(meeting.moves, today):
        start = meeting.parts[0].start if meeting.parts else meeting.term.start
        term, clock, moves = _before(meeting.term, start, meeting.moves, today)
        if meeting.parts and clock == start:
            term = term.model_copy(update={"start": None, "end": None})
        known["term"], known["moves"] = term, moves
        known["parts"] = meeting.parts if clock == start else ()
    return known


def _series_term(term: SeriesTerm, today: date) -> SeriesTerm:
    known: _Known = {"cancelled": _cancelled(term.cancelled, today), "report": _report(term.report, today)}
    if _next_move(term.moves, today):
        term, _, known["moves"] = _before(term, term.start, term.moves, today)
    return term.model_copy(update=known)


T = TypeVar("T", bound=Term)


def _before(
    term: T, start: time | None, moves: tuple[Move, ...], today: date
) -> tuple[T, time | None, tuple[Move, ...]]:
    """The date before the moves that are not announced yet, its hour, and the moves before it.

    An hour that is not given is that of the next date; another hour has an end that nobody knows.
    """
    known = next(number for number, move in enumerate(moves) if move.announced and move.announced > today)
    clock = start
    for move in reversed(moves[known:]):
        clock = move.start or clock
    end = term.end if clock == start else None
    earlier = term.model_copy(
        update={"day": moves[known].day, "start": clock, "end": end, "until": moves[known].until, "weekday": None}
    )
    return earlier, clock, moves[:known]


def _report(report: Report | None, today: date) -> Report | None:
    """The report without answers that are to come: until then there is no answer."""
    if report is None:
        return None
    unanswered = {"answer": None, "answered": None, "state": Answer.SILENCE}
    conclusions = tuple(
        item.model_copy(update=unanswered) if item.answered and item.answered > today else item
        for item in report.conclusions
    )
    return report.model_copy(update={"conclusions": conclusions})

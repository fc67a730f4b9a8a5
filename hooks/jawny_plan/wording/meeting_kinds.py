"""Kinds of meetings as sentences need them."""

from __future__ import annotations

from typing import NamedTuple

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.notes import announced
from jawny_plan.model.meeting_term import MeetingKind


class NamedKind(NamedTuple):
    """`odbyła się`, `miała się odbyć` · `debata inicjująca`, `debatę …` · `zapowiedzianą`."""

    took_place: str
    was_planned: str
    nominative: str
    accusative: str
    announced: str


_SHE, _IT = ("odbyła się", "miała się odbyć"), ("odbyło się", "miało się odbyć")
_HE, _THEY = ("odbył się", "miał się odbyć"), ("odbyły się", "miały się odbyć")
NAMED_KINDS = {
    MeetingKind.OPENING: NamedKind(*_SHE, "debata inicjująca", "debatę inicjującą", "zapowiedzianą"),
    MeetingKind.EVALUATION: NamedKind(*_SHE, "debata ewaluacyjna", "debatę ewaluacyjną", "zapowiedzianą"),
    MeetingKind.CONSULTATION: NamedKind(*_THEY, "konsultacje", "konsultacje", "zapowiedziane"),
    MeetingKind.ASSEMBLY: NamedKind(*_IT, "zebranie", "zebranie", "zapowiedziane"),
    MeetingKind.MEETING: NamedKind(*_IT, "spotkanie", "spotkanie", "zapowiedziane"),
    MeetingKind.MOBILE_POINT: NamedKind("działał", "miał działać", "mobilny punkt", "mobilny punkt", "zapowiedziany"),
    MeetingKind.PICNIC: NamedKind(*_HE, "piknik", "piknik", "zapowiedziany"),
    MeetingKind.DUTY: NamedKind(*_HE, "dyżur", "dyżur", "zapowiedziany"),
}


def takes_place(facts: MeetingFacts) -> str:
    """`odbędzie się`; where all of it lies before the day of the announcement, `odbyło się` or `miało się odbyć`."""
    kind = facts.meeting.kind
    if not is_over(facts):
        return "odbędą się" if kind is MeetingKind.CONSULTATION else "odbędzie się"
    named = NAMED_KINDS[kind]
    return named.took_place if any(item.report for item in facts.occurrences) else named.was_planned


def is_over(facts: MeetingFacts) -> bool:
    """Whether all of a meeting lies before the day that its announcement speaks of: without one, before today."""
    day, duty = announced(facts.meeting) or facts.today, facts.meeting.duty
    ends = [duty.end] if duty else [item.last_day for item in facts.occurrences]
    return all(end is not None and end < day for end in ends)

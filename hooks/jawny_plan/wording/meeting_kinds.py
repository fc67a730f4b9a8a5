"""Kinds of meetings as sentences need them."""

from __future__ import annotations

from typing import NamedTuple

from jawny_plan.model.meeting_term import MeetingKind


class NamedKind(NamedTuple):
    """`odbyła się` · `debata inicjująca`, `zapowiedziano` · `debatę …`, `debatę …` · `zapowiedzianą` · `na wtorek`."""

    took_place: str
    nominative: str
    accusative: str
    announced: str


NAMED_KINDS = {
    MeetingKind.OPENING: NamedKind("odbyła się", "debata inicjująca", "debatę inicjującą", "zapowiedzianą"),
    MeetingKind.EVALUATION: NamedKind("odbyła się", "debata ewaluacyjna", "debatę ewaluacyjną", "zapowiedzianą"),
    MeetingKind.CONSULTATION: NamedKind("odbyły się", "konsultacje", "konsultacje", "zapowiedziane"),
    MeetingKind.ASSEMBLY: NamedKind("odbyło się", "zebranie", "zebranie", "zapowiedziane"),
    MeetingKind.MEETING: NamedKind("odbyło się", "spotkanie", "spotkanie", "zapowiedziane"),
    MeetingKind.MOBILE_POINT: NamedKind("działał", "mobilny punkt", "mobilny punkt", "zapowiedziany"),
    MeetingKind.PICNIC: NamedKind("odbył się", "piknik", "piknik", "zapowiedziany"),
    MeetingKind.DUTY: NamedKind("odbył się", "dyżur", "dyżur", "zapowiedziany"),
}

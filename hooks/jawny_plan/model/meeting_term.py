"""When a meeting takes place: one date, a date of a series, the part of an evening, duty hours.

Hours are what a clock in Poland shows (Europe/Warsaw). An end not after its start lies on the next day.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, Phrase, fault, from_text, key
from jawny_plan.model.period import Span
from jawny_plan.model.time import HoursText, Weekday, weekday

LONGEST = timedelta(hours=16)
"""A longer meeting of one day is a slip: its end stands before its start."""
MOST_DAYS = 14
"""More days than that are a slip, or duty hours."""


class MeetingKind(StrEnum):
    """Kinds of meetings."""

    OPENING = "debata-inicjujaca"
    EVALUATION = "debata-ewaluacyjna"
    CONSULTATION = "konsultacje"
    ASSEMBLY = "zebranie"
    MEETING = "spotkanie"
    MOBILE_POINT = "mobilny-punkt"
    PICNIC = "piknik"
    DUTY = "dyzur"


def parse_clock(value: str) -> time:
    """`17.00` or `17:00` -> time(17, 0)."""
    expected = "Oczekiwano godziny w postaci 17.00."
    found = re.fullmatch(r"(\d{1,2})[.:](\d{2})", value, re.ASCII)
    if not found:
        raise fault(f'"{value[:40]}" nie jest godziną.', expected)
    if found.groups() == ("24", "00"):
        raise fault("o 24.00 dzień się kończy.", "Początek dnia to 0.00; 24.00 może stać tylko na końcu (do).")
    try:
        return time(int(found[1]), int(found[2]))
    except ValueError:
        raise fault(f'takiej godziny nie ma: "{value[:40]}".', expected) from None


def parse_end(value: str) -> time:
    """As `parse_clock`; `24.00` is midnight, which ends the day."""
    return time() if re.fullmatch(r"24[.:]00", value) else parse_clock(value)


Clock = Annotated[time, from_text(parse_clock, "godzina w postaci 17.00")]
EndClock = Annotated[time, from_text(parse_end, "godzina w postaci 19.00")]


def clocks_change(day: date) -> bool:
    """Whether clocks change in the night to `day`: the last Sunday of March and October (directive 2000/84/EC)."""
    return day.month in (3, 10) and day.weekday() == 6 and day.day > 24


def skipped(at: datetime) -> bool:
    """Whether clocks never show this: in March 2.00 is at once 3.00."""
    return at.month == 3 and at.hour == 2 and clocks_change(at.date())


def moment(day: date, start: time | None, end: time | None) -> tuple[datetime | None, datetime | None]:
    """Start and end as a clock on the wall shows them; an end not after the start lies on the next day."""
    if start is None:
        return None, None
    begins = datetime.combine(day, start)
    if end is None:
        return begins, None
    ends = datetime.combine(day, end)
    return begins, ends if ends > begins or day == date.max else ends + timedelta(days=1)


def check_hours(start: time | None, end: time | None) -> None:
    """Refuse an end without a start, an empty and an impossibly long meeting."""
    if end is None:
        return
    if start is None:
        raise fault("podano koniec (do) bez początku (od).", "Dopisz od albo usuń do.")
    begins, ends = moment(date(2024, 1, 1), start, end)  # any day will do
    if start == end or (begins and ends and ends - begins > LONGEST):
        raise fault(
            f"godziny od {dotted(start)} do {dotted(end)} są niemożliwe.",
            "Sprawdź, czy początek i koniec nie są zamienione.",
        )


def check_shown(*moments: datetime | None) -> None:
    """Refuse an hour that clocks never show."""
    for at in moments:
        if at and skipped(at):
            raise fault(
                f"godziny {dotted(at.time())} dnia {at.date()} nie ma: tej nocy po 2.00 jest od razu 3.00.",
                "Popraw godzinę albo dzień.",
            )


def dotted(clock: time) -> str:
    """`17.00`"""
    return f"{clock.hour}.{clock.minute:02d}"


class Term(Entry):
    """One date of a meeting."""

    day: Day = key("dnia", "Dzień spotkania. Dzień tygodnia oblicza się sam.", "2026-12-10")
    until: Day | None = key(
        "do_dnia",
        "Ostatni dzień, gdy spotkanie trwa kilka dni; „od” to wtedy początek pierwszego dnia, a „do” koniec "
        "ostatniego. Gdy każdy dzień ma swoje godziny, wpisz dni jako „terminy”.",
        "2026-12-11",
        default=None,
    )
    start: Clock | None = key("od", "Godzina początku; usuń, gdy mają ją części.", "17.00", default=None)
    end: EndClock | None = key("do", "Godzina końca; usuń, gdy nie jest znana.", "19.00", default=None)
    weekday: Weekday | None = key(
        "dzien_tygodnia", "Dzień tygodnia z ogłoszenia, tylko do sprawdzenia z datą.", "czwartek", default=None
    )

    @model_validator(mode="after")
    def _weekday_agrees(self) -> Term:
        if self.weekday and self.weekday is not weekday(self.day):
            raise fault(
                f"wpisano {self.weekday}, a {self.day} to {weekday(self.day)}.",
                "Popraw dzień albo dzień tygodnia. Sprawdź też, co stoi w ogłoszeniu.",
            )
        return self

    @property
    def moments(self) -> tuple[datetime | None, datetime | None]:
        """Start and end as a clock on the wall shows them."""
        if self.until is None:
            return moment(self.day, self.start, self.end)
        begins = datetime.combine(self.day, self.start) if self.start else None
        if self.end is None:
            return begins, None
        midnight = self.end == time() and self.until < date.max
        return begins, datetime.combine(self.until + timedelta(days=1) if midnight else self.until, self.end)

    @model_validator(mode="after")
    def _days_in_order(self) -> Term:
        if self.until and not 0 < (self.until - self.day).days < MOST_DAYS:
            raise fault(
                f"spotkanie ma trwać od {self.day} do {self.until}.",
                f"do_dnia to ostatni dzień spotkania, które trwa od 2 do {MOST_DAYS} dni. Gdy trwa jeden dzień, usuń "
                "ten klucz.",
                at=("do_dnia",),
            )
        return self

    @model_validator(mode="after")
    def _hours_exist(self) -> Term:
        if self.until is None or self.start is None:
            check_hours(self.start, self.end)
        check_shown(*self.moments)
        return self


class Part(Entry):
    """A part of an evening, with its own hour, kind and topic."""

    start: Clock = key("od", "Godzina początku części.", "17.00")
    end: EndClock | None = key("do", "Godzina końca części; usuń, gdy nie jest znana.", "17.30", default=None)
    kind: MeetingKind = key("rodzaj", "Rodzaj tej części.", "debata-ewaluacyjna")
    topic: Phrase | None = key("temat", "Temat tej części.", "Co zrobiono w drugim półroczu", default=None)

    @model_validator(mode="after")
    def _hours_exist(self) -> Part:
        check_hours(self.start, self.end)
        return self


class Duty(Span):
    """Recurring duty hours: on which weekdays, when, from which day to which."""

    start: Day = key("od", "Pierwszy dzień, od którego dyżur obowiązuje.", "2026-01-02")
    end: Day | None = key("do", "Ostatni dzień; usuń, gdy dyżur nie ma końca.", "2026-12-31", default=None)
    weekdays: tuple[Weekday, ...] = key("dni", "Dni tygodnia.", ["poniedzialek", "piatek"], min_length=1)
    hours: HoursText = key("godziny", "Godziny dyżuru.", "10.00-12.00")
    exceptions: tuple[Day, ...] = key("bez_dyzuru", "Dni, w które dyżuru nie będzie.", ["2026-12-25"], default=())

    @model_validator(mode="after")
    def _exceptions_fall_on_duty(self) -> Duty:
        for day in self.exceptions:
            if not self.holds(day) or weekday(day) not in self.weekdays:
                raise fault(
                    f"{day} ({weekday(day)}) i tak nie ma dyżuru.",
                    f"Oczekiwano dnia dyżuru ({', '.join(self.weekdays)}) w okresie od {self.start} do "
                    f"{self.end or 'odwołania'}.",
                )
        return self

"""Spans of days, with both ends or with one unknown."""

from __future__ import annotations

from datetime import date

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, Text, fault, key


def _in_order(start: date | None, end: date | None) -> None:
    if start and end and end < start:
        raise fault(f"okres kończy się ({end}) przed początkiem ({start}).", "Sprawdź obie daty.")


class Span(Entry):
    """Days from `start` to `end`, both included; an end that the source does not give is None."""

    start: Day | None = key("od", "Pierwszy dzień; usuń, gdy nie jest znany.", "2024-01-01", default=None)
    end: Day | None = key("do", "Ostatni dzień; usuń, gdy nie jest znany.", "2024-06-30", default=None)

    @model_validator(mode="after")
    def _check_order(self) -> Span:
        _in_order(self.start, self.end)
        return self

    @property
    def days(self) -> int | None:
        """Length in days, first and last day included; None when an end is unknown."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the span; an unknown end excludes nothing."""
        return not (self.start and day < self.start) and not (self.end and day > self.end)

    def meets(self, other: Span) -> bool:
        """Whether both spans may share a day."""
        begins_late = bool(self.start and other.end and self.start > other.end)
        ends_early = bool(self.end and other.start and self.end < other.start)
        return not begins_late and not ends_early


class PlanPeriod(Span):
    """The period of a plan. Where the source gives neither end, its own words stand instead."""

    words: Text | None = key(
        "slowa", "Okres słowami planu, gdy nie podaje obu dat.", "do 30 maja 2022 r.", default=None
    )

    @model_validator(mode="after")
    def _something(self) -> PlanPeriod:
        if not (self.start or self.end or self.words):
            raise fault("okres jest pusty.", "Podaj daty (od, do) albo słowa planu (slowa).")
        return self


class Period(Span):
    """Days with both ends known."""

    start: Day = key("od", "Pierwszy dzień okresu.", "2024-01-01")
    end: Day = key("do", "Ostatni dzień okresu.", "2024-06-30")

    @property
    def days(self) -> int:
        """Length in days, first and last day included."""
        return (self.end - self.start).days + 1

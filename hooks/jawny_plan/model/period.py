"""Spans of days."""

from __future__ import annotations

from datetime import date

from pydantic import model_validator

from jawny_plan.model.base import Day, Entry, fault, key


class Period(Entry):
    """From the first day to the last, both included."""

    start: Day = key("od", "Pierwszy dzień okresu.", "2024-01-01")
    end: Day = key("do", "Ostatni dzień okresu.", "2024-06-30")

    @model_validator(mode="after")
    def _in_order(self) -> Period:
        if self.end < self.start:
            raise fault(f"okres kończy się ({self.end}) przed początkiem ({self.start}).", "Sprawdź obie daty.")
        return self

    @property
    def days(self) -> int:
        """Length in days, first and last day included."""
        return (self.end - self.start).days + 1

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.start <= day <= self.end

"""What every entry of a plan's log has."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Self

from pydantic import PrivateAttr

from jawny_plan.model.base import Day, Entry, Text, key


class Logged(Entry):
    """What every entry of the log has."""

    _number: int = PrivateAttr(default=0)
    """Its place in the file (from 1): corrections lead there, also when entries above it wait and are not seen."""

    day: Day = key("dnia", "Dzień, którego dotyczy wpis.", "2024-03-15")
    source: Text = key("zrodlo", "Skąd to wiadomo.", "sprawozdanie dzielnicowego")
    publish_from: Day | None = key(
        "publikuj_od", "Od którego dnia wolno to pokazać; usuń, gdy od razu.", "2024-03-20", default=None
    )
    approved: Day | None = key(
        "zatwierdzono",
        "Kiedy wpis zatwierdzono do publikacji; potrzebne, gdy jednostka.yml ma „wymagaj_zatwierdzenia: tak”.",
        "2024-03-18",
        default=None,
    )

    def __eq__(self, other: object) -> bool:
        """Entries that say the same are equal, wherever in a file they stand."""
        return self._content() == other._content() if isinstance(other, Logged) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._content())

    def _content(self) -> tuple[object, ...]:
        return type(self), *(getattr(self, name) for name in type(self).model_fields)

    @property
    def number(self) -> int:
        """Its place in the file, from 1; 0 of an entry that is in no file."""
        return self._number

    @property
    def known_from(self) -> date:
        """The first day on which people could read it: later than its own where something was learned late."""
        return max(day for day in (self.day, self.publish_from, self.approved) if day)

    def numbered(self, number: int) -> Self:
        """The entry, which from now on knows its place."""
        self._number = number
        return self


def number_entries(entries: Iterable[Logged]) -> None:
    """Let each entry of a file know its place there."""
    for number, entry in enumerate(entries, 1):
        entry.numbered(number)

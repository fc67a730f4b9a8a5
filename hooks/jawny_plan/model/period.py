"""Spans of days, with both ends or with one unknown."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple, cast

from pydantic import GetJsonSchemaHandler, PrivateAttr, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from jawny_plan.model.absence import UNKNOWN_WORDS, Absence, absence_in
from jawny_plan.model.base import Day, Entry, Phrase, fault, key
from jawny_plan.model.draft_07 import JsonSchema


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

    @property
    def earliest(self) -> date | None:
        """The first day on which the span may have begun; None where nothing is known of it."""
        return self.start

    @property
    def latest(self) -> date | None:
        """The last day that may still belong to the span; None where nothing is known of it."""
        return self.end

    def surely_open(self, day: date) -> bool:
        """Whether a day lies in the span whatever the days are that nobody knows."""
        return bool(self.start and self.end) and self.holds(day)

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the span; an unknown end excludes nothing."""
        return not (self.start and day < self.start) and not (self.end and day > self.end)

    def meets(self, other: Span) -> bool:
        """Whether both spans may share a day."""
        begins_late = bool(self.earliest and other.latest and self.earliest > other.latest)
        ends_early = bool(self.latest and other.earliest and self.latest < other.earliest)
        return not begins_late and not ends_early


class Rough(NamedTuple):
    """A day of which only the month or the half-year is known: it lies from `first` to `last`."""

    first: date
    last: date

    @property
    def is_month(self) -> bool:
        """Whether the month is known; else only the half-year is."""
        return self.first.month == self.last.month

    @property
    def written(self) -> str:
        """As it is typed in the data: `2019-06`, `2019-II`."""
        if self.is_month:
            return f"{self.first:%Y-%m}"
        return f"{self.first:%Y}-{'I' if self.first.month == 1 else 'II'}"


_ROUGH = r"(\d{4})-(0[1-9]|1[0-2]|I{1,2})"


def parse_rough(value: str) -> Rough | None:
    """`2019-06` -> June 2019, `2019-II` -> the second half of 2019; None for anything else."""
    found = re.fullmatch(_ROUGH, value, re.ASCII)
    if not found or found[1] == "0000":
        return None
    year, first, last = int(found[1]), *{"I": (1, 6), "II": (7, 12)}.get(found[2], (0, 0))
    if not first:
        first = last = int(found[2])
    return Rough(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


LONGEST = 10
"""Years: no day of a plan is further from its first one; a plan is made for half a year."""


def too_far(first: date, day: date) -> bool:
    """Whether a day is further from the first one of a plan than any day of a plan can be."""
    return abs((day - first).days) > LONGEST * 366


Edge = Rough | Absence
"""What may be known of an end of a plan's period instead of its day."""
_EDGES = ("od", "do")
_NOT_WHOLLY = (
    "albo sam miesiąc (2019-06), samo półrocze (2019-II); gdy go nie znamy, wpisz „nieznane”, "
    "a gdy plan go nie podaje, „brak”."
)


class PlanPeriod(Span):
    """The period of a plan. Where the source gives neither end, its own words stand instead.

    An end may be known to the month or the half-year, be none in the plan, or be unknown to us. A day of it, where one
    was given since, counts.
    """

    start: Day | None = key("od", f"Pierwszy dzień {_NOT_WHOLLY}", "2024-01-01", default=None)
    end: Day | None = key("do", f"Ostatni dzień {_NOT_WHOLLY}", "2024-06-30", default=None)
    words: Phrase | None = key(
        "slowa", "Okres słowami planu, gdy nie podaje obu dat.", "do 30 maja 2022 r.", default=None
    )
    _edges: dict[str, Edge] = PrivateAttr(default_factory=dict)

    @property
    def start_edge(self) -> Edge | None:
        """What is known of the first day instead of the day itself."""
        return None if self.start else self._edges.get("od")

    @property
    def end_edge(self) -> Edge | None:
        """What is known of the last day instead of the day itself."""
        return None if self.end else self._edges.get("do")

    @property
    def earliest(self) -> date | None:
        """The first day on which the plan may have begun; None where nothing is known of it."""
        return self.start or (self.start_edge.first if isinstance(self.start_edge, Rough) else None)

    @property
    def begun_by(self) -> date | None:
        """The first day on which the plan has surely begun; None where nothing is known of it."""
        return self.start or (self.start_edge.last if isinstance(self.start_edge, Rough) else None)

    @property
    def latest(self) -> date | None:
        """The last day on which the plan may still run; None where nothing is known of it."""
        return self.end or (self.end_edge.last if isinstance(self.end_edge, Rough) else None)

    def surely_open(self, day: date) -> bool:
        """Whether the plan runs on a day whatever the days are of which only the month or the half-year is known."""
        begun, end = self.begun_by is not None and day >= self.begun_by, self.end_edge
        return begun and (day <= self.end if self.end else isinstance(end, Rough) and day <= end.first)

    @model_validator(mode="wrap")
    @classmethod
    def _read(cls, value: Any, days: Callable[[Any], PlanPeriod]) -> PlanPeriod:
        if isinstance(value, str) and value in UNKNOWN_WORDS:
            value = dict.fromkeys(_EDGES, value)
        edges: dict[str, Edge] = {}
        if isinstance(value, Mapping):
            for name in _EDGES:
                if edge := _edge(value.get(name)):
                    edges[name] = edge
            value = {name: part for name, part in value.items() if name not in edges}
        made = days(value)
        made._edges.update(edges)
        if not (made.start or made.end or made.words or edges):
            raise fault("okres jest pusty.", "Podaj daty (od, do), słowa planu (slowa) albo wpisz: okres: nieznany.")
        first, last = made.earliest, made.latest
        if first and last and last < first:
            raise fault(f"okres kończy się ({last}) przed początkiem ({first}).", "Sprawdź obie daty.")
        if first and last and too_far(first, last):
            problem = f"plan trwałby ponad {LONGEST} lat, od {first} do {last}."
            raise fault(problem, "Sprawdź cyfry roku w obu datach.", at=("do",))
        return made

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        made = cast("JsonSchema", handler.resolve_ref_schema(handler(schema)))
        words: list[JsonSchema] = [
            {"type": "string", "pattern": f"^{_ROUGH}$"},
            {"enum": [Absence.NONE.value, Absence.UNKNOWN.value]},
        ]
        for name in _EDGES:
            day = made["properties"][name]
            about: JsonSchema = {"description": day.pop("description"), "examples": day.pop("examples")}
            made["properties"][name] = {**about, "anyOf": [day, *words]}
        return cast("JsonSchemaValue", made)


class OrUnknown:
    """Marks a period that may be one word instead: unknown."""

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(schema), {"const": UNKNOWN_WORDS[1]}]}


def _edge(value: object) -> Edge | None:
    """What an end says instead of a day; None for a day, and for what is at fault."""
    return absence_in(value) or (parse_rough(value) if isinstance(value, str) else None)


class Period(Span):
    """Days with both ends known."""

    start: Day = key("od", "Pierwszy dzień okresu.", "2024-01-01")
    end: Day = key("do", "Ostatni dzień okresu.", "2024-06-30")

    @property
    def days(self) -> int:
        """Length in days, first and last day included."""
        return (self.end - self.start).days + 1

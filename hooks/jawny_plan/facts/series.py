"""The same thing counted plan after plan: numbers that may stand in one row, and those that may not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.period import Span
from jawny_plan.model.threat import Figure

ALIKE = Fraction(9, 10)
"""Periods compare where the shortest has at least so much of the longest one's days: a half-year of 181 and of 184."""


class Counting(NamedTuple):
    """What was counted in some days, both included, and in which plan it was measured; None before any plan."""

    start: date
    end: date
    many: int
    plan: str | None

    @property
    def days(self) -> int:
        """The length."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True)
class Series:
    """Numbers of the same thing over plans that continue one another, oldest first.

    `shown` are counted over periods of about the same length, one after another; `apart` are those of shorter periods.
    """

    figure: Figure
    plans: tuple[PlanFacts, ...]
    shown: tuple[Counting, ...]
    apart: tuple[Counting, ...]


def series(chain: Sequence[PlanFacts]) -> Iterator[Series]:
    """The series of a chain of plans. Where the numbers do not compare, or there is only one, there is none."""
    found: dict[tuple[object, ...], tuple[Figure, list[Counting]]] = {}
    for plan in chain:
        for counter in (*(item for result in plan.results for item in result.counters), *plan.other_measurements):
            figure = counter.figure
            _, numbers = found.setdefault(_what(figure), (figure, []))
            if figure.exact is not None and (counted := _counting(figure.period, figure.exact, None)):
                numbers.append(counted)
            if counter.measured:
                measured = counter.measured
                if counted := _counting(measured.period, measured.count, plan.plan.headline):
                    numbers.append(counted)
    for figure, numbers in found.values():
        longest = max((item.days for item in numbers), default=0)
        once = _once(numbers)
        if once is None:
            continue  # two numbers for the same days: nobody knows which is right
        shown = tuple(item for item in once if item.days >= ALIKE * longest)
        if len(shown) > 1 and all(before.end < after.start for before, after in pairwise(shown)):
            yield Series(figure, tuple(chain), shown, tuple(item for item in once if item not in shown))


def _what(figure: Figure) -> tuple[object, ...]:
    """What has to be the same for numbers to compare: the thing, its reservations, who counts."""
    words = (figure.of_what, figure.about, figure.counted_by)
    return (*(text.casefold() if text else None for text in words), figure.mainly, figure.percent, figure.part_of)


def _counting(period: Span | None, count: int, plan: str | None) -> Counting | None:
    if period is None or period.start is None or period.end is None:
        return None
    return Counting(period.start, period.end, count, plan)


def _once(numbers: Sequence[Counting]) -> list[Counting] | None:
    """Each period once, oldest first: a plan's measurement is the next plan's baseline. None where they disagree."""
    by_period: dict[tuple[date, date], Counting] = {}
    for item in numbers:
        known = by_period.setdefault((item.start, item.end), item)
        if known.many != item.many:
            return None
        if known.plan is None:
            by_period[item.start, item.end] = item
    return sorted(by_period.values())

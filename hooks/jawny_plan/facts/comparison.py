"""Whether a goal in numbers was reached, and how much of the difference may be chance.

All is exact fractions, rounded by whoever tells the reader; only the chance is a float. It is summed here in a few
lines: scipy and numpy would be a heavy price for one binomial tail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate, takewhile
from math import fsum
from operator import mul
from typing import NamedTuple

from jawny_plan.model.progress import ComparisonMethod as Method

CHANCE_THRESHOLD = 0.05
RATE_DAYS = 30
_NEGLIGIBLE = 1e-30  # weights below this part of the greatest one change no digit that anybody reads


class Verdict(StrEnum):
    """What can be said of a goal. The order is that in which one counter decides for several, see `combined`."""

    TOO_LITTLE = "za mało danych"
    MISSED = "nieosiągnięty"
    UNJUDGEABLE = "nie da się ocenić"
    REACHED = "osiągnięty"


class Caution(StrEnum):
    """Why a comparison may mislead."""

    SEASON = "inne-miesiace"
    SHORT_WINDOW = "niepelny-okres"
    DIFFERENT_DAYS = "rozne-dlugosci"
    UNKNOWN_PERIOD = "nieznany-okres"


@dataclass(frozen=True)
class Days:
    """From the first day to the last, both included; either may be unknown. ValueError if out of order."""

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"a span ends ({self.end}) before it starts ({self.start})")

    @property
    def days(self) -> int | None:
        """Length in days; None if an end is unknown."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    @property
    def months(self) -> frozenset[int] | None:
        """Calendar months touched, 1 to 12; None if an end is unknown."""
        if self.start is None or self.days is None:
            return None
        return frozenset((self.start + timedelta(days=day)).month for day in range(min(self.days, 366)))

    def covers(self, other: Days) -> bool:
        """Whether `other` is known to lie inside; False if any of the four ends is unknown."""
        if not (self.start and self.end and other.start and other.end):
            return False
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True)
class Counted:
    """A number of events and when they were counted; `days` is for unknown dates, and 0 days means unknown.

    ValueError for a negative number, dates out of order, or `days` that contradict the dates.
    """

    count: int
    days: int | None = None
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if min(self.count, self.days or 0) < 0 or self.days not in (None, 0, self.length):
            raise ValueError(f"negative, or days that contradict the dates: {self}")

    @property
    def span(self) -> Days:
        """When it was counted."""
        return Days(self.start, self.end)

    @property
    def length(self) -> int | None:
        """Days of counting, at least 1; None if unknown."""
        return self.span.days or self.days or None

    @property
    def rate(self) -> Fraction | None:
        """Events per 30 days; None if the length is unknown."""
        return Fraction(self.count * RATE_DAYS, self.length) if self.length else None


@dataclass(frozen=True)
class Comparison:
    """A measurement set against a baseline. Rates are per 30 days.

    `limit`: the highest count over the measurement's days that still reaches the goal. `change`: -1/4 for a quarter
    less, of counts (raw) or rates (per day). `change`, `p_value`, `by_chance` stand only beside reached or missed:
    part of a period proves nothing. `p_value` takes the true lengths even when raw, so a shorter window never passes
    for a fall; None if one is unknown. `by_chance`: None also where nothing fell. `beyond`: the plan names an exact
    percent and one event more would still have reached it.
    """

    method: Method
    baseline_rate: Fraction | None
    measurement_rate: Fraction | None
    limit: Fraction | None
    verdict: Verdict
    change: Fraction | None
    p_value: float | None
    by_chance: bool | None
    beyond: bool
    warnings: tuple[Caution, ...]


def compare(
    baseline: Counted, measurement: Counted | None, part: Fraction, *, exactly: bool, method: Method | None, plan: Days
) -> Comparison | None:
    """The comparison for "fewer by this `part`"; None without a measurement or a recorded method.

    Too little data: the measurement is not known to cover the whole plan. Cannot be judged, whatever comes later: a
    baseline of 0, a plan with an unknown end, or, per day, a baseline of unknown length. `exactly` ("o 30%") is judged
    as "co najmniej": a greater fall holds the smaller one, whole events seldom hit a percent to the digit, and fewer
    events must never make a goal missed. The surplus is told by `beyond`.
    """
    if method is None or measurement is None:
        return None
    expected = _expected(baseline, measurement, method)
    limit = None if expected is None else expected * (1 - part)
    verdict = _verdict(baseline, measurement, limit, method, plan)
    judged = verdict in (Verdict.REACHED, Verdict.MISSED)
    change = measurement.count / expected - 1 if judged and expected else None
    p_value = fall_by_chance(baseline, measurement) if judged else None
    return Comparison(
        method=method,
        baseline_rate=baseline.rate,
        measurement_rate=measurement.rate,
        limit=limit,
        verdict=verdict,
        change=change,
        p_value=p_value,
        by_chance=None if p_value is None or change is None or change >= 0 else p_value > CHANCE_THRESHOLD,
        beyond=exactly and verdict is Verdict.REACHED and limit is not None and measurement.count + 1 <= limit,
        warnings=tuple(_cautions(baseline, measurement, method, plan)),
    )


def _expected(baseline: Counted, measurement: Counted, method: Method) -> Fraction | None:
    """Events over the measurement's days, were nothing to change; None if unknown or if the baseline is 0."""
    if method is Method.RAW:
        return Fraction(baseline.count) or None
    if not (baseline.count and baseline.length and measurement.length):
        return None
    return Fraction(baseline.count * measurement.length, baseline.length)


def _verdict(baseline: Counted, measurement: Counted, limit: Fraction | None, method: Method, plan: Days) -> Verdict:
    if not baseline.count or plan.days is None or (method is Method.PER_DAY and baseline.length is None):
        return Verdict.UNJUDGEABLE
    if limit is None or not measurement.span.covers(plan):
        return Verdict.TOO_LITTLE
    return Verdict.REACHED if measurement.count <= limit else Verdict.MISSED


def _cautions(baseline: Counted, measurement: Counted, method: Method, plan: Days) -> Iterator[Caution]:
    months = {baseline.span.months, measurement.span.months}
    if None in months or plan.days is None:
        yield Caution.UNKNOWN_PERIOD
    if len(months - {None}) == 2:
        yield Caution.SEASON
    if plan.days is not None and not measurement.span.covers(plan):
        yield Caution.SHORT_WINDOW
    if method is Method.RAW and len({baseline.length, measurement.length} - {None}) == 2:
        yield Caution.DIFFERENT_DAYS


def fall_by_chance(before: Counted, after: Counted) -> float | None:
    """The chance, 0 to 1, of `after` events or fewer had their rate not changed; None if a length is unknown.

    One-sided exact conditional test of two Poisson rates, the "C-test": given the total, the later events are binomial
    with the later share of days. Przyborowski and Wilenski (1940), Homogeneity of Results in Testing Samples from
    Poisson Series, Biometrika 31, 313-323. Weights are in parts of the most likely one's, so nothing overflows:
    absolute error below 1e-11 up to a million events, and a chance below about 1e-30 comes out as 0.
    """
    if not (before.length and after.length):
        return None
    total, odds = before.count + after.count, after.length / before.length
    mode = (total + 1) * after.length // (before.length + after.length)
    below = list(_weights(total, 1 / odds, total - mode))  # of mode - 1, mode - 2, ...
    above = list(_weights(total, odds, mode))  # of mode + 1, mode + 2, ...
    whole = fsum([*below, 1.0, *above])
    if after.count < mode:
        return fsum(below[mode - 1 - after.count :]) / whole
    return 1 - fsum(above[after.count - mode :]) / whole


def _weights(total: int, odds: float, mode: int) -> Iterator[float]:
    """Binomial weights of mode + 1, mode + 2, ... in parts of the mode's own, until they are negligible."""
    ratios = ((total - events) / (events + 1) * odds for events in range(mode, total))
    return takewhile(lambda weight: weight > _NEGLIGIBLE, accumulate(ratios, mul))


def combined(comparisons: Iterable[Comparison | None]) -> Verdict:
    """The verdict on a goal with several baselines: reached only if each of them is.

    The first in the order of `Verdict` stands. One counter without a comparison is too little data, even beside a
    missed one: no verdict is given on half the numbers. A goal without baselines cannot be judged.
    """
    verdicts = {Verdict.TOO_LITTLE if each is None else each.verdict for each in comparisons}
    return min(verdicts, key=list(Verdict).index, default=Verdict.UNJUDGEABLE)


def ceiling(measured: Counted, limit: int, plan: Days) -> Verdict:
    """Whether no more than `limit` were counted; part of a plan can show that there were more, not that there were not.

    Nothing is divided, so no method has to be chosen. A plan with an unknown end cannot be judged as reached.
    """
    if measured.count > limit:
        return Verdict.MISSED
    if plan.days is None:
        return Verdict.UNJUDGEABLE
    return Verdict.REACHED if measured.span.covers(plan) else Verdict.TOO_LITTLE


class Direction(StrEnum):
    """How a measurement lies to its baseline."""

    MORE = "wiecej"
    LESS = "mniej"
    SAME = "tyle-samo"


class Trend(NamedTuple):
    """The direction, and whether rates were compared instead of counts."""

    direction: Direction
    per_day: bool


def trend(baseline: Counted, measurement: Counted, method: Method | None) -> Trend | None:
    """Whether there is more or less; of counts over different days None until the unit has chosen a method.

    Per day, rates are compared; None where a length is not known.
    """
    before, after, per_day = Fraction(baseline.count), Fraction(measurement.count), False
    if baseline.length != measurement.length or baseline.length is None:
        if method is None:
            return None
        if method is Method.PER_DAY:
            if baseline.rate is None or measurement.rate is None:
                return None
            before, after, per_day = baseline.rate, measurement.rate, True
    if before == after:
        return Trend(Direction.SAME, per_day)
    return Trend(Direction.MORE if after > before else Direction.LESS, per_day)


def points(before: int | None, after: int | None, wanted: int) -> Verdict:
    """Whether a survey's per cent rose by `wanted` points."""
    if before is None or after is None:
        return Verdict.TOO_LITTLE
    return Verdict.REACHED if after - before >= wanted else Verdict.MISSED


def level(measured: int | None, wanted: int) -> Verdict:
    """Whether a survey's per cent came up to the `wanted` one; more, even of an exact "poziom 80%", is reached."""
    if measured is None:
        return Verdict.TOO_LITTLE
    return Verdict.REACHED if measured >= wanted else Verdict.MISSED


def survey_change(before: int | None, after: int | None, wanted: int) -> Verdict:
    """Whether a survey's per cent rose by `wanted` per cent.

    Plans do not say whether "o 50%" means points (40 to 90) or parts of the first result (40 to 60): a verdict is
    given where both readings agree; otherwise, or from 0, the goal cannot be judged.
    """
    if before is None or after is None:
        return Verdict.TOO_LITTLE
    by_points, by_parts = after - before >= wanted, after * 100 >= before * (100 + wanted)
    if before == 0 or by_points != by_parts:
        return Verdict.UNJUDGEABLE
    return Verdict.REACHED if by_points else Verdict.MISSED

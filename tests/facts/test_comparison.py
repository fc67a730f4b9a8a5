"""Goals in numbers: limits, verdicts, chance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.comparison import (
    Caution,
    Comparison,
    Counted,
    Days,
    Direction,
    Method,
    Trend,
    Verdict,
    ceiling,
    combined,
    compare,
    fall_by_chance,
    level,
    points,
    survey_change,
    trend,
)
from tests.tools import pace

PLAN = Days(date(2024, 1, 1), date(2024, 6, 30))
BASELINE = Counted(16, start=date(2023, 7, 1), end=date(2023, 12, 4))
JUDGED = (Verdict.REACHED, Verdict.MISSED)


def measured(count: int, span: Days = PLAN) -> Counted:
    return Counted(count, start=span.start, end=span.end)


THIRTY = Fraction(30, 100)


def source(count: int, method: Method = Method.PER_DAY, baseline: Counted = BASELINE, **more: bool) -> Comparison:
    """The source plan's goal, at least 30% fewer, with `count` events measured over the plan."""
    found = compare(baseline, measured(count), THIRTY, exactly=more.get("exactly", False), method=method, plan=PLAN)
    assert found
    return found


# The source plan


def test_spans_include_both_ends():
    assert (BASELINE.length, PLAN.days) == (157, 182)


@pytest.mark.parametrize(
    ("count", "verdict", "p_value", "by_chance"),
    [
        (12, Verdict.REACHED, 0.17, True),
        (13, Verdict.MISSED, 0.22, True),
        (8, Verdict.REACHED, 0.036, False),
    ],
)
def test_the_source_plan_per_day(count, verdict, p_value, by_chance):
    found = source(count)
    assert found.limit is not None
    assert round(float(found.limit), 2) == 12.98
    assert (found.verdict, found.by_chance) == (verdict, by_chance)
    assert found.p_value == pytest.approx(p_value, abs=0.005)
    assert (found.baseline_rate, found.measurement_rate) == (Fraction(480, 157), Fraction(count * 30, 182))
    assert found.change == Fraction(count * 157, 16 * 182) - 1


@pytest.mark.parametrize(("count", "verdict"), [(11, Verdict.REACHED), (12, Verdict.MISSED)])
def test_the_source_plan_raw(count, verdict):
    found = source(count, Method.RAW)
    assert (found.limit, found.verdict) == (Fraction("11.2"), verdict)
    assert found.change == Fraction(count, 16) - 1


@pytest.mark.parametrize(("measurement", "method"), [(measured(12), None), (None, Method.RAW), (None, None)])
def test_nothing_is_computed_without_a_method_or_a_measurement(measurement, method):
    assert compare(BASELINE, measurement, THIRTY, exactly=False, method=method, plan=PLAN) is None


# Verdicts


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    "window",
    [
        Days(date(2024, 1, 2), date(2024, 6, 30)),
        Days(date(2024, 1, 1), date(2024, 6, 29)),
        Days(date(2024, 1, 1), None),
        Days(None, None),
    ],
)
def test_part_of_the_plan_is_too_little(method, window):
    found = compare(BASELINE, measured(0, window), THIRTY, exactly=False, method=method, plan=PLAN)
    assert found
    assert (found.verdict, found.change, found.p_value, found.by_chance) == (Verdict.TOO_LITTLE, None, None, None)
    assert Caution.SHORT_WINDOW in found.warnings


@pytest.mark.parametrize("method", Method)
def test_a_baseline_of_nothing_cannot_be_judged(method):
    found = source(0, method, replace(BASELINE, count=0))
    assert (found.verdict, found.limit, found.p_value) == (Verdict.UNJUDGEABLE, None, None)


def test_a_baseline_of_unknown_length_can_be_judged_raw_only():
    unknown = Counted(37)
    assert source(10, Method.PER_DAY, unknown).verdict is Verdict.UNJUDGEABLE
    raw = source(10, Method.RAW, unknown)
    assert (raw.verdict, raw.p_value, raw.by_chance, raw.baseline_rate) == (Verdict.REACHED, None, None, None)
    assert raw.warnings == (Caution.UNKNOWN_PERIOD,)


def test_a_baseline_of_known_length_and_unknown_dates_can_be_judged_per_day():
    found = source(12, baseline=Counted(16, days=157))
    assert (found.verdict, found.limit) == (Verdict.REACHED, source(12).limit)
    assert found.warnings == (Caution.UNKNOWN_PERIOD,)


@pytest.mark.parametrize("plan", [Days(PLAN.start, None), Days(None, PLAN.end), Days(None, None)])
def test_a_plan_with_an_unknown_end_cannot_be_judged(plan):
    found = compare(BASELINE, measured(0), THIRTY, exactly=False, method=Method.RAW, plan=plan)
    assert found
    assert found.verdict is Verdict.UNJUDGEABLE
    assert Caution.SHORT_WINDOW not in found.warnings


@pytest.mark.parametrize(("count", "exactly", "beyond"), [(12, True, False), (11, True, True), (11, False, False)])
def test_a_fall_greater_than_an_exact_percent_reaches_it_and_says_so(count, exactly, beyond):
    found = source(count, exactly=exactly)
    assert (found.verdict, found.beyond) == (Verdict.REACHED, beyond)


@pytest.mark.parametrize(("count", "beyond"), [(7, False), (6, True)])
def test_one_event_more_at_the_limit_itself_would_still_have_reached_an_exact_percent(count, beyond):
    found = compare(Counted(10), measured(count), THIRTY, exactly=True, method=Method.RAW, plan=PLAN)
    assert found and (found.limit, found.verdict, found.beyond) == (7, Verdict.REACHED, beyond)


def test_the_limit_itself_reaches_the_goal():
    found = compare(Counted(10), measured(7), THIRTY, exactly=False, method=Method.RAW, plan=PLAN)
    assert found
    assert (found.limit, found.verdict) == (7, Verdict.REACHED)


# Cautions


def test_the_source_plan_is_compared_with_other_months():
    assert source(12).warnings == (Caution.SEASON,)
    assert source(12, Method.RAW).warnings == (Caution.SEASON, Caution.DIFFERENT_DAYS)


def test_the_same_months_of_another_year_need_no_caution():
    year_before = Counted(16, start=date(2022, 1, 1), end=date(2022, 6, 30))
    assert source(12, baseline=year_before).warnings == ()


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2023, 12, 31), date(2024, 1, 1), {12, 1}),
        (date(2023, 8, 5), date(2023, 8, 5), {8}),
        (date(2020, 5, 1), date(2024, 2, 1), set(range(1, 13))),
        (date(2020, 5, 1), None, None),
    ],
)
def test_months_of_a_span(start, end, months):
    assert Days(start, end).months == months


def test_a_raw_fall_due_to_a_shorter_window_alone_is_told_as_chance():
    whole_year = Counted(100, start=date(2023, 1, 1), end=date(2023, 12, 31))
    found = source(50, Method.RAW, whole_year)
    assert (found.verdict, found.by_chance) == (Verdict.REACHED, True)


def test_a_rise_is_no_fall_by_chance():
    found = source(40)
    assert (found.verdict, found.by_chance) == (Verdict.MISSED, None)
    assert found.p_value is not None
    assert found.p_value > 0.95


# Refusals


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"count": -1}, "negative"),
        ({"count": 1, "days": -1}, "negative"),
        ({"count": 1, "start": date(2024, 1, 2), "end": date(2024, 1, 1)}, "before it starts"),
        ({"count": 1, "days": 3, "start": date(2024, 1, 1), "end": date(2024, 1, 2)}, "contradict the dates"),
    ],
)
def test_impossible_counts_are_refused(wrong, message):
    with pytest.raises(ValueError, match=message):
        Counted(**wrong)


# Several baselines, surveys

REACHED, MISSED = source(12), source(13)
UNJUDGEABLE = source(0, baseline=replace(BASELINE, count=0))


@pytest.mark.parametrize(
    ("comparisons", "verdict"),
    [
        ([REACHED, REACHED], Verdict.REACHED),
        ([REACHED, MISSED], Verdict.MISSED),
        ([MISSED, UNJUDGEABLE], Verdict.MISSED),
        ([REACHED, UNJUDGEABLE], Verdict.UNJUDGEABLE),
        ([MISSED, None], Verdict.TOO_LITTLE),
        ([UNJUDGEABLE, None], Verdict.TOO_LITTLE),
        ([None], Verdict.TOO_LITTLE),
        ([], Verdict.UNJUDGEABLE),
    ],
)
def test_several_baselines(comparisons, verdict):
    assert combined(comparisons) is combined(reversed(comparisons)) is verdict


@pytest.mark.parametrize(
    ("found", "verdict"),
    [(None, Verdict.TOO_LITTLE), (79, Verdict.MISSED), (80, Verdict.REACHED), (81, Verdict.REACHED)],
)
def test_survey_level(found, verdict):
    assert level(found, 80) is verdict


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (40, 90, Verdict.REACHED),
        (40, 89, Verdict.UNJUDGEABLE),  # by parts of 40 it is, by points it is not
        (33, 49, Verdict.MISSED),  # half of 33 more is 49.5, never rounded down
        (33, 50, Verdict.UNJUDGEABLE),
        (40, 60, Verdict.UNJUDGEABLE),
        (40, 59, Verdict.MISSED),
        (80, 100, Verdict.MISSED),
        (0, 50, Verdict.UNJUDGEABLE),
        (40, None, Verdict.TOO_LITTLE),
        (None, 60, Verdict.TOO_LITTLE),
    ],
)
def test_survey_change(before, after, verdict):
    assert survey_change(before, after, 50) is verdict


# For any numbers


def chance(before: int, before_days: int, after: int, after_days: int) -> float:
    found = fall_by_chance(Counted(before, before_days), Counted(after, after_days))
    assert found is not None
    return found


COUNTS = st.integers(0, 10**6)
SMALL = st.integers(0, 60)
LENGTHS = st.integers(1, 800)
PERCENTS = st.integers(0, 100)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
FULL_SPANS = st.builds(lambda start, length: Days(start, start + timedelta(days=length - 1)), DAYS, LENGTHS)
SPANS = FULL_SPANS | st.builds(Days, st.none() | DAYS, st.none()) | st.just(PLAN)
COUNTED = st.builds(measured, COUNTS, SPANS) | st.builds(Counted, COUNTS, st.none() | st.integers(0, 800))


def exact_tail(before: int, before_days: int, after: int, after_days: int) -> Fraction:
    """The binomial tail term by term, in whole numbers."""
    total = before + after
    ways = sum(comb(total, k) * after_days**k * before_days ** (total - k) for k in range(after + 1))
    return Fraction(ways, (before_days + after_days) ** total)


@given(COUNTED, st.none() | COUNTED, PERCENTS, st.booleans(), st.none() | st.sampled_from(Method), SPANS)
def test_a_verdict_needs_both_numbers_the_method_and_the_whole_plan(
    baseline, measurement, percent, exactly, method, plan
):
    found = compare(baseline, measurement, Fraction(percent, 100), exactly=exactly, method=method, plan=plan)
    assert (found is None) == (measurement is None or method is None)
    if found is None or measurement is None:
        return
    judged = found.verdict in JUDGED
    assert judged or (found.change, found.p_value, found.by_chance, found.beyond) == (None, None, None, False)
    if judged:
        assert baseline.count > 0
        assert measurement.span.covers(plan)
        assert found.limit is not None
        assert found.change is not None
        assert (found.verdict is Verdict.REACHED) == (measurement.count <= found.limit)
        assert (found.verdict is Verdict.REACHED) == (found.change <= -Fraction(percent, 100))
    if found.p_value is not None:
        assert 0 <= found.p_value <= 1


@given(COUNTS, COUNTS, FULL_SPANS, PERCENTS, st.booleans(), st.sampled_from(Method), st.integers(1, 10**6))
def test_fewer_events_never_miss_a_goal_that_more_reach(before, after, plan, percent, exactly, method, fewer):
    def verdict(count: int) -> Verdict:
        found = compare(
            replace(BASELINE, count=before),
            measured(count, plan),
            Fraction(percent, 100),
            exactly=exactly,
            method=method,
            plan=plan,
        )
        assert found
        return found.verdict

    assert verdict(after) is not Verdict.REACHED or verdict(max(0, after - fewer)) is Verdict.REACHED


@given(st.integers(1, 10**6), LENGTHS, FULL_SPANS, PERCENTS, st.integers(1, 50), st.sampled_from(Method))
def test_the_limit_scales_with_the_baseline(count, days, plan, percent, times, method):
    def limit(count: int) -> Fraction:
        found = compare(
            Counted(count, days), measured(0, plan), Fraction(percent, 100), exactly=False, method=method, plan=plan
        )
        assert found
        assert found.limit is not None
        return found.limit

    assert limit(count * times) == limit(count) * times


@given(SMALL, LENGTHS, SMALL, LENGTHS)
def test_chance_agrees_with_whole_numbers(before, before_days, after, after_days):
    exact = exact_tail(before, before_days, after, after_days)
    assert chance(before, before_days, after, after_days) == pytest.approx(float(exact), rel=1e-9, abs=1e-13)


@pytest.mark.parametrize("after", [900, 1000, 1100, 1500])
def test_chance_agrees_with_whole_numbers_when_they_are_great(after):
    exact = exact_tail(1000, 157, after, 182)
    assert chance(1000, 157, after, 182) == pytest.approx(float(exact), rel=1e-9, abs=1e-13)


@given(COUNTS, LENGTHS, st.integers(1, 10**6), LENGTHS)
def test_chances_of_a_fall_and_of_its_opposite_make_one(before, before_days, after, after_days):
    fewer_later = chance(before + 1, before_days, after - 1, after_days)
    fewer_earlier = chance(after, after_days, before, before_days)
    assert fewer_later + fewer_earlier == pytest.approx(1, abs=1e-11)


@given(SMALL, LENGTHS, SMALL, LENGTHS)
def test_more_events_are_never_less_likely_to_be_exceeded(before, before_days, after, after_days):
    total = before + after
    chances = [chance(total - k, before_days, k, after_days) for k in range(total + 1)]
    assert chances == sorted(chances)
    assert chances[-1] == 1


@pytest.mark.parametrize("counts", [(10**6, 10**6), (10**6, 0), (0, 10**6), (0, 0), (1, 10**6)])
@pytest.mark.parametrize("days", [(1, 1), (157, 182), (1, 100_000), (100_000, 1)])
def test_a_million_events_are_quick(counts, days):
    def told() -> None:
        assert 0 <= chance(counts[0], days[0], counts[1], days[1]) <= 1

    assert min(pace.seconds(told) for _ in range(3)) < 0.05


# What is no reduction


@pytest.mark.parametrize(
    ("count", "window", "plan", "verdict"),
    [
        (7, PLAN, PLAN, Verdict.REACHED),
        (8, PLAN, PLAN, Verdict.MISSED),
        # Part of a plan shows that there were too many, never that there were not.
        (0, Days(PLAN.start, date(2024, 3, 31)), PLAN, Verdict.TOO_LITTLE),
        (8, Days(PLAN.start, date(2024, 3, 31)), PLAN, Verdict.MISSED),
        (7, PLAN, Days(PLAN.start, None), Verdict.UNJUDGEABLE),
        (8, PLAN, Days(PLAN.start, None), Verdict.MISSED),
    ],
)
def test_no_more_than(count, window, plan, verdict):
    assert ceiling(measured(count, window), 7, plan) is verdict


SAME_DAYS = Counted(16, start=date(2023, 1, 1), end=date(2023, 7, 1))


@pytest.mark.parametrize(
    ("before", "after", "method", "found"),
    [
        (SAME_DAYS, 17, None, Trend(Direction.MORE, per_day=False)),
        (SAME_DAYS, 16, None, Trend(Direction.SAME, per_day=False)),
        (SAME_DAYS, 15, Method.PER_DAY, Trend(Direction.LESS, per_day=False)),
        # Over other days the unit has to choose; 18 in 182 days are fewer a day than 16 in 157.
        (BASELINE, 18, None, None),
        (BASELINE, 18, Method.RAW, Trend(Direction.MORE, per_day=False)),
        (BASELINE, 18, Method.PER_DAY, Trend(Direction.LESS, per_day=True)),
        (Counted(16), 18, None, None),
        (Counted(16), 18, Method.PER_DAY, None),
        (Counted(16), 18, Method.RAW, Trend(Direction.MORE, per_day=False)),
    ],
)
def test_only_the_direction(before, after, method, found):
    assert trend(before, measured(after), method) == found


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [(40, 50, Verdict.REACHED), (40, 49, Verdict.MISSED), (None, 50, Verdict.TOO_LITTLE), (0, 10, Verdict.REACHED)],
)
def test_percentage_points_leave_no_doubt(before, after, verdict):
    assert points(before, after, 10) is verdict


def test_where_as_many_were_counted_nothing_fell_by_chance():
    found = compare(BASELINE, measured(16), Fraction(1, 4), exactly=False, method=Method.RAW, plan=PLAN)
    assert found and (found.verdict, found.change, found.by_chance) == (Verdict.MISSED, 0, None)

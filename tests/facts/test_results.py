"""What the measurements in the log say of the goals of real and made-up plans."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.facts.comparison import Caution, Verdict
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.results import GoalResult, differs, method, results
from jawny_plan.model.goal import Reduction
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import ComparisonMethod, Progress
from jawny_plan.model.threat import Figure
from jawny_plan.reading.folder import load
from jawny_plan.wording.words import number
from tests.conftest import PLAN
from tests.wording.test_answer import FEWER, LEVEL, SURVEYED, facts
from tests.wording.test_answer import METHOD as METHOD_OF_LOG
from tests.wording.test_answer import measured as counted

MEASURED = """\
  - dnia: 2024-07-02
    zrodlo: rejestr interwencji
    rodzaj: pomiar
    liczba: interwencje
    ile: {count}
    okres:
      od: {start}
      do: {end}
"""
METHOD = """\
  - dnia: 2024-07-03
    zrodlo: ustalenie komendanta
    rodzaj: metoda
    porownanie: {method}
"""


@pytest.fixture
def source(folder: Path):
    """The real plan's facts after its end, with a measurement and perhaps a method in its log."""

    def read(count: int | None, how: str | None, start="2024-01-01", end="2024-06-30") -> PlanFacts:
        written = "" if count is None else MEASURED.format(count=count, start=start, end=end)
        written += METHOD.format(method=how) if how else ""
        path = (folder / "plan_data" / PLAN).with_suffix(".przebieg.yml")
        path.write_text(f"wpisy:\n{written}" if written else "wpisy: []\n", encoding="utf-8")
        data = load(folder / "plan_data")
        return PlanFacts(data.plans[0], data.districts, date(2024, 7, 10))

    return read


@pytest.mark.parametrize(
    ("count", "verdict", "p_value", "by_chance"),
    [(12, Verdict.REACHED, 0.17, True), (13, Verdict.MISSED, 0.22, True), (8, Verdict.REACHED, 0.036, False)],
)
def test_the_source_plan_per_day(source, count, verdict, p_value, by_chance):
    [result] = source(count, "na dni").results
    [counter] = result.counters
    found = counter.comparison
    assert found and found.limit is not None
    assert number(found.limit, 2) == "12,98"
    assert (result.verdict, found.verdict) == (verdict, verdict)
    assert found.p_value == pytest.approx(p_value, rel=0.03)
    assert found.by_chance is by_chance
    assert counter.measured and counter.measured.count == count
    # The months differ, and the baseline is a mixture of interventions while the goal speaks of offences.
    assert Caution.SEASON in found.warnings
    assert counter.differs


@pytest.mark.parametrize(("count", "verdict"), [(11, Verdict.REACHED), (12, Verdict.MISSED)])
def test_the_source_plan_raw(source, count, verdict):
    [result] = source(count, "surowo").results
    [counter] = result.counters
    assert counter.comparison and counter.comparison.limit is not None
    assert number(counter.comparison.limit, 2) == "11,20"
    assert result.verdict is verdict
    assert Caution.DIFFERENT_DAYS in counter.comparison.warnings


@pytest.mark.parametrize("count", [12, 13, 8])
def test_without_a_method_there_is_no_comparison_and_no_verdict(source, count):
    [result] = source(count, None).results
    assert result.verdict is None
    assert [(counter.comparison, counter.measured.count) for counter in result.counters] == [(None, count)]


@pytest.mark.parametrize("how", ["na dni", "surowo", None])
def test_without_a_measurement_there_is_no_comparison_and_no_verdict(source, how):
    [result] = source(None, how).results
    assert (result.verdict, [counter.comparison for counter in result.counters]) == (None, [None])


def test_a_measurement_of_a_part_of_the_plan_proves_nothing(source):
    [result] = source(2, "na dni", end="2024-03-31").results
    [counter] = result.counters
    assert result.verdict is Verdict.TOO_LITTLE
    assert counter.comparison and (counter.comparison.p_value, counter.comparison.change) == (None, None)


# Made-up plans

HALF_YEAR = {"od": "2024-01-01", "do": "2024-06-30"}


def plan(*goals: dict[str, Any], **figures: int) -> Plan:
    """A plan with these goals; each figure was counted in the half-year before."""
    before = {"od": "2023-07-03", "do": "2023-12-31"}
    told = [
        {"id": name, "ile": str(count), "czego": name, "okres": before} if name != "ankieta" else
        {"id": name, "ile": str(count), "czego": "opinii", "w_procentach": "tak"}
        for name, count in figures.items()
    ]  # fmt: skip
    return Plan.model_validate(
        {
            "rejon": "rejon-2",
            "haslo": "Mniej hałasu",
            "okres": HALF_YEAR,
            "zagrozenia": [{"nazwa": "hałas", "liczby": told}],
            "cele": goals,
        }
    )


def reduction(*baselines: str, percent: int = 30, indicator: str = "hałasu") -> dict[str, Any]:
    return {"rodzaj": "ograniczenie", "wskaznik": indicator, "o_procent": str(percent), "bazy": list(baselines)}


def measured(count: int, day: str = "2024-07-02", **of: str) -> dict[str, Any]:
    return {"dnia": day, "zrodlo": "x", "rodzaj": "pomiar", "ile": str(count), "okres": HALF_YEAR, **of}


def chosen(how: str, day: str = "2024-07-03") -> dict[str, Any]:
    return {"dnia": day, "zrodlo": "x", "rodzaj": "metoda", "porownanie": how}


def told(of: Plan, *entries: dict[str, Any]) -> tuple[GoalResult, ...]:
    return results(of, Progress.model_validate({"wpisy": entries}).entries)


def test_the_method_recorded_last_counts():
    entries = Progress.model_validate({"wpisy": [chosen("na dni"), chosen("surowo", "2024-07-04")]}).entries
    assert method(entries) is ComparisonMethod.RAW
    assert method(entries[:1]) is ComparisonMethod.PER_DAY
    assert method(()) is None


def test_the_measurement_logged_last_counts():
    entries = measured(20, liczba="zgloszenia"), measured(10, "2024-07-03", liczba="zgloszenia"), chosen("surowo")
    [result] = told(plan(reduction("zgloszenia"), zgloszenia=20), *entries)
    assert result.counters[0].measured and result.counters[0].measured.count == 10
    assert result.verdict is Verdict.REACHED


@pytest.mark.parametrize(
    ("calls", "fines", "verdict"),
    [
        (10, 10, Verdict.REACHED),
        (10, 19, Verdict.MISSED),
        (19, 10, Verdict.MISSED),
        (10, None, Verdict.TOO_LITTLE),
        (19, None, Verdict.TOO_LITTLE),
        (None, None, None),
    ],
)
def test_a_goal_with_two_baselines_is_reached_only_when_both_are(calls, fines, verdict):
    both = plan(reduction("zgloszenia", "mandaty"), zgloszenia=20, mandaty=20)
    entries = [measured(count, liczba=name) for name, count in (("zgloszenia", calls), ("mandaty", fines)) if count]
    [result] = told(both, *entries, chosen("na dni"))
    assert result.verdict is verdict
    assert [counter.figure.id for counter in result.counters] == ["zgloszenia", "mandaty"]


def test_each_goal_has_its_own_result_in_the_plans_order():
    goals = [
        reduction("mandaty"),
        reduction(),
        {"rodzaj": "jakosciowy", "sformulowanie": "ograniczenie"},
        reduction("zgloszenia"),
    ]
    found = told(plan(*goals, zgloszenia=20, mandaty=20), measured(10, liczba="zgloszenia"), chosen("surowo"))
    assert [result.verdict for result in found] == [None, None, None, Verdict.REACHED]
    assert [len(result.counters) for result in found] == [1, 0, 0, 1]


@pytest.mark.parametrize(
    ("percent", "verdict"), [(79, Verdict.MISSED), (80, Verdict.REACHED), (81, Verdict.REACHED), (None, None)]
)
def test_a_level_in_a_survey(percent, verdict):
    of = plan({"rodzaj": "przeglad", "zrodla": ["ankieta"]}, {"rodzaj": "ankieta-poziom", "poziom": "80"})
    entries = [] if percent is None else [measured(percent, cel="2")]
    review, level = told(of, *entries)
    assert (review.verdict, review.measured) == (None, None)
    assert level.verdict is verdict
    assert (level.measured.count if level.measured else None) == percent


CHANGE = {"rodzaj": "ankieta-zmiana", "o_procent": "50", "bazy": ["ankieta"]}


@pytest.mark.parametrize("of", [{"cel": "1"}, {"liczba": "ankieta"}])
@pytest.mark.parametrize(
    ("after", "verdict"),
    [(90, Verdict.REACHED), (89, Verdict.UNJUDGEABLE), (60, Verdict.UNJUDGEABLE), (59, Verdict.MISSED)],
)
def test_a_change_in_a_survey_is_judged_where_points_and_parts_agree(of, after, verdict):
    [result] = told(plan(CHANGE, ankieta=40), measured(after, **of))
    assert result.verdict is verdict
    assert result.measured and result.measured.count == after
    assert [(counter.figure.id, counter.comparison) for counter in result.counters] == [("ankieta", None)]


def test_a_change_in_a_survey_without_an_earlier_or_a_later_one_has_no_verdict():
    assert told(plan(CHANGE, ankieta=40))[0].verdict is None
    assert told(plan({**CHANGE, "bazy": []}), measured(90, cel="1"))[0].verdict is None


@pytest.mark.parametrize(
    ("of_what", "mainly", "indicator", "different"),
    [
        ("interwencji", "nie", "liczby interwencji w bloku", False),
        ("interwencji", "tak", "liczby interwencji w bloku", True),
        ("interwencji", "nie", "zjawisk wykroczeniowych", True),
        ("zgłoszenia", "nie", "Zgłoszeń o hałasie", False),
        ("zgłoszeń na Mapie", "nie", "interwencji", True),
    ],
)
def test_whether_goal_and_baseline_measure_the_same(of_what, mainly, indicator, different):
    figure = Figure.model_validate({"id": "a", "ile": "5", "czego": of_what, "glownie": mainly})
    assert differs(Reduction.model_validate(reduction("a", indicator=indicator)), figure) is different


def test_figures_that_no_goal_refers_to_are_told_apart(folder):
    path = folder / "plan_data" / PLAN
    path.write_text(path.read_text(encoding="utf-8").replace("    bazy: [interwencje]\n", ""), encoding="utf-8")
    log = path.with_suffix(".przebieg.yml")
    log.write_text(
        "wpisy:\n" + MEASURED.format(count=12, start="2024-01-01", end="2024-06-30") + METHOD.format(method="na dni")
    )
    data = load(folder / "plan_data")
    facts = PlanFacts(data.plans[0], data.districts, date(2024, 7, 10))
    assert [(item.figure.id, item.measured.count, item.comparison) for item in facts.other_measurements] == [
        ("interwencje", 12, None)
    ]
    assert [(result.counters, result.verdict) for result in facts.results] == [((), None)]


COUNTS = st.none() | st.integers(0, 200)


@given(st.integers(0, 200), COUNTS, st.integers(1, 100), st.none() | st.sampled_from(["na dni", "surowo"]))
def test_no_verdict_without_both_numbers_and_a_method(before, after, percent, how):
    of = plan(reduction("zgloszenia", percent=percent), zgloszenia=before)
    entries = [] if after is None else [measured(after, liczba="zgloszenia")]
    [result] = told(of, *entries, *([chosen(how)] if how else []))
    given_ = after is not None and how is not None
    assert (result.verdict is not None) == given_
    assert (result.counters[0].comparison is not None) == given_


@given(st.integers(1, 200), st.integers(0, 200), st.integers(1, 100), st.sampled_from(["na dni", "surowo"]))
def test_fewer_events_never_turn_a_reached_goal_into_a_missed_one(before, after, percent, how):
    of = plan(reduction("zgloszenia", percent=percent), zgloszenia=before)
    more, fewer = (
        told(of, measured(count, liczba="zgloszenia"), chosen(how))[0].verdict for count in (after + 1, after)
    )
    assert {more, fewer} <= {Verdict.REACHED, Verdict.MISSED}
    assert not (more is Verdict.REACHED and fewer is Verdict.MISSED)


def test_about_so_many_per_cent_draws_no_line():
    log = (METHOD_OF_LOG, counted(12))
    for roughly, verdict in (({}, Verdict.REACHED), ({"okolo": "tak"}, Verdict.UNJUDGEABLE)):
        [result] = facts("2024-07-20", *log, goals=[FEWER | roughly]).results
        [counter] = result.counters
        assert counter.comparison and counter.comparison.verdict is result.verdict is verdict
        assert (counter.comparison.limit is None) is bool(roughly)


def test_the_last_measurement_counts():
    [result] = facts("2024-07-20", METHOD_OF_LOG, counted(24), counted(12), goals=[FEWER]).results
    assert result.counters[0].measured and result.counters[0].measured.count == 12


def test_what_was_measured_of_a_goal_is_not_told_of_the_one_in_its_place():
    survey = SURVEYED | {"cel": "1", "dnia": "2024-04-02", "okres": {"od": "2024-03-01", "do": "2024-03-31"}}
    replaced = {
        "rodzaj": "zmiana",
        "dnia": "2024-05-01",
        "zdecydowal": "Komendant Powiatowy Policji",
        "powod": "Cel był za niski.",
        "zmiany": [{"rodzaj": "inny-cel", "cel": "1", "tresc": LEVEL | {"poziom": "70"}}],
    }
    [before] = facts("2024-04-30", survey, goals=[LEVEL]).results
    [after] = facts("2024-05-02", survey, replaced, goals=[LEVEL]).results
    assert (before.verdict, before.measured and before.measured.count) == (Verdict.MISSED, 71)
    assert (after.goal.percent, after.verdict, after.measured) == (70, None, None)

"""Since when a plan stands as it does: nothing that is told of its course changes on any other day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.stands_since import stands_since
from jawny_plan.model.district import Substitute
from jawny_plan.model.period import PlanPeriod
from jawny_plan.reading.folder import load
from jawny_plan.wording.actions import STATES
from jawny_plan.wording.answer import answer
from tests.conftest import ROOT

DATA = load(ROOT / "examples/przyklad/plan_data")
PLANS = {file.id: file for file in DATA.plans}


def course(facts: PlanFacts) -> object:
    """What a leaflet tells of the course of a plan."""
    actions = [(STATES[known.state]["slowo"], known.times) for known in facts.actions]
    return facts.state, answer(facts), actions, [str(result.verdict) for result in facts.results]


@pytest.mark.parametrize("name", PLANS)
def test_the_course_changes_only_on_the_days_since_which_it_stands(name):
    facts = PlanFacts(PLANS[name], DATA.districts, date(2025, 1, 1), DATA.meetings)
    period = facts.plan.period
    day = (period.earliest or period.latest) - timedelta(days=3)
    until = (period.latest or day + timedelta(days=200)) + timedelta(days=60)
    before, turned = course(facts.on(day)), 0
    while day < until:
        day += timedelta(days=1)
        today = facts.on(day)
        if course(today) != before:
            assert stands_since(today) == day
            before, turned = course(today), turned + 1
        assert stands_since(today) <= max(day, today.documents_day)
    assert turned


@pytest.mark.parametrize("period", [{"od": "2026-07", "do": "2026-09"}, {"od": "2026-II", "do": "2027-I"}])
def test_a_plan_known_to_the_month_stands_since_the_day_that_makes_it_sure_or_unsure(period):
    whole = PLANS["rejon-1-2026-07"]
    plan = whole.plan.model_copy(update={"period": PlanPeriod.model_validate(period)})
    facts = PlanFacts(replace(whole, plan=plan, progress=None), DATA.districts, date(2026, 6, 1))
    day, found = date(2026, 6, 30), []
    while day < date(2027, 8, 1):
        day += timedelta(days=1)
        today = facts.on(day)
        if today.state is not facts.on(day - timedelta(days=1)).state:
            assert stands_since(today) == day
            found.append((str(day), str(today.state)))
    edges = plan.period.start_edge, plan.period.end_edge
    assert found == [
        (str(edges[0].first), "nieznany"),
        (str(edges[0].last), "w-toku"),
        (str(edges[1].first + timedelta(days=1)), "nieznany"),
        (str(edges[1].last + timedelta(days=1)), "zakonczony"),
    ]


def test_a_plan_of_which_nothing_happened_stands_since_its_documents_day():
    facts = PlanFacts(PLANS["rejon-1-2027-01"], DATA.districts, date(2026, 11, 23), DATA.meetings)
    assert stands_since(facts) == facts.documents_day


def test_who_serves_and_what_is_shown_later_count_too():
    facts = PlanFacts(PLANS["rejon-1-2026-07"], DATA.districts, date(2026, 11, 23), DATA.meetings)
    district = DATA.districts["rejon-1"]
    other = Substitute.model_validate({"od": "2026-11-20", "do": "2026-11-21", "imie_nazwisko": "Imię Nazwisko"})
    served = {**DATA.districts, "rejon-1": district.model_copy(update={"substitutes": (other,)})}
    assert stands_since(replace(facts, districts=served)) == date(2026, 11, 22)
    log = facts.file.progress
    later = log.entries[-1].model_copy(update={"publish_from": date(2026, 11, 22)})
    file = replace(facts.file, progress=log.model_copy(update={"entries": (*log.entries[:-1], later)}))
    assert stands_since(replace(facts, file=file)) == date(2026, 11, 22)


def test_a_plan_known_to_the_month_stands_since_the_days_that_make_it_sure_and_unsure():
    facts = PlanFacts(PLANS["rejon-1-2027-01"], DATA.districts, date(2027, 1, 1), DATA.meetings)
    period = PlanPeriod.model_validate({"od": "2027-01", "do": "2027-06"})
    plan = facts.file.plan.model_copy(update={"period": period})
    known = replace(facts, file=replace(facts.file, plan=plan))
    assert stands_since(known.on(date(2027, 2, 1))) == date(2027, 1, 31)
    assert stands_since(known.on(date(2027, 6, 3))) == date(2027, 6, 2)

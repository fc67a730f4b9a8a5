"""Sums over all plans of a unit, and plans that continue one another."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from jawny_plan.facts.series import series
from jawny_plan.facts.totals import Share, chains, lately, sums_of, totals
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
DATA = loaded(ROOT / "examples/przyklad/plan_data").data
FACTS = Edition(DATA, TODAY).facts


@pytest.mark.parametrize(
    ("day", "expected"),
    [(None, False), (date(2026, 8, 25), False), (date(2026, 8, 26), True), (TODAY, True), (date(2026, 11, 24), False)],
)
def test_lately_is_one_of_the_last_90_days(day, expected):
    assert lately(day, TODAY) is expected


def test_the_sums_are_those_of_the_plans_that_have_begun():
    sums = totals([*map(sums_of, FACTS)], DATA.districts.values(), TODAY)
    begun = [plan for plan in FACTS if plan.state.value != "przed"]
    assert 0 < sums.all_actions == sum(len(plan.standing_actions) for plan in begun)
    states = [known.state.value for plan in begun for known in plan.standing_actions]
    assert 0 < sums.done == states.count("wykonano") + states.count("wykonano-po-terminie")
    assert sums.informed.whole == 3
    assert sums.confirmed == Share(2, 3)


def test_a_unit_without_plans_has_empty_sums():
    sums = totals([], [], TODAY)
    assert (sums.all_actions, sums.judged, sums.informed, sums.confirmed) == (0, Share(0, 0), Share(0, 0), Share(0, 0))


def test_plans_that_continue_one_another_make_a_row_from_the_oldest():
    assert [[plan.id for plan in row] for row in chains(FACTS)] == [["rejon-1-2026-01", "rejon-1-2026-07"]]


def test_half_years_compare_and_a_quarter_stands_apart():
    (found,) = [item for row in chains(FACTS) for item in series(row)]
    assert [item.many for item in found.shown] == [25, 21]
    assert [(item.many, item.plan) for item in found.apart] == [(9, "Nadal wolniej na ulicy Lipowej")]
    assert [item.plan for item in found.shown] == [None, "Wolniej na ulicy Lipowej"]


def changed(old: str, new: str, tmp_path) -> list[object]:
    """The series of the example after a change of the second plan's file."""
    folder = tmp_path / "plan_data"
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder)
    path = folder / "plany/rejon-1-2026-07.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [item for row in chains(Edition(loaded(folder).data, TODAY).facts) for item in series(row)]


@pytest.mark.parametrize(
    ("old", "new", "numbers"),
    [
        ("ile: 21", "ile: 22", []),  # two numbers for the same days
        ("czego: zgłoszeń", "czego: interwencji", [25, 21]),  # another thing: it joins no row
        ("dotyczy: przekraczania", "dotyczy: głównie przekraczania", [25, 21]),
        ("kto: Krajowa Mapa", "kto: Straż Miejska", [25, 21]),
    ],
)
def test_numbers_of_something_else_do_not_stand_in_one_row(tmp_path, old, new, numbers):
    found = changed(old, new, tmp_path)
    assert [item.many for one in found for item in one.shown] == numbers
    assert not any(one.apart for one in found)

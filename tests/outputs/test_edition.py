"""The edition of drafts tells what an edition by itself would, and works out nothing twice."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.release import public
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import load
from tests.conftest import ROOT
from tests.tools import changing_unit


@pytest.mark.parametrize("day", [date(2026, 8, 1), date(2026, 11, 23), date(2027, 3, 1)])
def test_words_that_are_taken_over_are_those_that_it_would_find_itself(tmp_path, day):
    for folder in (changing_unit.write(tmp_path), ROOT / "examples/przyklad/plan_data"):
        data = load(folder)
        shown = Edition(public(data, day), day)
        ahead = Edition(data, day, ahead=True, public=shown)
        assert ahead.plans == Edition(data, day, ahead=True).plans


def test_words_of_plans_that_nothing_is_ahead_of_are_taken_over():
    data, day = load(ROOT / "examples/przyklad/plan_data"), date(2026, 11, 23)
    shown = Edition(public(data, day), day)
    ahead = Edition(data, day, ahead=True, public=shown)
    words = {id(plan) for plan in shown.plans}
    assert 0 < sum(id(plan) not in words for plan in ahead.plans) < len(words) / 2

"""The edition of drafts tells what an edition by itself would, and works out nothing twice."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from jawny_plan.facts.release import public
from jawny_plan.model.unit import Data
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import load
from jawny_plan.storage.remembered import Remembered
from tests.conftest import ROOT, surroundings
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


DATA = ROOT / "examples/przyklad/plan_data"
DAY = date(2026, 11, 23)


def changed(data: Data, plan: int = 0, **fields: object) -> Data:
    """The data with other values in one plan."""
    file = data.plans[plan]
    other = replace(file, plan=file.plan.model_copy(update=fields))
    return replace(data, plans=(*data.plans[:plan], other, *data.plans[plan + 1 :]))


def told_anew(memory: Path, data: Data, day: date = DAY, **way: bool) -> tuple[Edition, set[str]]:
    """The edition as the next build tells it, and which plans it has words for that the last one did not find."""
    known = Remembered(memory, "program")
    asked: dict[str, bool] = {}

    class Watched(Remembered):
        def get(self, made_of: str) -> object:
            found = known.get(made_of)
            asked[made_of] = found is not None
            return found

        def put(self, made_of: str, value: object) -> None:
            known.put(made_of, value)

    edition = Edition(data, day, memory=Watched(), **way)
    known.keep()
    return edition, {plan.facts.id for plan in edition.worded_plans if not asked[plan.made_of]}


def test_words_that_are_remembered_are_those_that_it_would_find_itself(tmp_path):
    data = public(load(DATA), DAY)
    every = {plan.id for plan in data.plans}
    first, anew = told_anew(tmp_path / "a", data)
    assert anew == every
    again, anew = told_anew(tmp_path / "a", public(load(DATA), DAY))
    assert anew == set()
    assert again.plans == first.plans == Edition(data, DAY).plans
    other = changed(data, headline="Inaczej")
    third, anew = told_anew(tmp_path / "a", other)
    assert data.plans[0].id in anew and len(anew) < 3
    assert third.plans == Edition(other, DAY).plans


def test_whatever_words_follow_from_is_noticed(tmp_path):
    data = public(load(DATA), DAY)
    every = {plan.id for plan in data.plans}
    ways = {
        "dzień": (data, DAY + timedelta(days=1)),
        "jednostka": (replace(data, unit=data.unit.model_copy(update={"name": "Inna"})), DAY),
    }
    for name, (other, day) in ways.items():
        told_anew(tmp_path / name, data)
        edition, anew = told_anew(tmp_path / name, other, day)
        assert anew == every, name
        assert edition.plans == Edition(other, day).plans
    told_anew(tmp_path / "a", data)
    assert told_anew(tmp_path / "a", data, ahead=True)[1] == every


def test_another_district_or_meeting_concerns_the_plans_that_are_about_it(tmp_path):
    data = public(load(DATA), DAY)
    name = data.plans[0].plan.districts[0]
    districts = {**data.districts, name: data.districts[name].model_copy(update={"town": "Inne Próbowo"})}
    without = tuple(file for file in data.meetings if name not in file.meeting.districts)
    assert len(without) < len(data.meetings)
    for other in (replace(data, districts=districts), replace(data, meetings=without)):
        told_anew(tmp_path / "a", data)
        edition, anew = told_anew(tmp_path / "a", other)
        assert {file.id for file in data.plans if name in file.plan.districts} <= anew < {p.id for p in data.plans}
        assert edition.plans == Edition(other, DAY).plans


def test_the_same_data_have_the_same_sums_in_another_process(tmp_path):
    asked = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from jawny_plan.outputs.edition import Edition; from jawny_plan.reading.folder import load\n"
        "from jawny_plan.storage.remembered import Remembered\n"
        "made = Edition(load(Path(sys.argv[1])), date(2026, 11, 23), memory=Remembered())\n"
        "print(*(plan.made_of for plan in made.worded_plans))"
    )
    found = [
        subprocess.run(
            [sys.executable, "-c", asked, str(DATA)],
            capture_output=True,
            text=True,
            check=True,
            env={**surroundings(), "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    ]
    assert found[0] == found[1] and len(set(found[0].split())) > 5

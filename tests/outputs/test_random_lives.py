"""Plans with a random life, day by day: no note moves, no output disagrees with another, nothing is owed before its day."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from random import Random

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.note_days import closing, half_time
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.facts.release import public
from jawny_plan.model.amendment import Changed
from jawny_plan.model.plan_change import ActionAdded
from jawny_plan.model.unit import Data
from jawny_plan.outputs.note_formats import TEXT
from jawny_plan.reading.folder import load
from tests.tools.day_outputs import DayOutputs, flat
from tests.tools.random_life import FIRST, PLAN_ID, write

LAST = date(2027, 4, 1)
DAYS = [FIRST - timedelta(5) + timedelta(number) for number in range((LAST - FIRST).days)]


def on(data: Data, day: date) -> PlanFacts:
    seen = public(data, day)
    return PlanFacts(seen.plans[0], seen.districts, day, seen.meetings)


@pytest.mark.parametrize("seed", range(24))
def test_no_note_moves_and_nothing_is_owed_outside_its_days(tmp_path, seed):
    data = load(write(tmp_path, seed))
    log = data.plans[0].progress.entries
    [added] = [entry.day for entry in log if isinstance(entry, Changed) and isinstance(entry.effects[0], ActionAdded)]
    days: dict[str, set[date]] = {"half": set(), "closing": set()}
    for day in DAYS[::4]:
        facts = on(data, day)
        for name, known in (("half", half_time(facts)), ("closing", closing(facts))):
            days[name] |= {known} - {None}
        if len(facts.actions) == 5:
            assert all(one.window.start >= added for one in facts.actions[4].rounds)
        for action in facts.standing_actions:
            states = {one.state for one in action.rounds}
            if facts.early_end and day > facts.early_end and action.rounds:
                assert action.state is not ActionState.CALLED_OFF
                assert all(one.window.end <= facts.early_end or one.done for one in action.rounds)
            if action.rounds and states == {ActionState.DONE}:
                assert action.state in (ActionState.DONE, ActionState.DONE_LATE)
    fresh = {entry.day for entry in log if entry.known_from == entry.day}
    assert len(days["closing"]) <= 1
    assert days["half"] <= {min(days["half"], default=FIRST), *fresh}  # only what happened on its own day dates it anew


@pytest.mark.parametrize("seed", range(2))
def test_outputs_of_a_day_agree(tmp_path, seed):
    data = load(write(tmp_path, seed))
    log = data.plans[0].progress.entries
    days = sorted({*(entry.known_from for entry in log), *Random(seed).sample(DAYS, 3), LAST})
    dated: dict[str, date] = {}
    for day in days:
        made = DayOutputs(data, day)
        for order in made.note_orders:
            if "-polmetek/" not in order.path:  # that of the half may be dated anew by what happened since
                assert dated.setdefault(order.path, order.day) == order.day, (day, order.path)
        [plan] = made.edition.by_district
        words, facts = plan.words, plan.facts
        record = made.json(f"dane/plany/{PLAN_ID}.json")["obliczenia"]
        rows = list(csv.DictReader(io.StringIO(made.files["dane/csv/dzialania.csv"])))
        states = [action["stan"] for action in record["dzialania"]]
        assert [row["stan"] for row in rows] == states == [known.state.value for known in facts.actions], day
        squares = {group["slowo"]: int(group["ile"]) for group in words["kwadraty"]}
        assert sum(squares.values()) == len(facts.standing_actions), day
        page = made.page(f"plany/{PLAN_ID}.md")
        for action, known in zip(words["dzialania"], facts.standing_actions, strict=True):
            if known.rounds:
                assert len(known.rounds) == sum(int(group["ile"]) for group in action["kwadraty"]), day
            else:
                assert next(group["slowo"] for group in action["kwadraty"]) in squares, (day, action["nazwa"])
            assert flat(action["termin"]) in page, (day, action["termin"])
            for sheet in made.sheets(PLAN_ID):
                if listed := sheet.get("plan"):
                    names = [flat(item["nazwa"]) for item in listed["dzialania"]]
                    assert names == [flat(item["nazwa"]) for item in words["dzialania"]], day
        for name in made.notes:
            assert flat(made.note(name, TEXT)).count("Tak zatwierdzono") == 0 or "zmieniono" in made.note(name, TEXT)
        assert "Tak zatwierdzono. Cel poprawiono" not in page and "Teraz: " not in page, day

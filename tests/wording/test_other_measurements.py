"""Why no goal stands beside a number that was measured: "no goal in numbers" only where the plan sets none."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from jawny_plan import wording
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.goal import Goal
from jawny_plan.model.plan import Plan
from jawny_plan.model.progress import Progress
from jawny_plan.model.unit import PlanFile
from jawny_plan.reading.folder import load
from jawny_plan.wording.other_measurements import NO_NUMBERS, NOT_REFERRED
from tests.tools.changing_unit import PLAN, write

BARE: list[tuple[dict[str, Any], str]] = [
    ({"rodzaj": "ograniczenie", "wskaznik": "zgłoszeń", "o_procent": "20"}, NOT_REFERRED),
    ({"rodzaj": "pulap", "wskaznik": "zgłoszeń", "najwyzej": "7"}, NOT_REFERRED),
    ({"rodzaj": "poziom", "poziom": "80"}, NOT_REFERRED),
    ({"rodzaj": "ankieta-poziom", "poziom": "80"}, NOT_REFERRED),
    ({"rodzaj": "ankieta-zmiana", "o_procent": "50"}, NOT_REFERRED),
    ({"rodzaj": "ankieta-punkty", "o_punktow": "10"}, NOT_REFERRED),
    ({"rodzaj": "produkt", "co": "kamery", "ile": "2"}, NOT_REFERRED),
    ({"rodzaj": "produkt", "co": "więcej kamer"}, NO_NUMBERS),
    ({"rodzaj": "wzrost", "wskaznik": "zgłoszeń"}, NO_NUMBERS),
    ({"rodzaj": "przeglad", "zrodla": ["ankieta"]}, NO_NUMBERS),
    ({"rodzaj": "swiadomosc"}, NO_NUMBERS),
    ({"rodzaj": "jakosciowy", "sformulowanie": "wyeliminowanie"}, NO_NUMBERS),
]
"""Every kind of goal, with nothing that may be left out."""
MEASURED = {"rodzaj": "pomiar", "liczba": "zgloszenia", "ile": "12", "okres": {"od": "2026-07-01", "do": "2026-09-30"}}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("unit"))


def why(data: Path, goals: Any, *entries: dict[str, Any]) -> list[str]:
    """What is said beside the number that was measured, after these entries of the log."""
    unit = load(data)
    plan = Plan.model_validate(yaml.load(PLAN, yaml.BaseLoader) | {"cele": goals})
    log = [{"dnia": "2026-10-01", "zrodlo": "zestawienie"} | entry for entry in (*entries, MEASURED)]
    file = PlanFile("rejon-1-2026-07", plan, None, Progress.model_validate({"wpisy": log}))
    words = wording.plan(PlanFacts(file, unit.districts, date(2026, 10, 5)), wording.unit(unit.unit))
    return [item["bez_celu"].replace("\u00a0", " ") for item in words["inne_pomiary"]]


def test_every_kind_of_goal_is_tried():
    kinds = {get_args(model.model_fields["kind"].annotation)[0] for model in get_args(get_args(Goal)[0])}
    assert kinds == {goal["rodzaj"] for goal, _ in BARE}


@pytest.mark.parametrize(("goal", "said"), BARE)
def test_beside_a_bare_goal(data, goal, said):
    assert why(data, [goal]) == [said]


@pytest.mark.parametrize(("goals", "said"), [("brak", NO_NUMBERS), ("nieznane", "Celów planu nie znamy.")])
def test_beside_no_goal(data, goals, said):
    assert why(data, goals) == [said]


def test_the_number_of_a_goal_that_was_given_up_is_told_and_not_as_never_aimed_at(data):
    aim = {"rodzaj": "ograniczenie", "wskaznik": "zgłoszeń", "o_procent": "20", "bazy": ["zgloszenia"]}
    given_up = {
        "rodzaj": "zmiana",
        "zdecydowal": "Komendant",
        "powod": "Bo tak.",
        "zmiany": [{"rodzaj": "rezygnacja-z-celu", "cel": "1"}],
    }
    other = {"rodzaj": "inny-cel", "cel": "1", "tresc": {"rodzaj": "swiadomosc"}}
    assert why(data, [aim]) == []
    assert why(data, [aim], given_up) == [NOT_REFERRED]
    assert why(data, [aim], given_up | {"zmiany": [other]}) == [NOT_REFERRED]

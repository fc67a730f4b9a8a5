"""All plans of a unit in one sentence, and what is fresh in another: only what there is, and zeros where they count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jawny_plan.facts.actions import ActionState
from jawny_plan.facts.promises import PromiseState
from jawny_plan.facts.totals import Share, Totals
from jawny_plan.model.designation import DistrictKind
from jawny_plan.outputs.edition import Edition
from jawny_plan.wording.designation import KINDS
from jawny_plan.wording.totals import totals
from tests.facts.test_totals import DATA, TODAY

NONE = Share(0, 0)
NOTHING = Totals({}, {}, NONE, NONE, NONE)
TWO = {ActionState.DONE: 1, ActionState.NO_DATA: 1}


def told(**sums) -> dict[str, str | None]:
    words = totals(replace(NOTHING, **sums), [], KINDS[DistrictKind.DISTRICT])
    return {key: (words[key] or "").replace("\u00a0", " ") or None for key in ("zdanie", "ostatnio")}


@pytest.mark.parametrize(
    ("sums", "sentence"),
    [
        ({}, None),
        ({"judged": Share(1, 3)}, None),  # before any plan has begun
        ({"actions": TWO}, "Wykonano 1 z 2 działań."),
        ({"actions": {ActionState.NO_DATA: 3}}, "Nie zapisano wykonania żadnego z 3 działań."),
        ({"actions": {ActionState.RUNNING: 1}}, "Nie zapisano wykonania jedynego działania."),
        (
            {"actions": {ActionState.NO_DATA: 1, ActionState.NOT_DONE: 1}},
            "Nie zapisano wykonania żadnego z 2 działań; 1 działania nie wykonano.",
        ),
        ({"actions": {ActionState.DONE: 1, ActionState.DONE_LATE: 1}}, "Wykonano 2 z 2 działań, w tym 1 po terminie."),
        ({"actions": {ActionState.NOT_DONE: 1}}, "Nie wykonano jedynego działania."),
        ({"actions": {ActionState.NOT_DONE: 2}}, "Wykonano 0 z 2 działań; 2 działań nie wykonano."),
        ({"actions": {ActionState.DONE: 1}}, "Wykonano jedyne działanie."),
        ({"actions": {ActionState.DONE_LATE: 1}}, "Wykonano jedyne działanie, po terminie."),
        ({"actions": TWO, "judged": Share(0, 3)}, "Wykonano 1 z 2 działań; osiągnięto 0 z 3 ocenionych celów."),
        ({"actions": TWO, "judged": Share(2, 2)}, "Wykonano 1 z 2 działań; osiągnięto 2 z 2 ocenionych celów."),
        ({"actions": TWO, "judged": Share(1, 1)}, "Wykonano 1 z 2 działań; osiągnięto jedyny oceniony cel."),
        ({"actions": TWO, "judged": Share(0, 1)}, "Wykonano 1 z 2 działań; nie osiągnięto jedynego ocenionego celu."),
        (
            {
                "actions": TWO,
                "promises": {PromiseState.GIVEN_UP: 1, PromiseState.MISSING: 2, PromiseState.FULFILLED: 4},
            },
            "Wykonano 1 z 2 działań; nie dotrzymano 1 obietnicy informowania; 2 obietnice nie mają dowodu.",
        ),
    ],
)
def test_the_sums_in_a_sentence(sums, sentence):
    assert told(**sums)["zdanie"] == sentence


@pytest.mark.parametrize(
    ("sums", "sentence"),
    [
        ({}, None),
        (
            {"informed": Share(0, 1)},
            "W ostatnich 90 dniach nie zapisano, aby mówiono mieszkańcom o trwającym planie gdzie indziej niż na jego "
            "stronie.",
        ),
        (
            {"informed": Share(1, 1)},
            "W ostatnich 90 dniach mówiono mieszkańcom o trwającym planie (nie tylko na jego stronie).",
        ),
        (
            {"informed": Share(2, 3)},
            "W ostatnich 90 dniach mówiono mieszkańcom o 2 z 3 trwających planów (nie tylko na ich stronach).",
        ),
        ({"confirmed": Share(0, 1)}, "W ostatnich 90 dniach nie zapisano, aby sprawdzono kontakt do dzielnicowego."),
        (
            {"informed": Share(1, 3), "confirmed": Share(0, 2)},
            "W ostatnich 90 dniach mówiono mieszkańcom o 1 z 3 trwających planów (nie tylko na ich stronach), a nie "
            "zapisano, aby sprawdzono kontakt do dzielnicowego w którymkolwiek z 2 rejonów.",
        ),
        (
            {"informed": Share(0, 1), "confirmed": Share(0, 3)},
            "W ostatnich 90 dniach nie zapisano, aby mówiono mieszkańcom o trwającym planie gdzie indziej niż na jego "
            "stronie ani aby sprawdzono kontakt do dzielnicowego w którymkolwiek z 3 rejonów.",
        ),
        ({"confirmed": Share(2, 3)}, "W ostatnich 90 dniach sprawdzono kontakt do dzielnicowego w 2 z 3 rejonów."),
    ],
)
def test_what_is_fresh_in_a_sentence(sums, sentence):
    assert told(**sums)["ostatnio"] == sentence


def test_of_a_plan_that_has_begun_only_the_last_day_is_named_and_of_another_its_days():
    groups = Edition(DATA, TODAY).totals["grupy"]
    assert {group["kod"] for group in groups} >= {"przed", "w-toku", "zakonczony"}
    for group in groups:
        for line in group["plany"]:
            period, where = line["plan"]["okres"], line["plan"]["rejony_krotko"]
            when = period["slowami"] if group["kod"] == "przed" or not period["do"] else f"do {period['do']}"
            assert line["gdzie_i_kiedy"] == f"{where}, {when}"

"""Kinds that are told apart by a key: each that is described may stand in a file."""

from __future__ import annotations

import subprocess
import sys
from types import ModuleType
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from jawny_plan.model import amendment, deadline, evidence, goal, occurred, plan_change, progress
from jawny_plan.model.kinds import MODELS, DataKind
from tests.conftest import ROOT

UNIONS = [
    (deadline.Deadline, (deadline,)),
    (evidence.ProofEntry, (evidence,)),
    (goal.Goal, (goal,)),
    (plan_change.Effect, (plan_change,)),
    (progress.LogEntry, (progress, amendment, occurred)),
]


def kinds(union: object) -> set[type[BaseModel]]:
    """The classes of a union, also of one within another."""
    if isinstance(union, type) and issubclass(union, BaseModel):
        return {union}
    return {kind for part in get_args(union) for kind in kinds(part)}


def described(module: ModuleType) -> set[type[BaseModel]]:
    """The classes of a module that say by a constant key of what kind they are."""
    return {
        item
        for item in vars(module).values()
        if isinstance(item, type) and issubclass(item, BaseModel) and item.__module__ == module.__name__
        if get_origin(item.model_fields["kind"].annotation if "kind" in item.model_fields else None) is Literal
    }


@pytest.mark.parametrize(("union", "modules"), UNIONS, ids=[modules[0].__name__ for _, modules in UNIONS])
def test_each_kind_that_is_described_is_one_of_the_union(union, modules):
    found = set().union(*map(described, modules))
    assert found and found == kinds(union)


@pytest.mark.parametrize(("union", "modules"), UNIONS, ids=[modules[0].__name__ for _, modules in UNIONS])
def test_no_two_kinds_go_by_one_word(union, modules):
    words = [word for kind in kinds(union) for word in get_args(kind.model_fields["kind"].annotation)]
    assert len(words) == len(set(words)) >= len(kinds(union))


def test_each_kind_of_data_file_has_its_model():
    assert MODELS.keys() == set(DataKind)
    assert len(set(MODELS.values())) == len(DataKind)


def test_how_files_are_read_is_worked_out_when_the_first_is_read_or_all_at_once():
    code = """if True:
        from jawny_plan.model import kinds
        print(sum(model.__pydantic_complete__ for model in kinds.MODELS.values()))
        kinds.prepare()
        print(all(model.__pydantic_complete__ for model in kinds.MODELS.values()))
    """
    command = [sys.executable, "-P", "-c", code]
    said = subprocess.run(command, env={"PYTHONPATH": str(ROOT / "hooks")}, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["0", "True"]

"""What an import proposes has the keys of the data's own format: no proposal can hold what no plan may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NotRequired, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from pydantic import BaseModel

from jawny_plan.intake.values import DeadlineValues, GoalValues, PlanValues, ThreatValues
from jawny_plan.model.plan import Plan


def held(kind: object) -> Iterator[type]:
    """The models, or the records of proposals, that a type holds."""
    if is_typeddict(kind) or (isinstance(kind, type) and issubclass(kind, BaseModel)):
        yield kind
    for part in get_args(kind):
        yield from held(part)


def pairs(values: type, models: list[type[BaseModel]], seen: dict[type, set[str]]) -> dict[type, set[str]]:
    """Each record of proposals with the keys that the models at its place have."""
    if values not in seen:
        fields = [field for model in models for field in model.model_fields.values()]
        seen[values] = {str(field.alias) for field in fields}
        for name, kind in get_type_hints(values, include_extras=True).items():
            below = [model for field in fields if field.alias == name for model in held(field.annotation)]
            inner = get_args(kind)[0] if get_origin(kind) is NotRequired else kind
            for each in held(inner):
                pairs(each, below, seen)
    return seen


KEYS = pairs(PlanValues, [Plan], {})


@pytest.mark.parametrize("values", KEYS, ids=lambda values: values.__name__)
def test_a_proposal_has_only_keys_of_the_format(values):
    assert values.__annotations__.keys() <= KEYS[values]


def test_all_parts_of_a_proposal_are_looked_at():
    assert len(KEYS) == 14 and {ThreatValues, GoalValues, DeadlineValues} <= KEYS.keys()

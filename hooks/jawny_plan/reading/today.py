"""Today: one input of the whole build."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date

from pydantic_core import PydanticCustomError

from jawny_plan.model.base import parse_day
from jawny_plan.reading.faults import Fault, Faults

VARIABLE = "JAWNY_PLAN_DZIS"


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day named by JAWNY_PLAN_DZIS (RRRR-MM-DD), else the day of the build. Raises Faults."""
    value = environment.get(VARIABLE, "")
    if not value:
        return date.today()
    try:
        return parse_day(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise Faults([Fault(VARIABLE, 1, 1, "", context["problem"], context["advice"])]) from None

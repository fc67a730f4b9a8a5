"""Today: one input of every command, in Poland, whatever the computer's own zone is."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from pydantic_core import PydanticCustomError

from jawny_plan.model.base import parse_day, refused
from jawny_plan.model.time import WARSAW
from jawny_plan.reading.faults import Fault, Faults

VARIABLE = "JAWNY_PLAN_DZIS"


def _now() -> datetime:
    return datetime.now(UTC)


def today(environment: Mapping[str, str] = os.environ, now: Callable[[], datetime] = _now) -> date:
    """The day named by JAWNY_PLAN_DZIS (RRRR-MM-DD), else the day in Poland at the moment `now`. Raises Faults."""
    value = environment.get(VARIABLE, "")
    if not value:
        return true_today(now)
    try:
        return parse_day(value)
    except PydanticCustomError as error:
        why = refused(error.context)
        raise Faults([Fault(VARIABLE, 1, 1, "", why.problem, why.advice)]) from None


def true_today(now: Callable[[], datetime] = _now) -> date:
    """The day in Poland at the moment `now`, whatever anybody asks for."""
    return now().astimezone(WARSAW).date()


def moment_of(seconds: float) -> datetime:
    """The day and hour in Poland at a moment that a disk tells, in seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(WARSAW)

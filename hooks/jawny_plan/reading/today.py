"""Today: one input of every command, in Poland, whatever the computer's own zone is."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime

from jawny_plan.model.zone import WARSAW
from jawny_plan.reading.faults import Fault, Faults

VARIABLE = "JAWNY_PLAN_DZIS"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _now() -> datetime:
    return datetime.now(UTC)


def today(environment: Mapping[str, str] = os.environ, now: Callable[[], datetime] = _now) -> date:
    """The day named by JAWNY_PLAN_DZIS (RRRR-MM-DD), else the day in Poland at the moment `now`. Raises Faults."""
    value = environment.get(VARIABLE, "")
    if not value:
        return true_today(now)
    if _DAY.fullmatch(value):
        with suppress(ValueError):  # there is no such day
            return date.fromisoformat(value)
    raise Faults([_fault(value)])


def _fault(value: str) -> Fault:
    """What is wrong with a text that names no day."""
    from pydantic_core import PydanticCustomError  # with the models slow to import, and a good day needs none

    from jawny_plan.model.base import parse_day, refused

    try:
        parse_day(value)
    except PydanticCustomError as error:
        why = refused(error.context)
        return Fault(VARIABLE, 1, 1, "", why.problem, why.advice)
    raise ValueError(value)


def true_today(now: Callable[[], datetime] = _now) -> date:
    """The day in Poland at the moment `now`, whatever anybody asks for."""
    return now().astimezone(WARSAW).date()


def moment_of(seconds: float) -> datetime:
    """The day and hour in Poland at a moment that a disk tells, in seconds since 1970."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(WARSAW)

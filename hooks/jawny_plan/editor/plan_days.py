"""Where the days of a plan lie that were typed without their year."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from jawny_plan.editor.choices import text
from jawny_plan.editor.typed_days import Near
from jawny_plan.reading.strict_yaml import Content


def near(today: date, plan: Mapping[str, Content]) -> Near:
    """Where days without a year lie: in the period of the plan that a form is of, where it is of one."""
    period = plan.get("okres")
    days: list[date | None] = [None, None]
    for number, key in enumerate(("od", "do")):
        with suppress(ValueError):
            days[number] = date.fromisoformat(text(period, key) if isinstance(period, dict) else "")
    return Near(today, *days)

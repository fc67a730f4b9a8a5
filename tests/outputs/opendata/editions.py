"""Editions to publish: the invented unit, the real one, and every case of a real plan, read once."""

from __future__ import annotations

from datetime import date
from functools import cache

from jawny_plan.outputs import opendata
from jawny_plan.outputs.edition import Edition
from jawny_plan.reading.folder import load
from tests.conftest import ROOT

TODAY = date(2026, 11, 23)
EXAMPLE = "examples/przyklad/plan_data"
CASES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "tests/cases").glob("*/plan_data"))
ALL = [EXAMPLE, "plan_data", *CASES]


@cache
def edition(folder: str = EXAMPLE, today: date = TODAY) -> Edition:
    """What is told of the unit in `folder` on that day."""
    return Edition(load(ROOT / folder), today)


@cache
def files(folder: str = EXAMPLE, today: date = TODAY) -> dict[str, bytes]:
    """Its open data."""
    return opendata.files(edition(folder, today))

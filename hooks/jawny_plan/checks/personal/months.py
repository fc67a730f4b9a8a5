"""The months as dates name them."""

from __future__ import annotations

from collections.abc import Mapping

from jawny_plan.polish import spoken

MONTHS: Mapping[str, int] = {name: number for number, name in spoken.MONTHS.items()}
"""`stycznia` -> 1"""

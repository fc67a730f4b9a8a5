"""The months as dates name them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from jawny_plan import polish

MONTHS: Mapping[str, int] = {
    polish.day(date(2024, month, 1)).replace(polish.NBSP, " ").split()[1]: month for month in range(1, 13)
}
"""`stycznia` -> 1"""

"""Parts of a month as plans name them: a half, ten days, the first or the last week."""

from __future__ import annotations

import re
from datetime import date

from jawny_plan.polish.dates import last_day

_ORDERS = ((r"(?<!\w)i(?!\w)|pierwsz", 1), (r"(?<!\w)ii(?!\w)|drug", 2), (r"(?<!\w)iii(?!\w)|trzeci", 3))


def days_of_part(words: str, year: int, month: int) -> tuple[date, date] | None:
    """The first and the last day of the part that folded words name; None where the month has no such part."""
    last = last_day(year, month)
    starts: tuple[int, ...]
    order = next((number for stem, number in _ORDERS if re.search(stem, words)), 0)
    is_last = bool(re.search(r"ostatni", words))
    if re.search(r"polow", words):
        starts, is_last = (1, 16), is_last or order == 2
    elif re.search(r"dekad", words):
        starts, is_last = (1, 11, 21), is_last or order == 3
    else:
        starts = (1, 8, 15, 22)
        if is_last:
            return date(year, month, last.day - 6), last
    if not (is_last or 0 < order <= len(starts)):
        return None
    first = date(year, month, starts[-1] if is_last else starts[order - 1])
    return first, last if is_last else date(year, month, starts[order] - 1)

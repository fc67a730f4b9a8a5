"""A text as it is read aloud: every rule of every kind, one after another."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from jawny_plan.polish.aloud import clock, counting, days, measures, ordinals, places, shares, short, years
from jawny_plan.polish.aloud.around import Put


@lru_cache(maxsize=4096)  # notes repeat one another
def say(text: str, *, opens: bool = True) -> str:
    """`text` in words to be read aloud; `opens`: a sentence begins with it.

    Text without numbers and abbreviations stays as it is.
    """
    if not opens:
        return say(f": {text}")[2:]
    for pattern, put in _rules():
        text = pattern.sub(put, text)
    return text


@cache  # much of what the program does says nothing aloud, and they take long to compile
def _rules() -> tuple[tuple[re.Pattern[str], Put], ...]:
    """Every rule. In this order: what was said holds no figures, so no later rule meets it."""
    return tuple(
        (re.compile(pattern), put)
        for rules in (
            short.RANKS_AND_PHONES,
            places.STREETS,
            places.NUMBERS,
            ordinals.RULES,
            days.RULES,
            years.RULES,
            clock.RULES,
            ordinals.ORDERED,
            short.RULES,
            measures.RULES,
            shares.RULES,
            counting.RULES,
        )
        for pattern, put in rules
    )

"""A text as it is read aloud: every rule of every kind, one after another."""

from __future__ import annotations

import re
from functools import lru_cache

from jawny_plan.polish.aloud import clock, counting, days, measures, ordinals, places, shares, short, years


@lru_cache(maxsize=4096)  # notes repeat one another
def say(text: str, *, opens: bool = True) -> str:
    """`text` in words to be read aloud; `opens`: a sentence begins with it.

    Text without numbers and abbreviations stays as it is.
    """
    if not opens:
        return say(f": {text}")[2:]
    for pattern, put in _RULES:
        text = pattern.sub(put, text)
    return text


# In this order; what was said holds no figures, so no later rule meets it.
_RULES = tuple(
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

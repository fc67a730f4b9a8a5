"""By which day the announcement of a meeting is dated."""

from __future__ import annotations

from typing import Any

import pytest

from jawny_plan.facts.notes import announced
from jawny_plan.model.meeting import Meeting

HEAD = {"rejon": "rejon-1", "rodzaj": "spotkanie", "tytul": "Spotkanie", "miejsce": {"obiekt": "szkoła"}}
TERM = {"dnia": "2026-12-17", "od": "18.00"}
TWICE = [
    {"z_dnia": "2026-12-03", "ogloszono": "2026-11-20"},
    {"z_dnia": "2026-12-10", "ogloszono": "2026-11-27"},
]


def day(**keys: Any) -> str:
    return str(announced(Meeting.model_validate({**HEAD, **keys})))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({"termin": TERM, "ogloszono": "2026-11-10"}, "2026-11-10"),
        ({"termin": TERM, "ogloszono": "2026-11-10", "przesuniete": TWICE[1:]}, "2026-11-27"),
        ({"termin": TERM, "ogloszono": "2026-11-10", "przesuniete": TWICE}, "2026-11-27"),
        ({"terminy": [{**TERM, "przeniesiony_z": TWICE}], "ogloszono": "2026-11-10"}, "2026-11-27"),
        ({"termin": TERM, "przesuniete": TWICE, "odwolane": {"dnia": "2026-11-28", "powod": "awaria"}}, "2026-11-28"),
        ({"termin": TERM, "publikuj_od": "2026-11-12"}, "2026-11-12"),
        ({"termin": TERM}, "None"),
    ],
)
def test_the_announcement_bears_the_day_of_the_last_word(keys, expected):
    assert day(**keys) == expected

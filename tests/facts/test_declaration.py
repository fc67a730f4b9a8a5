"""Whether the yearly review of the declaration was missed."""

from __future__ import annotations

from datetime import date

import pytest

from jawny_plan.facts.declaration import missed
from tests.wording.test_declaration import own


@pytest.mark.parametrize(
    ("seen", "today", "deadline"),
    [
        ("2026-03-20", "2026-11-23", None),
        ("2026-01-01", "2026-04-01", None),
        ("2025-12-31", "2026-04-01", "2026-03-31"),
        ("2025-12-31", "2026-03-31", None),  # the last day in time
        ("2025-03-20", "2026-11-23", "2026-03-31"),
        ("2025-03-20", "2026-01-02", None),
        ("2024-12-31", "2026-01-02", "2025-03-31"),
        ("2020-05-01", "2026-11-23", "2026-03-31"),
    ],
)
@pytest.mark.parametrize("key", ["przeglad", "sporzadzono"])
def test_a_review_belongs_to_each_year(key, seen, today, deadline):
    """Before the first review the day of preparation counts."""
    days = {"sporzadzono": seen, "przeglad": None} if key == "sporzadzono" else {"sporzadzono": "2020-01-15", key: seen}
    expected = date.fromisoformat(deadline) if deadline else None
    assert missed(own(**days), date.fromisoformat(today)) == expected

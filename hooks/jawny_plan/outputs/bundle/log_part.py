"""What of the logs of plans a publication tells, which decides what it waits for."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum, auto

from jawny_plan.model.amendment import Changed, Correction
from jawny_plan.outputs.edition import Edition


class LogPart(Enum):
    """What of a plan's log a publication tells: nothing, only what amends the plan, all."""

    NOTHING = auto()
    AMENDMENTS = auto()
    ALL = auto()


def amendments_of(edition: Edition, plans: Container[str]) -> frozenset[tuple[str, int]]:
    """What changes or corrects these plans: the plan, the number in its log (from 1)."""
    logs = ((file.id, file.progress) for file in edition.data.plans if file.progress and file.id in plans)
    entries = ((plan, nr, entry) for plan, log in logs for nr, entry in enumerate(log.entries, 1))
    return frozenset((plan, nr) for plan, nr, entry in entries if isinstance(entry, (Changed, Correction)))

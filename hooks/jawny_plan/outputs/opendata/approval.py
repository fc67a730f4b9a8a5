"""What was approved, as a file, and what was given up of it since, as data."""

from __future__ import annotations

import hashlib
from typing import Annotated

from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model import addresses
from jawny_plan.model.base import key
from jawny_plan.outputs.opendata.record import Record


class ApprovedTextRecord(Record, title="ApprovedText"):
    """The approved text as a file."""

    address: Annotated[str, key("adres", "Adres pliku z zatwierdzonym tekstem, słowo w słowo.")]
    sha256: Annotated[str, key("sha256", "Suma kontrolna SHA-256 tego pliku.")]


class GivenUpRecord(Record, title="GivenUp"):
    """What a plan holds no more, by the numbers (from 1) that it has in the plan in force."""

    actions: Annotated[tuple[int, ...], key("dzialania", "Numery działań.")]
    goals: Annotated[tuple[int, ...], key("cele", "Numery celów.")]
    channels: Annotated[tuple[int, ...], key("informowanie", "Numery sposobów informowania.")]


def approved_text(facts: PlanFacts, site: str) -> ApprovedTextRecord | None:
    """The approved text; None where it is not kept."""
    text = facts.file.approved
    if text is None:
        return None
    return ApprovedTextRecord(address=site + addresses.approved(facts.id), sha256=hashlib.sha256(text.data).hexdigest())


def given_up(facts: PlanFacts) -> GivenUpRecord:
    """What was given up until today."""
    known = facts.in_force
    return GivenUpRecord(
        actions=tuple(sorted(known.no_actions)),
        goals=tuple(sorted(known.no_goals)),
        channels=tuple(sorted(known.no_channels)),
    )

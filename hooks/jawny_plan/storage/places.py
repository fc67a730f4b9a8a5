"""Where a unit's site was published from this machine, so that it can be withdrawn from there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from jawny_plan.storage import records, unchanged

KIND = "miejsca"
"""The folder of these records."""


def published(root: Path, data: Path) -> dict[str, list[str]]:
    """The places by name, each with the ways (`--copy`, `--rsync`) in which the site goes there."""
    return records.read_of_any_rules(unchanged.record(root, data, KIND), dict[str, list[str]]) or {}


def remember(root: Path, data: Path, place: str, ways: Iterable[str]) -> None:
    """Keep in mind that the site of the folder `data` is public at `place`."""
    known = published(root, data) | {place: sorted(ways)}
    records.write(unchanged.record(root, data, KIND), "", known)

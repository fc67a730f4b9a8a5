"""Time in Poland, and how files that are read elsewhere tell it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

WARSAW = ZoneInfo("Europe/Warsaw")
"""Days and hours of the data are those of Poland, wherever the computer stands."""


def local(at: datetime) -> datetime:
    """What a clock on the wall shows, with its zone; an hour that comes twice is the first one (RFC 5545, 3.3.5)."""
    return at.replace(tzinfo=WARSAW)


def first_moment(day: date) -> str:
    """The first moment of a day, as RFC 3339 writes it: the data hold days, not hours."""
    return datetime.combine(day, time(), WARSAW).isoformat()


def last_second(day: date) -> datetime:
    """The last second of a day, in UTC."""
    return datetime.combine(day, time(23, 59, 59), WARSAW).astimezone(UTC)

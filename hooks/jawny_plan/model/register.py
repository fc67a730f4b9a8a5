"""What went out so far: versions of events in calendars, names of entries in feeds, versions of printed sheets.

Kept beside the data, as it cannot be worked out of them: an event that is changed and changed back is in its third
version, of two entries alike the data do not say which one was there first, and old sheets still hang on walls.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

FILE = "rejestr.txt"
"""Where it stands in the data folder: the only file there that a build writes."""


PUBLISHED = "opublikowane.txt"
"""Where it stands there which plans were published, one a line; `publish` writes it."""


class EventVersion(NamedTuple):
    """The version of an event: how many came before it, the day of the change if it is known, what the event said."""

    number: int
    day: date | None
    digest: str


class Name(NamedTuple):
    """What an entry of a plan's log is called for ever."""

    plan: str
    key: str


class SheetVersion(NamedTuple):
    """A version of a printed sheet: its mark of four signs, the day from which it held good, what it said."""

    mark: str
    day: date
    digest: str


@dataclass(frozen=True)
class Register:
    """Versions of events by the part of their UID before the @; what each named entry said; versions of each sheet.

    Sheets go by their paths from the site's root, their versions from the oldest to the latest.
    """

    events: Mapping[str, EventVersion] = field(default_factory=dict)
    entries: Mapping[Name, str] = field(default_factory=dict)
    sheets: Mapping[str, tuple[SheetVersion, ...]] = field(default_factory=dict)

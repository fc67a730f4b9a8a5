"""Which version of an event a calendar shows. SEQUENCE, DTSTAMP and LAST-MODIFIED only grow, whatever the data say.

A calendar program takes an event for news only if its SEQUENCE is greater than the one that it knows (RFC 5545,
3.8.7.4; RFC 5546, 2.1.5). No count of what stands in the data can promise that: a cancellation is undone, a day leaves
`bez_dyzuru`, an hour is changed in its place. So the register beside the data (`rejestr.txt`, written by every build
of the site before the site is shown) holds, for each event, what it said and in which version. What says the same
keeps its version and day, so unchanged data make the same bytes, also from nothing; what says anything else gets the
next number and the day of the build. Where the register knows nothing yet, the data are counted: every move,
exception and cancellation is a version, dated by the day that the data give.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from jawny_plan.model.register import EventVersion
from jawny_plan.outputs.calendar.component import Happening


def settled(happenings: Iterable[Happening], known: Mapping[str, EventVersion], today: date) -> Iterator[Happening]:
    """The events in their versions. Single rounds of duty hours share that of the rule, which comes before them."""
    versions: dict[str, EventVersion] = {}
    for item in happenings:
        name = named(item)
        if name not in versions:
            versions[name] = version(item, known.get(name), today)
        yield replace(item, revision=versions[name].number, revised=versions[name].day)


def named(happening: Happening) -> str:
    """What the register calls an event: its UID without the site's host."""
    return happening.uid.rpartition("@")[0]


def version(happening: Happening, known: EventVersion | None, today: date) -> EventVersion:
    """The version of an event as the data tell it, after the one that is known."""
    digest = _digest(happening)
    if known is None:
        return EventVersion(happening.revision, happening.revised, digest)
    if known.digest == digest:
        return known
    return EventVersion(max(known.number + 1, happening.revision), max(known.day or today, today), digest)


def _digest(happening: Happening) -> str:
    """A sum of what an event says to a reader, and nothing of how often it was changed."""
    parts = (
        happening.summary,
        happening.description,
        happening.url,
        *happening.categories,
        happening.location or "",
        "CANCELLED" if happening.cancelled else "",
        *(f"{name}={value}" for name, value in happening.when.properties().items()),
    )
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]

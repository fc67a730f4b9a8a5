"""What the entries of a plan's log are called for ever, by what the register knows of them.

An entry is named by its day, kind and action. Of several alike the second is `…-2`, in the order in which they went
out: one that is written above another, or that waited longer, takes no name away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from jawny_plan.model.progress import Done, Event, NotDone
from jawny_plan.model.register import Name

_LATER = ("field", "value", "removes", "summary", "summary_after", "counted_by")
"""Keys that came when entries had gone out: one that holds none of them says what it said before."""


def names(plan: str, entries: Sequence[Event], known: Mapping[Name, str]) -> list[str]:
    """The names of entries of the log of a plan, one by one."""
    alike: dict[str, list[int]] = {}
    for place, entry in enumerate(entries):
        alike.setdefault(_begun(entry), []).append(place)
    found = [""] * len(entries)
    for begun, places in alike.items():
        digests = [digest(entries[place]) for place in places]
        for place, number in zip(places, _numbers(digests, _known(plan, begun, known)), strict=True):
            found[place] = _key(begun, number)
    return found


def digest(entry: Event) -> str:
    """A sum of what an entry says, whenever it may go out."""
    later = {name for name in _LATER if getattr(entry, name, None) in (None, ())}
    contents = entry.model_dump_json(exclude={"publish_from", "approved", *later})
    return hashlib.sha256(contents.encode()).hexdigest()[:16]


def _begun(entry: Event) -> str:
    action = f"-{entry.action}" if isinstance(entry, (Done, NotDone)) else ""
    return f"{entry.day}-{entry.kind}{action}"


def _key(begun: str, number: int) -> str:
    return begun if number == 1 else f"{begun}-{number}"


def _known(plan: str, begun: str, known: Mapping[Name, str]) -> dict[int, str]:
    """The texts of entries whose keys begin alike, by the numbers at the ends of the keys."""
    found: dict[int, str] = {}
    for number in count(1):
        recorded = known.get(Name(plan, _key(begun, number)))
        if recorded is None:
            return found
        found[number] = recorded
    return found


def _numbers(digests: Sequence[str], known: Mapping[int, str]) -> Iterator[int]:
    """A number for each: of the same words, else of words that are gone, as after a correction, else a new one."""
    free, same = dict(known), list[int | None]()
    for words in digests:
        number = next((number for number, there in free.items() if there == words), None)
        if number:
            del free[number]
        same.append(number)
    others = iter((*free, *range(len(known) + 1, len(known) + len(digests) + 1)))
    return (number or next(others) for number in same)

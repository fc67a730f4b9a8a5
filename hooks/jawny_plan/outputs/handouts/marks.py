"""The mark of a printed sheet: four signs by which whoever holds it can learn whether it still holds good.

A sheet that hangs on a wall is changed no more. So each version of what a sheet says has a mark, which is also its
short address (`p/bkrm/`); the register beside the data knows which marks went out and when. Sheets that say the same,
as a leaflet and its large print, share one. What a sheet tells as of its day, such as how far the work is, stays true
of that day and makes no other version.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import count, pairwise
from typing import Any, NamedTuple

from jawny_plan.model import addresses
from jawny_plan.model.register import SheetVersion
from jawny_plan.outputs.handouts.named import Handout

SIGNS = "bcdfghjkmnpqrstvwxz"
"""No figure, which might pass for one of the data; no sign that is taken for another; no vowel, which makes words."""
LENGTH = 4
_PASSING = ("stan_na", "postep", "mapa")
"""Keys under which a sheet tells how things stood on its day, or draws what it says in words."""

Versions = Mapping[str, Sequence[SheetVersion]]
"""The versions of each sheet by its path, from the oldest to the latest."""


class Marks:
    """Marks for sheets, beside those that went out before."""

    def __init__(self, known: Versions) -> None:
        went_out = [item for versions in known.values() for item in versions]
        self._of: dict[str, str] = {item.digest: item.mark for item in went_out}
        self._taken = {item.mark for item in went_out}

    def of(self, digest: str) -> str:
        """The mark of the version with this sum: always the same one, and no other version's."""
        if digest not in self._of:
            mark = next(mark for mark in _drawn(digest) if mark not in self._taken)
            self._of[digest] = mark
            self._taken.add(mark)
        return self._of[digest]


def _drawn(digest: str) -> Iterator[str]:
    """Marks one after another, each by chance that the sum decides."""
    for attempt in count():
        drawn = int.from_bytes(hashlib.sha256(f"{digest} {attempt}".encode()).digest()[:8])
        yield "".join(SIGNS[drawn // len(SIGNS) ** place % len(SIGNS)] for place in range(LENGTH))


def marked(handout: Handout, marks: Marks, site: str) -> Handout:
    """The handout with its mark and with the short address behind its code, where its kind bears one."""
    if not handout.sheet.marked:
        return handout
    digest = digest_of(handout.order.data)
    mark = marks.of(digest)
    words = {**handout.order.data, "wydanie": mark, "adres_kodu": site + addresses.sheet(mark)}
    return replace(handout, order=replace(handout.order, data=words), version=(mark, digest))


def digest_of(words: Mapping[str, Any]) -> str:
    """A sum of what a sheet says that may become wrong."""
    contents = json.dumps(_lasting(words), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(contents.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _lasting(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _lasting(item) for key, item in value.items() if key not in _PASSING}
    return [_lasting(item) for item in value] if isinstance(value, (list, tuple)) else value


def versions(handouts: Iterable[Handout], known: Versions, today: date) -> dict[str, tuple[SheetVersion, ...]]:
    """All versions of all sheets: those that went out, and as the latest what each of these sheets says today."""
    found = {path: tuple(items) for path, items in known.items()}
    for handout in handouts:
        if handout.version:
            mark, digest = handout.version
            before = found.get(handout.order.path, ())
            if not before or before[-1].digest != digest:
                found[handout.order.path] = (*before, SheetVersion(mark, today, digest))
    return found


class Outdated(NamedTuple):
    """A version that went out and that another took the place of: its path, its mark, its first day and the other's."""

    path: str
    mark: str
    since: date
    until: date


def outdated(folder: str, versions: Versions) -> tuple[Outdated, ...]:
    """Of the sheets beside one page, the versions that may still hang somewhere, the one that was last first."""
    found = [
        Outdated(path, item.mark, item.day, following.day)
        for path, items in versions.items()
        if path.startswith(folder)
        for item, following in pairwise(items)
        if item.mark != items[-1].mark
    ]
    return tuple(sorted(found, key=lambda item: item.until, reverse=True))

"""Texts in which nothing was found: whoever looks at them again under the same rules may pass them by."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


class Clean:
    """Texts in which a search found nothing, known by their sums; `before` are those of an earlier one."""

    def __init__(self, before: Iterable[str] = ()) -> None:
        self._before = frozenset(before)
        self.sums: set[str] = set()
        """Of the texts that this search met and found nothing in."""

    def __contains__(self, text: str) -> bool:
        known = _sum(text)
        if known in self._before:
            self.sums.add(known)
        return known in self.sums

    def add(self, text: str) -> None:
        """Nothing was found in the text."""
        self.sums.add(_sum(text))


def _sum(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

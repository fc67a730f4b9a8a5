"""How long and how heavy a document is, as pages tell it."""

from __future__ import annotations

import re

from jawny_plan import polish

# The root of the page tree (ISO 32000-1, 7.7.3) is the first to count its leaves.
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")


def weight(pdf: bytes) -> str:
    """`2 strony, 45 kB`"""
    counted = _PAGES.search(pdf)
    size = f"{max(1, round(len(pdf) / 1000))}{polish.NBSP}kB"
    return f"{polish.plural(int(counted[1]), 'strona', 'strony', 'stron')}, {size}" if counted else size

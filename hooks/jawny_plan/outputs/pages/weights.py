"""How long and how heavy documents are: pages name them, but are poured while the documents are still being made.

A page holds a mark in place of the weight; when everything stands, the mark gives way to words.
"""

from __future__ import annotations

import re
from pathlib import Path

from jawny_plan import polish
from jawny_plan.outputs.pour.sealed import Html

_MARK = re.compile(r"<!--waga ([^ >]+)-->")
# The root of the page tree (ISO 32000-1, 7.7.3) is the first to count its leaves.
_PAGES = re.compile(rb"/Type\s*/Pages\b[^>]*?/Count\s+(\d+)")


def mark(path: str) -> Html:
    """What stands for the weight of the document at `path`, counted from the site's root."""
    return Html(f"<!--waga {path}-->")


def put(page: Path, site: Path) -> None:
    """Write the weights of the documents in `site` into the finished page."""
    html = page.read_text(encoding="utf-8")
    page.write_text(_MARK.sub(lambda found: weight(site / found[1]), html), encoding="utf-8", newline="\n")


def weight(pdf: Path) -> str:
    """`2 strony, 45 kB`"""
    data = pdf.read_bytes()
    counted = _PAGES.search(data)
    size = f"{max(1, round(len(data) / 1000))}{polish.NBSP}kB"
    return f"{polish.plural(int(counted[1]), 'strona', 'strony', 'stron')}, {size}" if counted else size

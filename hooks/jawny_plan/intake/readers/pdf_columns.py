"""Where the columns of a page begin, told by the edges of its lines."""

from __future__ import annotations

from collections.abc import Sequence

Edges = tuple[float, float]
"""The left and the right end of a line."""
_CROSSING = 0.15
"""How much of a page may be lines across it, as titles are."""
_LEAST = 0.2
"""How much of a page stands in each column."""
_SAME = 3.0
"""Points between the left ends of lines that begin at one edge."""


def second_column(lines: Sequence[Edges]) -> float | None:
    """Where the second column of a page begins; None where all its lines stand in one."""
    for start in sorted({left for left, _ in lines}):
        before = [edges for edges in lines if edges[1] <= start]
        after = [edges for edges in lines if edges[0] >= start]
        if len(lines) - len(before) - len(after) > _CROSSING * len(lines):
            continue
        if min(len(before), len(after)) < max(3, _LEAST * len(lines)):
            continue
        if all(_begin_together(column) for column in (before, after)):
            return start
    return None


def _begin_together(column: Sequence[Edges]) -> bool:
    """Whether half of the lines begin where the column does."""
    start = min(left for left, _ in column)
    return sum(left - start < _SAME for left, _ in column) >= len(column) / 2


def columns_of(pages: Sequence[Sequence[Edges]]) -> list[list[int]]:
    """The column of each line of each page; a page that has too few lines to tell is as the one before."""
    found: list[list[int]] = []
    gutter: float | None = None
    for lines in pages:
        own = second_column(lines)
        is_whole = gutter is not None and not any(left < gutter < right for left, right in lines)
        gutter = own if own is not None else gutter if is_whole else None
        found.append([int(gutter is not None and left >= gutter) for left, _ in lines])
    return found

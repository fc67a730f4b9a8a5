"""The tables of a page of a PDF, by the lines that are drawn around their cells."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

_THIN = 3.0
"""Points: a path no thicker than this is a line."""
_NEAR = 3.5
"""Points within which two lines stand at one place."""
_SHORTEST = 6.0


@dataclass(frozen=True)
class _Ruling:
    """A line: where it stands, and from where to where it goes."""

    at: float
    start: float
    end: float

    def covers(self, place: float) -> bool:
        """Whether the line passes the place, or comes as near as its corner does."""
        return self.start - _NEAR <= place <= self.end + _NEAR


@dataclass(frozen=True)
class Grid:
    """A table: the edges of its columns from left to right, of its rows from top to bottom, and the lines drawn."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    across: tuple[_Ruling, ...]
    down: tuple[_Ruling, ...]

    def cell(self, left: float, bottom: float, right: float, top: float) -> tuple[int, int] | None:
        """The row and column in which words stand that are bounded so; of cells that are merged, the first."""
        x, y = min(left + _NEAR, (left + right) / 2), (bottom + top) / 2
        column = next((n for n, (a, b) in enumerate(itertools.pairwise(self.columns)) if a - 1 <= x <= b + 1), None)
        row = next((n for n, (a, b) in enumerate(itertools.pairwise(self.rows)) if a + 1 >= y >= b - 1), None)
        if column is None or row is None:
            return None
        while column and not _drawn(self.down, self.columns[column], y):
            column -= 1
        while row and not _drawn(self.across, self.rows[row], (self.columns[column] + self.columns[column + 1]) / 2):
            row -= 1
        return row, column


def _drawn(lines: Iterable[_Ruling], at: float, through: float) -> bool:
    return any(abs(line.at - at) <= _NEAR and line.covers(through) for line in lines)


def grids(page: Any) -> list[Grid]:
    """The tables of a page that have two columns or more; of one that began a page before, a row may be left."""
    across, down = _rulings(page)
    found = []
    for xs, ys in _groups(across, down):
        columns, rows = _edges(line.at for line in ys), _edges(line.at for line in xs)
        if len(columns) > 2 and len(rows) > 1:
            found.append(Grid(tuple(columns), tuple(reversed(rows)), tuple(xs), tuple(ys)))
    return found


def _rulings(page: Any) -> tuple[list[_Ruling], list[_Ruling]]:
    """The lines across and down, the edges of drawn boxes among them."""
    across, down = [], []
    for path in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = path.get_bounds()
        flat, narrow = top - bottom <= _THIN, right - left <= _THIN
        if flat and right - left >= _SHORTEST:
            across.append(_Ruling((bottom + top) / 2, left, right))
        elif narrow and top - bottom >= _SHORTEST:
            down.append(_Ruling((left + right) / 2, bottom, top))
        elif not (flat or narrow):
            across += [_Ruling(edge, left, right) for edge in (bottom, top)]
            down += [_Ruling(edge, bottom, top) for edge in (left, right)]
    return across, down


def _groups(across: list[_Ruling], down: list[_Ruling]) -> list[tuple[list[_Ruling], list[_Ruling]]]:
    """The lines that hang together, where lines across meet lines down."""
    groups: list[tuple[list[_Ruling], list[_Ruling]]] = []
    for line in across:
        meeting = [group for group in groups if any(_meet(line, other) for other in group[1])]
        own = [other for other in down if _meet(line, other)]
        xs, ys = [line], list(own)
        for group in meeting:
            groups.remove(group)
            xs, ys = [*group[0], *xs], [*group[1], *(one for one in ys if one not in group[1])]
        groups.append((xs, ys))
    return groups


def _meet(across: _Ruling, down: _Ruling) -> bool:
    return across.covers(down.at) and down.covers(across.at)


def _edges(places: Iterable[float]) -> list[float]:
    """Places in order, those that stand near each other once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found

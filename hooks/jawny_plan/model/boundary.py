"""The border of a district as it is drawn: areas with their holes, or lines, of places on the map."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Position = tuple[float, float]
"""Longitude and latitude."""
Way = tuple[Position, ...]
"""Places one after another; a ring ends where it began."""

KINDS = ("Polygon", "MultiPolygon", "LineString", "MultiLineString")
"""What GeoJSON calls one area, several, one line, several."""


@dataclass(frozen=True)
class Boundary:
    """Areas, each an outer ring and the rings of its holes, or lines: one of both is empty."""

    areas: tuple[tuple[Way, ...], ...] = ()
    lines: tuple[Way, ...] = ()

    @property
    def ways(self) -> Iterator[Way]:
        """All rings and lines."""
        for area in self.areas:
            yield from area
        yield from self.lines

    @property
    def longest(self) -> Way:
        """The outer ring, or the line, of the most places."""
        return max((*(area[0] for area in self.areas), *self.lines), key=len)

    @property
    def geometry(self) -> dict[str, Any]:
        """As GeoJSON (RFC 7946) writes it."""
        shapes: list[Any] = [[[list(place) for place in ring] for ring in area] for area in self.areas]
        shapes = shapes or [[list(place) for place in line] for line in self.lines]
        one, several = KINDS[:2] if self.areas else KINDS[2:]
        if len(shapes) == 1:
            return {"type": one, "coordinates": shapes[0]}
        return {"type": several, "coordinates": shapes}

    def holds(self, place: Position) -> bool:
        """Whether a place lies within an area and in none of its holes."""
        return any(sum(_around(ring, place) for ring in area) % 2 == 1 for area in self.areas)


def _around(ring: Way, place: Position) -> bool:
    """Whether a ring goes around a place: a ray from there to the east meets it an odd number of times."""
    x, y = place
    inside = False
    for (x1, y1), (x2, y2) in pairwise(ring):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside

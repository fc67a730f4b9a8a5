"""Where the rings of an area cross or touch themselves or one another: such an area has no inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jawny_plan.model.boundary import Position

_SCALE = 10_000_000
"""Degrees as whole numbers of about a centimetre: what is worked out of them is exact."""

_Point = tuple[int, int]


class _Side(NamedTuple):
    """One side of a ring, from one of its places to the next."""

    start: _Point
    end: _Point
    ring: int
    number: int

    @property
    def left(self) -> int:
        return min(self.start[0], self.end[0])

    @property
    def right(self) -> int:
        return max(self.start[0], self.end[0])


def crossing(rings: Sequence[Sequence[Position]]) -> tuple[int, int] | None:
    """The number of a ring and of the place of it behind which it meets what it may not; None where all is well.

    Each ring ends where it began. Two rings may touch in a place, a ring may not touch itself.
    """
    sides = sorted(_sides(rings), key=lambda side: (side.left, side.ring, side.number))
    lengths = [sum(side.ring == number for side in sides) for number in range(len(rings))]
    near: list[_Side] = []
    for side in sides:
        near = [other for other in near if other.right >= side.left]
        low, high = sorted((side.start[1], side.end[1]))
        for other in near:
            beside = max(other.start[1], other.end[1]) < low or min(other.start[1], other.end[1]) > high
            if not beside and _meet(side, other, lengths[side.ring]):
                return max((side.ring, side.number), (other.ring, other.number))
        near.append(side)
    return None


def _sides(rings: Sequence[Sequence[Position]]) -> Iterator[_Side]:
    """The sides of all rings, numbered within each; places that stand twice in a row make none."""
    for ring, places in enumerate(rings):
        points = [(round(x * _SCALE), round(y * _SCALE)) for x, y in places]
        pairs = [(one, other) for one, other in pairwise(points) if one != other]
        yield from (_Side(one, other, ring, number) for number, (one, other) in enumerate(pairs))


def _meet(one: _Side, other: _Side, sides: int) -> bool:
    """Whether two sides have a place in common that they may not have; their ring has so many."""
    bearings = (
        _bearing(one.start, one.end, other.start),
        _bearing(one.start, one.end, other.end),
        _bearing(other.start, other.end, one.start),
        _bearing(other.start, other.end, one.end),
    )
    in_line = not any(bearings)
    if one.ring != other.ring:
        return _overlap(one, other) if in_line else bearings[0] * bearings[1] < 0 and bearings[2] * bearings[3] < 0
    if (one.number - other.number) % sides in (1, sides - 1) and sides > 2:
        return in_line and _overlap(one, other)
    return (
        _overlap(one, other, touching=True)
        if in_line
        else bearings[0] * bearings[1] <= 0 and bearings[2] * bearings[3] <= 0
    )


def _bearing(start: _Point, end: _Point, place: _Point) -> int:
    """On which side of a line a place lies: below 0, above 0, or 0 on it."""
    return (end[0] - start[0]) * (place[1] - start[1]) - (end[1] - start[1]) * (place[0] - start[0])


def _overlap(one: _Side, other: _Side, *, touching: bool = False) -> bool:
    """Whether two sides of one line have more than a place in common, or one where that counts."""
    axis = 0 if one.start[0] != one.end[0] else 1
    begin = max(min(one.start[axis], one.end[axis]), min(other.start[axis], other.end[axis]))
    end = min(max(one.start[axis], one.end[axis]), max(other.start[axis], other.end[axis]))
    return begin <= end if touching else begin < end

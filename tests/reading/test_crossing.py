"""Where the rings of an area cross or touch: found by a sweep, and by looking at every pair of sides."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawny_plan.reading.crossing import crossing

SQUARE = [(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]


def ring(*places):
    return [*places, places[0]]


@pytest.mark.parametrize(
    ("rings", "sound"),
    [
        ([SQUARE], True),
        ([ring((0, 0), (4, 4), (4, 0), (0, 4))], False),  # a bow tie
        ([ring((0, 0), (4, 0), (2, 0), (2, 3))], False),  # back along its own side
        ([ring((0, 0), (4, 0), (4, 4), (2, 0), (0, 4))], False),  # touches itself
        ([SQUARE, ring((1, 1), (2, 1), (2, 2))], True),
        ([SQUARE, ring((0, 0), (2, 1), (2, 2))], True),  # touches in a place
        ([SQUARE, ring((1, 1), (5, 1), (2, 2))], False),
        ([SQUARE, ring((1, 0), (3, 0), (2, 2))], False),  # along a side
        ([SQUARE, ring((5, 5), (6, 5), (6, 6))], True),
        ([ring((0, 0), (0, 0), (4, 0), (4, 4))], True),  # a place that stands twice in a row
    ],
)
def test_what_an_area_may_and_may_not(rings, sound):
    assert (crossing(rings) is None) is sound


PLACES = st.tuples(st.integers(0, 4), st.integers(0, 4))
TRIANGLES = st.lists(PLACES, min_size=3, max_size=3, unique=True).filter(
    lambda three: area(three) != 0  # places on one line make no ring
)


def area(three):
    (ax, ay), (bx, by), (cx, cy) = three
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)


def common(one, other):
    """The places that two sides have in common, by the parameter along the first: none, one or a span of it."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    cross = ux * vy - uy * vx
    if cross:
        at = Fraction((cx - ax) * vy - (cy - ay) * vx, cross)
        on = Fraction((cx - ax) * uy - (cy - ay) * ux, cross)
        return (at, at) if 0 <= at <= 1 and 0 <= on <= 1 else None
    if (cx - ax) * uy - (cy - ay) * ux:
        return None
    length = ux * ux + uy * uy
    ends = sorted(Fraction((x - ax) * ux + (y - ay) * uy, length) for x, y in other)
    low, high = max(ends[0], Fraction(0)), min(ends[1], Fraction(1))
    return (low, high) if low <= high else None


def crosses(first, second):
    """Whether two triangles have more in common than places in which a corner of one lies on the other."""
    for one in pairwise(ring(*first)):
        for other in pairwise(ring(*second)):
            span = common(one, other)
            if span and span[0] < span[1]:
                return True
            if span:
                x = one[0][0] + span[0] * (one[1][0] - one[0][0])
                y = one[0][1] + span[0] * (one[1][1] - one[0][1])
                if (x, y) not in (*one, *other):
                    return True
    return False


@given(TRIANGLES, TRIANGLES)
def test_two_triangles_meet_where_some_pair_of_their_sides_does(first, second):
    assert (crossing([ring(*first), ring(*second)]) is not None) is crosses(first, second)


@given(st.lists(PLACES, min_size=4, max_size=6, unique=True))
def test_one_ring_is_sound_where_no_two_sides_of_it_meet_but_neighbours_at_their_corner(places):
    sides = list(pairwise(ring(*places)))
    wrong = False
    for (number, one), (later, other) in combinations(enumerate(sides), 2):
        span = common(one, other)
        neighbours = later - number in (1, len(sides) - 1)
        wrong |= bool(span) and (not neighbours or span[0] < span[1])
    assert (crossing([ring(*places)]) is not None) is wrong


def test_the_ring_and_the_place_are_named():
    assert crossing([SQUARE, ring((1, 1), (2, 1), (5, 2))]) in ((1, 1), (1, 2))  # two of its sides cross the square

"""Exact fractions of ours as decimal numbers; how each was rounded is told with its key. Numbers of data stay exact."""

from __future__ import annotations

from fractions import Fraction
from math import floor, trunc

PLACES = 6
"""Decimal places: more would say more than was counted, and differ from machine to machine."""
_SCALE = 10**PLACES


def nearest(value: Fraction | float | None) -> float | None:
    """Rounded as people round."""
    return None if value is None else round(float(value), PLACES)


def down(value: Fraction | None) -> float | None:
    """Never above the value, so that a number within it is one within the exact limit."""
    return None if value is None else float(Fraction(floor(value * _SCALE), _SCALE))


def towards_zero(value: Fraction | None) -> float | None:
    """Never further than the value, so that no change looks greater than it was."""
    return None if value is None else float(Fraction(trunc(value * _SCALE), _SCALE))

"""Roman numerals, as districts and months have them."""

from __future__ import annotations

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def arabic(number: str) -> int:
    """A number in Arabic digits: 12, XI, xi."""
    if number.isdecimal():
        return int(number)
    values = [_ROMAN[sign] for sign in number.upper()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))

"""Parts of a whole in words, in the accusative: by how much."""

from __future__ import annotations

from fractions import Fraction

_ONE = {3: "trzecią", 4: "czwartą", 5: "piątą", 6: "szóstą", 7: "siódmą", 8: "ósmą", 9: "dziewiątą", 10: "dziesiątą"}
_FEW = {3: "trzecie", 4: "czwarte", 5: "piąte", 6: "szóste", 7: "siódme", 8: "ósme", 9: "dziewiąte", 10: "dziesiąte"}
_TOPS = {2: "dwie", 3: "trzy", 4: "cztery"}


def part(value: Fraction) -> str:
    """`połowę`, `jedną trzecią`, `dwie trzecie`; in figures where the words would be long."""
    top, bottom = value.numerator, value.denominator
    if bottom == 2:
        return "połowę"
    if top == 1 and bottom in _ONE:
        return f"jedną {_ONE[bottom]}"
    if top in _TOPS and bottom in _FEW:
        return f"{_TOPS[top]} {_FEW[bottom]}"
    return f"{top}/{bottom}"

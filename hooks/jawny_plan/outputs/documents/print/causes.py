"""Why a sheet has no room for what it says: found by trying which texts of its data, if shorter, would let it fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

Steps = tuple[str | int, ...]
MANY = 12
"""A list of so many entries is tried before any text: a page is mostly full of them."""
SHORT = 24
"""So many signs are left of a text that is tried shorter: what has no more is never the cause."""
TRIED = 8
"""So many texts and lists are tried alone, the longest first: each trial sets the sheet anew."""
_UNSEEN = ("obrazki", "znak", "zdjecie", "jezyk")


class Cause(NamedTuple):
    """A text that is too long, or the first text of a list with too many `entries`."""

    text: str
    entries: int = 0


def causes(data: Mapping[str, Any], fits: Callable[[Mapping[str, Any]], bool]) -> tuple[Cause, ...]:
    """What is too long: one text or list, where it alone decides, else the longest that decide together.

    Empty where shorter texts would not help.
    """
    found = sorted(_long(data, ()), key=_weight, reverse=True)
    for steps, value in found[:TRIED]:
        if fits(_without(data, steps)):
            return (_cause(value),)
    many = 1
    while many < len(found):
        many *= 2
        shorter = data
        for steps, _ in sorted(found[:many], key=lambda item: len(item[0]), reverse=True):  # what is in a list first
            shorter = _without(shorter, steps)
        if fits(shorter):
            return tuple(_cause(value) for _, value in found[:many])
    return ()


def _cause(value: Any) -> Cause:
    return Cause(_text(value), len(value) if isinstance(value, list) else 0)


def _weight(found: tuple[Steps, Any]) -> tuple[int, int]:
    """Long lists first, then texts, then other lists."""
    _, value = found
    if isinstance(value, list):
        return 2 if len(value) >= MANY else 0, len(value)
    return 1, len(value)


def _long(value: Any, steps: Steps) -> Iterator[tuple[Steps, Any]]:
    """What may be too long, with the way to it."""
    if isinstance(value, str) and len(value) > SHORT:
        yield steps, value
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if name not in _UNSEEN:
                yield from _long(item, (*steps, name))
    elif isinstance(value, list):
        if len(value) > 1:
            yield steps, value
        for number, item in enumerate(value):
            yield from _long(item, (*steps, number))


def _text(value: Any) -> str:
    """A text, or the first text of a list."""
    if isinstance(value, str):
        return value
    items = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    return next(filter(None, map(_text, items)), "")


def _without(value: Any, steps: Steps) -> Any:
    """The same data, the text that `steps` lead to cut short, a list to its first entry."""
    if not steps:
        return value[:SHORT] if isinstance(value, str) else value[:1]
    first, rest = steps[0], steps[1:]
    if isinstance(value, list):
        return [_without(item, rest) if number == first else item for number, item in enumerate(value)]
    return {name: _without(item, rest) if name == first else item for name, item in value.items()}

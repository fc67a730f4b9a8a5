"""Sums of values, by which what is made of the same as before is known."""

from __future__ import annotations

import dataclasses
import io
import pickle
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from pydantic import BaseModel

_SIZE = 16


class Sums:
    """Sums of values. What is given to many is looked at once: it must not change in the meantime."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        """By the number of an object, the object, which is not dropped before its number is of no use, and its sum."""

    def of(self, value: object) -> str:
        """The sum of a value: another one where anything in it is another, whatever objects it is put together of."""
        if type(value) is str:
            return _sum(b"str", value.encode("utf-8", "surrogatepass"))
        if not (isinstance(value, (dict, list, BaseModel)) or dataclasses.is_dataclass(value)):
            return _sum(_bytes(value))
        known = self._known.get(id(value))
        if known is None:
            parts = (self.of(item).encode() for item in value) if isinstance(value, list) else [_bytes(value)]
            known = self._known[id(value)] = value, _sum(type(value).__name__.encode(), *parts)
        return known[1]


def joined(sums: Iterable[str]) -> str:
    """One sum of many, in their order."""
    return _sum(*(sum_.encode() for sum_ in sums))


class _Writer(pickle.Pickler):
    """Writes values in bytes; records by what they say alone, not by what was worked out of them in the meantime."""

    def reducer_override(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            fields = vars(value)
            return type(value), (
                *((name, fields[name]) for name in type(value).model_fields),
                value.model_extra,
                value.__pydantic_private__,
            )
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return type(value), tuple((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
        return NotImplemented


def _bytes(value: object) -> bytes:
    """The value in bytes, with its types."""
    written = io.BytesIO()
    writer = _Writer(written, protocol=5)
    writer.fast = True  # or bytes would tell which equal parts are one object
    writer.dump(value)
    return written.getvalue()


def _sum(*parts: bytes) -> str:
    made_of = blake2b(digest_size=_SIZE)
    for part in parts:
        made_of.update(b"%d:" % len(part) + part)
    return made_of.hexdigest()

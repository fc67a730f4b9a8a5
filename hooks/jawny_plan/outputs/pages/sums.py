"""Sums of what templates are given, by which pages are known to be made of the same as before."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b

_SIZE = 16


class Noted(Mapping[str, object]):
    """Words by name, and the names that were asked for."""

    def __init__(self, words: Mapping[str, object]) -> None:
        self._words = words
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> object:
        self.asked.add(name)
        return self._words[name]

    def __iter__(self) -> Iterator[str]:
        self.asked.update(self._words)  # whoever looks at all of them may answer by any
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


class Sums:
    """Sums of values. What is given to many pages is looked at once: it must not change in the meantime."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, str]] = {}
        """By the number of an object, the object, which is not dropped before its number is of no use, and its sum."""

    def of(self, value: object) -> str:
        """The sum of a value: another one where anything in it is another, whatever objects it is put together of."""
        if not isinstance(value, (dict, list)):
            return _sum(_bytes(value))
        known = self._known.get(id(value))
        if known is None:
            made_of = [_bytes(value)] if isinstance(value, dict) else (self.of(item).encode() for item in value)
            known = self._known[id(value)] = value, _sum(type(value).__name__.encode(), *made_of)
        return known[1]


def joined(sums: Iterable[str]) -> str:
    """One sum of many, in their order."""
    return _sum(*(sum_.encode() for sum_ in sums))


def _bytes(value: object) -> bytes:
    """The value in bytes, with its types."""
    written = io.BytesIO()
    pickler = pickle.Pickler(written, protocol=5)
    pickler.fast = True  # or bytes would tell which equal parts are one object
    pickler.dump(value)
    return written.getvalue()


def _sum(*parts: bytes) -> str:
    made_of = blake2b(digest_size=_SIZE)
    for part in parts:
        made_of.update(b"%d:" % len(part) + part)
    return made_of.hexdigest()

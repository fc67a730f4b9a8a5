"""What is said of a map, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict


class MapPlaceWords(TypedDict):
    """A place on a map: its number there, and in which part of its district it is, where that can be told."""

    nr: str
    nazwa: str
    gdzie: str | None


class MapWords(TypedDict):
    """A map in words: what it shows and how large that is, then its places."""

    podpis: str
    miejsca: list[MapPlaceWords]

"""What is said of quotes and photos, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict


class QuoteWords(TypedDict):
    """What a person said, and who."""

    tresc: str
    autor: str
    funkcja: str | None


class PhotoWords(TypedDict):
    """A photo: `plik` is its file beside the data, `nazwa` its name beside the note, `podpis` says whose it is."""

    opis: str
    podpis: str
    plik: str
    nazwa: str

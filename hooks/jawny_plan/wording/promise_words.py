"""What is said of the promises of section 5, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict

from jawny_plan.wording.unit_words import SignWords


class ProofWords(TypedDict):
    """A proof of a kept promise. `znalezione`: the data of this site show it themselves."""

    nazwa: str
    adres: str | None
    dnia: str | None
    obecnych: str | None
    zdanie: str
    znalezione: bool
    zrodlo: str | None
    wpisal: str | None


class AheadWords(TypedDict):
    """A meeting that is to keep a promise."""

    nazwa: str
    dnia: str
    adres: str


class PromiseWords(TypedDict):
    """A promise of section 5, and what became of it; `dopowiedzenie` is what `opis` says beyond `nazwa`."""

    kanal: str
    nazwa: str
    opis: str
    dopowiedzenie: str | None
    stan: SignWords
    dowody: list[ProofWords]
    powod: str | None
    zapowiedz: AheadWords | None


class PromisesWords(TypedDict):
    """All promises of a plan in one sentence; `brak` says whether a proof is missing."""

    zdanie: str
    znak: SignWords
    brak: bool

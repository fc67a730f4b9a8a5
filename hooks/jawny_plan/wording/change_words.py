"""What is said of changes of a plan, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict


class AnnexWords(TypedDict):
    """The approved text of a change: its address, its SHA-256, its paragraphs."""

    adres: str
    sha256: str
    akapity: list[str]


class ChangeWords(TypedDict):
    """A decision that changed the plan: what it changed, sentence by sentence, who decided and why.

    `koniec` is how it moved the plan's end, which its note tells first. `w_nocie` are the other effects, with what was
    there before, as they stand in the first sentences; `w_nocie_dalej` those that stand below. `na_antenie` and
    `na_antenie_dalej`: the same to be heard.
    """

    dnia: str
    zdania: list[str]
    koniec: str | None
    w_nocie: list[str]
    w_nocie_dalej: list[str]
    na_antenie: list[str]
    na_antenie_dalej: list[str]
    zdecydowal: str
    powod: str
    zrodlo: str
    aneks: AnnexWords | None


class AlteredWords(TypedDict):
    """One thing as it was and as it is since; None where it was not there, or is there no more.

    `dodano`: when it was added, and how it was then, where it was not approved and is another now.
    """

    co: str
    bylo: str | None
    dodano: str | None
    jest: str | None
    dnia: str


class StoodActionWords(TypedDict):
    """An action as it stood on a day."""

    nr: str
    nazwa: str
    termin: str


class StoodWords(TypedDict):
    """The plan as it stood from a day on; without a day, as approved. `po_poprawce`: that day only mended a mistake."""

    klucz: str
    dnia: str | None
    po_poprawce: bool
    okres: str | None
    zagrozenia: list[str]
    cele: list[str]
    dzialania: list[StoodActionWords]
    podmioty: list[str]
    informowanie: list[str]


class CorrectionWords(TypedDict):
    """A correction of what was published."""

    dnia: str
    czego: str
    bylo: str
    jest: str
    zrodlo: str

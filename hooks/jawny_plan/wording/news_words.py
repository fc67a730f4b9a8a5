"""What a press note says first, key by key: the names that templates use."""

from __future__ import annotations

from typing import TypedDict


class LeadWords(TypedDict):
    """A title, and the sentences that a paper can print as they stand; each says something by itself.

    `na_antenie` says the same to be heard: no brackets, no labels, a pause where print has a colon.
    """

    tytul: str
    zdania: list[str]
    na_antenie: list[str]

"""One way to read a word: what it is a form of, which form, and what the dictionary says of it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

FIRST_NAME = "imię"
SURNAME = "nazwisko"
PLACE = "nazwa_geograficzna"
PLACE_PART = "człon_nazwy_geograficznej"


class Reading(NamedTuple):
    """A reading of a word form.

    `lemma` is its basic form; `entry` tells homonyms apart (`Rataj:Sm1` the man, `Rataj:Sf` the woman); `tag` is
    that of the SGJP tagset (`subst:sg:inst:m1`); `labels` are the dictionary's (`imię`, `nazwisko`).
    """

    lemma: str
    entry: str
    tag: str
    labels: frozenset[str] = frozenset()

    @property
    def part(self) -> str:
        """The part of speech as the tagset calls it: subst, adj, fin, praet, prep …"""
        return self.tag.partition(":")[0]

    @property
    def is_noun(self) -> bool:
        """Whether it is a noun."""
        return self.part == "subst"

    @property
    def is_adjective(self) -> bool:
        """Whether it is an adjective."""
        return self.part == "adj"

    def has(self, *values: str) -> bool:
        """Whether the form may have all of these values: `has("pl", "gen")`."""
        return _values(self.tag).issuperset(values)


@lru_cache(maxsize=4096)
def _values(tag: str) -> frozenset[str]:
    return frozenset(tag.replace(":", ".").split("."))

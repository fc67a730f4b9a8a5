"""Section 5 of the form: how the community is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated, NamedTuple

from jawny_plan.model.base import Entry, Text, fault, from_text, key
from jawny_plan.polish import near

_PROGRAMME = re.compile(r"dzielnicow\w+\s+bliżej\s+nas", re.IGNORECASE)


class ChannelKind(StrEnum):
    """Ways of telling people."""

    WEBSITE = "strona"
    MEDIA = "media"
    MEETINGS = "spotkania"
    TELEVISION = "telewizja"
    LEAFLETS = "ulotki"
    MOBILE_POINT = "mobilny-punkt"
    SOCIAL_MEDIA = "media-spolecznosciowe"
    OTHER = "inny"


class Channel(Entry):
    """One promised way of telling people."""

    kind: ChannelKind = key("kanal", "Sposób informowania.", "strona")
    wording: Text = key("brzmienie", "Dosłowny tekst planu.", "przekazanie informacji lokalnym mediom")

    @property
    def in_programme(self) -> bool:
        """Whether the plan itself speaks here of the programme "Dzielnicowy bliżej nas"."""
        return bool(_PROGRAMME.search(self.wording))


class ChannelRef(NamedTuple):
    """A channel of a plan by its kind; by its number (from 1) among its kind where the plan promises it more often."""

    kind: ChannelKind
    number: int | None = None


def parse_channel(value: str) -> ChannelRef:
    """`media` -> ChannelRef(MEDIA), `spotkania 2` -> ChannelRef(MEETINGS, 2)."""
    name, _, number = value.partition(" ")
    if name not in list(ChannelKind):
        advice = f"Oczekiwano: {', '.join(ChannelKind)}. {near(name, ChannelKind)}".rstrip()
        raise fault(f'sposób informowania "{name[:40]}" jest nieznany.', advice)
    if number and not re.fullmatch(r"[1-9]\d?", number, re.ASCII):
        raise fault(f'"{number[:40]}" nie jest numerem.', f"Oczekiwano na przykład: {name} 2.")
    return ChannelRef(ChannelKind(name), int(number) if number else None)


ChannelText = Annotated[ChannelRef, from_text(parse_channel, "sposób informowania, np. media albo spotkania 2")]


def meant(ref: ChannelRef, channels: Sequence[Channel]) -> list[int]:
    """Places in `channels` (from 0) of those that `ref` may mean: without a number all of its kind."""
    found = [index for index, channel in enumerate(channels) if channel.kind is ref.kind]
    return found if ref.number is None else found[ref.number - 1 : ref.number]

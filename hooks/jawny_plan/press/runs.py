"""Inlines laid flat, as office formats and plain text need them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple, assert_never

from jawny_plan.press.tree import Break, Em, Inlines, Link, Strong, Text


class Run(NamedTuple):
    """A piece of text of one look; a line break is a run of its own, a newline."""

    text: str
    strong: bool = False
    em: bool = False
    address: str = ""


def by_address(content: Inlines) -> Iterator[tuple[str, list[Run]]]:
    """Yield runs in order, those of one link together with its address; the address is "" outside links."""
    match content:
        case (Text(text),):  # most are no more than this
            yield "", [Run(text)]
        case _:
            for address, runs in groupby(_runs(content, Run("")), key=attrgetter("address")):
                yield address, list(runs)


def text_of(content: Inlines) -> str:
    """Return the text alone; a line break becomes a space."""
    return "".join([run.text for run in _runs(content, Run(""))]).replace("\n", " ")


def _runs(content: Inlines, look: Run) -> Iterator[Run]:
    for inline in content:
        match inline:
            case Text(text):
                yield Run(text, look.strong, look.em, look.address)
            case Break():
                yield Run("\n", look.strong, look.em, look.address)
            case Strong(inner):
                yield from _runs(inner, Run("", True, look.em, look.address))
            case Em(inner):
                yield from _runs(inner, Run("", look.strong, True, look.address))
            case Link(address, inner):
                yield from _runs(inner, Run("", look.strong, look.em, address))
            case _:
                assert_never(inline)

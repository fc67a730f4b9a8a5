"""The unit's header above a note: its own letterhead, or its emblem, name, address and telephone."""

from __future__ import annotations

from dataclasses import dataclass

from jawny_plan.media.letterhead import Letterhead, PaperPicture


@dataclass(frozen=True)
class UnitHead:
    """What stands above the text of the first page: pictures, beside them lines, the first of which is the name.

    `foot` are the lines below every page. `letterhead` is what they were taken from; Word shows it as it is.
    """

    lines: tuple[str, ...]
    pictures: tuple[PaperPicture, ...] = ()
    foot: tuple[str, ...] = ()
    letterhead: Letterhead | None = None

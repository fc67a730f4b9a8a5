"""A unit's letterhead: what stands in the header and the footer of a Word document, made anew for press notes."""

from __future__ import annotations

from jawny_plan.media.letterhead.paper import MOST_BYTES, Letterhead, PaperPicture, Strip

__all__ = ["MOST_BYTES", "Letterhead", "PaperPicture", "Strip", "read"]


def read(data: bytes) -> Letterhead:
    """The letterhead in the file `data`. Raises Unfit for what cannot go out."""
    from jawny_plan.media.letterhead import reading  # slow to import, and few units have one

    return reading.read(data)

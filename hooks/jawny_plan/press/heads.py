"""Where the header of notes comes from: the unit's letterhead, or its emblem and name."""

from __future__ import annotations

from jawny_plan.media.letterhead import Letterhead, PaperPicture
from jawny_plan.press.head import UnitHead
from jawny_plan.press.look import pixels

EMBLEM_HIGH_MM, EMBLEM_WIDE_MM = 14, 34
PICTURE_HIGH_MM, PICTURE_WIDE_MM = 22, 60
"""So large at most is a picture of a letterhead where it stands beside its lines."""


def of_letterhead(paper: Letterhead) -> UnitHead:
    """The header for formats that show a letterhead in their own way: its pictures, then its words."""
    above, below = paper.first("header"), paper.first("footer")
    pictures = tuple(_fitted(picture) for picture in (above.pictures if above else ()) if not picture.behind)
    return UnitHead(above.lines if above else (), pictures, below.lines if below else (), paper)


def fitted(picture: bytes, alt: str) -> PaperPicture:
    """The unit's emblem at the size that it has beside the unit's name."""
    width, height = pixels(picture)
    scale = min(EMBLEM_WIDE_MM / width, EMBLEM_HIGH_MM / height)
    return PaperPicture(picture, width * scale, height * scale, alt)


def _fitted(picture: PaperPicture) -> PaperPicture:
    scale = min(1, PICTURE_WIDE_MM / picture.width_mm, PICTURE_HIGH_MM / picture.height_mm)
    return PaperPicture(picture.data, picture.width_mm * scale, picture.height_mm * scale, picture.alt)

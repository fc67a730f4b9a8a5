"""What a letterhead is: strips above and below the text of a page, and their pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MOST_BYTES = 10_000_000
"""A letterhead with a scan of a whole page is smaller."""


@dataclass(frozen=True)
class PaperPicture:
    """A picture of the letterhead as it goes out, and its size on paper; `alt` says what it shows, if anything does."""

    data: bytes
    width_mm: float
    height_mm: float
    alt: str
    behind: bool = False
    """Whether text runs over it."""


@dataclass(frozen=True)
class Strip:
    """The header or the footer of the first page or of every page.

    `xml` is its part of a DOCX, which refers to its pictures as `rId1`, `rId2` and so on; `lines` are its words.
    """

    side: Literal["header", "footer"]
    page: Literal["default", "first"]
    xml: bytes
    pictures: tuple[PaperPicture, ...]
    lines: tuple[str, ...]
    numbered: bool
    """Whether it numbers the pages itself."""


@dataclass(frozen=True)
class Letterhead:
    """All strips. `header_mm` and `footer_mm` are how far they stand from the edges of the paper."""

    strips: tuple[Strip, ...]
    first_differs: bool
    header_mm: float
    footer_mm: float

    def first(self, side: Literal["header", "footer"]) -> Strip | None:
        """What stands at this side of the first page."""
        page = "first" if self.first_differs else "default"
        return next((strip for strip in self.strips if (strip.side, strip.page) == (side, page)), None)

"""How a template is shown on a page: hours stay on one line, links live in any folder."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.outputs.pages.links import relative
from jawny_plan.outputs.pages.page_markings import BARE, PageMarkings, is_bare, on_one_line
from jawny_plan.outputs.pour.filled import AsWritten, escaped


class PageFit(AsWritten):
    """On the page made from the source `uri`. Notes and documents are made from the same templates without it."""

    markings = PageMarkings

    def __init__(self, uri: str) -> None:
        self._uri = uri

    def words(self, value: str) -> str:
        """A value that stands in a text."""
        return in_text(value)

    def address(self, address: str) -> str:
        """An address from the site's root, counted from the page."""
        return relative(address, self._uri)

    def link(self, address: str, words: str) -> str:
        """The mark of a bare link."""
        return BARE if is_bare(address, words) else ""


@lru_cache(maxsize=65_536)  # the same words stand on many pages
def in_text(value: str) -> str:
    """A value as a page's text."""
    return on_one_line(escaped(value))

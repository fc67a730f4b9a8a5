"""Into which parts the index of the search page is divided: a part is made again only when one of its pages changed.

Pages stand by the years that their addresses name, for those of past years hardly change; years of few pages stand
together, and those of many are divided. A reader fetches something of every part, so there are few. Pagefind knows a
part by its language, to which the part's name is added (`pl-x-2026`), so no page of one is taken for that of another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from math import ceil
from zlib import crc32

FIRST = ""
"""The part beside which the program stands that reads all of them."""
MOST = 16
"""A site of so few pages has one part."""
PARTS = 6
"""About so many has a site of many pages."""

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NO_YEAR = "0"


def divided(names: Collection[str]) -> dict[str, str]:
    """The part of each page, by its file in the site. One of the parts is called `FIRST`, unless there is no page."""
    most = max(MOST, len(names) // PARTS)
    part_of = {}
    for year, pages in _by_years(names, most).items():
        many = ceil(len(pages) / most)
        for page in pages:
            part_of[page] = f"{year}-{crc32(page.encode()) % many + 1}" if many > 1 else year
    first = min(part_of.values(), default=FIRST)
    return {page: FIRST if part == first else part for page, part in part_of.items()}


def _by_years(names: Collection[str], most: int) -> dict[str, list[str]]:
    """The pages by their years; those of years that follow one another, and have few, by the first of these years."""
    years = defaultdict[str, list[str]](list)
    for name in sorted(names):
        named = _YEAR.search(name)
        years[named[0] if named else _NO_YEAR].append(name)
    together: dict[str, list[str]] = {}
    for year, pages in sorted(years.items()):
        last = next(reversed(together), None)
        if last is not None and len(together[last]) + len(pages) <= most:
            together[last] += pages
        else:
            together[year] = pages
    return together


def language(of_page: str, part: str) -> str:
    """The language of a page as Pagefind is told it, which then makes an index of this part alone."""
    return of_page if part == FIRST else f"{of_page}-x-{part}"

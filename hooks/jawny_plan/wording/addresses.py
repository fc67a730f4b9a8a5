"""Where everything stands on the site: each path from its root, as its files lie there.

A path of a page ends with a slash. `from_root` makes of a path what pages link to; what stands on paper and in feeds
begins with the unit's `witryna`, which ends with a slash.
"""

from __future__ import annotations

PLANS = "plany/"
DISTRICTS = "rejony/"
MEETINGS = "spotkania/"
NOTES = "prasa/"
DATA = "dane/"
CALENDAR = "kalendarz/"


def from_root(path: str) -> str:
    """`plany/rejon-2/` -> `/plany/rejon-2/`"""
    return f"/{path}"


def plan(name: str) -> str:
    """The page of a plan; its documents lie beside it."""
    return f"{PLANS}{name}/"


def changes(name: str) -> str:
    """The page of what changed in a plan."""
    return f"{plan(name)}zmiany/"


def approved(name: str) -> str:
    """The approved text of a plan."""
    return f"{plan(name)}tekst-zatwierdzony.txt"


def district(name: str) -> str:
    """The page of a district; its documents lie beside it."""
    return f"{DISTRICTS}{name}/"


def card(district_name: str) -> str:
    """The electronic business card of a district's officer."""
    return f"{district(district_name)}dzielnicowy.vcf"


def meeting(name: str) -> str:
    """The page of a meeting; its documents lie beside it."""
    return f"{MEETINGS}{name}/"


def conclusion(meeting_name: str, name: str) -> str:
    """A conclusion of a meeting, on its page."""
    return f"{meeting(meeting_name)}#wniosek-{name}"


def note(name: str) -> str:
    """The page of a press note; its documents lie beside it."""
    return f"{NOTES}{name}/"


def source(page: str) -> str:
    """The Markdown file of which a page is made: `plany/x/` -> `plany/x.md`"""
    return f"{page.removesuffix('/')}.md"

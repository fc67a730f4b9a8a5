"""Where everything stands on the site: each path from its root, as its files lie there.

A path of a page ends with a slash. `from_root` makes of a path what pages link to; what stands on paper, in feeds and
in open data begins with the unit's address, which ends with a slash.
"""

from __future__ import annotations

from pathlib import PurePosixPath

PLANS = "plany/"
DISTRICTS = "rejony/"
MEETINGS = "spotkania/"
NOTES = "prasa/"
PROGRESS = "postepy/"
NEWS = "nowosci/"
CALENDAR = "kalendarz/"
SHEETS = "p/"
SEARCH = "szukaj/"
DECLARATION = "deklaracja-dostepnosci/"
DATA = "dane/"
DATA_CHANGES = f"{DATA}zmiany/"
CATALOGUE = f"{DATA}katalog.jsonld"
POLICE = f"{DATA}police-uk/"
"""The view of open data in the shape of data.police.uk."""

LEAFLET = "ulotka.pdf"
"""The one handout that words of a plan name: others stand in the registry of sheets alone."""


def emblem(file: str) -> str:
    """The unit's emblem in the header of pages; `file` is its file beside the data."""
    return f"assets/images/znak{PurePosixPath(file).suffix.lower()}"


def from_root(path: str) -> str:
    """`plany/rejon-2/` -> `/plany/rejon-2/`"""
    return f"/{path}"


def source(page: str) -> str:
    """The Markdown file of which a page is made: `plany/x/` -> `plany/x.md`"""
    return f"{page.strip('/')}.md"


def plan(name: str) -> str:
    """The page of a plan; its documents lie beside it."""
    return f"{PLANS}{name}/"


def changes(name: str) -> str:
    """The page of what changed in a plan."""
    return f"{plan(name)}zmiany/"


def leaflet(name: str) -> str:
    """The leaflet of a plan."""
    return plan(name) + LEAFLET


def approved(name: str) -> str:
    """The approved text of a plan."""
    return f"{plan(name)}tekst-zatwierdzony.txt"


def annex(plan_name: str, number: int) -> str:
    """The approved text of a plan's change, by its number (from 1)."""
    return f"{plan(plan_name)}aneks-{number}.txt"


def sheet(mark: str) -> str:
    """The page of a printed sheet's version, short enough to be typed."""
    return f"{SHEETS}{mark}/"


def district(name: str) -> str:
    """The page of a district; its documents lie beside it."""
    return f"{DISTRICTS}{name}/"


def card(of_district: str) -> str:
    """The electronic business card of a district's officer."""
    return f"{district(of_district)}dzielnicowy.vcf"


def meeting(name: str) -> str:
    """The page of a meeting; its documents lie beside it."""
    return f"{MEETINGS}{name}/"


def conclusion(of_meeting: str, name: str) -> str:
    """A conclusion of a meeting, on its page."""
    return f"{meeting(of_meeting)}#wniosek-{name}"


def meeting_calendar(name: str) -> str:
    """The calendar of a single meeting."""
    return f"{meeting(name)}spotkanie.ics"


def note(name: str) -> str:
    """The page of a press note; its documents lie beside it."""
    return f"{NOTES}{name}/"


def news(of_district: str) -> str:
    """The feeds of a district."""
    return f"{NEWS}{of_district}/"


def calendar(name: str) -> str:
    """A calendar of many meetings and plans."""
    return f"{CALENDAR}{name}.ics"


def schema(kind: str) -> str:
    """The schema by which editors' programs know the data files of a kind."""
    return f"{DATA}schemat/{kind}.json"


def dataset(name: str) -> str:
    """What a dataset goes by: its place on the page of open data."""
    return f"{DATA}#{name}"


def data_list(name: str) -> str:
    """An open-data file that tells all of a kind: `dane/plany.json`"""
    return f"{DATA}{name}.json"


def data_folder(name: str) -> str:
    """Where open-data files stand that each tell one of a kind."""
    return f"{DATA}{name}/"


def data_of_plan(name: str) -> str:
    """The open-data file of one plan."""
    return f"{data_folder('plany')}{name}.json"


def data_of_meeting(name: str) -> str:
    """The open-data file of one meeting."""
    return f"{data_folder('spotkania')}{name}.json"


def data_of_district(name: str) -> str:
    """The open-data file of one district."""
    return f"{data_folder('rejony')}{name}.json"


def data_format(name: str) -> str:
    """The schema of a kind of open-data files."""
    return f"{DATA}format/{name}.json"


def police(path: str) -> str:
    """An answer in the shape of data.police.uk."""
    return f"{POLICE}{path}.json"


def table(name: str) -> str:
    """A table of open data."""
    return f"{DATA}csv/{name}.csv"


def excel_table(name: str) -> str:
    """The same table for a Polish Excel."""
    return f"{DATA}excel/{name}.csv"

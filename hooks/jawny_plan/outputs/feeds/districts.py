"""News of districts: somebody else serves, or the district is called otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jawny_plan import polish
from jawny_plan.facts.district import designation_changes, officer_changes, on
from jawny_plan.model import addresses
from jawny_plan.model.base import Slug
from jawny_plan.model.district import District, Office, Officer
from jawny_plan.outputs.feeds.entry import FeedEntry
from jawny_plan.wording.designation import briefly, called
from jawny_plan.wording.district import office, officer


def entries(name: Slug, district: District, today: date) -> Iterator[FeedEntry]:
    """The news of one district until today."""
    address = addresses.district(name)
    for change in officer_changes(district, today):
        known = briefly(district.designation(on(change.day)), district.town)
        yield FeedEntry(
            key=f"{address}#dzielnicowy-{change.day}",
            day=change.day,
            kind="rejon",
            title=polish.typeset(f"{known}: {_change(change.after)}"),
            text=polish.typeset(_serves(change.day, change.after)),
            address=addresses.from_root(address) + "#dzielnicowy",
            districts=(name,),
        )
    for renaming in designation_changes(district, today):
        before, after = called(renaming.before, district.town), called(renaming.after, district.town)
        if renaming.after.above and renaming.after.above != renaming.before.above:
            after = f"{after}, {renaming.after.above}"
        yield FeedEntry(
            key=f"{address}#oznaczenie-{renaming.day}",
            day=renaming.day,
            kind="rejon",
            title=polish.typeset(f"{briefly(renaming.before, district.town)}: zmieniło się oznaczenie"),
            text=polish.typeset(f"Było: {before}. Od {polish.day(renaming.day)} jest: {polish.stopped(after)}"),
            address=addresses.from_root(address),
            districts=(name,),
        )


def _change(after: Officer) -> str:
    if after.vacancy:
        return "stanowisko dzielnicowego jest nieobsadzone"
    if after.acting:
        return f"ktoś inny pełni obowiązki {office(after)['dopelniacz']}"
    return "jest nowa dzielnicowa" if after.office is Office.FEMININE else "zmienił się dzielnicowy"


def _serves(day: date, after: Officer) -> str:
    words = officer(after)
    serves = f"{words['funkcja']}: {words['osoba']}" if words["osoba"] else "stanowisko dzielnicowego jest nieobsadzone"
    return polish.stopped(f"Od {polish.day(day)} {serves}")

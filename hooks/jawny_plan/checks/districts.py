"""Days of which a district's file says nothing: between one designation, area or officer and the next."""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan import polish
from jawny_plan.facts.district import gaps
from jawny_plan.reading.faults import key_path, shown_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import DISTRICTS

_MAY_PAUSE = "zastepstwa"


def hints(loaded: Loaded) -> Iterator[str]:
    """Each such gap, with the place of the entry behind it."""
    for path, tree in loaded.trees.items():
        district = loaded.data.districts.get(path.stem) if path.parent.name == DISTRICTS else None
        for alias, _, spans in district.in_time if district else ():
            for gap in gaps(spans) if alias != _MAY_PAUSE else ():
                place, taken, _ = tree.at((alias, gap.place, "od"))
                days = polish.span(gap.start, gap.end)
                where = f"{named(path)}:{place.line}:{place.column}: {shown_path(key_path(taken))}"
                yield f"{where}: nic nie mówi o dniach {days} Sprawdź obie daty albo dopisz, co wtedy obowiązywało."

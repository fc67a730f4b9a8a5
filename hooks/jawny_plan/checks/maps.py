"""Points that no map shows, or that lie outside of their districts: hints, for borders are drawn roughly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jawny_plan.model.base import Slug
from jawny_plan.model.unit import Data
from jawny_plan.reading.faults import key_path, shown_path
from jawny_plan.reading.folder import Loaded, named
from jawny_plan.reading.kinds import DISTRICTS, MEETINGS, PLANS
from jawny_plan.reading.outlines import SUFFIX
from jawny_plan.reading.strict_yaml import Node

_POINT = "punkt"


def hints(loaded: Loaded) -> Iterator[str]:
    """Each such point, with its place."""
    data = loaded.data
    districts = {(PLANS, file.id): file.plan.districts for file in data.plans}
    districts |= {(MEETINGS, file.id): file.meeting.districts for file in data.meetings}
    for path, tree in loaded.trees.items():
        names = districts.get((path.parent.name, path.stem), ())
        points = ((node, steps) for node, steps in tree.parts() if steps[-1:] == (_POINT,) and names)
        for node, steps in points:
            if problem := _amiss(node, names, data):
                yield f"{named(path)}:{node.line}:{node.column}: {shown_path(key_path(steps))}: {problem}"


def _amiss(point: Node, names: Iterable[Slug], data: Data) -> str:
    """What is wrong with a point; nothing where a map shows it within a district."""
    borders = {name: data.districts[name].boundary for name in names}
    known = [border for border in borders.values() if border]
    if not known:
        files = " albo ".join(f"{DISTRICTS}/{name}{SUFFIX}" for name in borders)
        return f"tego punktu nie pokaże żadna mapa: rejon nie ma granicy. Dodaj plik {files} albo usuń punkt."
    longitude, latitude = (float(item.text or "") for item in point.items or ())
    if all(border.areas for border in known) and not any(border.holds((longitude, latitude)) for border in known):
        return "ten punkt leży poza granicą rejonu. Sprawdź obie liczby."
    return ""

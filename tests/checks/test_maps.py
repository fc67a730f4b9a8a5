"""Points that a map shows are nothing to tell of; those that none shows are, with their place and what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jawny_plan.checks.maps import hints
from jawny_plan.reading.folder import loaded
from tests.checks.test_gate import EMPTY, MEETING
from tests.tools import files

WEST = [[16.0, 54.0], [17.0, 54.0], [17.0, 55.0], [16.0, 55.0], [16.0, 54.0]]
EAST = [[20.0, 54.0], [21.0, 54.0], [21.0, 55.0], [20.0, 55.0], [20.0, 54.0]]
IN_WEST, IN_EAST, NOWHERE = "16.5, 54.5", "20.5, 54.5", "18.5, 54.5"
OUTSIDE = "ten punkt leży poza granicą rejonu. Sprawdź obie liczby."
AREA, LINE = "Polygon", "LineString"


def border(kind: str, ring: list[list[float]]) -> str:
    return json.dumps({"type": kind, "coordinates": [ring] if kind == AREA else ring})


def points(*pairs: str) -> str:
    return "punkty:\n" + "".join(f"  - nazwa: skwer\n    punkt: [{pair}]\n" for pair in pairs)


def told(district: Path, plan: str = "", **borders: str) -> list[str]:
    """The hints at a unit's plan and borders, without the folder."""
    files.write(district, {f"rejony/{name.replace('_', '-')}.geojson": drawn for name, drawn in borders.items()})
    if plan:
        files.write(district, {"plany/p.yml": EMPTY.format("Ciszej") + plan})
    return [hint.removeprefix(f"{district}/") for hint in hints(loaded(district))]


@pytest.mark.parametrize("kind", [AREA, LINE])
def test_a_point_within_the_border_is_shown(district, kind):
    assert told(district, points(IN_WEST), rejon_1=border(kind, WEST)) == []


def test_each_point_outside_is_told_with_its_place(district):
    assert told(district, points(IN_WEST, NOWHERE, IN_EAST), rejon_1=border(AREA, WEST)) == [
        f"plany/p.yml:15:12: punkty[2].punkt: {OUTSIDE}",
        f"plany/p.yml:17:12: punkty[3].punkt: {OUTSIDE}",
    ]


def test_of_a_border_of_lines_nobody_can_say_what_lies_within(district):
    assert told(district, points(NOWHERE), rejon_1=border(LINE, WEST)) == []


def test_without_a_border_no_map_shows_a_point(district):
    assert told(district, points(IN_WEST)) == [
        "plany/p.yml:13:12: punkty[1].punkt: tego punktu nie pokaże żadna mapa: rejon nie ma granicy."
        " Dodaj plik rejony/rejon-1.geojson albo usuń punkt."
    ]


def test_a_plan_without_points_needs_no_border(district, one_plan):
    assert told(one_plan) == []


def meeting(*districts: str) -> str:
    where = f"miejsce: {{obiekt: świetlica, punkt: [{IN_EAST}]}}"
    text = MEETING.replace("miejsce: {obiekt: świetlica}", where)
    return text.replace("rejon: rejon-1", f"rejony: [{', '.join(districts)}]")


@pytest.fixture
def two(district: Path) -> Path:
    """The unit with a second district, and a meeting of both at a place in the east."""
    return files.write(district, {"rejony/rejon-2.yml": "numer: 2\n", "spotkania/m.yml": meeting("rejon-1", "rejon-2")})


@pytest.mark.parametrize(
    ("borders", "problem"),
    [
        ({"rejon_1": border(AREA, WEST), "rejon_2": border(AREA, EAST)}, ""),
        ({"rejon_1": border(AREA, EAST), "rejon_2": border(AREA, WEST)}, ""),
        ({"rejon_1": border(AREA, WEST), "rejon_2": border(LINE, EAST)}, ""),
        ({"rejon_2": border(AREA, EAST)}, ""),
        ({"rejon_1": border(AREA, WEST), "rejon_2": border(AREA, WEST)}, OUTSIDE),
        ({"rejon_1": border(AREA, WEST)}, OUTSIDE),
        (
            {},
            "tego punktu nie pokaże żadna mapa: rejon nie ma granicy."
            " Dodaj plik rejony/rejon-1.geojson albo rejony/rejon-2.geojson albo usuń punkt.",
        ),
    ],
)
def test_a_meeting_of_two_districts_may_be_in_either(two, borders, problem):
    assert told(two, **borders) == ([f"spotkania/m.yml:5:37: miejsce.punkt: {problem}"] if problem else [])

"""Borders in GeoJSON: what is drawn, what is refused and where, and that nothing else goes out."""

from __future__ import annotations

import json
import random
from datetime import date
from itertools import pairwise

import pytest

from jawny_plan.checks import maps
from jawny_plan.checks.gate import Gate
from jawny_plan.reading.crossing import crossing
from jawny_plan.reading.faults import Faults
from jawny_plan.reading.folder import load, loaded
from jawny_plan.reading.outlines import MOST_PLACES, outline
from tests.checks.test_gate import EMPTY, MEETING
from tests.conftest import ROOT

SQUARE = [[16.9, 54.8], [17.0, 54.8], [17.0, 54.9], [16.9, 54.9], [16.9, 54.8]]
HOLE = [[16.94, 54.84], [16.96, 54.84], [16.96, 54.86], [16.94, 54.86], [16.94, 54.84]]
FAR_HOLE = [[17.94, 54.84], [17.96, 54.84], [17.96, 54.86], [17.94, 54.86], [17.94, 54.84]]
BOW = [[16.9, 54.8], [17.0, 54.9], [17.0, 54.8], [16.9, 54.9], [16.9, 54.8]]
EIGHT = [[16.9, 54.8], [16.95, 54.85], [17.0, 54.8], [17.0, 54.9], [16.95, 54.85], [16.9, 54.9], [16.9, 54.8]]
SPIKE = [[16.9, 54.8], [17.0, 54.8], [17.0, 54.9], [17.1, 54.9], [17.0, 54.9], [16.9, 54.9], [16.9, 54.8]]
UNIT = "nazwa: KPP w Przykładowie\nskrot: KPP\nwitryna: https://przyklad.example/\n"


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def read(tmp_path, content):
    path = tmp_path / "rejon-1.geojson"
    path.write_text(content if isinstance(content, str) else json.dumps(content, indent=1), "utf-8")
    return outline(path, "rejon-1.geojson")


@pytest.mark.parametrize(
    ("content", "areas", "lines"),
    [
        (polygon(SQUARE), 1, 0),
        (polygon(SQUARE, HOLE), 1, 0),
        (feature(polygon(SQUARE)), 1, 0),
        ({"type": "FeatureCollection", "features": [feature(polygon(SQUARE)), feature(polygon(FAR_HOLE))]}, 2, 0),
        ({"type": "MultiPolygon", "coordinates": [[SQUARE], [FAR_HOLE]]}, 2, 0),
        ({"type": "LineString", "coordinates": SQUARE[:2]}, 0, 1),
        ({"type": "MultiLineString", "coordinates": [SQUARE[:3], HOLE[:2]]}, 0, 2),
        (polygon([[*place, 12.5] for place in SQUARE]), 1, 0),  # with heights
        (polygon([SQUARE[0], *SQUARE]), 1, 0),  # a place twice in a row
        (polygon(SQUARE[::-1]), 1, 0),
    ],
)
def test_what_may_be_drawn(tmp_path, content, areas, lines):
    drawn = read(tmp_path, content)
    assert drawn.faults == []
    assert (len(drawn.boundary.areas), len(drawn.boundary.lines)) == (areas, lines)
    assert drawn.boundary.geometry["type"] == {
        (1, 0): "Polygon", (2, 0): "MultiPolygon", (0, 1): "LineString", (0, 2): "MultiLineString",
    }[areas, lines]  # fmt: skip


TURNED = [place[::-1] for place in SQUARE]
ABROAD = [[2.3, 48.8], [2.4, 48.8], [2.4, 48.9], [2.3, 48.8]]
METRES = [[701234.5, 456789.1], [701334.5, 456789.1], [701334.5, 456889.1], [701234.5, 456789.1]]


@pytest.mark.parametrize(
    ("content", "line", "problem"),
    [
        (polygon(BOW), None, "przecina samą siebie"),
        (polygon(EIGHT), None, "przecina samą siebie"),
        (polygon(SPIKE), None, "przecina samą siebie"),
        (polygon(SQUARE, [[16.95, 54.85], [17.05, 54.85], [17.05, 54.87], [16.95, 54.85]]), None, "przecina samą siebie"),
        (polygon(SQUARE, FAR_HOLE), None, "dziura w obszarze leży poza nim"),
        (polygon(SQUARE[:-1]), 17, "obrys nie jest zamknięty"),
        (polygon(SQUARE[:2] + SQUARE[:1]), None, "za mało różnych punktów"),
        (polygon([SQUARE[0]] * 5), None, "za mało różnych punktów"),
        (polygon(TURNED), 5, "szerokość stoi przed długością"),
        (polygon(ABROAD), 5, "leży poza Polską"),
        (polygon(METRES), 5, "metry układu PL-1992"),
        ({"type": "Point", "coordinates": SQUARE[0]}, 2, "nie jest granicą"),
        ({"type": "GeometryCollection", "geometries": []}, 2, "nie jest granicą"),
        ({"type": "Topology"}, 2, "nie jest granicą"),
        ({"type": "FeatureCollection", "features": []}, 1, "nie ma żadnego kształtu"),
        (feature(None), None, "brakuje tu nazwy"),
        ({"coordinates": [SQUARE]}, 1, "brakuje tu nazwy"),
        ({"type": "Polygon", "coordinates": SQUARE}, None, "współrzędne nie pasują"),
        ({"type": "MultiPolygon", "coordinates": [SQUARE]}, None, "współrzędne nie pasują"),
        ({"type": "Polygon", "coordinates": []}, None, "współrzędne nie pasują"),
        ({"type": "FeatureCollection", "features": [feature(polygon(SQUARE)), feature({"type": "LineString", "coordinates": SQUARE[:2]})]}, 1, "i obszary, i linie"),
        (polygon([["a", "b"], *SQUARE]), 6, "powinna stać liczba"),
        (polygon([[16.9, 54.8 + 0.00001 * i] for i in range(MOST_PLACES + 1)]), None, "ponad 4000 punktów"),
        ("[1, 2", 1, "brakuje przecinka"),
        ("", 1, "urywa się"),
        ('{"type": "Polygon", "type": "Point"}', 1, "drugi raz"),
        ('{"type": NaN}', 1, "to nie jest JSON"),
        ('{"type": "Polygon"} x', 1, "stoi coś jeszcze"),
        ("[" * 40, 1, "zagnieżdżone zbyt głęboko"),
        ('{"type": "Poly', 1, "się nie kończy"),
    ],
)  # fmt: skip
def test_what_is_refused_and_where(tmp_path, content, line, problem):
    drawn = read(tmp_path, content)
    assert drawn.boundary is None
    assert problem in drawn.faults[0].problem, drawn.faults
    assert drawn.faults[0].advice
    if line:
        assert drawn.faults[0].line == line, drawn.faults


def test_a_turned_pair_is_proposed_the_right_way_round(tmp_path):
    assert "[16.9, 54.8]" in read(tmp_path, polygon(TURNED)).faults[0].advice


def test_faults_of_all_shapes_are_told_at_once(tmp_path):
    shapes = [feature(polygon(BOW)), feature(polygon(TURNED)), feature(polygon(SQUARE[:-1]))]
    assert len(read(tmp_path, {"type": "FeatureCollection", "features": shapes}).faults) == 3


def test_the_place_of_a_crossing_is_told(tmp_path):
    fault = read(tmp_path, polygon(BOW)).faults[0]
    assert fault.line == 13  # [17.0, 54.8], from where the side begins that crosses an earlier one


def test_crossing_agrees_with_looking_at_every_pair_of_sides():
    chance = random.Random(7)
    seen = set()
    for _ in range(400):
        points = [(chance.randrange(8), chance.randrange(8)) for _ in range(chance.randrange(3, 7))]
        ring = [*points, points[0]]
        if len(set(points)) < len(points):
            continue
        meets = crosses_anywhere(ring)
        seen.add(meets)
        assert (crossing([ring]) is not None) == meets, ring
    assert seen == {True, False}


def crosses_anywhere(ring):
    """Whether sides that are no neighbours have any place in common, or neighbours more than their end: by fractions."""
    sides = list(pairwise(ring))
    last = len(sides) - 1
    for i, one in enumerate(sides):
        for j in range(i + 1, len(sides)):
            shared = common(one, sides[j])
            if j == i + 1 or (i == 0 and j == last):
                if shared > 1 or (len(sides) == 3 and shared > 1):
                    return True
            elif shared:
                return True
    return False


def common(one, other):
    """How many places two sides have in common: 0, 1, or 2 for more."""
    (a, b), (c, d) = one, other

    def turn(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    def on(p, q, r):
        return (
            turn(p, q, r) == 0
            and min(p[0], q[0]) <= r[0] <= max(p[0], q[0])
            and min(p[1], q[1]) <= r[1] <= max(p[1], q[1])
        )

    ends = {r for r in (c, d) if on(a, b, r)} | {r for r in (a, b) if on(c, d, r)}
    if ends:
        return min(len(ends), 2)
    crossed = turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0
    return int(crossed)


def unit(tmp_path, border, plan="", meeting=""):
    data = tmp_path / "plan_data"
    for name in ("rejony", "plany", "spotkania"):
        (data / name).mkdir(parents=True)
    (data / "jednostka.yml").write_text(UNIT, "utf-8")
    (data / "rejony/rejon-1.yml").write_text("numer: 1\n", "utf-8")
    if border:
        (data / "rejony/rejon-1.geojson").write_text(json.dumps(border, indent=1), "utf-8")
    (data / "plany/plan-1.yml").write_text(EMPTY.format("Ciszej") + plan, "utf-8")
    (data / "spotkania/rozmowa.yml").write_text(MEETING + meeting, "utf-8")
    return data


def test_a_district_knows_its_border(tmp_path):
    district = load(unit(tmp_path, polygon(SQUARE)))
    known = district.districts["rejon-1"]
    assert known.boundary.holds((16.95, 54.85)) and not known.boundary.holds((17.5, 54.85))
    assert known != known.within(None)


def test_a_border_without_its_district_and_other_files_are_refused(tmp_path):
    data = unit(tmp_path, polygon(SQUARE))
    (data / "rejony/rejon-9.geojson").write_text(json.dumps(polygon(SQUARE)), "utf-8")
    (data / "rejony/rejon-1.json").write_text("{}", "utf-8")
    (data / "plany/plan-1.geojson").write_text("{}", "utf-8")
    with pytest.raises(Faults) as caught:
        load(data)
    told = [f"{fault.file.rpartition('/')[2]}: {fault.problem}" for fault in caught.value.faults]
    assert [line.partition(":")[0] for line in told] == ["plan-1.geojson", "rejon-1.json", "rejon-9.geojson"]
    assert "nie ma rejonu" in told[2]


@pytest.mark.parametrize(
    "properties",
    [{"opis": "mieszka tu Jan Kowalski"}, {"tel": "mieszka tu Jan Kowalski", "n": 1}, {"mieszka tu Jan Kowalski": 1}],
)
def test_the_gate_reads_what_stands_beside_the_geometry(tmp_path, properties):
    data = unit(tmp_path, feature(polygon(SQUARE), **properties))
    with pytest.raises(Faults) as caught:
        Gate(loaded(data), ROOT / "docs", date(2026, 11, 23)).check()
    assert [fault.file.rpartition("/")[2] for fault in caught.value.faults] == ["rejon-1.geojson"]
    assert caught.value.faults[0].line > 1


POINT = "punkty:\n  - nazwa: skwer\n    punkt: [{}]\n"


@pytest.mark.parametrize(
    ("pair", "problem"),
    [
        ("54.85, 16.95", "szerokość stoi przed długością"),
        ("2.3, 48.8", "leży poza Polską"),
        ("16,95, 54,85", "przecinki dzielą je w połowie"),
        ("16.95", "punkt to dwie liczby"),
        ("16.95, x", "nie jest liczbą stopni"),
    ],
)
def test_a_point_of_a_plan_is_refused_with_its_place(tmp_path, pair, problem):
    with pytest.raises(Faults) as caught:
        load(unit(tmp_path, polygon(SQUARE), POINT.format(pair)))
    [fault] = caught.value.faults
    assert problem in fault.problem
    assert fault.file.endswith("plan-1.yml") and fault.path.startswith("punkty[0].punkt")
    if "16" in pair and "54" in pair:
        assert "[16.95, 54.85]" in fault.advice


def test_points_that_no_map_shows_are_hinted_at(tmp_path):
    inside, outside = POINT.format("16.95, 54.85"), POINT.format("18.5, 54.0")
    assert list(maps.hints(loaded(unit(tmp_path / "a", polygon(SQUARE), inside)))) == []
    [hint] = maps.hints(loaded(unit(tmp_path / "b", polygon(SQUARE), outside)))
    assert "plan-1.yml:" in hint and "poza granicą rejonu" in hint
    [hint] = maps.hints(loaded(unit(tmp_path / "c", None, inside)))
    assert "rejony/rejon-1.geojson" in hint

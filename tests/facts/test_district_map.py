"""The map of districts: how degrees become a drawing, and what is told of it in words."""

from __future__ import annotations

import math
import re
from itertools import combinations, pairwise

import pytest

from jawny_plan.facts.district_map import NEAREST, DistrictMap, MapSpot
from jawny_plan.model.boundary import Boundary
from jawny_plan.model.district import District
from jawny_plan.outputs.pages.maps import HEIGHT, WIDTH, drawn_map
from jawny_plan.wording.district import district as words_for
from jawny_plan.wording.district_map import in_words, length, scale
from tests.outputs.handouts.test_handouts import TODAY

# About 1.28 km by 1.11 km at 54.9 degrees north.
SQUARE = ((16.95, 54.88), (16.97, 54.88), (16.97, 54.89), (16.95, 54.89), (16.95, 54.88))
BESIDE = tuple((x + 0.02, y) for x, y in SQUARE)
ONE = Boundary(((SQUARE,),))


def words(*names):
    return {
        name: words_for(name, District.model_validate({"numer": number, "nazwa": f"Część {number}"}), TODAY, TODAY)
        for number, name in zip("12", names, strict=False)
    }


def test_lengths_are_those_on_the_ground():
    across, down = DistrictMap({"a": ONE}).metres
    assert across == pytest.approx(1279, abs=5)
    assert down == pytest.approx(1112, abs=2)


@pytest.mark.parametrize("size", [(330, 230, 14), (100, 400, 5), (400, 100, 5)])
def test_a_drawing_keeps_shape_and_size(size):
    across, down, margin = size
    drawing = DistrictMap({"a": ONE}).drawn(across, down, margin, 20)
    assert drawing.width <= across + 0.1 and drawing.height <= down + 0.1
    assert drawing.width == pytest.approx(across, abs=0.2) or drawing.height == pytest.approx(down, abs=0.2)
    wide, high = (max(side) - min(side) for side in zip(*drawing.districts[0][0], strict=True))
    assert wide / high == pytest.approx(1279 / 1112, rel=0.01)
    assert drawing.bar / wide == pytest.approx(drawing.metres / 1279, rel=0.01)
    assert drawing.metres == 200


def test_north_is_up_and_east_is_right():
    spots = (MapSpot("a", (16.955, 54.889)), MapSpot("b", (16.965, 54.881)))
    (x1, y1), (x2, y2) = DistrictMap({"a": ONE}, spots).drawn(300, 300, 10, 20).spots
    assert x1 < x2 and y1 < y2


def test_numbers_of_near_places_stand_side_by_side():
    here, corner = (16.96, 54.885), (16.97, 54.89)
    near = [MapSpot(str(i), (here[0] + 0.0001 * (i % 3), here[1])) for i in range(9)]
    far = MapSpot("far", (16.952, 54.882))
    shown = DistrictMap({"a": ONE}, (*near, far, MapSpot("x", corner), MapSpot("y", corner)))
    drawing = shown.drawn(300, 300, 14, 24)
    assert len(set(drawing.marks)) == 12 and (drawing.spots[0], drawing.spots[9]) == (
        drawing.marks[0],
        drawing.marks[9],
    )
    assert all(math.dist(one, other) >= 24 for one, other in combinations(drawing.marks, 2))
    assert all(12 <= x <= drawing.width - 12 and 12 <= y <= drawing.height - 12 for x, y in drawing.marks)


def test_places_too_near_to_be_told_apart_are_one():
    many = [(16.95 + 0.02 * i / 3000, 54.88) for i in range(3000)]
    ring = (*many, *SQUARE[1:])
    way = DistrictMap({"a": Boundary(((ring,),))}).drawn(330, 230, 14, 20).districts[0][0]
    assert len(way) < 350 and way[0] == way[-1]
    assert all(abs(x1 - x2) + abs(y1 - y2) >= NEAREST for (x1, y1), (x2, y2) in pairwise(way[:-2]))


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ((16.952, 54.882), "w południowo-zachodniej części rejonu"),
        ((16.968, 54.888), "w północno-wschodniej części rejonu"),
        ((16.96, 54.885), "w środkowej części rejonu"),
        ((16.96, 54.888), "w północnej części rejonu"),
        ((16.952, 54.885), "w zachodniej części rejonu"),
        ((16.99, 54.885), None),
    ],
)
def test_words_tell_where_a_place_is(place, where):
    said = in_words(DistrictMap({"a": ONE}, (MapSpot("skwer", place),)), words("a"))
    [shown] = said["miejsca"]
    assert (shown["nr"], shown["nazwa"]) == ("1", "Skwer")
    assert (shown["gdzie"] or "").replace("\xa0", " ") == (where or "")


def test_words_tell_all_that_the_drawing_shows():
    said = in_words(DistrictMap({"a": ONE, "b": Boundary(((BESIDE,),))}), words("a", "b"))["podpis"].replace(
        "\xa0", " "
    )
    assert "A to Rejon 1" in said and "B to Rejon 2" in said
    assert "z północy na południe około 1,1 km" in said
    alone = in_words(DistrictMap({"a": ONE}), words("a"))["podpis"].replace("\xa0", " ")
    assert alone.startswith(
        "Mapa pokazuje granice rejonu. Północ jest u góry. Z zachodu na wschód jest tu około 1,3 km"
    )


@pytest.mark.parametrize(
    ("metres", "said"),
    [(84, "około 80 m"), (994, "około 990 m"), (996, "około 1 km"), (1949, "około 1,9 km"), (2000, "około 2 km")],
)
def test_lengths_are_rounded_as_people_do(metres, said):
    assert length(metres).replace("\xa0", " ") == said


def test_the_bar_has_a_round_length():
    assert [scale(metres).replace("\xa0", " ") for metres in (200, 500, 1000, 5000)] == [
        "200 m",
        "500 m",
        "1 km",
        "5 km",
    ]


def test_the_drawing_is_small_closed_and_numbered():
    spots = (MapSpot("skwer", (16.96, 54.885)),)
    shown = drawn_map(DistrictMap({"a": ONE, "b": Boundary(((BESIDE,),))}, spots), words("a", "b"))
    svg = str(shown["rysunek"])
    assert svg.count("<path") == 3 and svg.count("Z") == 2
    assert re.findall(r"<text[^>]*>([^<]*)<", svg)[:3] == ["A", "B", "1"]
    box = [float(number) for number in re.search(r'viewBox="([^"]*)"', svg)[1].split()]
    assert box[2] == WIDTH and box[3] <= HEIGHT + 30
    assert "style=" not in svg and 'aria-hidden="true"' in svg
    assert drawn_map(None, {}) is None


def test_a_line_is_drawn_open():
    line = DistrictMap({"a": Boundary((), (SQUARE[:2],))})
    assert "Z" not in str(drawn_map(line, words("a"))["rysunek"])

"""The map of districts as inline SVG, with the words that say the same. It holds numbers and letters of ours only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from jawny_plan.facts import district_map
from jawny_plan.facts.district_map import DistrictMap
from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts
from jawny_plan.model.base import Slug
from jawny_plan.model.boundary import Position, Way
from jawny_plan.outputs.edition import Edition
from jawny_plan.outputs.pour.filled import Html
from jawny_plan.wording.district_map import LETTERS, in_words, scale
from jawny_plan.wording.map_words import MapWords
from jawny_plan.wording.plan_words import PlanWords
from jawny_plan.wording.unit_words import DistrictWords

WIDTH, HEIGHT, MARGIN = 330, 230, 14
"""Units that are pixels on the narrowest phone: there, figures are as large as text."""
_FOOT = 26
"""Below the map: the bar of the scale."""
_RADIUS = 11
"""Of the circle around a number."""


class DrawnMapWords(TypedDict):
    """A map, drawn and in words."""

    rysunek: Html
    slowa: MapWords


def of_plan(facts: PlanFacts, plan: PlanWords) -> DrawnMapWords | None:
    """The map of a plan, which calls districts as they were called in its time."""
    return drawn_map(district_map.of_plan(facts), {item["id"]: item for item in plan["rejony"]})


def of_meeting(facts: MeetingFacts, edition: Edition) -> DrawnMapWords | None:
    """The map of a meeting."""
    return drawn_map(district_map.of_meeting(facts, edition.data.districts), edition.districts)


def of_district(name: Slug, edition: Edition) -> DrawnMapWords | None:
    """The map of a district, with all that goes on there."""
    known = edition.data.districts[name]
    return drawn_map(district_map.of_district(name, known, edition.facts, edition.met), edition.districts)


def drawn_map(shown: DistrictMap | None, districts: Mapping[Slug, DistrictWords]) -> DrawnMapWords | None:
    """The map for a page; None where nothing can be drawn."""
    return {"rysunek": _svg(shown), "slowa": in_words(shown, districts)} if shown else None


def _svg(shown: DistrictMap) -> Html:
    drawing = shown.drawn(WIDTH, HEIGHT, MARGIN, 2 * _RADIUS + 2)
    filled = "jp-m-area" if shown.is_of_areas else "jp-m-line"
    parts = [f'<path class="{filled}" d="{_path(ways)}"/>' for ways in drawing.districts]
    if len(drawing.districts) > 1:
        parts += [_letter(letter, ways) for letter, ways in zip(LETTERS, drawing.districts, strict=False)]
    pairs = list(zip(drawing.spots, drawing.marks, strict=True))
    parts += [_pointed(spot, mark) for spot, mark in pairs if spot != mark]
    parts += [_mark(number, x, y) for number, (_, (x, y)) in enumerate(pairs, 1)]
    end, base = MARGIN + drawing.bar, drawing.height + 12
    parts.append(
        f'<path class="jp-m-scale" d="M{MARGIN} {base - 5:g}v5H{end:g}v-5"/>'
        f'<text x="{end + 8:g}" y="{base + 3:g}">{scale(drawing.metres)}</text>'
    )
    size = f"0 0 {WIDTH} {drawing.height + _FOOT:g}"  # a narrow map is not blown up to the width of the page
    return Html(f'<svg viewBox="{size}" aria-hidden="true" focusable="false">{"".join(parts)}</svg>')


def _path(ways: Iterable[Way]) -> str:
    """Rings and lines as one path."""
    return "".join("M" + "L".join(f"{x:g} {y:g}" for x, y in way) + ("Z" if way[0] == way[-1] else "") for way in ways)


def _letter(letter: str, ways: Iterable[Way]) -> str:
    """The letter of a district, in the middle of its widest part."""
    way = max(ways, key=len)
    x, y = ((min(side) + max(side)) / 2 for side in zip(*way, strict=True))
    return f'<text class="jp-m-letter" x="{x:.1f}" y="{y + 6:.1f}">{letter}</text>'


def _pointed(spot: Position, mark: Position) -> str:
    """A line from a number to its place."""
    (x, y), (to_x, to_y) = mark, spot
    line = f'<path class="jp-m-scale" d="M{x:g} {y:g}L{to_x:g} {to_y:g}"/>'
    return f'{line}<circle class="jp-m-spot" cx="{to_x:g}" cy="{to_y:g}" r="4"/>'


def _mark(number: int, x: float, y: float) -> str:
    figure = f'<text class="jp-m-nr" x="{x:g}" y="{y + 5:g}">{number}</text>'
    return f'<circle class="jp-m-spot" cx="{x:g}" cy="{y:g}" r="{_RADIUS}"/>{figure}'

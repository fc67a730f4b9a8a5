"""The map of districts: their borders and places within, flattened for a drawing of any size.

Degrees become lengths by the cosine of the latitude in the middle: over a county that is exact to less than a line.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from jawny_plan.facts.meeting import MeetingFacts
from jawny_plan.facts.plan import PlanFacts, PlanState
from jawny_plan.model.base import Slug
from jawny_plan.model.boundary import Boundary, Position, Way
from jawny_plan.model.district import District
from jawny_plan.model.meeting import Meeting

_METRES = 111_195.0
"""Of a degree of latitude."""
_STEPS = (1, 2, 5)
NEAREST = 1.0
"""Places of a border that are drawn nearer to each other than this make one."""
THIRD = 1 / 3
_DIRECTIONS = 16


class MapSpot(NamedTuple):
    """A place on a map, with its name."""

    name: str
    place: Position


class Drawing(NamedTuple):
    """A map in a drawing of this size, from the upper left corner: the ways of each district, and the places.

    `marks` are where the places have their numbers: at the place, unless another number stands there.
    """

    width: float
    height: float
    districts: tuple[tuple[Way, ...], ...]
    spots: Way
    marks: Way
    metres: int
    """Of the bar that tells the scale."""
    bar: float


class Where(NamedTuple):
    """In which part of its district a place lies: -1 is west and south, 0 the middle, 1 east and north."""

    district: Slug
    east: int
    north: int


@dataclass(frozen=True)
class DistrictMap:
    """Borders of districts, one at least, and places among them."""

    borders: Mapping[Slug, Boundary]
    spots: tuple[MapSpot, ...] = ()

    @property
    def is_of_areas(self) -> bool:
        """Whether the borders go around something."""
        return all(border.areas for border in self.borders.values())

    @cached_property
    def _corners(self) -> tuple[float, float, float, float]:
        """West, south, east and north of all that it shows."""
        ways = chain.from_iterable(border.ways for border in self.borders.values())
        return _bounds([*chain.from_iterable(ways), *(spot.place for spot in self.spots)])

    @property
    def _narrowing(self) -> float:
        """How much shorter a degree of longitude is than one of latitude."""
        _, south, _, north = self._corners
        return math.cos(math.radians((south + north) / 2))

    @property
    def metres(self) -> tuple[float, float]:
        """From west to east, and from north to south."""
        west, south, east, north = self._corners
        return (east - west) * self._narrowing * _METRES, (north - south) * _METRES

    def drawn(self, across: float, down: float, margin: float, mark: float) -> Drawing:
        """The map at most so wide and so high, with a margin around it, as large as it may be.

        No number is wider than `mark`.
        """
        west, _, _, north = self._corners
        wide, high = (max(length, 1.0) for length in self.metres)
        scale = min((across - 2 * margin) / wide, (down - 2 * margin) / high)
        narrowing = self._narrowing

        def at(place: Position) -> Position:
            x = (place[0] - west) * narrowing * _METRES * scale + margin
            y = (north - place[1]) * _METRES * scale + margin
            return round(x, 1), round(y, 1)

        metres = _round_length(wide * THIRD)
        size = round(wide * scale + 2 * margin, 1), round(high * scale + 2 * margin, 1)
        spots = tuple(at(spot.place) for spot in self.spots)
        return Drawing(
            *size,
            tuple(tuple(_thinned(map(at, way)) for way in border.ways) for border in self.borders.values()),
            spots,
            _side_by_side(spots, mark, size),
            metres,
            round(metres * scale, 1),
        )

    def where(self, spot: MapSpot) -> Where | None:
        """In which part of which district a place lies; None where none goes around it."""
        for name, border in self.borders.items():
            if border.holds(spot.place):
                west, south, east, north = _bounds([*chain.from_iterable(border.ways)])
                return Where(name, _part(spot.place[0], west, east), _part(spot.place[1], south, north))
        return None


def of_plan(facts: PlanFacts) -> DistrictMap | None:
    """The map of a plan's districts with the places of the plan; None where no place or no border is known."""
    spots = [*_of_plan(facts)]
    own = {name: facts.districts[name] for name in facts.plan.districts}
    return _of(own, spots) if spots else None


def of_meeting(facts: MeetingFacts, districts: Mapping[Slug, District]) -> DistrictMap | None:
    """The map of a meeting's districts with the places of its dates; None where no point or no border is known."""
    spots = [*dict.fromkeys(_of_meeting(facts.meeting))]
    return _of({name: districts[name] for name in facts.meeting.districts}, spots) if spots else None


def of_district(
    name: Slug, district: District, plans: Iterable[PlanFacts], meetings: Iterable[MeetingFacts]
) -> DistrictMap | None:
    """The map of a district with what lies within of its plans that have not ended, and of its coming meetings."""
    running = (facts for facts in plans if name in facts.plan.districts and facts.state is not PlanState.ENDED)
    coming = (facts.meeting for facts in meetings if name in facts.meeting.districts and facts.coming)
    spots = chain(chain.from_iterable(map(_of_plan, running)), chain.from_iterable(map(_of_meeting, coming)))
    within = district.boundary
    return _of({name: district}, [spot for spot in dict.fromkeys(spots) if within and within.holds(spot.place)])


def _of(districts: Mapping[Slug, District], spots: Iterable[MapSpot]) -> DistrictMap | None:
    borders = {name: item.boundary for name, item in districts.items() if item.boundary}
    return DistrictMap(borders, tuple(spots)) if borders else None


def _of_plan(facts: PlanFacts) -> Iterator[MapSpot]:
    return (MapSpot(item.name, (item.spot[0], item.spot[1])) for item in facts.plan.mapped)


def _of_meeting(meeting: Meeting) -> Iterator[MapSpot]:
    for place in (meeting.place, *(planned.place for planned in meeting.planned)):
        if place and place.spot:
            yield MapSpot(place.building or place.address or meeting.title, (place.spot[0], place.spot[1]))


def _bounds(places: list[Position]) -> tuple[float, float, float, float]:
    xs, ys = zip(*places, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _part(value: float, low: float, high: float) -> int:
    share = (value - low) / (high - low)
    return -1 if share < THIRD else 1 if share > 1 - THIRD else 0


def _thinned(places: Iterable[Position]) -> Way:
    return tuple(_apart(list(places)))


def _apart(places: list[Position]) -> Iterator[Position]:
    """The places without those that nobody could tell from the one before; the first and the last stay."""
    last = places[0]
    yield last
    for place in places[1:-1]:
        if math.dist(place, last) >= NEAREST:
            last = place
            yield place
    yield places[-1]


def _side_by_side(spots: Way, mark: float, size: tuple[float, float]) -> Way:
    """A place for the number of each spot: its own, or the nearest on the drawing beside the numbers before it."""

    def fits(place: Position) -> bool:
        inside = all(mark / 2 <= at <= most - mark / 2 for at, most in zip(place, size, strict=True))
        return inside and all(math.dist(place, other) >= mark for other in taken)

    taken: list[Position] = []
    for spot in spots:
        near = (spot, *(place for ring in range(1, len(spots) + 1) for place in _around(spot, ring * mark)))
        taken.append(next(filter(fits, near), spot))
    return tuple(taken)


def _around(spot: Position, away: float) -> Iterator[Position]:
    """Places so far from a spot, in all directions, from the right on."""
    for step in range(_DIRECTIONS):
        angle = math.tau * step / _DIRECTIONS
        yield round(spot[0] + away * math.cos(angle), 1), round(spot[1] + away * math.sin(angle), 1)


def _round_length(most: float) -> int:
    """The longest length of one, two or five of something that is not above `most`: 200, 500, 1000."""
    power = 10 ** math.floor(math.log10(max(most, 1)))
    return int(max(step * power for step in _STEPS if step * power <= max(most, 1)))

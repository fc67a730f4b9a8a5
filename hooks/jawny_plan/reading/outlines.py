"""Borders of districts out of the GeoJSON files (RFC 7946) beside theirs: geometry alone, each fault with its place."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from jawny_plan.model.boundary import Boundary, Position, Way
from jawny_plan.model.spot import refusal
from jawny_plan.reading import encodings, files
from jawny_plan.reading.crossing import crossing
from jawny_plan.reading.faults import Fault, shown
from jawny_plan.reading.json_tree import NUMBER, NotJson, parsed
from jawny_plan.reading.strict_yaml import Node

SUFFIX = ".geojson"
MOST_PLACES = 4000
"""More places no drawing shows, and every page would carry them."""
LEAST_OF_RING, LEAST_OF_LINE = 4, 2
_DEPTHS = {"Polygon": 2, "MultiPolygon": 3, "LineString": 1, "MultiLineString": 2}
"""How many lists are around a place in the coordinates of each kind."""
_EXPECTED = "Oczekiwano: Polygon, MultiPolygon, LineString albo MultiLineString (granice rejonu)."


class Outline(NamedTuple):
    """What a file holds: the border, where it has no faults, and the tree of all else that stands there."""

    boundary: Boundary | None
    texts: Node | None
    faults: list[Fault]


class _Wrong(Exception):
    """Something that ends the reading of a part of the file; the fault was noted."""


class Outlines(NamedTuple):
    """The borders of a folder by their districts, what else their files hold, and what is wrong with them."""

    boundaries: dict[str, Boundary]
    texts: dict[Path, Node]
    faults: list[Fault]


def among(paths: Iterable[Path], districts: Collection[str], named: Callable[[Path], str]) -> Outlines:
    """The borders in those of the files that hold one; each belongs to one of the `districts`."""
    found = Outlines({}, {}, [])
    for path in (path for path in paths if path.suffix == SUFFIX):
        if path.stem not in districts:
            advice = f"Oczekiwano pliku {path.stem}.yml."
            found.faults.append(Fault(named(path), 1, 1, "", "obok tego pliku nie ma rejonu.", advice))
        drawn = outline(path, named(path))
        found.faults.extend(drawn.faults)
        if drawn.texts:
            found.texts[path] = drawn.texts
        if drawn.boundary:
            found.boundaries[path.stem] = drawn.boundary
    return found


def outline(path: Path, file: str) -> Outline:
    """The border in the file at `path`, named `file` in messages."""
    return _Reader(file).outline(path)


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self._faults: list[Fault] = []
        self._places = 0

    def outline(self, path: Path) -> Outline:
        try:
            data = files.content(path)
            root = parsed(encodings.decoded(data))
        except files.Unreadable as refused:
            return Outline(None, None, [Fault(self._file, 1, 1, "", *refused.args)])
        except UnicodeDecodeError as error:
            place = encodings.place(data, error)
            return Outline(None, None, [Fault(self._file, *place, "", *encodings.not_utf8(data))])
        except NotJson as broken:
            line, column, problem, advice = broken.args
            return Outline(None, None, [Fault(self._file, line, column, "", problem, advice)])
        boundary = self._boundary(root)
        return Outline(None if self._faults else boundary, _texts(root), self._faults)

    def _wrong(self, node: Node, problem: str, advice: str) -> _Wrong:
        self._faults.append(Fault(self._file, node.line, node.column, "", problem, advice))
        return _Wrong()

    def _boundary(self, root: Node) -> Boundary | None:
        areas: list[tuple[Way, ...]] = []
        lines: list[Way] = []
        with suppress(_Wrong):
            for geometry in self._geometries(root):
                with suppress(_Wrong):  # what is wrong with the next one is told as well
                    self._shape(geometry, areas, lines)
            if areas and lines:
                raise self._wrong(root, "są tu i obszary, i linie.", "Zostaw jedne albo drugie.")
        return Boundary(tuple(areas), tuple(lines))

    def _shape(self, geometry: Node, areas: list[tuple[Way, ...]], lines: list[Way]) -> None:
        """Add what one geometry holds."""
        kind = self._kind(geometry)
        nested = self._nested(geometry, _DEPTHS[kind])
        parts = self._list(nested) if kind.startswith("Multi") else [nested]
        if kind.endswith("Polygon"):
            areas += [self._area(part) for part in parts]
        else:
            lines += [self._way(part, LEAST_OF_LINE, "linia") for part in parts]

    def _geometries(self, root: Node) -> Iterator[Node]:
        """The geometries of the file: of each feature, or the only one."""
        match self._text(root, "type"):
            case "FeatureCollection":
                features = self._list(self._part(root, "features"))
                if not features:
                    raise self._wrong(root, "plik nie ma żadnego kształtu.", _EXPECTED)
                for feature in features:
                    if self._text(feature, "type") != "Feature":
                        raise self._wrong(feature, "to nie jest obiekt typu Feature.", "Popraw „type”.")
                    yield self._part(feature, "geometry")
            case "Feature":
                yield self._part(root, "geometry")
            case _:
                yield root

    def _kind(self, geometry: Node) -> str:
        kind = self._text(geometry, "type")
        if kind not in _DEPTHS:
            advice = _EXPECTED
            if kind in ("Point", "MultiPoint"):
                advice += " Punkty wpisuje się w planie („punkty”) i w miejscu spotkania („punkt”)."
            raise self._wrong(self._part(geometry, "type"), f"kształt {shown(kind)} nie jest granicą.", advice)
        return kind

    def _nested(self, geometry: Node, depth: int) -> Node:
        """The coordinates of a geometry, which begin with so many lists around a place."""
        node = self._part(geometry, "coordinates")
        here = node
        for _ in range(depth + 1):
            if not here.items:
                raise self._wrong(here, "współrzędne nie pasują do rodzaju kształtu.", "Zapisz plik jeszcze raz.")
            here = here.items[0]
        if here.items is not None:
            raise self._wrong(here, "współrzędne nie pasują do rodzaju kształtu.", "Zapisz plik jeszcze raz.")
        return node

    def _area(self, node: Node) -> tuple[Way, ...]:
        rings = self._list(node)
        if not rings:
            raise self._wrong(node, "obszar nie ma obrysu.", "Zapisz plik jeszcze raz.")
        ways = tuple(self._ring(ring) for ring in rings)
        if met := crossing(ways):
            which, number = met
            raise self._wrong(
                self._behind(rings[which], number),
                "granica przecina samą siebie albo się dotyka (odcinek, który zaczyna się w tym punkcie).",
                "Popraw kolejność punktów albo usuń zbędny punkt.",
            )
        outer = Boundary((ways[:1],))
        for hole, ring in zip(ways[1:], rings[1:], strict=True):
            if not any(outer.holds(place) for place in hole):
                raise self._wrong(ring, "dziura w obszarze leży poza nim.", "Zapisz ją jako osobny obszar albo usuń.")
        return ways

    def _behind(self, ring: Node, number: int) -> Node:
        """The place at which the side of this number begins: places that stand twice in a row begin none."""
        starts = [one for one, other in pairwise(ring.items or []) if _same_as(one) != _same_as(other)]
        return starts[number] if number < len(starts) else ring

    def _ring(self, node: Node) -> Way:
        way = self._way(node, LEAST_OF_RING, "obrys")
        if way[0] != way[-1]:
            last = (node.items or [node])[-1]
            advice = "Ostatni punkt obrysu ma być taki sam jak pierwszy: dopisz go na końcu."
            raise self._wrong(last, "obrys nie jest zamknięty.", advice)
        return way

    def _way(self, node: Node, least: int, what: str) -> Way:
        way = tuple(self._place(place) for place in self._list(node))
        if len(way) < least or len(set(way)) < (3 if least == LEAST_OF_RING else 2):
            raise self._wrong(node, f"{what} ma za mało różnych punktów.", f"Oczekiwano co najmniej {least} punktów.")
        return way

    def _place(self, node: Node) -> Position:
        self._places += 1
        if self._places > MOST_PLACES:
            advice = f"Uprość granicę w programie z mapami. Najwięcej wolno: {MOST_PLACES} punktów."
            raise self._wrong(node, f"granica ma ponad {MOST_PLACES} punktów.", advice)
        numbers = [self._number(item) for item in self._list(node)]
        pair = numbers[:2] if len(numbers) == 3 else numbers  # the third is the height
        if found := refusal(pair):
            raise self._wrong(node, *found)
        return pair[0], pair[1]

    def _number(self, node: Node) -> float:
        if not (node.text and NUMBER.fullmatch(node.text)):
            raise self._wrong(node, "tu powinna stać liczba stopni.", "Oczekiwano na przykład 21.38.")
        return float(node.text)

    def _list(self, node: Node) -> list[Node]:
        if node.items is None:
            raise self._wrong(node, "tu powinna stać lista.", "Zapisz plik jeszcze raz z programu z mapami.")
        return node.items

    def _part(self, node: Node, name: str) -> Node:
        if node.keys is None or name not in node.keys:
            raise self._wrong(node, f'brakuje tu nazwy "{name}".', "Zapisz plik jeszcze raz z programu z mapami.")
        return node.keys[name][1]

    def _text(self, node: Node, name: str) -> str:
        return self._part(node, name).text or ""


def _same_as(place: Node) -> list[str | None]:
    return [item.text for item in (place.items or [])[:2]]


def _texts(node: Node) -> Node:
    """The tree without the coordinates: all that may name somebody."""
    if node.keys is not None:
        naming = {name: (key, _texts(value)) for name, (key, value) in node.keys.items() if not _is_shape(name, value)}
        names = Node(node.line, node.column, items=[Node(key.line, key.column, key.text) for key, _ in naming.values()])
        apart = "nazwy" + "'" * len(max(naming, key=len, default=""))  # longer than any name that stands there
        return Node(node.line, node.column, keys={**naming, apart: (node, names)})
    if node.items is not None:
        return Node(node.line, node.column, items=[_texts(item) for item in node.items])
    return node


def _is_shape(name: str, value: Node) -> bool:
    return name in ("coordinates", "bbox") and value.items is not None

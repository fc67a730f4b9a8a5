"""Drawings (SVG), built anew from what an allow-list knows: nothing in them runs, loads or tells who drew them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple
from xml.parsers import expat

from jawny_plan.media import svg_rules as rules
from jawny_plan.media.unfit import Unfit

MOST_BYTES = 2_000_000
MOST_ELEMENTS = 50_000
"""Those that `use` repeats counted each time."""
MOST_DEEP = 100
_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
SAVE = "Zapisz rysunek jako zwykły SVG (w Inkscape: Zapisz jako, Zwykły SVG) albo jako PNG."
_OUTSIDE = "odwołanie na zewnątrz"
_TOO_MUCH = "rysunek jest za duży albo zbyt złożony."


class Rebuilt(NamedTuple):
    """A drawing as it goes out, and what of it does not: what would run, load or could not be drawn everywhere."""

    data: bytes
    left_out: tuple[str, ...]


@dataclass
class _Element:
    """An element that may stay, its names still as they were given."""

    name: str
    attributes: dict[str, str]
    children: list[_Element | str] = field(default_factory=list)


def rebuilt(data: bytes) -> Rebuilt:
    """The drawing in the file `data`, the same bytes for the same file. Raises Unfit where nothing can be drawn."""
    if len(data) > MOST_BYTES:
        raise Unfit(_TOO_MUCH, SAVE)
    reading = _Reading()
    root = reading.read(data)
    _refuse_endless(root)
    if not any(element.name in rules.DRAWN for element in _all(root)):
        raise Unfit("w rysunku nie ma nic, co wolno pokazać.", SAVE)
    return Rebuilt(_Writing().written(root).encode(), tuple(dict.fromkeys(reading.left_out)))


class _Reading:
    """One reading of one file: its tree without what is left out."""

    def __init__(self) -> None:
        self.left_out: list[str] = []
        self._open: list[_Element | None] = []
        self._root: _Element | None = None
        self._count = 0

    def read(self, data: bytes) -> _Element:
        """The tree. Raises Unfit."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            raise Unfit(f"rysunku SVG nie da się odczytać (linia {error.lineno}).", SAVE) from None
        if self._root is None:
            raise Unfit("to nie jest rysunek SVG.", SAVE)
        return self._root

    def _doctype(self, _name: str, _system: str | None, _public: str | None, internal: int) -> None:
        if internal:
            raise Unfit("rysunek ma własne definicje (DOCTYPE), których program nie czyta.", SAVE)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= MOST_DEEP:
            raise Unfit(_TOO_MUCH, SAVE)
        if not self._open:
            if name != "svg" or space not in ("", _SVG):
                raise Unfit("to nie jest rysunek SVG.", SAVE)
            self._root = _Element("svg", self._attributes(attributes))
            self._open.append(self._root)
            return
        above = self._open[-1]
        if above is None or space not in ("", _SVG) or name not in rules.ELEMENTS:
            if above is not None and space in ("", _SVG) and name not in rules.DESCRIBING:
                self.left_out.append(f"<{name}>")
            self._open.append(None)
            return
        element = _Element(name, self._attributes(attributes))
        above.children.append(element)
        self._open.append(element)

    def _end(self, _tag: str) -> None:
        closed = self._open.pop()
        if closed and closed.name == "style":
            self._outward("".join(child for child in closed.children if isinstance(child, str)))

    def _outward(self, text: str) -> None:
        if rules.reaches_out(text):
            self.left_out.append(_OUTSIDE)

    def _text(self, text: str) -> None:
        element = self._open[-1] if self._open else None
        if element and element.name in (*rules.LETTERS, "style"):
            element.children.append(text)

    def _attributes(self, given: dict[str, str]) -> dict[str, str]:
        """The attributes that draw; `href` is one within the drawing."""
        allowed = {}
        for named, text in given.items():
            space, _, name = named.rpartition(" ")
            if name == "href" and space in ("", _XLINK):
                if text.strip().startswith("#"):
                    allowed["href"] = text.strip()[1:]
                else:
                    self.left_out.append(_OUTSIDE)
            elif not space and (name in rules.ATTRIBUTES or name in ("id", "class", "style")):
                allowed[name] = text
                self._outward(text)
            elif not space and name.lower().startswith("on"):
                self.left_out.append(f"skrypt ({name})")
        return allowed


class _Writing:
    """One drawing written anew, its parts and classes under names that tell nothing."""

    def __init__(self) -> None:
        self._parts: dict[str, str] = {}
        self._classes: dict[str, str] = {}

    def written(self, root: _Element) -> str:
        """The drawing as XML."""
        space = f'<svg xmlns="{_SVG}"'
        return self._element(root).replace("<svg", space, 1) + "\n"

    def _part(self, name: str) -> str:
        return self._parts.setdefault(name, f"a{len(self._parts) + 1}")

    def _class(self, name: str) -> str:
        return self._classes.setdefault(name, f"k{len(self._classes) + 1}")

    def _element(self, element: _Element) -> str:
        opened = f"<{element.name}{''.join(self._attributes(element))}"
        if element.name == "style":
            text = "".join(part for part in element.children if isinstance(part, str))
            return f"{opened}>{escape(rules.sheet(text, self._part, self._class), quote=False)}</style>"
        inner = "".join(
            escape(child, quote=False) if isinstance(child, str) else self._element(child) for child in element.children
        )
        return f"{opened}>{inner}</{element.name}>" if inner else f"{opened}/>"

    def _attributes(self, element: _Element) -> Iterator[str]:
        for name, text in sorted(element.attributes.items()):
            safe: str | None
            match name:
                case "id":
                    safe = self._part(text)
                case "href":
                    safe = f"#{self._part(text)}"
                case "class":
                    safe = " ".join(map(self._class, text.split()))
                case "style":
                    safe = rules.declarations(text, self._part)
                case _:
                    safe = rules.value(text, self._part)
            if safe:
                yield f' {name}="{escape(safe)}"'


def _all(element: _Element) -> Iterator[_Element]:
    """The element and all below it."""
    waiting = [element]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [child for child in one.children if isinstance(child, _Element)]


def _refuse_endless(root: _Element) -> None:
    """Raises Unfit for a drawing whose parts repeat each other without end, or nearly so."""
    parts = {element.attributes["id"]: element for element in _all(root) if "id" in element.attributes}
    sizes: dict[str, int] = {}

    def size(element: _Element, within: tuple[str, ...]) -> int:
        total = 0
        for one in _all(element):
            total += 1
            target = one.attributes.get("href", "") if one.name == "use" else ""
            if target in within or len(within) > MOST_DEEP:
                raise Unfit(_TOO_MUCH, SAVE)
            if target in parts:
                if target not in sizes:
                    sizes[target] = size(parts[target], (*within, target))
                total += sizes[target]
            if total > MOST_ELEMENTS:
                raise Unfit(_TOO_MUCH, SAVE)
        return total

    size(root, ())

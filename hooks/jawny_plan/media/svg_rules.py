"""What a drawing (SVG 1.1) may be made of: elements, attributes and values that draw, none that load, run or tell."""

from __future__ import annotations

import re
from collections.abc import Callable


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


ELEMENTS = _set(
    "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan style linearGradient "
    "radialGradient stop clipPath mask pattern marker"
)
DRAWN = _set("use path rect circle ellipse line polyline polygon text")
DESCRIBING = _set("metadata title desc")
"""Words about the drawing: nobody sees them, and they may name who drew it."""
LETTERS = _set("text tspan")
"""Elements whose text is shown."""
STYLES = _set(
    "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset opacity color stop-color stop-opacity clip-path clip-rule mask marker "
    "marker-start marker-mid marker-end display visibility overflow font-family font-size font-style font-weight "
    "font-variant font-stretch text-anchor text-decoration letter-spacing word-spacing dominant-baseline "
    "alignment-baseline baseline-shift paint-order vector-effect shape-rendering text-rendering "
    "color-interpolation"
)
"""Properties, as attributes and in styles."""
ATTRIBUTES = STYLES | _set(
    "x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate d points width height viewBox preserveAspectRatio transform "
    "gradientTransform gradientUnits spreadMethod offset clipPathUnits maskUnits maskContentUnits patternUnits "
    "patternContentUnits patternTransform markerWidth markerHeight markerUnits refX refY orient textLength "
    "lengthAdjust pathLength"
)
_VALUE = re.compile(r"[\w\s#.,()%+\-/'\"]*")
_CALL = re.compile(r"([\w-]+)\s*\(")
_CALLS = _set("rgb rgba hsl hsla matrix translate scale rotate skewx skewy url")
_OWN = re.compile(r"url\(\s*['\"]?#([^\s'\")]+)['\"]?\s*\)")
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"\s*(?:([a-zA-Z]+)|\.([\w-]+)|([a-zA-Z]+)\.([\w-]+))\s*")

Renamed = Callable[[str], str]
"""Gives the new name of a part or of a class: the old one may tell something."""


def value(text: str, part: Renamed) -> str | None:
    """The value of an attribute or property with the parts of the drawing renamed; None if it may do more than draw."""
    renamed = _OWN.sub(lambda found: f"url(#{part(found[1])})", text)
    calls = (found.lower() for found in _CALL.findall(renamed))
    if not _VALUE.fullmatch(renamed) or not _CALLS.issuperset(calls) or "url" in _OWN.sub("", renamed).lower():
        return None
    return renamed


def reaches_out(text: str) -> bool:
    """Whether a value or a style asks for something from outside of the drawing."""
    return bool(re.search(r"url\s*\(|@import", _OWN.sub("", text), re.IGNORECASE))


def declarations(text: str, part: Renamed) -> str:
    """The declarations of a style that draw."""
    allowed = []
    for line in _COMMENT.sub("", text).split(";"):
        name, _, given = line.partition(":")
        safe = value(given.replace("!important", "").strip(), part)
        if name.strip().lower() in STYLES and safe:
            allowed.append(f"{name.strip().lower()}:{safe}")
    return ";".join(allowed)


def sheet(text: str, part: Renamed, class_: Renamed) -> str:
    """The rules of a style sheet that draw: those for kinds of elements and for classes."""
    allowed = []
    for selectors, body in _RULE.findall(_COMMENT.sub("", text)):
        safe = declarations(body, part)
        for selector in selectors.split(","):
            if (found := _SELECTOR.fullmatch(selector)) and safe:
                element, name = found[1] or found[3] or "", found[2] or found[4]
                allowed.append(f"{element}{f'.{class_(name)}' if name else ''}{{{safe}}}")
    return "".join(allowed)

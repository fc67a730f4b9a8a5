"""The emblem of a unit as sheets and pages bear it: a drawing or a picture, made anew."""

from __future__ import annotations

from functools import lru_cache

from jawny_plan.media import raster, svg

LONGEST = 1200
"""Pixels of the longer side: on no sheet is it larger than 40 mm."""
IN_HEADER = 144
"""Pixels of the longer side in the header of a page: four to one that is drawn."""
MOST_PIXELS = 25_000_000
_STARTS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}


def kind(data: bytes) -> str:
    """PNG or JPEG by what the file holds, whatever its name; SVG for all else."""
    return next((name for start, name in _STARTS.items() if data.startswith(start)), "SVG")


@lru_cache(maxsize=2)  # sheet after sheet bears the same one
def released(data: bytes) -> bytes:
    """The emblem in the file `data` without anything but what is seen. Raises Unfit."""
    return _redrawn(data, LONGEST)


def small(data: bytes) -> bytes:
    """The same as small as the header of a page needs it. Raises Unfit."""
    return _redrawn(data, IN_HEADER)


def _redrawn(data: bytes, longest: int) -> bytes:
    if (name := kind(data)) == "SVG":
        return svg.rebuilt(data).data
    return raster.redrawn(data, name, (name,), name, longest, most=MOST_PIXELS, clear=True)

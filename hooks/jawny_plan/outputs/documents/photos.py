"""Pictures as they go out: upright, of a sensible size, without a word of what the camera wrote into the file."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jawny_plan.media import emblem, letterhead, raster
from jawny_plan.media.files import contents
from jawny_plan.media.letterhead import Letterhead

LONGEST = 1600
"""Pixels of the longer side: 10 dots a millimetre where the photo fills a page's text."""


def released(path: Path, longest: int = LONGEST) -> bytes:
    """The photo at `path` in sRGB, the same bytes for the same file: a PNG file by its suffix, else JPEG.

    At most `longest` pixels long.

    Nothing but the picture is taken over: no EXIF (place, time, camera), comment, thumbnail or colour profile.
    Raises OSError, and Unfit for what is no photo or far too large.
    """
    return _redrawn(contents(path), "PNG" if path.suffix.lower() == ".png" else "JPEG", longest)


def emblem_in_header(path: Path) -> bytes:
    """The emblem at `path` as the header of pages bears it. Raises OSError, and Unfit for what is no emblem."""
    return emblem.small(contents(path))


def letterhead_of(path: Path) -> Letterhead:
    """The letterhead at `path`. Raises OSError, and Unfit for what is none."""
    return letterhead.read(contents(path, letterhead.MOST_BYTES))


@lru_cache(maxsize=2)  # the formats of a note are made one after another
def _redrawn(data: bytes, kind: str, longest: int) -> bytes:
    return raster.redrawn(data, kind, ("PNG", "JPEG"), "zdjęcia PNG albo JPEG", longest, clear=False)

"""A file that somebody laid among the pages, as it goes out: the same kind, made anew."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.media import raster, svg
from jawny_plan.media.files import contents
from jawny_plan.media.unfit import Unfit

LONGEST = 2000
"""Pixels of the longer side: more than any screen shows of a page's column."""


def released(path: Path) -> bytes:
    """The picture or PDF at `path` without anything but what it shows, the same bytes for the same file.

    Raises OSError, and Unfit for what cannot go out.
    """
    data, ending = contents(path), path.suffix.lower()
    if ending == ".pdf":
        from jawny_plan.media import pdf  # slow to import, and few units have such files

        return pdf.bare(data)
    if ending == ".svg":
        drawing = svg.rebuilt(data)
        if drawing.left_out:
            problem = f"rysunek ma w środku to, czego nie publikujemy: {', '.join(drawing.left_out)}."
            raise Unfit(problem, svg.SAVE)
        return drawing.data
    kinds = tuple(dict.fromkeys(raster.KINDS.values()))
    return raster.redrawn(data, raster.KINDS[ending], kinds, "obrazu", LONGEST, clear=True)

"""A picture in the text of a DOCX: DrawingML, inline (ECMA-376, part 1, sections 20.2 and 20.4)."""

from __future__ import annotations

from jawny_plan.press.markup import Xml, tag

EMU_PER_MM = 36_000
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_NAMESPACES = {
    "xmlns:wp": f"{_DRAWING}/wordprocessingDrawing",
    "xmlns:a": f"{_DRAWING}/main",
    "xmlns:pic": f"{_DRAWING}/picture",
}


def drawing(number: int, relation: str, size_mm: tuple[float, float], alt: str) -> Xml:
    """Return the picture of the part's `relation`, the so many-th in the note; `alt` says what it shows."""
    width, height = (round(side * EMU_PER_MM) for side in size_mm)
    size = {"cx": width, "cy": height}
    named = {"id": number, "name": "Zdjęcie", "descr": alt}
    shape = tag(
        "pic:spPr",
        {},
        tag("a:xfrm", {}, tag("a:off", {"x": 0, "y": 0}), tag("a:ext", size)),
        tag("a:prstGeom", {"prst": "rect"}, tag("a:avLst", {})),
    )
    picture = tag(
        "pic:pic",
        {},
        tag("pic:nvPicPr", {}, tag("pic:cNvPr", named), tag("pic:cNvPicPr", {})),
        tag("pic:blipFill", {}, tag("a:blip", {"r:embed": relation}), tag("a:stretch", {}, tag("a:fillRect", {}))),
        shape,
    )
    graphic = tag("a:graphic", {}, tag("a:graphicData", {"uri": _NAMESPACES["xmlns:pic"]}, picture))
    no_space = dict.fromkeys(("distT", "distB", "distL", "distR"), 0)
    inline = tag("wp:inline", no_space, tag("wp:extent", size), tag("wp:docPr", named), graphic)
    return tag("w:drawing", _NAMESPACES, inline)

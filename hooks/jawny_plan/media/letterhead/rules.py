"""What of WordprocessingML a letterhead may keep (ECMA-376, part 1, 17), in the order that its schema asks for."""

from __future__ import annotations

import re

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
V = "{urn:schemas-microsoft-com:vml}"
NAMES = {"w": W[1:-1], "r": R[1:-1], "a": A[1:-1], "wp": WP[1:-1], "pic": PIC[1:-1]}

OF_PARAGRAPH = ("keepNext", "keepLines", "pBdr", "shd", "tabs", "spacing", "ind", "contextualSpacing", "jc")
OF_LETTERS = (
    *("rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "color", "spacing", "position", "sz", "szCs"),
    *("u", "shd", "vertAlign"),
)
OF_TABLE = ("tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar")
OF_ROW = ("cantSplit", "trHeight")
OF_CELL = ("tcW", "gridSpan", "vMerge", "tcBorders", "shd", "noWrap", "tcMar", "vAlign")
WITHIN = {"top", "left", "start", "bottom", "right", "end", "between", "insideH", "insideV", "tab"}
"""The parts of borders, margins and tab stops."""
ATTRIBUTES = {
    *("val", "w", "h", "type", "hRule", "sz", "space", "color", "fill", "pos", "leader"),
    *("left", "right", "start", "end", "before", "after", "line", "lineRule", "firstLine", "hanging"),
    *("ascii", "hAnsi", "cs", "eastAsia"),
}
BY_ATTRIBUTE = {"rFonts", "spacing", "ind"}
"""What a style nearer to the text changes attribute by attribute."""
VALUE = re.compile(r"[\w .,%#()-]{0,80}")
"""Measures, colours, names of fonts: no value of an attribute can lead anywhere."""

THROUGH = {
    *(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "hyperlink", "dir")),
}
"""What only stands around the text."""
SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""The fields that stay fields."""
ANCHORED = (
    *("distT", "distB", "distL", "distR", "simplePos", "relativeHeight", "behindDoc", "layoutInCell", "allowOverlap"),
)
"""How a picture that floats is placed, with what is required of it (20.4.2.3)."""
PLACED = re.compile(r"-?\d{1,10}|left|right|center|inside|outside|top|bottom")
RELATIVE = {
    *("margin", "page", "column", "character", "leftMargin", "rightMargin", "insideMargin", "outsideMargin"),
    *("paragraph", "line", "topMargin", "bottomMargin"),
}

"""How a press note looks in a word processor: one table of styles, read by the DOCX and the ODT template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from jawny_plan.press.runs import text_of
from jawny_plan.press.tree import Table

FONT, SIZE = "Arial", 10.5
NAVY = "0B3D7A"
INK = "1A1A1A"
GREY = "595959"
PALE = "EAF1FB"
LINE = "B4C3D8"

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210, 297
MARGIN_MM, MARGIN_TOP_MM, FOOTER_MM = 22, 18, 9  # at the sides; above and below; the footer's own distance
TEXT_WIDTH_MM = PAGE_WIDTH_MM - 2 * MARGIN_MM
PICTURE_WIDTH_MM, PICTURE_HEIGHT_MM = 150, 100
PNG = b"\x89PNG\r\n\x1a\n"
"""How a PNG file begins; every other picture is a JPEG."""
LIST_STEP_MM = 7
LIST_LEVELS = 9


@dataclass(frozen=True)
class Style:
    """A paragraph style under the names that Word and LibreOffice give it; sizes and spaces in points."""

    word: str
    word_name: str
    odf: str
    size: float = SIZE
    before: float = 0
    after: float = 0
    line: float = 1.15
    bold: bool = False
    italic: bool = False
    colour: str = INK
    indent_mm: float = 0
    keep_next: bool = False
    outline: int = 0
    ruled: str = ""  # the side that bears a line

    @property
    def odf_name(self) -> str:
        """The name that people see in LibreOffice."""
        return self.odf.replace("_20_", " ")


BODY = Style("BodyText", "Body Text", "Text_20_body", after=5, line=1.08)
HEADINGS = (
    Style(
        "Heading1",
        "heading 1",
        "Heading_20_1",
        20,
        0,
        8,
        1.05,
        bold=True,
        colour=NAVY,
        keep_next=True,
        outline=1,
    ),
    Style(
        "Heading2",
        "heading 2",
        "Heading_20_2",
        14,
        12,
        4,
        1.05,
        bold=True,
        colour=NAVY,
        keep_next=True,
        outline=2,
    ),
    Style(
        "Heading3",
        "heading 3",
        "Heading_20_3",
        12,
        10,
        3,
        1.1,
        bold=True,
        colour=NAVY,
        keep_next=True,
        outline=3,
    ),
)
BULLETS = Style("ListBullet", "List Bullet", "List_20_Bullet", after=2, line=1.08)
NUMBERS = Style("ListNumber", "List Number", "List_20_Number", after=3, line=1.1)
QUOTE = Style("Quote", "Quote", "Quotations", before=8, after=8, italic=True, indent_mm=6, ruled="left")
CAPTION = Style("Caption", "caption", "Table", 10, 10, 3, bold=True, colour=NAVY, keep_next=True)
CELL = Style("TableText", "Table Text", "Table_20_Contents", 10, line=1.05)
HEADER_CELL = Style("TableHeading", "Table Heading", "Table_20_Heading", 10, line=1.05, bold=True, colour=NAVY)
RULE = Style("HorizontalLine", "Horizontal Line", "Horizontal_20_Line", 3, 2, 8, ruled="bottom")
FOOTER = Style("Footer", "footer", "Footer", 9, line=1, colour=GREY)
HEAD_NAME = Style("HeaderUnit", "Header Unit", "Header_20_Unit", 14, line=1, bold=True, colour=NAVY)
HEAD_LINE = Style("Header", "header", "Header", 9.5, before=1, line=1, colour=GREY)
HEAD_RULE = Style("HeaderLine", "Header Line", "Header_20_Line", 3, 0, 10, line=1, ruled="bottom")

PICTURE = Style("Picture", "Picture", "Picture", before=8, after=2, line=1, keep_next=True)
PICTURE_CAPTION = Style("PictureCaption", "Picture Caption", "Picture_20_Caption", 9.5, 0, 12, 1.1, colour=GREY)

STYLES = (
    *(BODY, *HEADINGS, BULLETS, NUMBERS, QUOTE, CAPTION, CELL, HEADER_CELL, RULE, FOOTER, PICTURE, PICTURE_CAPTION),
    *(HEAD_NAME, HEAD_LINE, HEAD_RULE),
)


SPACE_AFTER_TABLE = 10
CELL_PADDING = 2
LETTER_MM = 2.45
"""A letter of a cell at its widest: bold, in the font that takes the place of one that is missing."""


@lru_cache(maxsize=2)  # DOCX and ODT show the same one
def picture_mm(picture: bytes) -> tuple[float, float]:
    """Return the width and height of a picture on paper: as large as fits the frame."""
    width, height = pixels(picture)
    scale = min(PICTURE_WIDTH_MM / width, PICTURE_HEIGHT_MM / height)
    return width * scale, height * scale


def pixels(picture: bytes) -> tuple[int, int]:
    """Return the width and height of a picture in pixels."""
    from PIL import Image  # slow to import, and few notes have a picture

    with Image.open(BytesIO(picture)) as opened:
        width, height = opened.size
    return width, height


def column_widths_mm(table: Table) -> list[float]:
    """Return widths that fill the page: room for the longest word of each column, the rest where texts are long."""
    rows = (table.header, *table.rows) if table.header else table.rows
    columns = [[text_of(row[column]) for row in rows] for column in range(table.width)]
    words = [_longest(" ".join(texts).split(), 20) * LETTER_MM + 1 for texts in columns]
    weights = [_longest(texts, 80) + 1 for texts in columns]
    rest = max(0, TEXT_WIDTH_MM - sum(words))
    widths = [word + rest * weight / sum(weights) for word, weight in zip(words, weights, strict=True)]
    return [width * TEXT_WIDTH_MM / sum(widths) for width in widths]


def _longest(texts: Sequence[str], limit: int) -> int:
    return min(max(map(len, texts), default=0), limit)

"""The pictures of a letterhead, drawn anew: what was cut off in Word, and what the files tell besides, is gone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from lxml import etree

from jawny_plan.media import raster
from jawny_plan.media.letterhead import rules
from jawny_plan.media.letterhead.paper import PaperPicture
from jawny_plan.media.letterhead.rules import NAMES, PIC, WP, A, R, W
from jawny_plan.media.unfit import Unfit

LONGEST = 1600
MM_PER_EMU = 1 / 36_000
LARGEST_MM = 300
_KINDS = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
_WHOLE = 100_000
"""What is cut off is counted in thousandths of a per cent."""
_STYLE = re.compile(r"(width|height)\s*:\s*(\d+(?:\.\d+)?)(pt|in|cm|mm)")
_UNITS_MM = {"pt": 25.4 / 72, "in": 25.4, "cm": 10.0, "mm": 1.0}
_SAVE = "Wstaw do papieru firmowego ten sam rysunek jako PNG albo JPEG i zapisz plik."


@dataclass
class Pictures:
    """Draws the pictures of one strip anew; `part` gives the file to which the strip refers by a number."""

    part: Callable[[str], tuple[str, bytes] | None]
    made: list[PaperPicture] = field(default_factory=list)

    def drawn(self, drawing: Any) -> list[Any]:
        """`w:drawing` for each picture of a drawing of Word 2007 or newer, placed as it was where it stands alone."""
        frame = next(iter(drawing), None)
        pictures = list(drawing.iter(f"{PIC}pic"))
        if frame is None:
            return []
        behind = frame.get("behindDoc") in ("1", "true")
        described = frame.find(f"{WP}docPr")
        alt = "" if described is None else described.get("descr", "")
        made = []
        for picture in pictures:
            size = frame.find(f"{WP}extent") if len(pictures) == 1 else picture.find(f".//{A}xfrm/{A}ext")
            shown = self._shown(picture, _size(size), alt, behind=behind)
            alone = len(pictures) == 1 and frame.tag == f"{WP}anchor"
            made.append(self._placed(shown, frame if alone else None))
        return made

    def drawn_of_old(self, shape: Any, data: Any) -> Any:
        """`w:drawing` for a picture of Word 2003 (VML): `shape` has its size, `data` its file."""
        measures = {
            name: float(value) * _UNITS_MM[unit] for name, value, unit in _STYLE.findall(shape.get("style", ""))
        }
        size = measures.get("width", 0), measures.get("height", 0)
        alt = shape.get("alt", "")
        return self._placed(self._made(data.get(f"{R}id", ""), size, alt, (0, 0, 0, 0), behind=False), None)

    def _shown(self, picture: Any, size: tuple[float, float], alt: str, *, behind: bool) -> PaperPicture:
        blip, cut = picture.find(f"{PIC}blipFill/{A}blip"), picture.find(f"{PIC}blipFill/{A}srcRect")
        sides = [0, 0, 0, 0] if cut is None else [_number(cut.get(side, "0")) for side in "ltrb"]
        name = "" if blip is None else blip.get(f"{R}embed", "")
        left, top, right, bottom = (min(max(side, 0), _WHOLE) for side in sides)
        return self._made(name, size, alt, (left, top, right, bottom), behind=behind)

    def _made(
        self, name: str, size: tuple[float, float], alt: str, cut: tuple[int, int, int, int], *, behind: bool
    ) -> PaperPicture:
        found = self.part(name)
        if found is None:
            problem = "rysunek na papierze jest tylko odsyłaczem do innego pliku albo go brakuje."
            raise Unfit(problem, "Wstaw ten rysunek do papieru firmowego i zapisz plik.")
        file, data = found
        if file.lower().endswith((".emf", ".wmf", ".svg")):
            kind = file.rpartition(".")[2].upper()
            raise Unfit(f"rysunek na papierze ma format {kind}, którego nie pokaże każdy program.", _SAVE)
        kind = "JPEG" if data.startswith(b"\xff\xd8\xff") else "PNG"
        bare = raster.redrawn(data, kind, _KINDS, "rysunku na papierze firmowym", LONGEST, clear=True)
        bare, (width, height) = _cropped(bare, kind, cut)
        wide, high = size if all(size) else (width * 25.4 / 96, height * 25.4 / 96)
        scale = min(1, LARGEST_MM / max(wide, high))
        shown = PaperPicture(bare, wide * scale, high * scale, " ".join(alt.split())[:250], behind)
        self.made.append(shown)
        return shown

    def _placed(self, shown: PaperPicture, anchor: Any) -> Any:
        """`w:drawing`: in its line, or floating where `anchor` of the document says."""
        number = len(self.made)
        size = {"cx": str(round(shown.width_mm / MM_PER_EMU)), "cy": str(round(shown.height_mm / MM_PER_EMU))}
        drawing = etree.Element(f"{W}drawing", nsmap={name: NAMES[name] for name in ("wp", "a", "pic")})
        if anchor is None:
            frame = etree.SubElement(drawing, f"{WP}inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
            wrap = None
        else:
            frame = etree.SubElement(drawing, f"{WP}anchor", _of_anchor(anchor))
            etree.SubElement(frame, f"{WP}simplePos", x="0", y="0")
            frame.extend(_position(anchor, side) for side in ("positionH", "positionV"))
            wrap = _wrap(anchor)
        etree.SubElement(frame, f"{WP}extent", size)
        if wrap is not None:
            frame.append(wrap)
        named = {"id": str(900 + number), "name": "Papier firmowy", "descr": shown.alt}
        etree.SubElement(frame, f"{WP}docPr", named)
        graphic = etree.SubElement(frame, f"{A}graphic")
        picture = etree.SubElement(etree.SubElement(graphic, f"{A}graphicData", uri=NAMES["pic"]), f"{PIC}pic")
        properties = etree.SubElement(picture, f"{PIC}nvPicPr")
        etree.SubElement(properties, f"{PIC}cNvPr", named)
        etree.SubElement(properties, f"{PIC}cNvPicPr")
        fill = etree.SubElement(picture, f"{PIC}blipFill")
        etree.SubElement(fill, f"{A}blip", {f"{R}embed": f"rId{number}"})
        etree.SubElement(etree.SubElement(fill, f"{A}stretch"), f"{A}fillRect")
        shape = etree.SubElement(picture, f"{PIC}spPr")
        place = etree.SubElement(shape, f"{A}xfrm")
        etree.SubElement(place, f"{A}off", x="0", y="0")
        etree.SubElement(place, f"{A}ext", size)
        etree.SubElement(etree.SubElement(shape, f"{A}prstGeom", prst="rect"), f"{A}avLst")
        return drawing


def _cropped(data: bytes, kind: str, cut: tuple[int, int, int, int]) -> tuple[bytes, tuple[int, int]]:
    """The picture without what was cut off at its left, top, right and bottom, and its pixels."""
    from PIL import Image  # slow to import, and few units have a letterhead

    with Image.open(BytesIO(data)) as picture:
        width, height = picture.size
        left, top, right, bottom = cut
        box = (
            width * left // _WHOLE,
            height * top // _WHOLE,
            width - width * right // _WHOLE,
            height - height * bottom // _WHOLE,
        )
        if not any(cut) or box[0] >= box[2] or box[1] >= box[3]:
            return data, (width, height)
        made = BytesIO()
        rest = picture.crop(box)
        rest.save(made, kind)
        return made.getvalue(), rest.size


def _size(extent: Any) -> tuple[float, float]:
    if extent is None:
        return 0, 0
    return max(_number(extent.get("cx", "0")), 0) * MM_PER_EMU, max(_number(extent.get("cy", "0")), 0) * MM_PER_EMU


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"-?\d{1,10}", text) else 0


def _of_anchor(anchor: Any) -> dict[str, str]:
    given = {name: str(anchor.get(name, "0")) for name in rules.ANCHORED}
    numbers = {name: value if re.fullmatch(r"\d{1,10}", value) else "0" for name, value in given.items()}
    return {**numbers, "simplePos": "0", "locked": "0"}


def _position(anchor: Any, name: str) -> Any:
    source = anchor.find(f"{WP}{name}")
    place = etree.Element(f"{WP}{name}")
    relative = "" if source is None else source.get("relativeFrom", "")
    place.set("relativeFrom", relative if relative in rules.RELATIVE else "page")
    value = next(iter(source), None) if source is not None else None
    text = "" if value is None else (value.text or "").strip()
    kind = f"{WP}posOffset" if value is None else value.tag
    sound = kind in (f"{WP}align", f"{WP}posOffset") and rules.PLACED.fullmatch(text)
    etree.SubElement(place, kind if sound else f"{WP}posOffset").text = text if sound else "0"
    return place


def _wrap(anchor: Any) -> Any:
    """How text runs around; around an outline it runs as around its box."""
    if anchor.find(f"{WP}wrapTopAndBottom") is not None:
        return etree.Element(f"{WP}wrapTopAndBottom")
    if anchor.find(f"{WP}wrapNone") is not None:
        return etree.Element(f"{WP}wrapNone")
    return etree.Element(f"{WP}wrapSquare", wrapText="bothSides")

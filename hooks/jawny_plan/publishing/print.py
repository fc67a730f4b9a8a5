"""The press: one Typst compiler that turns data into printed sheets (tagged PDF, PDF/UA-1 and PDF/A-2a)."""

from __future__ import annotations

import base64
import io
import json
import re
import struct
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import font_lato
import segno
import typst
from segno.encoder import DataOverflowError

from jawny_plan.publishing.press.tree import About, Note, as_data


class PrintError(Exception):
    """A sheet could not be made. The message is Polish and names the template, Typst's complaint and its hints."""


class Press:
    """One Typst compiler kept for many sheets.

    `templates` is also Typst's root: a template reads no file outside it. `timestamp` (with a time zone) is the date in
    every file, so the same data give the same bytes. `pictures` is the folder of the unit's emblem, the only folder
    from which a picture is read. Fonts come from the font-lato package only.
    """

    def __init__(self, templates: Path, timestamp: datetime, pictures: Path | None = None) -> None:
        if timestamp.tzinfo is None:
            raise ValueError("timestamp needs a time zone")
        self._templates = templates.resolve()
        self._timestamp = int(timestamp.timestamp())
        self._pictures = pictures
        self._compiler = typst.Compiler(
            root=str(self._templates),
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[font_lato.font_directory]
            ),
            ignore_system_fonts=True,
        )

    def sheet(self, template: str, data: Mapping[str, object]) -> bytes:
        """Return `data` set in `template` (a file name such as "ulotka.typ") as the bytes of a PDF file.

        The template finds the data in `sys.inputs.dane` as JSON, with every text made `printable`. It also finds
        `sys.inputs.qr` (SVG) of `data["plan"]["adres_pelny"]`, and `sys.inputs.znak` (SVG) where
        `data["jednostka"]["znak"]` is `{"plik": name of an SVG or PNG file, "opis": what it shows}`.
        Raises PrintError on a Typst error and on any Typst warning.
        """
        inputs = {"dane": json.dumps(_printable(data), ensure_ascii=False)}
        try:
            if address := _within(data, "plan", "adres_pelny"):
                inputs["qr"] = qr_svg(str(address))
            if emblem := _within(data, "jednostka", "znak"):
                inputs["znak"] = self._emblem(str(_within(emblem, "plik")))
            pdf, warnings = self._compiler.compile_with_warnings(
                input=str(self._templates / template),
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=["ua-1", "a-2a"],
                timestamp=self._timestamp,
            )
        except typst.TypstError as error:
            raise PrintError(_complaint(template, "Typst zgłosił błąd", [error])) from error
        except PrintError as error:
            raise PrintError(f"Druk {template}: {error}") from error
        if warnings or not isinstance(pdf, bytes):
            raise PrintError(_complaint(template, "Typst zgłosił ostrzeżenie", warnings))
        return pdf

    def _emblem(self, name: str) -> str:
        folder = (self._pictures or self._templates).resolve()
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            raise PrintError(f"plik znaku {name} leży poza katalogiem {folder.name}. Połóż go w tym katalogu.")
        try:
            return emblem_svg(path)
        except (OSError, ValueError) as error:
            raise PrintError(f"nie można odczytać znaku {name} jako SVG albo PNG. Sprawdź nazwę i plik.") from error


def note_sheet(
    note: Note,
    about: About,
    *,
    date: str,
    contact: Mapping[str, str] | None = None,
    address: str = "",
) -> dict[str, object]:
    """Return the data that the template nota.typ takes.

    `date` is the date in words. The note's first heading of level 1 becomes the sheet's title (`about.title` if it has
    none); every other heading is moved so that there is one H1 and no level is skipped, as PDF/UA-1 (7.4.2) asks.
    `contact` may hold osoba, funkcja, telefon, email.
    """
    title: list[dict[str, Any]] = [{"typ": "text", "tekst": about.title}]
    nodes: list[dict[str, Any]] = []
    titled, level = False, 1
    for node in as_data(note):
        if node["typ"] == "h1" and not titled:
            title, titled = node["tekst"], True
            continue
        if node["typ"] in ("h1", "h2", "h3"):
            level = min(max(2, int(node["typ"][1])), level + 1)
            node = {**node, "typ": f"h{level}"}
        nodes.append(node)
    return {
        "jezyk": about.language[:2],
        "tytul": about.title,
        "naglowek": title,
        "jednostka": about.author,
        "data": date,
        "tresc": nodes,
        "kontakt": dict(contact) if contact else None,
        "adres": address or None,
    }


# --- signs ----------------------------------------------------------------------------------------

LOST_SIGN = "◊"
"""What stands for a sign that Lato cannot show in any way."""

_LIKE = {
    "\u2010": "-", "\u2011": "-\u2060", "\u2012": "–", "\u2015": "—", "\u2032": "'", "\u2033": '"',
    "\u2007": "\u00a0", "\u202f": "\u00a0", "\u2190": "«", "\u2192": "»",
    "\u25aa": "•", "\u25a0": "•", "\u25cf": "•", "\u25e6": "•", "\u2043": "•", "\u2219": "·",
}  # fmt: skip


def printable(text: str) -> str:
    """Return `text` made of signs that Lato has, so that Typst sets it without a gap or a warning.

    In this order: the text is composed (NFC); invisible signs (direction marks, joiners, soft hyphens) vanish; line
    ends and controls become spaces; a sign missing in Lato gives way to a like one (no-break hyphen to hyphen, → to »),
    to its compatibility form (№ to No), to its bare letter (ș to s), and at last to LOST_SIGN.
    """
    return "".join(map(_nearest, unicodedata.normalize("NFC", text)))


def lost_signs(text: str) -> list[str]:
    """Return the signs of `text` that paper shows as LOST_SIGN or without their marks: an editor should reword them."""
    composed = unicodedata.normalize("NFC", text)
    return sorted({sign for sign in composed if _nearest(sign) == LOST_SIGN != sign or _loses_marks(sign)})


@cache
def _nearest(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf":
        return ""
    if sign in _lato():
        return sign
    if sign in _LIKE:
        return _LIKE[sign]
    if kind in ("Cc", "Zl", "Zp", "Zs"):
        return " "
    if kind in ("Mn", "Me"):
        return ""
    for form in ("NFKC", "NFKD"):
        known = "".join(part for part in unicodedata.normalize(form, sign) if not unicodedata.combining(part))
        if known and known != sign and _lato().issuperset(known):
            return known
    return LOST_SIGN


def _loses_marks(sign: str) -> bool:
    shown = _nearest(sign)
    return shown != sign and shown == unicodedata.normalize("NFKD", sign)[:1]


@cache
def _lato() -> frozenset[str]:
    """The signs of Lato, read from the font's `cmap` table, subtable format 4 (OpenType 1.9)."""
    font = (Path(font_lato.font_directory) / "Lato-Regular.ttf").read_bytes()
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    signs: set[str] = set()
    for i in range(struct.unpack_from(">H", font, start + 2)[0]):
        subtable = start + struct.unpack_from(">HHI", font, start + 4 + 8 * i)[2]
        if struct.unpack_from(">H", font, subtable)[0] != 4:
            continue
        segments = struct.unpack_from(">H", font, subtable + 6)[0] // 2
        last = struct.unpack_from(f">{segments}H", font, subtable + 14)
        first = struct.unpack_from(f">{segments}H", font, subtable + 16 + 2 * segments)
        for low, high in zip(first, last, strict=True):
            signs.update(chr(code) for code in range(low, high + 1) if code != 0xFFFF)
    return frozenset(sign for sign in signs if unicodedata.category(sign) != "Cc")


def _printable(value: object) -> object:
    match value:
        case str():
            return printable(value)
        case Mapping():
            return {str(key): _printable(item) for key, item in value.items()}
        case list() | tuple():
            return [_printable(item) for item in value]
        case _:
            return value


# --- pictures -------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def qr_svg(address: str) -> str:
    """Return the QR code of `address` as SVG with its quiet zone of 4 modules, error correction M or better.

    Raises PrintError for an address so long that a module on a 27 mm code would be under 0.4 mm, too fine for a phone.
    """
    try:
        code = segno.make(address, error="m", micro=False)
    except DataOverflowError:
        code = None
    if code is None or code.symbol_size(border=4)[0] > 27 / 0.4:
        raise PrintError(f"adres ma {len(address)} znaków, za dużo na kod QR o boku 27 mm. Podaj krótszy adres strony.")
    svg = io.BytesIO()
    code.save(svg, kind="svg", border=4, xmldecl=False, nl=False)
    return svg.getvalue().decode()


def emblem_svg(path: Path) -> str:
    """Return an SVG or PNG file as SVG text; a PNG is wrapped whole, so that its bytes reach Typst inside the text.

    Raises OSError if the file cannot be read, ValueError if it is neither.
    """
    picture = path.read_bytes()
    if not picture.startswith(b"\x89PNG\r\n\x1a\n"):
        drawing = picture.decode("utf-8-sig")
        if "<svg" not in drawing:
            raise ValueError(path)
        return drawing
    width, height = struct.unpack_from(">II", picture, 16)
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} '
        f'href="data:image/png;base64,{base64.b64encode(picture).decode()}"/></svg>'
    )


def _within(value: object, *keys: str) -> object:
    """The value under nested keys, None where there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _complaint(template: str, what: str, faults: list[typst.TypstError] | list[typst.TypstWarning]) -> str:
    lines = [f"Druk {template}: {what}."]
    for fault in faults:
        lines.append(f"  {fault.message}")
        lines += [f"  Wskazówka: {hint}" for hint in fault.hints]
        lines += [f"  Miejsce: {place}" for place in re.findall(r"[^/\s]+\.typ:\d+:\d+", fault.diagnostic or "")]
    return "\n".join(lines)

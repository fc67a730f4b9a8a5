"""Text made of the signs that Lato has."""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import font_lato

LOST_SIGN = "◊"
"""What stands for a sign that Lato cannot show in any way."""

_RANGE = re.compile(r"(?<=\d)–(?=\d)")
_LIKE = {
    "\u2010": "-", "\u2011": "-\u2060", "\u2012": "–", "\u2015": "—", "\u2032": "'", "\u2033": '"',
    "\u2007": "\u00a0", "\u202f": "\u00a0", "\u2190": "«", "\u2192": "»",
    "\u25aa": "•", "\u25a0": "•", "\u25cf": "•", "\u25e6": "•", "\u2043": "•", "\u2219": "·",
}  # fmt: skip


def printable(text: str) -> str:
    """Return `text` made of signs that Lato has, so that Typst sets it without a gap or a warning.

    In this order: the text is composed (NFC); invisible signs (direction marks, joiners, soft hyphens) vanish; line
    ends and controls become spaces; a sign missing in Lato gives way to a like one (no-break hyphen to hyphen, → to »),
    to its compatibility form (№ to No), to its bare letter (ș to s), and at last to LOST_SIGN. No line ends within a
    range of numbers (17.00–19.30).
    """
    return _RANGE.sub("–\u2060", "".join(map(_nearest, unicodedata.normalize("NFC", text))))


def lost_signs(text: str) -> list[str]:
    """Return the signs of `text` that paper shows as LOST_SIGN or without their marks: an editor should reword them."""
    composed = set(unicodedata.normalize("NFC", text))
    return sorted(sign for sign in composed if _nearest(sign) == LOST_SIGN != sign or _loses_marks(sign))


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


@cache
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


def all_printable(value: object) -> object:
    """Return the data with every text in them made printable."""
    match value:
        case str():
            return printable(value)
        case Mapping():
            return {str(key): all_printable(item) for key, item in value.items()}
        case list() | tuple():
            return [all_printable(item) for item in value]
        case _:
            return value

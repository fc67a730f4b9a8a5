"""Pictures that are set into sheets: QR codes, and the kind of others."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

from jawny_plan.outputs.documents.print.faults import DoesNotFit

if TYPE_CHECKING:  # slow to import, and workers need no more than its keys
    from jawny_plan.outputs.sheet_words import PressedWords

_DARK = re.compile(b"\\0+")


@lru_cache(maxsize=512)
def qr_svg(address: str) -> str:
    """Return the QR code of `address` as SVG with its quiet zone of 4 modules, error correction M.

    Raises DoesNotFit for an address so long that a module on a 27 mm code would be under 0.4 mm, too fine for a phone.
    """
    try:
        code = create_barcode(address, BarcodeFormat.QRCode, ec_level="M")
    except ValueError:
        code = None
    # A byte each: 0 is dark. (That an image is a buffer, the stubs say for some Pythons only.)
    image: Any = write_barcode_to_image(code) if code else None
    modules = memoryview(image) if code else None
    side = len(modules) if modules else 0
    if not modules or side > 27 / 0.4:
        raise DoesNotFit(f"adres ma {len(address)} znaków, za dużo na kod QR o boku 27 mm.")
    rows = (modules.tobytes()[start : start + side] for start in range(0, side * side, side))
    dark = (
        f"M{run.start()} {line}h{len(run[0])}v1h-{len(run[0])}z"
        for line, row in enumerate(rows)
        for run in _DARK.finditer(row)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><path d="{"".join(dark)}"/></svg>'


def emblem_of(data: Mapping[str, object]) -> str | None:
    """The file of the emblem, beside the unit's data, that a sheet made of `data` bears; None if it bears none."""
    unit = cast("PressedWords", data).get("jednostka")
    return None if unit is None or isinstance(unit, str) or unit["znak"] is None else unit["znak"]["plik"]


def photo_of(data: Mapping[str, object]) -> str | None:
    """The file of the photo of the unit's chief that a sheet made of `data` shows; None if it shows none."""
    chief = cast("PressedWords", data).get("slowo")
    return chief["zdjecie"]["plik"] if chief and chief["zdjecie"] else None


def code_of(data: Mapping[str, object]) -> str | None:
    """The address to which the code on a sheet made of `data` leads; None if it bears none."""
    return cast("PressedWords", data).get("adres_kodu")


def draft_of(data: Mapping[str, object]) -> str | None:
    """The sentence that a sheet made of `data` bears where it is a draft."""
    return cast("PressedWords", data).get("szkic")


def kind_of(picture: bytes) -> str:
    """Return the ending, "png", "jpg" or "svg", that a picture's file must have. Raises ValueError if it is neither."""
    if picture.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if picture.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if "<svg" in picture.decode():
        return "svg"
    raise ValueError("ani PNG, ani JPEG, ani SVG")

"""Pictures that are set into sheets: QR codes and the unit's emblem."""

from __future__ import annotations

import base64
import re
import struct
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from zxingcpp import BarcodeFormat, create_barcode, write_barcode_to_image

from jawny_plan.publishing.print.faults import PrintError

_DARK = re.compile(b"\\0+")


@lru_cache(maxsize=512)
def qr_svg(address: str) -> str:
    """Return the QR code of `address` as SVG with its quiet zone of 4 modules, error correction M.

    Raises PrintError for an address so long that a module on a 27 mm code would be under 0.4 mm, too fine for a phone.
    """
    try:
        code = create_barcode(address, BarcodeFormat.QRCode, ec_level="M")
    except ValueError:
        code = None
    # A byte each: 0 is dark. (The stubs do not say that an image is a buffer.)
    modules = memoryview(write_barcode_to_image(code)) if code else None  # type: ignore[arg-type]
    side = len(modules) if modules else 0
    if not modules or side > 27 / 0.4:
        raise PrintError(f"adres ma {len(address)} znaków, za dużo na kod QR o boku 27 mm. Podaj krótszy adres strony.")
    rows = (modules.tobytes()[start : start + side] for start in range(0, side * side, side))
    dark = (
        f"M{run.start()} {line}h{len(run[0])}v1h-{len(run[0])}z"
        for line, row in enumerate(rows)
        for run in _DARK.finditer(row)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><path d="{"".join(dark)}"/></svg>'


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
    return _wrapped(picture, "png", width, height)


def photo_svg(picture: bytes) -> str:
    """Return a PNG or JPEG picture as SVG text, its bytes whole within."""
    from PIL import Image  # slow to import, and few notes have a photo

    with Image.open(BytesIO(picture)) as opened:
        return _wrapped(picture, str(opened.format).lower(), *opened.size)


def _wrapped(picture: bytes, kind: str, width: int, height: int) -> str:
    size = f'width="{width}" height="{height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} '
        f'href="data:image/{kind};base64,{base64.b64encode(picture).decode()}"/></svg>'
    )

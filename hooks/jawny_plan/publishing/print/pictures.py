"""Pictures that are set into sheets: QR codes and the unit's emblem."""

from __future__ import annotations

import base64
import io
import struct
from functools import lru_cache
from pathlib import Path

import segno
from segno.encoder import DataOverflowError

from jawny_plan.publishing.print.faults import PrintError


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

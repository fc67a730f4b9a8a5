"""Pictures for tests, small and drawn here."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image


def picture(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: Any) -> bytes:
    """A picture, its left half dark, its right half light, saved as `kind` with whatever `more` Pillow takes."""
    drawn = Image.new("L", size, 230)
    drawn.paste(40, (0, 0, size[0] // 2, size[1]))
    made = io.BytesIO()
    drawn.convert(mode).save(made, kind, **more)
    return made.getvalue()


PNG = picture("PNG")
JPEG = picture("JPEG")

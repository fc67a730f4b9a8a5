"""Pictures for tests, small and drawn here."""

from __future__ import annotations

import io
from typing import Any

from PIL import ExifTags, Image, PngImagePlugin


def picture(kind: str, size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: Any) -> bytes:
    """A picture, its left half dark, its right half light, saved as `kind` with whatever `more` Pillow takes."""
    drawn = Image.new("L", size, 230)
    drawn.paste(40, (0, 0, size[0] // 2, size[1]))
    made = io.BytesIO()
    drawn.convert(mode).save(made, kind, **more)
    return made.getvalue()


PNG = picture("PNG")
JPEG = picture("JPEG")


def hiding(kind: str, secret: bytes, size: tuple[int, int] = (40, 30)) -> bytes:
    """A picture that hides `secret` in every place of its kind, and after its end."""
    exif = Image.Exif()
    exif[ExifTags.Base.ImageDescription] = secret.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 13.0, 47.0)
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", secret.decode())
    notes.add_itxt("XML:com.adobe.xmp", secret.decode())
    notes.add_text("Comment", secret.decode(), zip=True)
    places: dict[str, dict[str, Any]] = {
        "JPEG": {"exif": exif, "xmp": secret, "comment": secret, "icc_profile": secret},
        "PNG": {"exif": exif, "pnginfo": notes, "icc_profile": secret},
        "WEBP": {"exif": exif, "xmp": secret, "icc_profile": secret},
        "GIF": {"comment": secret},
    }
    return picture(kind, size, **places[kind]) + b"PK\x03\x04" + secret


def claiming(width: int, height: int) -> bytes:
    """A small JPEG whose head says that it is so large."""
    place = JPEG.index(b"\xff\xc0") + 5
    return JPEG[:place] + height.to_bytes(2, "big") + width.to_bytes(2, "big") + JPEG[place + 4 :]

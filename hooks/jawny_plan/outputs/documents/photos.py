"""Photos as they go out: upright, of a sensible size, without a word of what the camera wrote into the file."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 1600
"""Pixels of the longer side: 10 dots a millimetre where the photo fills a page's text."""
_QUALITY = 84


@lru_cache(maxsize=2)  # the formats of a note are made one after another
def released(path: Path) -> bytes:
    """The photo at `path` in sRGB, the same bytes for the same file: a PNG file by its suffix, else JPEG.

    Nothing but the picture is taken over: no EXIF (place, time, camera), comment, thumbnail or colour profile.
    """
    from PIL import Image, ImageOps  # slow to import, and few units have photos

    with Image.open(path, formats=("PNG", "JPEG")) as opened:
        opened.draft("RGB", (LONGEST, LONGEST))
        seen = _in_srgb(ImageOps.exif_transpose(opened))
    seen.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    bare = Image.frombytes("RGB", seen.size, seen.tobytes())  # a picture that remembers no file
    made = BytesIO()
    if path.suffix.lower() == ".png":
        bare.save(made, "PNG", optimize=True)
    else:
        bare.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()


def _in_srgb(picture: Image) -> Image:
    """The picture in the colours of the web, on white where it is transparent."""
    from PIL import Image, ImageCms

    if picture.has_transparency_data:
        white = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(white, picture.convert("RGBA")).convert("RGB")
    if profile := picture.info.get("icc_profile"):
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if turned:
                return turned
        except (ImageCms.PyCMSError, OSError):  # a broken profile says nothing of the colours
            pass
    return picture.convert("RGB")

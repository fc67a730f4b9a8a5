"""Pictures made of pixels, drawn anew: nothing is taken over from the file but what is seen."""

from __future__ import annotations

import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from jawny_plan.media.unfit import Unfit

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 80_000_000
"""Far more than any page shows; a picture of so many takes seconds and half a gigabyte."""
KINDS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".gif": "GIF"}
"""The kinds of pictures, as Pillow calls them, by the ending of a file."""
SMALLER = "Zmniejsz obraz w programie do zdjęć (wystarczy dłuższy bok 3000 pikseli) i zapisz ponownie."
_QUALITY = 84
_BROKEN = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, OverflowError, struct.error)
"""What Pillow raises for files that are not what they say."""


@contextmanager
def opened(data: bytes, kinds: tuple[str, ...], what: str, most: int = MOST_PIXELS) -> Iterator[Image]:
    """The picture in a file, of which only the head has been read; `what` is how a message calls these kinds.

    Raises Unfit for another kind of file, a broken one and, before any pixel is read, for one of more than `most`;
    so does whatever goes wrong with the picture inside of the block.
    """
    from PIL import Image  # slow to import, and few units have photos

    advice = "Otwórz go w programie do zdjęć i zapisz ponownie jako JPEG albo PNG."
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the number of pixels is asked for below, other oddities are no harm
            with Image.open(BytesIO(data), formats=kinds) as picture:
                if picture.width * picture.height > most:
                    raise _too_large(picture.width * picture.height, most, f" ({picture.width} × {picture.height})")
                yield picture
    except Image.DecompressionBombError as error:  # Pillow's own limit comes first
        found = re.search(r"\d{6,}", str(error))
        raise _too_large(int(found[0]) if found else most, most) from None
    except _BROKEN:
        raise Unfit(f"nie da się odczytać jako {what}.", advice) from None


def redrawn(
    data: bytes, kind: str, source: tuple[str, ...], what: str, longest: int, *, most: int = MOST_PIXELS, clear: bool
) -> bytes:
    """The picture in the file `data`, one of the kinds `source`, as a new file of a `kind`; the same bytes each time.

    It is upright, in sRGB and at most `longest` pixels long. What is transparent stays `clear`, or becomes white.
    Raises Unfit, also for a picture that moves.
    """
    from PIL import Image, ImageOps

    with opened(data, source, what, most) as picture:
        if getattr(picture, "n_frames", 1) > 1 and picture.format in ("GIF", "PNG", "WEBP"):
            raise Unfit("to ruchomy obrazek.", "Zapisz jedną klatkę jako PNG albo JPEG.")
        picture.draft("RGB", (longest, longest))
        picture.load()
        try:
            upright = ImageOps.exif_transpose(picture)
        except _BROKEN:  # what the camera wrote is broken, the picture is not
            upright = picture
        seen = _in_srgb(upright, clear=clear and kind != "JPEG")
        seen.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        bare = Image.frombytes(seen.mode, seen.size, seen.tobytes())  # a picture that remembers no file
    made = BytesIO()
    if kind == "PNG":
        bare.save(made, "PNG", optimize=True)
    elif kind == "GIF":
        bare.save(made, "GIF")
    elif kind == "WEBP":
        bare.save(made, "WEBP", quality=_QUALITY)
    else:
        bare.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()


def _too_large(pixels: int, most: int, sides: str = "") -> Unfit:
    millions = f"{pixels / 1_000_000:.0f} mln pikseli{sides}"
    return Unfit(f"obraz jest za duży: ma {millions}. Najwięcej wolno {most // 1_000_000} mln.", SMALLER)


def _in_srgb(picture: Image, *, clear: bool) -> Image:
    """The picture in the colours of the web; what is transparent stays `clear` or becomes white."""
    from PIL import Image, ImageCms

    if picture.mode.startswith("I;16"):  # Pillow would cut the upper half of its greys off
        return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L").convert("RGB")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        if clear:
            return seen
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    if profile := picture.info.get("icc_profile"):
        try:
            own = ImageCms.ImageCmsProfile(BytesIO(profile))
            turned = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
            if turned:
                return turned
        except (ImageCms.PyCMSError, OSError):  # a broken profile says nothing of the colours
            pass
    return picture.convert("RGB")

"""Pictures drawn anew: nothing but what is seen, and one that is too large is refused before it is read."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image, ImageCms

from jawny_plan.checks.personal.pictures import metadata
from jawny_plan.media import Unfit, emblem, raster
from tests.tools import pace
from tests.tools.picture import JPEG, PNG, claiming, hiding, picture

SECRET = b"Ulica Tajna 7"
KINDS = tuple(dict.fromkeys(raster.KINDS.values()))


def redrawn(data: bytes, kind: str) -> bytes:
    return raster.redrawn(data, kind, KINDS, "obrazu", 1600, clear=True)


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_picture_hides_is_gone(kind):
    hidden = hiding(kind, SECRET)
    assert hidden.count(SECRET) >= 2 and len(metadata(hidden)) >= 2
    made = redrawn(hidden, kind)
    assert SECRET not in made and metadata(made) == []
    assert Image.open(io.BytesIO(made)).format == kind
    assert redrawn(hidden, kind) == made


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_what_is_transparent_stays_so(kind):
    clear = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    clear.paste((200, 0, 0, 255), (0, 0, 4, 8))
    file = io.BytesIO()
    clear.save(file, kind)
    made = Image.open(io.BytesIO(redrawn(file.getvalue(), kind))).convert("RGBA")
    assert made.getpixel((6, 4))[3] == 0 and made.getpixel((1, 4))[3] == 255


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_a_picture_that_moves_is_refused(kind):
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    file = io.BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    with pytest.raises(Unfit, match="ruchomy obrazek"):
        redrawn(file.getvalue(), kind)


def test_several_photos_in_one_file_become_the_first():
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, "MPO", save_all=True, append_images=[Image.new("RGB", (8, 8), "blue")])
    made = Image.open(io.BytesIO(redrawn(file.getvalue(), "JPEG")))
    assert made.format == "JPEG" and made.getpixel((4, 4))[0] > 200


def wide(width: int, height: int, rows: int = 1) -> bytes:
    """A PNG that says how large it is, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes([8, 0, 0, 0, 0])
    body = zlib.compress(bytes((width + 1) * rows))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "millions"),
    [
        (wide(20_000, 20_000), 400),
        (wide(10_000, 10_000), 100),
        (claiming(20_000, 20_000), 400),
        (claiming(9000, 9000), 81),
    ],
)
def test_too_large_a_picture_is_refused_before_it_is_read(data, millions):
    def refused() -> None:
        with pytest.raises(Unfit, match=rf"obraz jest za duży: ma {millions} mln pikseli.*Najwięcej wolno 80 mln\."):
            redrawn(data, "JPEG")

    assert pace.seconds(refused) < 1


@pytest.mark.parametrize("data", [wide(10_000, 10_000), claiming(5500, 5000)])
def test_too_large_an_emblem_is_refused_before_it_is_read(data):
    with pytest.raises(Unfit, match=r"obraz jest za duży.*Najwięcej wolno 25 mln\."):
        emblem.released(data)


def test_an_emblem_is_made_small():
    made = Image.open(io.BytesIO(emblem.released(picture("PNG", (3000, 2000), "RGBA"))))
    assert (made.size, made.mode) == ((1200, 800), "RGBA")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_an_emblem_keeps_its_kind_whatever_its_name(kind):
    assert Image.open(io.BytesIO(emblem.released(hiding(kind, SECRET)))).format == kind
    assert SECRET not in emblem.released(hiding(kind, SECRET))


def test_a_broken_orientation_is_no_harm():
    broken = picture("JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\xff\xff\xff\xff\0\0\0\0")
    assert Image.open(io.BytesIO(redrawn(broken, "JPEG"))).size == (40, 30)


def test_greys_of_sixteen_bits_stay_grey():
    deep = Image.new("I;16", (20, 10), 32_768)
    file = io.BytesIO()
    deep.save(file, "PNG")
    assert Image.open(io.BytesIO(redrawn(file.getvalue(), "PNG"))).getpixel((5, 5)) == (128, 128, 128)


def test_a_profile_is_obeyed_and_dropped():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert b"ICC_PROFILE" not in redrawn(picture("JPEG", icc_profile=profile), "JPEG")


@pytest.mark.parametrize("data", [b"", b"x", PNG[:20], PNG[:-30], JPEG[:60], JPEG[: len(JPEG) // 2], b"RIFF\0\0\0\0WEBP", b"GIF89a"])  # fmt: skip
def test_what_is_no_whole_picture_is_refused(data):
    with pytest.raises(Unfit, match="nie da się odczytać jako obrazu"):
        redrawn(data, "PNG")

"""Photos as they go out: only the picture, upright, small enough, the same bytes each time."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageCms, PngImagePlugin

from jawny_plan.outputs.documents import photos
from jawny_plan.outputs.documents.photos import LONGEST, released
from tests.tools.picture import picture

SECRET = "Ulica Tajna 7"


def exif() -> Image.Exif:
    told = Image.Exif()
    told[ExifTags.Base.Orientation] = 6  # the camera lay on its side: turn clockwise
    told[ExifTags.Base.ImageDescription] = SECRET
    told[ExifTags.Base.Make] = SECRET
    told.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (52.0, 13.0, 47.0)
    return told


def text() -> PngImagePlugin.PngInfo:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SECRET)
    told.add_itxt("XML:com.adobe.xmp", SECRET)
    return told


def out(folder: Path, name: str, contents: bytes) -> Image.Image:
    (folder / name).write_bytes(contents)
    made = Image.open(io.BytesIO(released(folder / name)))
    made.load()
    return made


@pytest.mark.parametrize(
    ("name", "contents"),
    [
        ("x.jpg", picture("JPEG", exif=exif(), comment=SECRET.encode(), dpi=(300, 300), xmp=SECRET.encode())),
        ("x.png", picture("PNG", exif=exif(), pnginfo=text(), dpi=(300, 300))),
    ],
)
def test_nothing_but_the_picture_goes_out(tmp_path, name, contents):
    assert SECRET.encode() in contents
    made = out(tmp_path, name, contents)
    assert SECRET.encode() not in released(tmp_path / name)
    assert not made.getexif() and not made.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert b"Exif" not in released(tmp_path / name) and b"ICC_PROFILE" not in released(tmp_path / name)


def test_a_photo_stands_upright(tmp_path):
    """Turned clockwise, the dark left half is the upper one."""
    made = out(tmp_path, "x.jpg", picture("JPEG", (80, 60), exif=exif()))
    assert made.size == (60, 80)
    assert made.convert("L").getpixel((30, 5)) < 80 < 200 < made.convert("L").getpixel((30, 75))


@pytest.mark.parametrize(
    ("size", "wanted"),
    [((40, 30), (40, 30)), ((4000, 3000), (LONGEST, 1200)), ((1000, 4000), (400, LONGEST)), ((5000, 1), (LONGEST, 1))],
)
@pytest.mark.parametrize(("name", "kind"), [("x.jpg", "JPEG"), ("x.png", "PNG")])
def test_a_large_photo_is_made_smaller_and_a_small_one_is_left(tmp_path, name, kind, size, wanted):
    made = out(tmp_path, name, picture(kind, size))
    assert (made.size, made.format) == (wanted, kind)


@pytest.mark.parametrize("mode", ["L", "CMYK", "RGB"])
def test_every_jpeg_becomes_rgb(tmp_path, mode):
    made = out(tmp_path, "x.jpg", picture("JPEG", mode=mode))
    assert made.mode == "RGB"
    assert made.convert("L").getpixel((5, 15)) < 80 < 200 < made.convert("L").getpixel((35, 15))


def test_what_is_transparent_is_white(tmp_path):
    clear = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(clear, "PNG")
    assert out(tmp_path, "x.png", clear.getvalue()).getpixel((4, 4)) == (255, 255, 255)


def test_a_colour_profile_is_obeyed_and_a_broken_one_is_no_harm(tmp_path):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, b"not a profile"):
        assert out(tmp_path, "x.jpg", picture("JPEG", icc_profile=profile)).size == (40, 30)


def test_a_png_by_name_stays_one_whatever_it_holds(tmp_path):
    assert out(tmp_path, "x.png", picture("JPEG")).format == "PNG"
    assert out(tmp_path, "y.JPG", picture("PNG")).format == "JPEG"


def test_the_same_file_gives_the_same_bytes(tmp_path):
    (tmp_path / "x.jpg").write_bytes(picture("JPEG", (3000, 2000)))
    first = released(tmp_path / "x.jpg")
    photos._redrawn.cache_clear()
    assert released(tmp_path / "x.jpg") == first

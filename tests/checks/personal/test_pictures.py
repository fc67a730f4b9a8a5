"""What pictures tell besides what they show, read in files that another program wrote."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from jawny_plan.checks.personal.pictures import metadata

PICTURE = Image.new("RGB", (8, 8), "navy")


def saved(kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    PICTURE.save(file, kind, **more)
    return file.getvalue()


def exif() -> Image.Exif:
    found = Image.Exif()
    found.get_ifd(0x8825)[1] = "N"
    found[0x0110] = "Aparat"
    return found


def text(**chunks: str) -> PngInfo:
    info = PngInfo()
    for name, value in chunks.items():
        info.add_text(name, value)
    return info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_exif_is_seen(kind):
    assert any("EXIF" in said for said in metadata(saved(kind, exif=exif())))


@pytest.mark.parametrize(("kind", "more"), [("JPEG", {"comment": b"Jan"}), ("PNG", {"pnginfo": text(Author="Jan")}), ("WEBP", {"xmp": b"<x/>"}), ("JPEG", {"xmp": b"<x/>"})])  # fmt: skip
def test_other_notes_are_seen(kind, more):
    assert len(metadata(saved(kind, **more))) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_bare_picture_tells_nothing(kind):
    assert metadata(saved(kind)) == []


def test_the_program_that_drew_it_is_nobody():
    assert metadata(saved("PNG", pnginfo=text(Software="Inkscape"))) == []


@pytest.mark.parametrize("data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n\x00", b"RIFF\0\0\0\0WEBP", b"abc"])  # fmt: skip
def test_a_broken_file_is_no_accident(data):
    metadata(data)

"""What pictures tell besides what they show, read in files that another program wrote."""

from __future__ import annotations

import io
import zlib

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from jawny_plan.checks.personal.pictures import AFTER, metadata

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


def png_with(kind: bytes) -> bytes:
    """A PNG with one more chunk, before its end."""
    body, data = kind + b"Jan", saved("PNG")
    chunk = len(b"Jan").to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    return data[:-12] + chunk + data[-12:]


def jpeg_with(marker: int, body: bytes) -> bytes:
    """A JPEG with one more segment, at its beginning."""
    data = saved("JPEG")
    return data[:2] + bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2, "big") + body + data[2:]


def webp_with(kind: bytes) -> bytes:
    data = saved("WEBP") + kind + (4).to_bytes(4, "little") + b"Jan."
    return data[:4] + (len(data) - 8).to_bytes(4, "little") + data[8:]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_what_stands_after_the_end_is_seen(kind):
    assert metadata(saved(kind) + b"PK\x03\x04 lista.xlsx") == [AFTER]


@pytest.mark.parametrize("kind", [b"iCCP", b"tIME", b"sPLT", b"prVt", b"caBX"])
def test_every_chunk_of_a_png_that_draws_nothing_is_seen(kind):
    assert len(metadata(png_with(kind))) == 1


@pytest.mark.parametrize("marker", [0xE1, 0xE2, 0xE3, 0xEB, 0xEC, 0xED, 0xEF, 0xFE])
def test_every_segment_of_a_jpeg_that_draws_nothing_is_seen(marker):
    assert len(metadata(jpeg_with(marker, b"Jan"))) == 1


def test_a_thumbnail_and_a_segment_between_scans_are_seen():
    assert metadata(jpeg_with(0xE0, b"JFXX\0\x10")) == ["dane programu"]
    assert metadata(jpeg_with(0xE0, b"JFIF\0\1\1\0\0\1\0\1\1\1abc")) == ["miniatura"]
    progressive = saved("JPEG", progressive=True)
    second = progressive.rindex(b"\xff\xda")
    assert metadata(progressive) == []
    assert metadata(progressive[:second] + b"\xff\xfe\0\5Jan" + progressive[second:]) == ["komentarz"]


def test_more_photos_in_one_file_are_seen():
    assert AFTER in metadata(saved("MPO", save_all=True, append_images=[PICTURE]))


@pytest.mark.parametrize("kind", [b"ICCP", b"JanK"])
def test_every_chunk_of_a_webp_that_draws_nothing_is_seen(kind):
    assert len(metadata(webp_with(kind))) == 1


def test_words_in_a_gif_are_seen_and_its_repetition_is_not():
    assert metadata(saved("GIF", comment=b"Jan")) == ["komentarz"]
    assert metadata(saved("GIF", save_all=True, append_images=[Image.new("RGB", (8, 8), "red")], loop=0)) == []

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


def gif(*blocks: bytes, flags: int = 0x80, end: bytes = b"\x3b") -> bytes:
    """A GIF of hand-made blocks behind its head and the smallest colour table that `flags` announce."""
    table = bytes(3 << ((flags & 7) + 1)) if flags & 0x80 else b""
    return b"GIF89a\1\0\1\0" + bytes([flags, 0, 0]) + table + b"".join(blocks) + end


def image(flags: int = 0) -> bytes:
    """An image of one pixel, with a colour table of its own where `flags` say so."""
    table = bytes(3 << ((flags & 7) + 1)) if flags & 0x80 else b""
    return b"\x2c\0\0\0\0\1\0\1\0" + bytes([flags]) + table + b"\2\2\x4c\1\0"


COMMENT = b"\x21\xfe\3Jan\0"


@pytest.mark.parametrize("flags", [0x00, 0x07, 0x80, 0x81, 0x87, 0xF7])
def test_a_comment_in_a_gif_is_seen_behind_tables_of_every_size(flags):
    assert metadata(gif(image(flags), COMMENT, flags=flags)) == ["komentarz"]
    assert metadata(gif(image(flags), flags=flags)) == []


def test_a_gif_ends_where_it_says_so():
    assert metadata(gif(image(), end=b"\x3b\0")) == [AFTER]
    assert metadata(gif(image(), end=b"")) == []
    assert metadata(gif(image(), end=b"\x21")) == []
    assert metadata(gif(image(), b"Jan")) == [AFTER]
    assert metadata(gif(b"\x21\xf9\4\0\0\0\0\0", image(), b"\x21\1\3Jan\0")) == ["tekst"]


def test_what_another_program_left_in_a_gif_is_seen():
    assert metadata(gif(image(), b"\x21\xff\x0bXMP DataXMP\3Jan\0")) == ["dane programu"]


def webp(*chunks: bytes, after: bytes = b"") -> bytes:
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(body).to_bytes(4, "little") + body + after


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_chunks_of_a_webp_end_at_even_places(size):
    drawn = b"VP8L" + size.to_bytes(4, "little") + bytes(size + size % 2)
    assert metadata(webp(drawn)) == []
    assert metadata(webp(drawn, b"EXIF\3\0\0\0Jan\0")) == ["EXIF"]
    assert metadata(webp(drawn, b"XMP \0\0\0\0")) == ["XMP"]
    assert metadata(webp(drawn, after=b"Jan")) == [AFTER]


def test_a_webp_of_an_odd_size_has_one_more_sign_and_nothing_after_it():
    odd = webp(b"VP8L\1\0\0\0\0")
    assert metadata(odd) == []
    assert metadata(odd + b"\0") == []
    assert metadata(odd + b"\0\0") == [AFTER]


def test_a_png_s_last_chunk_may_be_empty_or_cut_off():
    end = (0).to_bytes(4, "big") + b"tEXt"
    assert metadata(b"\x89PNG\r\n\x1a\n" + end) == ["tekst"]
    assert metadata(b"\x89PNG\r\n\x1a\n" + end[:-1]) == []


def test_a_segment_of_adobe_tells_nothing_and_others_of_its_kind_do():
    assert metadata(jpeg_with(0xEE, b"Adobe\0\x64\0\0\0\0\0")) == []
    assert metadata(jpeg_with(0xEE, b"Jan")) == ["dane programu"]
    assert metadata(jpeg_with(0xEF, b"Adobe\0\x64\0\0\0\0\0")) == ["dane programu"]

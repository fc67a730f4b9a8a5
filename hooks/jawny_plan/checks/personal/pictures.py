"""What a picture tells besides what it shows: EXIF (place, camera, author), XMP, IPTC, comments.

JPEG segments by ITU-T T.81 annex B, PNG chunks by the W3C's PNG specification, RIFF chunks of WebP.
"""

from __future__ import annotations

from collections.abc import Iterator

_JPEG = {0xE1: "EXIF albo XMP", 0xED: "IPTC", 0xFE: "komentarz"}
_JPEG_ALONE = {0x01, *range(0xD0, 0xD9)}
_PNG = {b"eXIf": "EXIF", b"tEXt": "tekst", b"zTXt": "tekst", b"iTXt": "tekst albo XMP"}
_WEBP = {b"EXIF": "EXIF", b"XMP ": "XMP"}
_HARMLESS = b"Software\0"
"""A PNG's note on the program that drew it."""


def metadata(data: bytes) -> list[str]:
    """The kinds of metadata in a JPEG, PNG or WebP file, each once, in Polish; nothing for any other file."""
    if data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        found = _png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        found = _webp(data)
    else:
        return []
    return list(dict.fromkeys(found))


def _jpeg(data: bytes) -> Iterator[str]:
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        kind = data[place + 1]
        if kind == 0xDA:  # the picture itself begins
            return
        if kind in _JPEG:
            yield _JPEG[kind]
        place += 2 if kind in _JPEG_ALONE else 2 + int.from_bytes(data[place + 2 : place + 4], "big")


def _png(data: bytes) -> Iterator[str]:
    place = 8
    while place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        if kind in _PNG and not data.startswith(_HARMLESS, place + 8):
            yield _PNG[kind]
        place += 12 + size


def _webp(data: bytes) -> Iterator[str]:
    place = 12
    while place + 8 <= len(data):
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        if kind in _WEBP:
            yield _WEBP[kind]
        place += 8 + size + size % 2

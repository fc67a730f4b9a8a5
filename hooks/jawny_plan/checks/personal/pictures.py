"""What a picture tells besides what it shows: EXIF (place, camera, author), XMP, IPTC, profiles, comments, and more.

JPEG segments by ITU-T T.81 annex B, PNG chunks by the W3C's PNG specification, blocks of GIF89a, RIFF chunks of WebP.
"""

from __future__ import annotations

from collections.abc import Iterator

from jawny_plan.media import jpeg

AFTER = "dane za końcem obrazu"
_JPEG = {0xE1: "EXIF albo XMP", 0xE2: "profil barw albo dalsze zdjęcia", 0xED: "IPTC", 0xFE: "komentarz"}
_JPEG_ANY = {*range(0xE0, 0xF0)}
_PNG = {b"eXIf": "EXIF", b"tEXt": "tekst", b"zTXt": "tekst", b"iTXt": "tekst albo XMP", b"iCCP": "profil barw"}
_PNG_DRAWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs"}
_PNG_DRAWN |= {b"hIST", b"acTL", b"fcTL", b"fdAT", b"cICP"}
_HARMLESS = b"Software\0"
"""A PNG's note on the program that drew it."""
_GIF = {0xFE: "komentarz", 0xFF: "dane programu", 0x01: "tekst"}
_GIF_LOOP = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_WEBP = {b"EXIF": "EXIF", b"XMP ": "XMP", b"ICCP": "profil barw"}
_WEBP_DRAWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}
_OTHER = "dane programu"


def metadata(data: bytes) -> list[str]:
    """The kinds of hidden data in a JPEG, PNG, GIF or WebP file, each once, in Polish; nothing for any other file."""
    if data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        found = _png(data)
    elif data.startswith((b"GIF87a", b"GIF89a")):
        found = _gif(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        found = _webp(data)
    else:
        return []
    return list(dict.fromkeys(found))


def _jpeg(data: bytes) -> Iterator[str]:
    for part in jpeg.parts(data):
        if part.marker in _JPEG:
            yield _JPEG[part.marker]
        elif part.marker == jpeg.AFTER:
            yield AFTER
        elif part.marker == 0xE0 and part.content.startswith(b"JFIF\0"):
            if part.content[12:14] not in (b"", b"\0\0"):
                yield "miniatura"
        elif part.marker in _JPEG_ANY and not (part.marker == jpeg.ADOBE and part.content.startswith(b"Adobe")):
            yield _OTHER


def _png(data: bytes) -> Iterator[str]:
    place = 8
    while place + 8 <= len(data):
        size, kind = int.from_bytes(data[place : place + 4], "big"), data[place + 4 : place + 8]
        if kind not in _PNG_DRAWN and not data.startswith(_HARMLESS, place + 8):
            yield _PNG.get(kind, _OTHER)
        place += 12 + size
        if kind == b"IEND":
            if place < len(data):
                yield AFTER
            return


def _gif(data: bytes) -> Iterator[str]:
    place = 13 + _colours(data, 10)
    while place < len(data):
        kind = data[place]
        if kind == 0x3B:  # the end
            if place + 1 < len(data):
                yield AFTER
            return
        if kind == 0x21:
            label = data[place + 1] if place + 1 < len(data) else 0
            if label in _GIF and data[place + 3 : place + 14] not in _GIF_LOOP:
                yield _GIF[label]
            place += 2
        elif kind == 0x2C:
            place += 11 + _colours(data, place + 9)
        else:
            yield AFTER
            return
        while place < len(data) and data[place]:
            place += 1 + data[place]
        place += 1


def _colours(data: bytes, place: int) -> int:
    """The bytes of the colour table that the flags at `place` announce."""
    flags = data[place] if place < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp(data: bytes) -> Iterator[str]:
    place, end = 12, 8 + int.from_bytes(data[4:8], "little")
    while place + 8 <= min(len(data), end):
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        if kind not in _WEBP_DRAWN:
            yield _WEBP.get(kind, _OTHER)
        place += 8 + size + size % 2
    if len(data) > end + end % 2:
        yield AFTER

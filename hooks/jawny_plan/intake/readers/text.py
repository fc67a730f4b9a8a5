"""Plain text, in UTF-8 or in the encodings that Windows and older programs wrote Polish in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from jawny_plan.intake.readers.archive import bytes_of
from jawny_plan.intake.readers.reflow import Line, paragraphs
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import SourceFile, clean, parted

_SHORT = 60
"""A text without longer lines was not broken to fit a width."""


def read(path: Path) -> SourceFile:
    """The paragraphs of a text file. Raises Refused."""
    return SourceFile(tuple(parted(paragraphs(lines(decoded(bytes_of(path)))))))


def decoded(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16 with its mark, windows-1250 or ISO 8859-2. Raises Refused."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # ą, ś, ź: B1, B6, BC in ISO 8859-2; B9, 9C, 9F in windows-1250, where quotes and dashes are below A0, too.
        iso = sum(map(data.count, (b"\xb1", b"\xb6", b"\xbc", b"\xa1", b"\xa6", b"\xac")))
        windows = sum(map(data.count, (b"\xb9", b"\x9c", b"\x9f", b"\xa5", b"\x8c", b"\x84", b"\x94", b"\x96")))
        text = data.decode("iso8859_2" if iso > windows else "cp1250", errors="replace")
    if "\x00" in text or sum(not (sign.isprintable() or sign.isspace()) for sign in text) > len(text) / 50:
        raise Refused("To nie jest plik tekstowy. Zapisz plan jako DOCX i wskaż nowy plik.")
    return text


def lines(text: str) -> Iterator[Line]:
    """The lines of a text, each with whether the next may carry it on."""
    raw = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    width = max((len(line.rstrip()) for line in raw), default=0)
    lengths = sorted(len(line.rstrip()) for line in raw if line.strip())
    wrapped = width <= 120 and bool(lengths) and lengths[len(lengths) * 2 // 3] > _SHORT * width / 120
    apart = True
    for line in raw:
        if not line.strip():
            apart = True
            continue
        following = len(line.rstrip()) >= 0.72 * width
        yield Line(
            re.sub(r"^ ", "", clean(line)),
            full=wrapped and following,
            apart=apart,
            indented=wrapped and line[:1].isspace(),
        )
        apart = False

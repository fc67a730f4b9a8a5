"""Every text in a file of any kind, also in what is packed within: for words that must stand nowhere any more."""

from __future__ import annotations

import email
import email.policy
import gzip
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage
from html import unescape
from io import BytesIO
from pathlib import PurePath
from urllib.parse import unquote

from jawny_plan.checks import words
from jawny_plan.media import Unfit

_DEEPEST = 4
_LARGEST = 100_000_000
_BLOCKS = re.compile(r"</(?:w:p|text:p|text:h)>|<(?:w:br|w:tab|text:line-break|text:tab|text:s)\b[^>]*>")
_TAG = re.compile(r"<[^<>]*>")
_OFFICE = ("content.xml", "styles.xml", "meta.xml", "word/")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_CALENDARS = (".ics", ".vcf")


class Unread(Exception):
    """What the file shows cannot be read: it is a picture, is locked, or is broken."""


def texts(name: str, data: bytes, depth: int = 0) -> Iterator[str]:
    """The texts of the file `name` with the bytes `data`, its name first.

    Raises Unread behind the last text that could be read, where there may be more.
    """
    yield unquote(name)
    if data.startswith(b"PK\x03\x04"):
        yield from _packed(data, depth)
    elif data.startswith(b"\x1f\x8b"):
        yield from _unzipped(name, data, depth)
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(data)
    elif data.startswith(_PICTURES):
        yield data.decode("utf-8", "ignore")  # what it hides besides what it shows
        raise Unread
    elif name.lower().endswith(".eml"):
        yield from _of_mail(data, depth)
    else:
        yield from _of_text(name, data)


def _packed(data: bytes, depth: int) -> Iterator[str]:
    unread = False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.infolist():
                if depth >= _DEEPEST or member.file_size > _LARGEST or member.flag_bits & 1:
                    unread = True
                    continue
                try:
                    yield from texts(member.filename, archive.read(member), depth + 1)
                except Unread:
                    unread = True
    except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError):
        unread = True
    if unread:
        raise Unread


def _unzipped(name: str, data: bytes, depth: int) -> Iterator[str]:
    try:
        with gzip.open(BytesIO(data)) as file:
            inner = file.read(_LARGEST)
    except (OSError, EOFError, zlib.error):
        raise Unread from None
    if depth >= _DEEPEST:
        raise Unread
    yield from texts(name.removesuffix(".gz"), inner, depth + 1)


def _of_pdf(data: bytes) -> Iterator[str]:
    from jawny_plan.media import pdf  # slow to import

    try:
        yield from pdf.texts(data)
    except Unfit:
        raise Unread from None


def _of_mail(data: bytes, depth: int) -> Iterator[str]:
    message = email.message_from_bytes(data, EmailMessage, policy=email.policy.default)
    unread = False
    for part in message.walk():
        yield from (f"{name}: {value}" for name, value in part.items())
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            try:
                yield from texts(part.get_filename() or "", content, depth + 1)
            except Unread:
                unread = True
    if unread:
        raise Unread


def _of_text(name: str, data: bytes) -> Iterator[str]:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if wide else "utf-8", "ignore")
    yield text
    suffix = PurePath(name).suffix.lower()
    if suffix in (".json", ".jsonld", ".map"):
        with suppress(ValueError):
            yield from words.of_values(json.loads(data))
    elif suffix in _CALENDARS:
        yield text.replace("\r\n ", "").replace("\n ", "")
    elif any(part in name for part in _OFFICE) and suffix == ".xml":
        yield unescape(_TAG.sub("", _BLOCKS.sub("\n", text)))
    elif "<" in text:
        yield from (words.as_read(piece) for piece in words.pieces(text))
        yield unquote(unescape(text))

"""Zip files of XML from strangers: nothing is unpacked or resolved without a limit."""

from __future__ import annotations

import zipfile
import zlib
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from lxml import etree

MAX_PART = 40_000_000
MAX_RATIO = 200
MAX_PARTS = 5_000


class Trouble(Enum):
    """What is wrong with such a file."""

    DAMAGED = auto()
    TOO_LARGE = auto()
    LOCKED = auto()
    ENTITIES = auto()


class Unsound(Exception):
    """A file that cannot be read safely."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class OfficeFile:
    """A zip file whose parts are read within limits. Every trouble with it is an Unsound."""

    def __init__(self, file: Path | BinaryIO) -> None:
        try:
            self._zip = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise Unsound(Trouble.DAMAGED) from None
        infos = self._zip.infolist()
        if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > 10 * MAX_PART:
            raise Unsound(Trouble.TOO_LARGE)
        self._infos = {info.filename: info for info in infos}

    def __enter__(self) -> OfficeFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._infos)

    def part(self, name: str) -> bytes | None:
        """The bytes of a part, or None where there is no such part."""
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise Unsound(Trouble.LOCKED)
        if info.file_size > MAX_PART or info.file_size > MAX_RATIO * max(info.compress_size, 5_000):
            raise Unsound(Trouble.TOO_LARGE)
        try:
            with self._zip.open(info) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError):
            raise Unsound(Trouble.DAMAGED) from None
        if len(data) > MAX_PART:
            raise Unsound(Trouble.TOO_LARGE)
        return data

    def xml(self, name: str) -> Any:
        """The root of a part, or None where there is no such part."""
        data = self.part(name)
        return None if data is None else parsed(data)


def parsed(data: bytes) -> Any:
    """The root of an XML text without a DTD, nothing in it resolved. Raises Unsound."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise Unsound(Trouble.ENTITIES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unsound(Trouble.DAMAGED) from None
    if root.getroottree().docinfo.doctype:
        raise Unsound(Trouble.ENTITIES)
    return root

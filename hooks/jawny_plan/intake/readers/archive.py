"""Zip files and XML from strangers: nothing is unpacked or resolved without a limit."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path
from types import TracebackType
from typing import Any

from lxml import etree

from jawny_plan.intake.refusal import Refused

MAX_FILE = 30_000_000
MAX_PART = 40_000_000
MAX_RATIO = 200
MAX_PARTS = 5_000
MAX_DEPTH = 200

_DAMAGED = "Plik jest uszkodzony i nie da się go odczytać. Otwórz go w Wordzie, zapisz ponownie i wskaż nowy plik."
_TOO_LARGE = "Plik jest nienaturalnie duży. Zapisz plan bez zdjęć i załączników jako DOCX i wskaż nowy plik."
_LOCKED = "Plik jest zabezpieczony hasłem. Zapisz go bez hasła i wskaż nowy plik."
_ENTITIES = "Plik zawiera niedozwolone definicje XML (DTD). Otwórz go w Wordzie, zapisz ponownie jako DOCX."


def damaged() -> Refused:
    """The refusal of a file that does not hold what its format promises."""
    return Refused(_DAMAGED)


def bytes_of(path: Path) -> bytes:
    """All bytes of a file of a sensible size. Raises Refused."""
    try:
        if path.stat().st_size > MAX_FILE:
            raise Refused(_TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise Refused(f"Nie udało się odczytać pliku {path.name}: {error.strerror or error}.") from None


class Archive:
    """A zip file whose parts are read within limits. Every trouble with it is a Refused."""

    def __init__(self, path: Path) -> None:
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            raise damaged() from None
        infos = self._zip.infolist()
        if len(infos) > MAX_PARTS or sum(info.file_size for info in infos) > 10 * MAX_PART:
            raise Refused(_TOO_LARGE)
        self._infos = {info.filename: info for info in infos}

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """The names of the parts."""
        return frozenset(self._infos)

    def xml(self, name: str) -> Any:
        """The root of a part, or None where there is no such part."""
        info = self._infos.get(name)
        if info is None:
            return None
        if info.flag_bits & 1:
            raise Refused(_LOCKED)
        if info.file_size > MAX_PART or info.file_size > MAX_RATIO * max(info.compress_size, 5_000):
            raise Refused(_TOO_LARGE)
        try:
            with self._zip.open(info) as part:
                data = part.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError):
            raise damaged() from None
        if len(data) > MAX_PART:
            raise Refused(_TOO_LARGE)
        return parsed(data)


def parsed(data: bytes) -> Any:
    """The root of an XML text without a DTD, nothing in it resolved. Raises Refused."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data:
        raise Refused(_ENTITIES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged() from None
    if root.getroottree().docinfo.doctype:
        raise Refused(_ENTITIES)
    return root

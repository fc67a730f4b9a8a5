"""Made documents, kept from one build to the next, each in a file that bears the key of its order.

A document is followed by its checksum: one that a disk or a sudden end has damaged is noticed when it is read.
Builds may share the folder, and it is safe to delete.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from jawny_plan.storage import disk

_LENGTH = hashlib.sha256().digest_size


def stands(file: Path) -> bool:
    """Whether a document is kept there, as far as can be told without reading it."""
    try:
        return file.stat().st_size > _LENGTH
    except OSError:
        return False


def read(file: Path) -> bytes | None:
    """The document that is kept there; None where there is none, or it is not as it was written."""
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return None
    document, checksum = content[:-_LENGTH], content[-_LENGTH:]
    return bytes(document) if hashlib.sha256(document).digest() == checksum else None


def write(file: Path, document: bytes) -> None:
    """Keep a document, under its name only when it is whole. Raises OSError."""
    disk.write_whole(file, document + hashlib.sha256(document).digest())

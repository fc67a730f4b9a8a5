"""Everything that a built site says anywhere: names of files, words, and what lies packed in other files."""

from __future__ import annotations

import email
import email.policy
import gzip
import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.tools import pdf


def said(folder: Path) -> dict[str, str]:
    """All that each file of the site says, its own name first; line breaks are spaces, words are whole."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {
        (name := path.relative_to(folder).as_posix()): " ".join([name, *_words(name, path.read_bytes())])
        for path in files
    }


def _words(name: str, data: bytes) -> tuple[str, ...]:
    """What a file says. Sites and bundles of many days hold the same documents: each is read once."""
    kind, sum_ = name.rpartition(".")[2], hashlib.sha256(data).digest()
    if (kind, sum_) not in _READ:
        _READ[kind, sum_] = tuple(_read(name, data))
    return _READ[kind, sum_]


_READ: dict[tuple[str, bytes], tuple[str, ...]] = {}
"""What was read, by the ending of a file's name and the sum of what it holds."""


def _read(name: str, data: bytes) -> Iterator[str]:
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield part
                yield from _words(part, archive.read(part))
    elif data.startswith(b"\x1f\x8b"):
        yield from _words(name.removesuffix(".gz"), gzip.decompress(data))
    elif data.startswith(b"%PDF"):
        yield pdf.text(data)
        with pikepdf.open(io.BytesIO(data)) as document:
            yield " ".join(map(str, document.docinfo.values()))
            yield document.Root.Metadata.read_bytes().decode()
        yield " ".join((*pdf.link_targets(data), *pdf.alternatives(data)))
    elif name.endswith(".eml"):
        message = email.message_from_bytes(data, policy=email.policy.default)
        for part in message.walk():
            yield " ".join(map(str, part.values()))
            if not part.is_multipart():
                payload = part.get_payload(decode=True)
                yield from _words(part.get_filename() or "", payload if isinstance(payload, bytes) else b"")
    else:
        yield data.decode("utf-8", "replace")

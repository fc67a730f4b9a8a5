"""Folders on their way to a worker that does not see them, and back: one file, held in memory."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

_LEVEL = 1
"""Most of what travels are PDF files and pictures, which are small already."""


def packed(folder: Path, names: Iterable[str]) -> bytes:
    """Every file within the named folders and files of `folder`, by its path from there.

    Raises OSError.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as parcel:
        for name in names:
            for path in _files(folder / name):
                parcel.write(path, path.relative_to(folder).as_posix())
    return made.getvalue()


def unpacked(parcel: bytes, folder: Path) -> None:
    """Put what is in a parcel into `folder`; no name in it leads outside. Raises OSError and zipfile.BadZipFile."""
    with zipfile.ZipFile(io.BytesIO(parcel)) as opened:
        opened.extractall(folder)  # it takes roots and `..` out of names


def _files(top: Path) -> Iterable[Path]:
    if top.is_file():
        yield top
    for place, _, names in os.walk(top):
        yield from (Path(place, name) for name in names if Path(place, name).is_file())

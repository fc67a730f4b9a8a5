"""The client for data.police.uk that others wrote (police-api-client 1.2.2, MIT), as it was published and unchanged.

It was never published as a wheel. Building it would ask for tools that no lock holds, so its archive lies here and is
read where it lies, once its sum is that of the published file.
"""

from __future__ import annotations

import hashlib
import importlib
import sys
import tarfile
from pathlib import Path
from types import ModuleType

ARCHIVE = Path(__file__).with_name("police-api-client-1.2.2.tar.gz")
SHA256 = "df93e41e226efbbae81b34d8d111bb9436b2b1b0c6db18805af8b9f538b0da94"


def unpacked(folder: Path) -> ModuleType:
    """The package police_api, read from the archive into an empty folder."""
    found = hashlib.sha256(ARCHIVE.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{ARCHIVE} is not the published file: {found}")
    with tarfile.open(ARCHIVE) as archive:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # Python 3.11.2 has none
        archive.extractall(folder, **safely)
    sys.path.insert(0, str(folder / ARCHIVE.name.removesuffix(".tar.gz")))
    try:
        return importlib.import_module("police_api")
    finally:
        sys.path.pop(0)

"""Office files are zip archives; these repeat byte for byte."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)


def packed(parts: dict[str, bytes]) -> bytes:
    """Return an archive of `parts` in their order.

    `mimetype` is stored, not packed, as OpenDocument asks (version 1.3, part 2, section 3.3).
    """
    archive = BytesIO()
    with ZipFile(archive, "w") as target:
        for name, content in parts.items():
            entry = ZipInfo(name, EPOCH)
            entry.create_system = 3  # else it tells Windows from the rest
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            target.writestr(entry, content)
    return archive.getvalue()


def repacked(archive: bytes) -> bytes:
    """Return the same parts in an archive without the clock's traces."""
    with ZipFile(BytesIO(archive)) as source:
        return packed({name: source.read(name) for name in source.namelist()})

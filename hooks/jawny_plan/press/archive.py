"""Office files are zip archives; these repeat byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)
_AS_IT_IS = ("mimetype", ".png", ".jpeg", ".jpg")
"""Parts that are stored: OpenDocument asks it of the first (1.3, part 2, section 3.3); pictures are packed already."""


def packed(parts: Mapping[str, bytes | str], template: bytes = b"") -> bytes:
    """Return an archive of `parts` in their order, after those of the archive `template`.

    What stands in the template is not packed again.
    """
    archive = BytesIO(template)
    with ZipFile(archive, "a") as target:
        for name, content in parts.items():
            entry = ZipInfo(name, EPOCH)
            entry.create_system = 3  # else it tells Windows from the rest
            entry.compress_type = ZIP_STORED if name.endswith(_AS_IT_IS) else ZIP_DEFLATED
            target.writestr(entry, content)
    return archive.getvalue()

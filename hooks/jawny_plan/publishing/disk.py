"""Writing to the disk, and what editors read when it fails."""

from __future__ import annotations

import errno
from pathlib import Path


def write(path: Path, content: bytes) -> None:
    """Write a file. Raises OSError, which names the file whatever went wrong."""
    try:
        path.write_bytes(content)
    except OSError as error:
        error.filename = error.filename or str(path)  # a full disk is noticed after the file was opened
        raise


def fault(error: OSError) -> str:
    """What an editor reads when a file cannot be written or read."""
    file = f": {error.filename}" if error.filename else ""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"Na dysku zabrakło miejsca{file}\nZwolnij miejsce i powtórz polecenie."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Nie wolno zapisać ani odczytać pliku{file}\nZamknij programy, które go używają, i sprawdź uprawnienia."
    return f"Nie udało się zapisać albo odczytać pliku{file} ({error.strerror or error})."

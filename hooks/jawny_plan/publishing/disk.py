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
    named = [str(name) for name in (error.filename, error.filename2) if name]
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        file = "".join(f": {target}" for target in named[-1:])  # of two, the second is the one that is written
        return f"Na dysku zabrakło miejsca{file}\nZwolnij miejsce i powtórz polecenie."
    file = ": " + " → ".join(named) if named else ""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"Nie wolno zapisać ani odczytać pliku{file}\nZamknij programy, które go używają, i sprawdź uprawnienia."
    return f"Nie udało się zapisać albo odczytać pliku{file} ({error.strerror or error})."

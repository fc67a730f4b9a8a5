"""The bytes of a file that should be a small one of text; whatever else stands there never makes anybody wait."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

LARGEST = 256 * 1024

_KINDS = (
    (stat.S_ISDIR, "to jest katalog, a nie plik.", "Przenieś go poza katalog z danymi."),
    (stat.S_ISFIFO, "to jest kolejka (FIFO), a nie plik.", "Usuń ją i zapisz w tym miejscu zwykły plik."),
    (stat.S_ISSOCK, "to jest gniazdo, a nie plik.", "Usuń je i zapisz w tym miejscu zwykły plik."),
    (lambda _: True, "to jest urządzenie, a nie plik.", "Usuń je i zapisz w tym miejscu zwykły plik."),
)
_REFUSED = {
    errno.ENOENT: ("brakuje pliku.", "Utwórz go albo przywróć z kopii."),
    errno.ELOOP: ("dowiązanie prowadzi do samego siebie.", "Usuń je i zapisz w tym miejscu zwykły plik."),
    errno.EACCES: ("nie wolno odczytać tego pliku.", "Sprawdź uprawnienia i czy nie blokuje go inny program."),
    errno.ENAMETOOLONG: ("nazwa pliku jest za długa.", "Skróć ją."),
}
_NOWHERE = ("dowiązanie prowadzi donikąd.", "Usuń je albo przywróć plik, na który wskazuje.")


class Unreadable(Exception):
    """There is nothing to be read; the arguments are the problem and the advice, in Polish."""


def content(path: Path) -> bytes:
    """The bytes of the file at `path`. Raises Unreadable where it is no file, none that may be read, or a large one."""
    try:
        with open(path, "rb", opener=_at_once) as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                raise Unreadable(*_kind(found.st_mode))
            if found.st_size <= LARGEST and len(data := file.read(LARGEST + 1)) <= LARGEST:
                return data
            advice = f"Największy dozwolony: {LARGEST} bajtów."
            raise Unreadable(f"plik jest za duży: {max(found.st_size, LARGEST + 1)} bajtów.", advice)
    except OSError as error:
        raise Unreadable(*_refused(path, error)) from None


def _at_once(path: str, flags: int) -> int:
    """A descriptor of the file; of a queue too, which others wait for until somebody writes to it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def _kind(mode: int) -> tuple[str, str]:
    return next((problem, advice) for holds, problem, advice in _KINDS if holds(mode))


def _refused(path: Path, error: OSError) -> tuple[str, str]:
    """Problem and advice for a file that cannot be opened."""
    try:
        return _kind(path.stat().st_mode) if not path.is_file() else _refusal(error)
    except OSError:
        return _NOWHERE if error.errno == errno.ENOENT and path.is_symlink() else _refusal(error)


def _refusal(error: OSError) -> tuple[str, str]:
    unknown = f"pliku nie da się otworzyć ({error.strerror}).", "Sprawdź, czy nie blokuje go inny program."
    return _REFUSED.get(error.errno or 0, unknown)

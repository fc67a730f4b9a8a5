"""What a file is that is not UTF-8, and what its editor can do about it."""

from __future__ import annotations

_SAVE = "Otwórz go w edytorze i zapisz ponownie, wybierając kodowanie UTF-8."
_COPY_AS_TEXT = "Skopiuj treść do nowego pliku w zwykłym edytorze tekstu (na przykład Notatniku) i zapisz jako UTF-8."
_KNOWN = (
    ((b"\xff\xfe", b"\xfe\xff"), "plik jest zapisany w kodowaniu UTF-16, a nie UTF-8.", _SAVE),
    (
        (b"PK\x03\x04",),
        "to nie jest plik tekstowy, tylko dokument Worda, LibreOffice albo archiwum ZIP.",
        _COPY_AS_TEXT,
    ),
    ((b"\xd0\xcf\x11\xe0",), "to nie jest plik tekstowy, tylko dokument starego Worda albo Excela.", _COPY_AS_TEXT),
    ((b"%PDF",), "to nie jest plik tekstowy, tylko dokument PDF.", _COPY_AS_TEXT),
)
_STARTS = tuple(start for starts, *_ in _KNOWN for start in starts)


def decoded(data: bytes) -> str:
    """The text of a file. Raises UnicodeDecodeError, also where some other kind of file happens to be UTF-8."""
    if data.startswith(_STARTS):
        raise UnicodeDecodeError("utf-8", data, 0, 1, "no text")
    return data.decode("utf-8-sig")


def not_utf8(data: bytes) -> tuple[str, str]:
    """Problem and advice for the bytes of a file that are not UTF-8."""
    for beginnings, problem, advice in _KNOWN:
        if data.startswith(beginnings):
            return problem, advice
    if b"\0" in data:
        return "to nie jest plik tekstowy w kodowaniu UTF-8.", _COPY_AS_TEXT
    return "plik nie jest zapisany w kodowaniu UTF-8 (wygląda na Windows-1250).", _SAVE


def place(data: bytes, error: UnicodeDecodeError) -> tuple[int, int]:
    """Line and column, from 1, of the first byte that is not UTF-8."""
    before = data[: error.start]
    return before.count(b"\n") + 1, len(before.rsplit(b"\n", 1)[-1].decode("utf-8", "replace")) + 1

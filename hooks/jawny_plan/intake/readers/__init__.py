"""One reader a format. Which one, the first bytes say, not the name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from jawny_plan.intake.readers import docx, html, odt, pdf, rtf, text
from jawny_plan.intake.readers.archive import Archive, bytes_of
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import SourceFile

_OLD_WORD = (
    "To plik starego Worda (DOC) albo plik zabezpieczony hasłem. Otwórz go w Wordzie, zapisz jako DOCX bez hasła "
    "i wskaż nowy plik."
)
_UNKNOWN = "Tego rodzaju pliku nie da się odczytać. Zapisz plan jako DOCX, ODT, PDF, HTML, RTF albo TXT."


def read(path: Path) -> SourceFile:
    """The file as blocks of text. Raises Refused."""
    if not path.is_file():
        raise Refused(f"Nie ma pliku {path}.")
    if not path.stat().st_size:
        raise Refused("Plik jest pusty.")
    source = _reader(path)(path)
    if not any(source.blocks):
        raise Refused("W pliku nie ma tekstu. Wskaż plik, w którym jest cały plan.")
    return source


def _reader(path: Path) -> Callable[[Path], SourceFile]:
    head = bytes_of(path)[:2048]
    if head.startswith(b"PK"):
        with Archive(path) as archive:
            names = archive.names
        if "content.xml" in names:
            return odt.read
        if "[Content_Types].xml" in names and any(name.endswith("document.xml") or "word/" in name for name in names):
            return docx.read
        raise Refused(_UNKNOWN)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused(_OLD_WORD)
    if b"%PDF-" in head[:1024]:
        return pdf.read
    if head.lstrip().startswith(b"{\\rtf"):
        return rtf.read
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if path.suffix.lower() in (".html", ".htm", ".xhtml") or start.startswith((b"<!doctype html", b"<html")):
        return html.read
    if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ".webp"):
        raise Refused("To zdjęcie albo skan. Poproś autora o plik Worda (DOCX) albo o PDF zapisany z Worda.")
    return text.read

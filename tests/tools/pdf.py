"""What stands in a PDF file, as a reader, a screen reader and a phone's camera meet it."""

from __future__ import annotations

import ctypes
import io
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp


@dataclass(frozen=True)
class Sign:
    """A visible character: its size in points, its edges in points from the page's lower left corner."""

    text: str
    size: float
    left: float
    right: float
    bottom: float
    top: float
    page_width: float
    page_height: float

    @property
    def on_page(self) -> bool:
        return self.left >= 0 and self.right <= self.page_width and self.bottom >= 0 and self.top <= self.page_height


def text(pdf: bytes, foot: float = 0) -> str:
    """The words of all pages in order, single ordinary spaces between them; `foot` points at the bottom are left out.

    Polish typesetting repeats a hyphen on which a line ends; such a pair is read as the one hyphen it is.
    """
    return _flat("\n".join(_pages(pdf, foot)))


def page_texts(pdf: bytes) -> list[str]:
    """The words of each page, as `text` tells them."""
    return list(map(_flat, _pages(pdf)))


def _pages(pdf: bytes, foot: float = 0) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded(bottom=foot) for page in document]


def _flat(words: str) -> str:
    once = re.sub("[-\ufffe\x02][ \t]*[\r\n]+[ \t]*-?|[\ufffe\x02]", "-", words)  # PDFium's signs for such a hyphen
    return " ".join(once.replace("\xa0", " ").replace("\u2060", "").split())


def solid(words: str) -> str:
    """Words without any space and case, to find a text wherever its lines were broken."""
    return "".join(words.replace("\u2060", "").split()).casefold()


def signs(pdf: bytes) -> Iterator[Sign]:
    """Every visible character with its true size on paper."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            for words, i, character, size in _characters(page):
                left, bottom, right, top = words.get_charbox(i)
                yield Sign(character, size, left, right, bottom, top, width, height)


def letters(pdf: bytes) -> Iterator[tuple[str, float]]:
    """Every visible character and its true size on paper, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            yield from ((character, size) for _, _, character, size in _characters(page))


def _characters(page: pypdfium2.PdfPage) -> Iterator[tuple[pypdfium2.PdfTextPage, int, str, float]]:
    """The text of a page with the number of each visible character in it, the character and its size."""
    words = page.get_textpage()
    matrix = pdfium.FS_MATRIX()
    for i in range(words.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(words, i))
        if character.isspace() or pdfium.FPDFText_IsGenerated(words, i) == 1:
            continue
        pdfium.FPDFText_GetMatrix(words, i, ctypes.byref(matrix))
        yield words, i, character, pdfium.FPDFText_GetFontSize(words, i) * math.hypot(matrix.b, matrix.d)


def page_count(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def language(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.Root.get("/Lang", ""))


def shown_title(pdf: bytes) -> str:
    """The title that a viewer shows in its window; empty if it shows the file's name instead."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        preferences = document.Root.get("/ViewerPreferences", {})
        return str(document.docinfo.get("/Title", "")) if preferences.get("/DisplayDocTitle") else ""


def tags(pdf: bytes) -> list[str]:
    """The types of all structure elements in reading order: "H1", "P", "TH", …"""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(element.S).lstrip("/") for element in _elements(document.Root.StructTreeRoot.K)]


def alternatives(pdf: bytes) -> list[str]:
    """The alternative texts of all figures, "" for a figure without one."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        elements = _elements(document.Root.StructTreeRoot.K)
        return [str(element.get("/Alt", "")) for element in elements if element.S == "/Figure"]


def link_targets(pdf: bytes) -> list[str]:
    """The addresses behind the links of all pages."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        annotations = [note for page in document.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in annotations if "/A" in note and "/URI" in note.A]


def fonts(pdf: bytes) -> set[str]:
    """The names of all fonts, without the prefix of a subset."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        names = [str(o.FontName) for o in document.objects if isinstance(o, pikepdf.Dictionary) and "/FontName" in o]
    return {name.lstrip("/").rpartition("+")[2] for name in names}


def codes(pdf: bytes, dpi: int = 200) -> list[str]:
    """What a camera reads from the QR codes of all pages printed at `dpi`."""
    with pypdfium2.PdfDocument(pdf) as document:
        pictures = [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    return [code.text for picture in pictures for code in zxingcpp.read_barcodes(picture)]


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from _elements(child)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from _elements(node.K)

"""The words of every output, as a reader of that format gets them: one line, single ordinary spaces."""

from __future__ import annotations

import io
from html.parser import HTMLParser
from pathlib import Path

from docx import Document as Docx
from odfdo import Document as Odt

from tests.tools.pdf import text as pdf_text

BLOCKS = {"p", "li", "h1", "h2", "h3", "td", "th", "dt", "dd", "tr", "div", "caption", "figcaption", "summary", "br"}
VOID = {"meta", "link", "img", "br", "hr", "input"}


class _Words(HTMLParser):
    """Text of a page outside <head>; elements of the classes in `without` are left out."""

    def __init__(self, without: tuple[str, ...]) -> None:
        super().__init__(convert_charrefs=True)
        self.without = set(without)
        self.skipped = 0
        self.text = ""

    def handle_starttag(self, tag, attrs):
        classes = set((dict(attrs).get("class") or "").split())
        if tag in BLOCKS:
            self.text += " "
        if tag not in VOID and (self.skipped or tag == "head" or tag in self.without or classes & self.without):
            self.skipped += 1

    def handle_endtag(self, tag):
        if self.skipped and tag not in VOID:
            self.skipped -= 1
        if tag in BLOCKS:
            self.text += " "

    def handle_data(self, data):
        if not self.skipped:
            self.text += data


def flat(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split())


def html(page: str, without: tuple[str, ...] = ()) -> str:
    words = _Words(without)
    words.feed(page)
    words.close()
    return flat(words.text)


def docx(data: bytes) -> str:
    document = Docx(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return flat(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def odt(data: bytes) -> str:
    body = Odt(io.BytesIO(data)).body
    blocks = [*body.headers, *body.paragraphs]
    return flat(" ".join(block.text_recursive for block in blocks))


def of(path: Path) -> str:
    """The words of the file, by its suffix."""
    readers = {
        ".html": lambda data: html(data.decode()),
        ".txt": lambda data: flat(data.decode()),
        ".docx": docx,
        ".odt": odt,
        ".pdf": lambda data: flat(pdf_text(data)),
    }
    return readers[path.suffix](path.read_bytes())

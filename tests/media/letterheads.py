"""Letterheads made with python-docx, as people make them in Word, and bad ones."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from PIL import Image

NAME = "KOMENDA POWIATOWA POLICJI W PRZYKŁADOWIE"
STREET = "ul. Przykładowa 1, 00-000 Przykładowo"


def picture(kind: str = "PNG", size: tuple[int, int] = (120, 60), **more: Any) -> bytes:
    made = BytesIO()
    Image.new("RGB", size, "#0b3d7a").save(made, kind, **more)
    return made.getvalue()


def letterhead(change: Callable[[Any], None] = lambda _: None, *, image: bytes | None = None) -> bytes:
    """A document whose header has a picture, a name and a street, and whose footer numbers nothing."""
    document = docx.Document()
    document.core_properties.author = "Tajny Autor"
    document.add_paragraph("Tajna treść pisma")
    section = document.sections[0]
    first = section.header.paragraphs[0]
    first.add_run().add_picture(BytesIO(image or picture()), width=Mm(20))
    name = section.header.add_paragraph(NAME)
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER
    name.runs[0].bold = True
    name.runs[0].font.size = Pt(13)
    section.header.add_paragraph(f"{STREET}\ttel. 47 000 00 00")
    section.footer.paragraphs[0].text = "www.przyklad.example"
    change(document)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def add(xml: str) -> Callable[[Any], None]:
    """What adds a paragraph, given as its inner XML, to the header."""

    def change(document: Any) -> None:
        paragraph = f"<w:p {nsdecls('w', 'r')} xmlns:mc='{MC}' xmlns:v='urn:schemas-microsoft-com:vml'>{xml}</w:p>"
        document.sections[0].header._element.append(parse_xml(paragraph))

    return change


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The same archive with parts added or replaced (`a__b` is a/b)."""
    made = BytesIO()
    new = {name.replace("__", "/").replace("_dot_", "."): content for name, content in parts.items()}
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in old.namelist():
            if name not in new:
                target.writestr(name, old.read(name))
        for name, content in new.items():
            target.writestr(name, content)
    return made.getvalue()


def without_strips() -> bytes:
    def change(document: Any) -> None:
        section = document.sections[0]._sectPr
        for name in ("w:headerReference", "w:footerReference"):
            for item in section.findall(qn(name)):
                section.remove(item)

    return letterhead(change)


MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
PASSWORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BAD = {
    "no zip": (b"To nie jest dokument.", "uszkodzony albo nie jest dokumentem DOCX"),
    "nothing": (b"", "uszkodzony albo nie jest dokumentem DOCX"),
    "cut short": (letterhead()[:4000], "uszkodzony albo nie jest dokumentem DOCX"),
    "an older Word or a password": (PASSWORD, "w starym formacie .doc albo zabezpieczony hasłem"),
    "macros": (repacked(letterhead(), word__vbaProject_dot_bin=b"x"), "w pliku są makra"),
    "a bomb": (repacked(letterhead(), word__styles_dot_xml=b" " * 41_000_000), "nienaturalnie duży"),
    "another zip": (repacked(letterhead(), _rels___dot_rels=b"<a/>"), "to nie jest dokument Worda"),
    "own definitions": (
        repacked(letterhead(), word__header1_dot_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        "niedozwolone definicje XML",
    ),
    "nothing above or below": (without_strips(), "nie ma nic ani w nagłówku, ani w stopce"),
    "a broken picture": (
        repacked(letterhead(), word__media__image1_dot_png=picture()[:60]),
        "nie da się odczytać jako rysunku na papierze firmowym",
    ),
}

"""Every text in a file of any kind is read; what cannot be read is said."""

from __future__ import annotations

import gzip
import json
import zipfile
from email.message import EmailMessage
from io import BytesIO

import pytest

from jawny_plan.checks.contents import Unread, texts
from jawny_plan.polish.sought import sought

NAME = "Hubertem Ratajem"
LOOKED_FOR = sought("Hubert Rataj")


def packed(*members: tuple[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()


def mail() -> bytes:
    message = EmailMessage()
    message["Subject"] = "Plan — żądło"
    message.set_content(f"Rozmowa z {NAME} i śnieg", cte="base64")
    return message.as_bytes()


def attached() -> bytes:
    message = EmailMessage()
    message.set_content("zwykły")
    part = "word/document.xml", f"<w:p><w:r><w:t>{NAME}</w:t></w:r></w:p>".encode()
    message.add_attachment(packed(part), maintype="application", subtype="zip", filename="nota.docx")
    return message.as_bytes()


HOLDING = {
    "strona.html": f"<p>{NAME.replace(' ', '</b> <b>')}</p>".encode(),
    "znaki.html": b"<p>Hubertem&#32;R&#97;tajem</p>",
    "adres.html": b'<a href="/Hubert%20Rataj/">x</a>',
    "hubert-rataj.txt": b"",
    "dane.json": json.dumps({"a": ["Zażółć Hubertem Ratajem"]}).encode(),
    "ucieczki.json": b'{"a": "Hubertem \\u0052atajem"}',
    "kalendarz.ics": b"DESCRIPTION:Hubertem Rata\r\n jem\r\n",
    "nota.docx": packed(("word/document.xml", b"<w:p><w:t>Huber</w:t><w:t>tem</w:t><w:t> Ratajem</w:t></w:p>")),
    "nota.odt": packed(("content.xml", b"<text:p>Hubertem<text:s/>Ratajem</text:p>")),
    "paczka.zip": packed(("w/srodku.docx", packed(("word/document.xml", b"<w:t>Hubert Rataj</w:t>")))),
    "indeks.pf_fragment": gzip.compress(b'{"content":"Hubertem Ratajem"}'),
    "wiadomosc.eml": mail(),
    "z-zalacznikiem.eml": attached(),
    "szerokie.txt": NAME.encode("utf-16"),
    "zdjecie.jpg": b"\xff\xd8\xff\xe1 Author: Hubert Rataj",
}


@pytest.mark.parametrize("name", HOLDING)
def test_words_are_found_wherever_they_hide(name):
    read = texts(name, HOLDING[name])
    assert any(map(LOOKED_FOR.stands_in, read))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("obraz.png", b"\x89PNG\r\n"),
        ("zepsuty.zip", b"PK\x03\x04zepsuty"),
        ("zepsuty.pdf", b"%PDF-1.7 zepsuty"),
        ("zepsuty.gz", b"\x1f\x8bzepsuty"),
        ("paczka.docx", packed(("media/a.png", b"\x89PNG\r\n"))),
    ],
)
def test_what_cannot_be_read_is_said(name, data):
    with pytest.raises(Unread):
        list(texts(name, data))


def test_a_picture_in_an_archive_hides_no_text_beside_it():
    data = packed(("a.png", b"\x89PNG"), ("b.xml", b"Hubert Rataj"))
    assert any(map(LOOKED_FOR.stands_in, texts("x.zip", data)))

"""Every text in a file of any kind is read; what cannot be read is said."""

from __future__ import annotations

import gzip
import json
import zipfile
from email.message import EmailMessage
from io import BytesIO

import pytest

from jawny_plan.checks import contents
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


@pytest.mark.parametrize("name", HOLDING)
def test_nothing_is_left_unread_where_all_can_be_read(name):
    if not name.endswith(".jpg"):
        list(texts(name, HOLDING[name]))


def nested(levels: int, pack) -> bytes:
    data = NAME.encode()
    for _ in range(levels):
        data = pack(data)
    return data


def in_mail(data: bytes) -> bytes:
    message = EmailMessage()
    message.set_content("zwykły")
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename="w.eml")
    return message.as_bytes()


def in_zip(data: bytes) -> bytes:
    return packed(("w.txt", data))


PACKING = {"x.zip": in_zip, "x.gz": gzip.compress}


@pytest.mark.parametrize("name", PACKING)
@pytest.mark.parametrize("levels", [1, 3, 4])
def test_four_archives_within_one_another_are_read(name, levels):
    assert any(map(LOOKED_FOR.stands_in, texts(name, nested(levels, PACKING[name]))))


@pytest.mark.parametrize("name", PACKING)
@pytest.mark.parametrize("levels", [5, 6, 9])
def test_a_fifth_archive_within_is_not_opened_and_said(name, levels):
    read = texts(name, nested(levels, PACKING[name]))
    found = []
    with pytest.raises(Unread):
        found.extend(read)
    assert not any(map(LOOKED_FOR.stands_in, found))


@pytest.mark.parametrize(("levels", "is_read"), [(3, True), (4, False)])
def test_a_message_counts_as_what_packs(levels, is_read):
    data = in_mail(nested(levels, in_zip)).replace(b"w.eml", b"w.zip")
    found = []
    if is_read:
        found.extend(texts("x.eml", data))
    else:
        with pytest.raises(Unread):
            found.extend(texts("x.eml", data))
    assert any(map(LOOKED_FOR.stands_in, found)) is is_read


def test_a_message_says_what_in_it_cannot_be_read_and_reads_the_rest():
    message = EmailMessage()
    message["X-Autor"] = "Hubert Rataj"
    message.set_content("zwykły")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="a.png")
    message.add_attachment(b"Hubertem Ratajem", maintype="text", subtype="x-notes", filename="b.txt")
    found = []
    with pytest.raises(Unread):
        found.extend(texts("x.eml", message.as_bytes()))
    assert sum(map(LOOKED_FOR.stands_in, found)) >= 2


def test_a_part_of_a_message_without_a_name_is_read_as_it_is_shown():
    message = EmailMessage()
    message.set_content("zwykły")
    message.add_alternative("<p>Hubertem <b>R&#97;tajem</b></p>", subtype="html")
    assert any(map(LOOKED_FOR.stands_in, texts("x.eml", message.as_bytes())))


def locked(data: bytes, flags: int) -> bytes:
    """An archive whose members' flags are these."""
    made = bytearray(data)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = made.index(sign)
        made[place + at : place + at + 2] = flags.to_bytes(2, "little")
    return bytes(made)


def test_a_locked_member_is_said_and_those_beside_it_are_read():
    data = locked(packed(("a.txt", b"tajne"), ("b.txt", NAME.encode())), 1)
    found = []
    with pytest.raises(Unread):
        found.extend(texts("x.zip", data))
    assert any(map(LOOKED_FOR.stands_in, found)) and "tajne" not in found


@pytest.mark.parametrize("flags", [0, 0x800, 0x8])
def test_a_member_with_other_flags_is_read(flags):
    assert any(map(LOOKED_FOR.stands_in, texts("x.zip", locked(packed(("a.txt", NAME.encode())), flags))))


@pytest.mark.parametrize(("more", "is_read"), [(0, True), (1, False)])
def test_a_member_that_is_too_large_is_said(monkeypatch, more, is_read):
    monkeypatch.setattr(contents, "_LARGEST", 100)
    data = packed(("a.txt", NAME.encode().ljust(100 + more)))
    if is_read:
        assert any(map(LOOKED_FOR.stands_in, texts("x.zip", data)))
    else:
        with pytest.raises(Unread):
            list(texts("x.zip", data))


def test_a_broken_member_is_said():
    data = bytearray(packed(("a.txt", b"Hubert Rataj")))
    data[data.index(b"Hubert")] = ord("h")
    with pytest.raises(Unread):
        list(texts("x.zip", bytes(data)))


@pytest.mark.parametrize("name", ["word/strona.html", "word/arkusz.xslt", "strona.xml", "word.xhtml"])
def test_a_page_in_a_folder_of_a_document_is_read_as_a_page(name):
    assert any(map(LOOKED_FOR.stands_in, texts(name, b'<a href="/Hubert%20Rataj/">x</a>')))


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml", "styles.xml", "meta.xml"])
def test_words_of_a_document_are_joined_over_its_marks_and_parted_by_its_paragraphs(name):
    assert "Hubertem Ratajem\n" in list(texts(name, b"<w:p>Hubertem Ra<b/>tajem</w:p>"))
    assert any("Ala\nma" in text for text in texts(name, b"<w:p>Ala</w:p><w:p>ma</w:p>"))


@pytest.mark.parametrize("sign", [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"])
def test_a_picture_is_never_wholly_read(sign):
    found = []
    with pytest.raises(Unread):
        found.extend(texts("a.bin", sign + b" Hubert Rataj"))
    assert any(map(LOOKED_FOR.stands_in, found))

"""Letterheads: header and footer stay as they look, nothing else of the document goes out."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import etree
from PIL import Image

from jawny_plan.media import Unfit, letterhead
from tests.media import letterheads as made

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def header(data: bytes) -> letterhead.Strip:
    strip = letterhead.read(data).first("header")
    assert strip
    return strip


def test_pictures_and_lines_are_read():
    strip = header(made.letterhead())
    assert strip.lines == (made.NAME, f"{made.STREET} · tel. 47 000 00 00")
    [shown] = strip.pictures
    assert (round(shown.width_mm), round(shown.height_mm)) == (20, 10)
    below = letterhead.read(made.letterhead()).first("footer")
    assert below and below.lines == ("www.przyklad.example",) and not below.numbered


def test_what_styles_say_stands_with_the_text():
    root = etree.fromstring(header(made.letterhead()).xml)
    [name] = [item for item in root.iter(f"{W}p") if made.NAME in "".join(item.itertext())]
    assert name.find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"
    letters = name.find(f"{W}r/{W}rPr")
    assert letters.find(f"{W}b") is not None and letters.find(f"{W}sz").get(f"{W}val") == "26"
    assert not list(root.iter(f"{W}pStyle", f"{W}rStyle"))
    tabs = [item.get(f"{W}val") for item in root.iter(f"{W}tab") if item.get(f"{W}pos")]
    assert tabs  # of Word's own style "Header"


def test_nothing_of_the_document_itself_is_read():
    paper = letterhead.read(made.letterhead())
    assert "Tajn" not in repr(paper)


HIDDEN = {
    "a deleted word": '<w:del w:author="Tajne"><w:r><w:delText>Tajne</w:delText></w:r></w:del>',
    "hidden letters": "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Tajne</w:t></w:r>",
    "a comment": '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
    "a script in an address": '<w:hyperlink r:id="rId99"><w:r><w:t>Strona</w:t></w:r></w:hyperlink>',
    "an object": "<w:r><w:object><o:OLEObject xmlns:o='urn:schemas-microsoft-com:office:office' ProgID='Tajne'/></w:object></w:r>",
    "a field that runs": '<w:fldSimple w:instr="MACROBUTTON Tajne"><w:r><w:t>Guzik</w:t></w:r></w:fldSimple>',
    "a field that loads": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE "http://tajne.example/Tajne"'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Obrazek</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    ),
    "who wrote it": '<w:ins w:author="Tajne" w:date="2020-01-01T00:00:00Z"><w:r w:rsidR="00Tajne"><w:t>Nowe</w:t></w:r></w:ins>',
}


@pytest.mark.parametrize("inner", HIDDEN.values(), ids=HIDDEN)
def test_what_hides_runs_or_loads_is_gone(inner):
    strip = header(made.letterhead(made.add(inner)))
    assert b"ajne" not in strip.xml.lower() and "Tajne" not in repr(strip.lines)
    for gone in (b"hyperlink", b"instrText", b"comment", b"OLE", b"rsid", b"author", b"w:ins", b"w:del"):
        assert gone not in strip.xml


def test_words_that_were_added_and_links_stay_as_words():
    strip = header(made.letterhead(made.add(HIDDEN["who wrote it"] + HIDDEN["a script in an address"])))
    assert strip.lines[-1] == "NoweStrona"


def test_numbers_of_pages_stay_fields():
    field = (
        '<w:r><w:t>str. </w:t></w:r><w:fldSimple w:instr=" PAGE \\* MERGEFORMAT "><w:r><w:t>7</w:t></w:r></w:fldSimple>'
    )
    strip = header(made.letterhead(made.add(field)))
    assert strip.numbered and b'w:instr="PAGE"' in strip.xml
    assert "str. 7" not in strip.lines
    long = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t> dalej</w:t></w:r>'
    )
    strip = header(made.letterhead(made.add(long)))
    assert strip.numbered and b">7<" not in strip.xml and b"dalej" in strip.xml


def test_what_was_cut_off_and_what_the_camera_wrote_is_gone():
    data = Image.Exif()
    data[0x010E] = "Tajne miejsce"
    photo = BytesIO()
    image = Image.new("RGB", (200, 100), "red")
    image.paste("blue", (0, 0, 100, 100))
    image.save(photo, "JPEG", exif=data)

    def cut(document):
        fill = next(document.sections[0].header._element.iter(qn("pic:blipFill")))
        fill.insert(1, fill.makeelement(qn("a:srcRect"), {"l": "50000"}))

    [shown] = header(made.letterhead(cut, image=photo.getvalue())).pictures
    with Image.open(BytesIO(shown.data)) as seen:
        assert seen.size == (100, 100) and not seen.getexif()
        red, _, blue = seen.convert("RGB").getpixel((50, 50))
        assert red > 200 and blue < 60
    assert b"Tajne" not in shown.data


def test_the_first_page_may_differ():
    def change(document):
        section = document.sections[0]
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = "Tylko na pierwszej"

    paper = letterhead.read(made.letterhead(change))
    assert paper.first_differs
    first = paper.first("header")
    assert first and first.lines == ("Tylko na pierwszej",)
    assert {(strip.side, strip.page) for strip in paper.strips} >= {("header", "first"), ("header", "default")}


def test_text_boxes_tables_and_old_pictures_are_read():
    box = (
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>W ramce</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )

    def change(document):
        table = document.sections[0].header.add_table(1, 2, Mm(160))
        table.cell(0, 0).text, table.cell(0, 1).text = "Lewo", "Prawo"
        made.add(box)(document)

    strip = header(made.letterhead(change))
    assert strip.lines[-3:] == ("Lewo", "Prawo", "W ramce")


@pytest.mark.parametrize(("data", "said"), made.BAD.values(), ids=made.BAD)
def test_bad_ones_are_refused_in_words(data, said):
    with pytest.raises(Unfit) as refused:
        letterhead.read(data)
    assert said in refused.value.problem and refused.value.advice


def test_the_same_file_gives_the_same_letterhead():
    data = made.letterhead()
    first = letterhead.read(data)
    letterhead.read(made.letterhead(made.add("<w:r><w:t>inny</w:t></w:r>")))
    assert letterhead.read(bytes(bytearray(data))) == first

"""A photo in a note: in every format with the words for those who cannot see it, or a clear refusal."""

from __future__ import annotations

import email
import email.policy
from io import BytesIO
from zipfile import ZipFile

import docx as word
import pytest
from docx.oxml.ns import qn
from lxml import etree

from jawny_plan.outputs.documents.print import Press, note_sheet
from jawny_plan.press import NoteError, docx, eml, odt, parse, radio, txt
from jawny_plan.press.look import picture_mm
from jawny_plan.press.nodes import block_node
from jawny_plan.press.tree import Note, Picture, Text
from tests.conftest import ROOT
from tests.press.samples import ABOUT, BASE
from tests.tools import pdf, text, verapdf
from tests.tools.picture import JPEG, PNG, picture

ALT = 'Ulica „Lipowa” <b> & "znak"'
HTML = (
    "<h1>Tytuł</h1><p>Wstęp.</p>"
    '<figure class="jp-photo"><img src="/prasa/x/zdjecie.jpg" '
    'alt="Ulica „Lipowa” &lt;b&gt; &amp; &quot;znak&quot;"><figcaption>Fot. KPP</figcaption></figure>'
    "<p>Dalej.</p>"
)


def note(data: bytes = JPEG, html: str = HTML) -> Note:
    return parse(html, BASE, {"/prasa/x/zdjecie.jpg": data})


def test_the_tree_knows_the_photo_and_its_words():
    [_, _, shown, _] = note().blocks
    assert shown == Picture("/prasa/x/zdjecie.jpg", ALT, (Text("Fot. KPP"),))
    width, height = picture_mm(JPEG)
    assert block_node(shown, note().pictures) == {
        "typ": "figure",
        "zrodlo": "/prasa/x/zdjecie.jpg",
        "opis": ALT,
        "podpis": [{"typ": "text", "tekst": "Fot. KPP"}],
        "szerokosc_mm": width,
        "wysokosc_mm": height,
    }


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('<figure><img src="/prasa/x/zdjecie.jpg"></figure>', "nie ma opisu dla osób"),
        ('<figure><img src="/prasa/x/zdjecie.jpg" alt=" "></figure>', "nie ma opisu dla osób"),
        ("<figure><figcaption>a</figcaption></figure>", "nie ma zdjęcia"),
        ('<figure><img src="/inne.jpg" alt="a"></figure>', "zdjęcia „/inne.jpg” nie ma w danych"),
        ('<p><img src="/prasa/x/zdjecie.jpg" alt="a"></p>', "nie może stać w <p>"),
        ('<figure><p>a</p><img src="/prasa/x/zdjecie.jpg" alt="a"></figure>', "nie może stać w <figure>"),
    ],
)
def test_what_not_every_format_could_show_is_refused(html, said):
    with pytest.raises(NoteError, match=said.replace("(", r"\(")):
        note(html=html)


@pytest.mark.parametrize("data", [PNG, JPEG])
def test_docx_holds_the_picture_and_its_words(data):
    document = word.Document(BytesIO(docx.write(note(data), ABOUT)))
    [shape] = document.inline_shapes
    relation = shape._inline.graphic.graphicData.pic.blipFill.blip.embed
    assert document.part.related_parts[relation].blob == data
    assert shape._inline.docPr.get("descr") == ALT
    assert shape._inline.graphic.graphicData.pic.nvPicPr.cNvPr.get("descr") == ALT
    assert (round(shape.width.mm), round(shape.height.mm)) == (133, 100)
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles == ["Heading 1", "Body Text", "Picture", "Picture Caption", "Body Text"]
    assert document.paragraphs[2]._p.findall(f".//{qn('w:drawing')}")


@pytest.mark.parametrize(("data", "name"), [(PNG, "Pictures/1.png"), (JPEG, "Pictures/1.jpeg")])
def test_odt_holds_the_picture_and_its_words(data, name):
    made = odt.write(note(data), ABOUT)
    with ZipFile(BytesIO(made)) as archive:
        assert archive.read(name) == data
        assert f'manifest:full-path="{name}"'.encode() in archive.read("META-INF/manifest.xml")
        content = etree.fromstring(archive.read("content.xml"))
    [frame] = content.findall(".//{*}frame")
    assert [child.tag.rpartition("}")[2] for child in frame] == ["image", "desc"]
    assert frame.findtext("{*}desc") == ALT
    assert next(iter(frame)).get("{http://www.w3.org/1999/xlink}href") == name
    assert "Fot. KPP" in text.odt(made)


def test_one_photo_shown_twice_is_held_once():
    html = HTML + HTML.replace("<h1>Tytuł</h1>", "")
    with ZipFile(BytesIO(docx.write(note(html=html), ABOUT))) as archive:
        assert [name for name in archive.namelist() if "media" in name] == ["word/media/image1.jpg"]
    with ZipFile(BytesIO(odt.write(note(html=html), ABOUT))) as archive:
        assert [name for name in archive.namelist() if "Pictures/" in name] == ["Pictures/1.jpeg"]


def test_plain_text_says_what_the_photo_shows():
    assert f"\n[Zdjęcie: {ALT}. Fot. KPP]\n" in txt.write(note(), ABOUT)


def test_nobody_reads_a_photo_aloud():
    assert radio.write(note()) == "Tytuł\n\nWstęp.\n\nDalej.\n"


@pytest.mark.parametrize(("data", "kind"), [(PNG, "png"), (JPEG, "jpeg")])
def test_a_draft_carries_the_photo_as_a_file(data, kind):
    made = note(data)
    message = email.message_from_bytes(
        eml.write(made, ABOUT, BASE, docx.write(made, ABOUT)), policy=email.policy.default
    )
    _, attached = message.iter_attachments()
    assert attached.get_content() == data
    assert attached.get_content_type() == f"image/{kind}"
    assert attached.get_filename() == f"rejon-2-2024-01-start.{kind.replace('jpeg', 'jpg')}"
    html = message.get_body(("html",)).get_content()
    assert "[Zdjęcie w załączniku: Ulica „Lipowa” &lt;b&gt; &amp; &quot;znak&quot;. Fot. KPP]" in html
    assert "<img" not in html


@pytest.mark.parametrize("data", [PNG, JPEG, picture("JPEG", (300, 900))])
def test_a_pdf_shows_the_photo_with_its_words(data):
    press = Press(ROOT / "docs/_druk", ROOT)
    made = press.sheet("nota.typ", note_sheet(note(data), ABOUT), ABOUT.date, note(data).pictures)
    assert pdf.alternatives(made) == [ALT]
    assert "Fot. KPP" in pdf.text(made)
    assert verapdf.failed_rules(made, "ua1") == verapdf.failed_rules(made, "2a") == []


@pytest.mark.parametrize(
    ("size", "wanted"), [((1600, 1000), (150, 93.75)), ((1000, 1000), (100, 100)), ((10, 30), (33.33, 100))]
)
def test_a_photo_fits_its_frame_whatever_its_shape(size, wanted):
    assert picture_mm(picture("PNG", size)) == pytest.approx(wanted, abs=0.01)


def test_the_same_note_gives_the_same_bytes():
    for write in (docx.write, odt.write):
        assert write(note(), ABOUT) == write(note(), ABOUT)


SEVERAL = HTML + HTML.replace("/x/", "/y/") + HTML.replace("/x/", "/z/") + HTML


def several() -> Note:
    """Three photos, of which two are the same file, and one of them shown twice."""
    named = {"/prasa/x/zdjecie.jpg": JPEG, "/prasa/y/zdjecie.jpg": PNG, "/prasa/z/zdjecie.jpg": JPEG}
    return parse(SEVERAL, BASE, named)


def test_each_picture_in_docx_has_a_number_of_its_own_and_each_file_one_part():
    with ZipFile(BytesIO(docx.write(several(), ABOUT))) as archive:
        assert [name for name in archive.namelist() if "media" in name] == [
            "word/media/image1.jpg", "word/media/image2.png",
        ]  # fmt: skip
        assert [archive.read(f"word/media/image{name}") for name in ("1.jpg", "2.png")] == [JPEG, PNG]
        text = etree.fromstring(archive.read("word/document.xml"))
        relations = etree.fromstring(archive.read("word/_rels/document.xml.rels"))
    assert [element.get("id") for element in text.iter("{*}docPr")] == ["1", "2", "3", "4"]
    numbers = [relation.get("Id") for relation in relations]
    assert len(numbers) == len(set(numbers))
    shown = [element.get(qn("r:embed")) for element in text.iter("{*}blip")]
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    assert [targets[number] for number in shown] == [
        f"media/image{name}" for name in ("1.jpg", "2.png", "1.jpg", "1.jpg")
    ]


def test_every_picture_in_odt_is_in_its_manifest():
    with ZipFile(BytesIO(odt.write(several(), ABOUT))) as archive:
        manifest = etree.fromstring(archive.read("META-INF/manifest.xml"))
        named = {entry.get(f"{{{entry.nsmap['manifest']}}}full-path") for entry in manifest}
        assert named == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}
        assert [archive.read(f"Pictures/{name}") for name in ("1.jpeg", "2.png", "3.jpeg")] == [JPEG, PNG, JPEG]

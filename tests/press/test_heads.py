"""The unit above its notes: its emblem, name and address, or its own letterhead, as other programs read them."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx as word
import odfdo
import pypdf
import pytest
from docx.oxml.ns import qn

from jawny_plan.media import letterhead
from jawny_plan.outputs.documents.print import Press
from jawny_plan.outputs.documents.print.note import head_pictures, note_sheet
from jawny_plan.press import docx, heads, odt
from jawny_plan.press.head import UnitHead
from jawny_plan.press.tree import About
from tests.conftest import ROOT
from tests.media import letterheads as made
from tests.press.samples import ABOUT, SAMPLE

UNIT, REACH = "Komenda Powiatowa Policji w Przykładowie", "ul. Przykładowa 1 · tel. 47 000 00 00"


def about(head: UnitHead) -> About:
    return About(ABOUT.title, ABOUT.author, ABOUT.date, ABOUT.subject, head=head)


@pytest.fixture(scope="module")
def own() -> About:
    return about(UnitHead((UNIT, REACH), (heads.fitted(made.picture(size=(300, 300)), "Znak"),)))


@pytest.fixture(scope="module")
def paper() -> About:
    return about(heads.of_letterhead(letterhead.read(made.letterhead())))


def pressed(about: About) -> pypdf.PdfReader:
    press = Press(ROOT / "docs/_druk", ROOT / "plan_data")
    sheet = press.sheet("nota.typ", note_sheet(SAMPLE, about), ABOUT.date, head_pictures(about.head))
    press.close()
    return pypdf.PdfReader(BytesIO(sheet))


def words(element: Any) -> str:
    return "".join(part.text or "" for part in element.iter(qn("w:t")))


def drawn(part: Any) -> list[bytes]:
    """The pictures that a header of a DOCX shows."""
    return [part.part.related_parts[item.get(qn("r:embed"))].blob for item in part._element.iter(qn("a:blip"))]


def test_word_shows_the_unit_on_the_first_page(own: About) -> None:
    [section] = word.Document(BytesIO(docx.write(SAMPLE, own))).sections
    assert section.different_first_page_header_footer
    assert words(section.first_page_header._element) == UNIT + REACH
    assert drawn(section.first_page_header) == [made.picture(size=(300, 300))]
    [described] = section.first_page_header._element.iter(qn("wp:docPr"))
    assert described.get("descr") == "Znak"
    assert not words(section.header._element)
    for footer in (section.first_page_footer, section.footer):
        assert words(footer._element).endswith("strona 1 z 1")


def test_libreoffice_shows_the_unit_on_the_first_page(own: About) -> None:
    archive = BytesIO(odt.write(SAMPLE, own))
    styles = odfdo.Document(archive).get_part("styles.xml")
    [first] = styles.root.xpath("//style:header-first")
    picture, *lines = (item.inner_text for item in first.xpath(".//text:p") if item.inner_text)
    assert picture.endswith("Znak") and lines == [UNIT, REACH]
    [image] = first.xpath(".//draw:image")
    assert ZipFile(archive).read(image.get_attribute("xlink:href")) == made.picture(size=(300, 300))
    assert not styles.root.xpath("//style:header")[0].inner_text.strip()


def test_the_sheet_shows_the_unit(own: About) -> None:
    pages = pressed(own).pages
    text = pages[0].extract_text()
    assert UNIT in text and REACH in text
    assert len(pages[0].images) == 1


def test_a_letterhead_stays_in_word_as_it_is(paper: About) -> None:
    archive = docx.write(SAMPLE, paper)
    [section] = word.Document(BytesIO(archive)).sections
    lines = [item.text for item in section.header.paragraphs if item.text]
    assert lines == [made.NAME, f"{made.STREET}\ttel. 47 000 00 00"]
    assert len(drawn(section.header)) == 1
    shown = [item.text for item in section.footer.paragraphs]
    assert shown[0] == "www.przyklad.example" and words(section.footer._element).endswith("strona 1 z 1")
    with ZipFile(BytesIO(archive)) as parts:
        whole = b"".join(parts.read(name) for name in parts.namelist())
    assert b"Tajn" not in whole and b"python-docx" not in whole


def test_libreoffice_and_the_sheet_show_its_picture_and_lines(paper: About) -> None:
    lines = [made.NAME, f"{made.STREET} · tel. 47 000 00 00"]
    styles = odfdo.Document(BytesIO(odt.write(SAMPLE, paper))).get_part("styles.xml")
    [first] = styles.root.xpath("//style:header-first")
    assert [item.inner_text for item in first.xpath(".//text:p") if item.inner_text][1:] == lines
    assert len(first.xpath(".//draw:image")) == 1
    assert styles.root.xpath("//style:footer")[0].inner_text.startswith("www.przyklad.example")
    page = pressed(paper).pages[0]
    text = re.sub(r"\s+", " ", page.extract_text())
    assert all(line in text for line in (*lines, "www.przyklad.example"))
    assert len(page.images) == 1


def test_a_letterhead_that_numbers_its_pages_is_left_so() -> None:
    field = '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    data = made.letterhead(made.add(field))
    written = docx.write(SAMPLE, about(heads.of_letterhead(letterhead.read(data))))
    [section] = word.Document(BytesIO(written)).sections
    assert words(section.footer._element) == "www.przyklad.example"


def test_the_same_note_gives_the_same_bytes(own: About, paper: About) -> None:
    for each in (own, paper):
        assert docx.write(SAMPLE, each) == docx.write(SAMPLE, each)
        assert odt.write(SAMPLE, each) == odt.write(SAMPLE, each)

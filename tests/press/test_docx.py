from __future__ import annotations

import datetime
from collections.abc import Iterator
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx as word
import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from hypothesis import given
from lxml import etree

from jawny_plan.press import About, docx
from tests.press.samples import ABOUT, HOSTILE, PLACES, SAMPLE, TEXTS, everywhere, note, squeezed


def read(html: str) -> Any:
    return word.Document(BytesIO(docx.write(note(html), ABOUT)))


@pytest.fixture(scope="module")
def sample() -> Any:
    return word.Document(BytesIO(docx.write(SAMPLE, ABOUT)))


def text_of(element: Any) -> str:
    return "".join(part.text or "" for part in element.iter(qn("w:t")))


def paragraphs(document: Any) -> Iterator[tuple[str, str]]:
    for paragraph in document.paragraphs:
        yield paragraph.style.name, text_of(paragraph._p)


def value(element: Any, path: str, name: str = "w:val") -> str:
    (found,) = element.xpath(path)
    return str(found.get(qn(name)))


def test_nothing_is_left_over_from_another_document() -> None:
    with ZipFile(BytesIO(docx.write(SAMPLE, ABOUT))) as archive:
        assert set(archive.namelist()) == {
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/numbering.xml",
            "word/settings.xml",
            "word/footer1.xml",
        }
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert b"python-docx" not in whole
    assert b"en-US" not in whole
    assert b"latentStyles" not in whole


def test_the_file_says_what_it_is(sample: Any) -> None:
    properties = sample.core_properties
    assert properties.title == ABOUT.title
    assert properties.subject == "Nota prasowa"
    assert properties.author == properties.last_modified_by == ABOUT.author
    assert properties.language == "pl-PL"
    date = datetime.datetime(2024, 1, 4, tzinfo=datetime.UTC)
    assert properties.created == properties.modified == date
    assert value(sample.styles.element, "w:docDefaults//w:lang") == "pl-PL"


def test_a_longer_title_than_a_property_holds_is_cut() -> None:
    about = About("a" * 300, "b" * 300, ABOUT.date, "c" * 300)
    properties = word.Document(BytesIO(docx.write(SAMPLE, about))).core_properties
    assert {len(properties.title), len(properties.author), len(properties.subject)} == {255}


def test_headings_have_a_structure(sample: Any) -> None:
    found = [(style, text) for style, text in paragraphs(sample) if style.startswith("Heading")]
    assert found == [
        ("Heading 1", "Mniej alkoholu i\u00a0zakłóceń spokoju na\u00a0klatkach schodowych w\u00a0Łukowie"),
        ("Heading 2", "Plan w\u00a0skrócie"),
        ("Heading 2", "Co zrobi policja"),
        ("Heading 2", "Jak zgłosić problem"),
        ("Heading 2", "„Dzielnicowy bliżej nas”"),
    ]
    for level in (1, 2, 3):
        style = sample.styles.element.xpath(f"w:style[@w:styleId='Heading{level}']")[0]
        assert value(style, "w:pPr/w:outlineLvl") == str(level - 1)
        assert style.xpath("w:pPr/w:keepNext")


def test_a_page_is_a4_and_its_footer_names_the_unit(sample: Any) -> None:
    (section,) = sample.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    margins = {side: round(getattr(section, f"{side}_margin").mm) for side in ("top", "left", "right", "bottom")}
    assert margins == {"top": 18, "left": 22, "right": 22, "bottom": 18}
    assert (
        text_of(section.footer._element)
        == "Informacja prasowa · Komenda Powiatowa Policji w\u00a0Łukowie · strona 1 z 1"
    )


def test_a_table_has_headers_and_whole_rows(sample: Any) -> None:
    facts, actions = (table._tbl for table in sample.tables)
    assert [bool(row.xpath("w:trPr/w:tblHeader")) for row in actions.tr_lst] == [
        True,
        False,
        False,
        False,
        False,
    ]
    assert not facts.xpath(".//w:tblHeader")
    assert all(row.xpath("w:trPr/w:cantSplit") for table in (facts, actions) for row in table.tr_lst)
    assert [value(table, "w:tblPr/w:tblLook", "w:firstRow") for table in (facts, actions)] == ["0", "1"]
    assert [value(table, "w:tblPr/w:tblLook", "w:firstColumn") for table in (facts, actions)] == ["1", "1"]
    assert value(actions, "w:tblPr/w:tblCaption") == "Działania i\u00a0terminy"
    caption = Paragraph(actions.getprevious(), sample)
    assert (caption.style.name, caption.text) == ("Caption", "Działania i\u00a0terminy")


def test_a_table_never_ends_the_text_nor_touches_another() -> None:
    table = "<table><tr><td>a</td></tr></table>"
    body = read(table + table).element.body
    assert [child.tag.split("}")[1] for child in body] == ["tbl", "p", "tbl", "p", "sectPr"]


def test_lists_are_numbered_by_word_and_each_begins_at_one() -> None:
    document = read(
        "<ol><li>a<ul><li>b</li></ol></li></ol>".replace("</ol></li>", "</ul></li>") + "<p>-</p><ol><li>c</li></ol>"
    )
    numbers = [paragraph._p.pPr.numPr for paragraph in document.paragraphs]
    assert [paragraph.style.name for paragraph in document.paragraphs] == [
        "List Number",
        "List Bullet",
        "Body Text",
        "List Number",
    ]
    assert [number.ilvl.val for number in numbers if number is not None] == [0, 1, 0]
    ordered = [numbers[0].numId.val, numbers[3].numId.val]
    assert len(set(ordered)) == 2
    numbering = document.part.numbering_part.element
    for number in ordered:
        assert value(numbering, f"w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride") == "1"


def test_lists_deeper_than_word_counts_keep_their_text() -> None:
    html = "<ul><li>a" * 12 + "</li></ul>" * 12
    assert [text for _, text in paragraphs(read(html))] == ["a"] * 12


def test_links_are_real(sample: Any) -> None:
    targets = {link.address for paragraph in sample.paragraphs for link in paragraph.hyperlinks}
    assert targets == {
        "tel:112",
        "https://mapy.example/kmzb",
        "mailto:dzielnicowy@przyklad.example",
        "https://kpp-lukow.jawny-plan.example/plany/rejon-2-2024-01/",
    }


def test_emphasis_is_kept() -> None:
    (paragraph,) = read("<p>a<strong>b<em>c</em></strong><em>d</em><br>e</p>").paragraphs
    assert [(run.text, run.bold, run.italic) for run in paragraph.runs] == [
        ("a", None, None),
        ("b", True, None),
        ("c", True, True),
        ("d", None, True),
        ("\n", None, None),
        ("e", None, None),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    document = word.Document(BytesIO(docx.write(everywhere(text), About(text, text, ABOUT.date, text))))
    assert squeezed(text_of(document.element.body)) == squeezed(text) * PLACES
    assert not document.element.body.xpath(".//w:instrText | .//w:fldSimple")


@given(TEXTS)
def test_text_is_kept_whole(text: str) -> None:
    document = read(f"<p>{escape(text)}</p>")
    assert squeezed(text_of(document.element.body)) == squeezed(text)


def test_every_part_has_a_type_and_every_number_leads_somewhere() -> None:
    html = '<p><a href="https://a.example/?b=1&amp;c=2">d</a> <a href="tel:112">e</a></p><ol><li>f</li></ol>'
    with ZipFile(BytesIO(docx.write(note(html + html), ABOUT))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    read = {name: etree.fromstring(content) for name, content in parts.items()}
    assert next(iter(parts)) == "[Content_Types].xml"  # some readers look for it first
    types = read["[Content_Types].xml"]
    known = {kind.get("PartName") for kind in types} | {kind.get("Extension") for kind in types}
    assert all(f"/{name}" in known or name.endswith((".rels", "s].xml")) for name in parts)
    assert {name[1:] for name in known if name and name.startswith("/")} <= parts.keys()
    relations = {relation.get("Id"): relation for relation in read["word/_rels/document.xml.rels"]}
    assert len(relations) == len(read["word/_rels/document.xml.rels"]) == 4 + 2
    external = {each.get("Target") for each in relations.values() if each.get("TargetMode") == "External"}
    assert external == {"https://a.example/?b=1&c=2", "tel:112"}
    inner = {f"word/{each.get('Target')}" for each in relations.values() if not each.get("TargetMode")}
    assert inner <= parts.keys()
    used = [element.get(qn("r:id")) for element in read["word/document.xml"].iter() if element.get(qn("r:id"))]
    assert len(used) == 4 + 1
    assert set(used) <= relations.keys()
    assert all(content.startswith(b"<?xml version") for content in parts.values())

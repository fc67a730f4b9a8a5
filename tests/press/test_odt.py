from __future__ import annotations

import datetime
from html import escape
from io import BytesIO
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from lxml import etree
from odfdo import Document

from jawny_plan.press import About, odt
from jawny_plan.press.odt_styles import NAMESPACES
from tests.press.samples import ABOUT, HOSTILE, PLACES, SAMPLE, TEXTS, everywhere, note, squeezed

PREFIXES = {name.removeprefix("xmlns:"): address for name, address in NAMESPACES.items()}


def part(archive: bytes, name: str) -> Any:
    with ZipFile(BytesIO(archive)) as parts:
        return etree.fromstring(parts.read(name))


def body(html: str) -> Any:
    return part(odt.write(note(html), ABOUT), "content.xml").find(".//office:text", PREFIXES)


def found(element: Any, path: str) -> list[Any]:
    return list(element.xpath(path, namespaces=PREFIXES))


def text_of(element: Any) -> str:
    return "".join(element.itertext())


@pytest.fixture(scope="module")
def sample() -> bytes:
    return odt.write(SAMPLE, ABOUT)


@pytest.fixture(scope="module")
def content(sample: bytes) -> Any:
    return part(sample, "content.xml")


def test_the_archive_opens_with_its_type(sample: bytes) -> None:
    with ZipFile(BytesIO(sample)) as archive:
        names = archive.namelist()
        assert names[0] == "mimetype"
        assert archive.getinfo("mimetype").compress_type == ZIP_STORED
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
    assert set(names) == {
        "mimetype", "content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml",
    }  # fmt: skip
    # Readers tell the type by these bytes.
    assert sample[30:77] == b"mimetypeapplication/vnd.oasis.opendocument.text"


def test_the_file_says_what_it_is(sample: bytes) -> None:
    meta = Document(BytesIO(sample)).meta
    assert (meta.title, meta.subject, meta.language) == (ABOUT.title, "Nota prasowa", "pl-PL")
    assert meta.creator == meta.initial_creator == ABOUT.author
    assert meta.creation_date == meta.date == datetime.datetime(2024, 1, 4)
    assert found(part(sample, "styles.xml"), "//style:default-style//@fo:language") == ["pl"]
    assert found(part(sample, "styles.xml"), "//style:default-style//@fo:country") == ["PL"]


def test_headings_have_a_structure(content: Any) -> None:
    levels = found(content, "//text:h/@text:outline-level")
    assert list(zip(levels, map(text_of, found(content, "//text:h")), strict=True)) == [
        ("1", "Mniej alkoholu i\u00a0zakłóceń spokoju na\u00a0klatkach schodowych w\u00a0Łukowie"),
        ("2", "Plan w\u00a0skrócie"),
        ("2", "Co zrobi policja"),
        ("2", "Jak zgłosić problem"),
        ("2", "„Dzielnicowy bliżej nas”"),
    ]


def test_a_page_is_a4_and_its_footer_names_the_unit(sample: bytes) -> None:
    styles = part(sample, "styles.xml")
    (page,) = found(styles, "//style:page-layout-properties")
    assert {"210mm", "297mm", "22mm"} <= set(page.attrib.values())
    (footer,) = found(styles, "//style:footer")
    assert text_of(footer) == "Informacja prasowa · Komenda Powiatowa Policji w\u00a0Łukowie · strona 1 z 1"


def test_every_style_that_is_used_is_there(sample: bytes, content: Any) -> None:
    named = set(found(part(sample, "styles.xml"), "//@style:name")) | set(found(content, "//@style:name"))
    used = found(content, "//office:body//@text:style-name | //office:body//@table:style-name")
    assert used
    assert set(used) <= named


def test_a_table_has_headers_and_whole_rows(content: Any) -> None:
    facts, actions = found(content, "//table:table")
    assert [len(found(table, "table:table-header-rows/table:table-row")) for table in (facts, actions)] == [
        0,
        1,
    ]
    assert [text_of(cell) for cell in found(actions, "table:table-header-rows//table:table-cell")] == [
        "Działanie",
        "Z\u00a0kim",
        "Termin",
    ]
    heads = found(actions, ".//text:p[@text:style-name='Table_20_Heading']")
    assert len(heads) == 3 + 4
    caption = actions.getprevious()
    assert text_of(caption) == "Działania i\u00a0terminy"
    rows = found(content, "//style:style[@style:name='Row']/style:table-row-properties/@fo:keep-together")
    assert rows == ["always"]


def test_lists_stand_in_one_another() -> None:
    (outer,) = found(body("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"), "text:list")
    assert outer.get(f"{{{PREFIXES['text']}}}style-name") == "List_20_Number"
    assert [text_of(item) for item in found(outer, "text:list-item")] == ["ab", "c"]
    assert found(outer, "text:list-item/text:list/@text:style-name") == ["List_20_Bullet"]


def test_links_are_real(content: Any) -> None:
    assert set(found(content, "//text:a/@xlink:href")) == {
        "tel:112",
        "https://mapy.example/kmzb",
        "mailto:dzielnicowy@przyklad.example",
        "https://kpp-lukow.jawny-plan.example/plany/rejon-2-2024-01/",
    }


def test_emphasis_is_kept() -> None:
    (paragraph,) = found(body("<p>a<strong>b<em>c</em></strong><em>d</em><br>e</p>"), "text:p")
    assert [
        (text_of(span), span.get(f"{{{PREFIXES['text']}}}style-name")) for span in found(paragraph, "text:span")
    ] == [
        ("b", "Strong_20_Emphasis"),
        ("c", "Strong_20_Italic"),
        ("d", "Emphasis"),
    ]
    assert len(found(paragraph, "text:line-break")) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    archive = odt.write(everywhere(text), About(text, text, ABOUT.date, text))
    assert squeezed(text_of(part(archive, "content.xml"))) == squeezed(text) * PLACES
    assert squeezed(Document(BytesIO(archive)).meta.title or "") == squeezed(text)


@given(TEXTS)
def test_text_is_kept_whole(text: str) -> None:
    assert squeezed(text_of(body(f"<p>{escape(text)}</p>"))) == squeezed(text)

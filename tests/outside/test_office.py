"""The press notes as LibreOffice, a reader that we did not write, understands them."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pikepdf
import pypdfium2
import pytest
from lxml import etree

from jawny_plan.press import docx, odt
from jawny_plan.press.odt_styles import NAMESPACES
from jawny_plan.press.runs import text_of
from jawny_plan.press.tree import (
    Block,
    Blockquote,
    Heading,
    HorizontalRule,
    Inlines,
    Listing,
    Paragraph,
    Table,
)
from tests.press.samples import ABOUT, SAMPLE

WRITTEN = ("z-docx", "z-odt")
PREFIXES = {name.removeprefix("xmlns:"): address for name, address in NAMESPACES.items()}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with both notes, and with all that LibreOffice made of them."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing: install it so that the command `soffice` is found, then test again.")
    folder = tmp_path_factory.mktemp("office")
    sources = [folder / "z-docx.docx", folder / "z-odt.odt"]
    sources[0].write_bytes(docx.write(SAMPLE, ABOUT))
    sources[1].write_bytes(odt.write(SAMPLE, ABOUT))
    for kind in ("pdf", "txt:Text (encoded):UTF8", "fodt"):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [
            program,
            profile,
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            *map(str, sources),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder


def texts(blocks: tuple[Block, ...]) -> Iterator[Inlines]:
    for block in blocks:
        match block:
            case Heading(_, content) | Paragraph(content):
                yield content
            case Listing():
                for item in block.items:
                    yield from texts(item)
            case Table():
                yield from (block.caption, *block.header, *(cell for row in block.rows for cell in row))
            case Blockquote(paragraphs):
                yield from paragraphs
            case HorizontalRule():
                pass


def sentences() -> list[str]:
    return [
        sentence for content in texts(SAMPLE.blocks) for sentence in re.split(r"(?<=\.) ", text_of(content)) if sentence
    ]


def squeezed(text: str) -> str:
    return "".join(text.split())


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return "".join(
        re.sub(r"Informacja\s+prasowa · Komenda Powiatowa Policji w\s+Łukowie · strona \d z \d", "", page)
        for page in pages
    )


def flat(folder: Path, name: str) -> Any:
    return etree.parse(folder / f"{name}.fodt").getroot()


def found(element: Any, path: str) -> list[Any]:
    return list(element.xpath(path, namespaces=PREFIXES))


@pytest.mark.parametrize("name", WRITTEN)
def test_every_sentence_is_printed(office: Path, name: str) -> None:
    printed = squeezed(pdf_text(office / f"{name}.pdf"))
    assert [sentence for sentence in sentences() if squeezed(sentence) not in printed] == []


@pytest.mark.parametrize("name", WRITTEN)
def test_every_sentence_is_in_the_plain_text_in_order(office: Path, name: str) -> None:
    text = squeezed((office / f"{name}.txt").read_text(encoding="utf-8-sig"))
    place = 0
    for sentence in sentences():
        place = text.find(squeezed(sentence), place)
        assert place >= 0, sentence


@pytest.mark.parametrize("name", WRITTEN)
def test_the_printed_file_is_polish(office: Path, name: str) -> None:
    with pikepdf.open(office / f"{name}.pdf") as pdf:
        assert str(pdf.Root.Lang) == "pl-PL"
        assert str(pdf.docinfo["/Title"]) == ABOUT.title
        assert len(pdf.pages) <= 2


@pytest.mark.parametrize("name", WRITTEN)
def test_properties_are_read_back(office: Path, name: str) -> None:
    document = flat(office, name)
    assert found(document, "//dc:title/text()") == [ABOUT.title]
    assert found(document, "//dc:subject/text()") == [ABOUT.subject]
    assert found(document, "//dc:language/text()") == ["pl-PL"]
    assert found(document, "//meta:initial-creator/text()") == [ABOUT.author]
    assert found(document, "//meta:creation-date/text()")[0].startswith("2024-01-04T00:00:00")
    defaults = "//style:default-style[@style:family='paragraph']/style:text-properties"
    assert found(document, f"{defaults}/@fo:language") == ["pl"]
    assert found(document, f"{defaults}/@fo:country") == ["PL"]


@pytest.mark.parametrize("name", WRITTEN)
def test_headings_are_read_back(office: Path, name: str) -> None:
    headings = found(flat(office, name), "//text:h")
    expected = [block for block in SAMPLE.blocks if isinstance(block, Heading)]
    assert [
        (int(heading.get(f"{{{PREFIXES['text']}}}outline-level")), "".join(heading.itertext())) for heading in headings
    ] == [(block.level, text_of(block.content)) for block in expected]


@pytest.mark.parametrize("name", WRITTEN)
def test_tables_and_lists_are_read_back(office: Path, name: str) -> None:
    document = flat(office, name)
    assert len(found(document, "//table:table")) == 2
    repeated = found(document, "//table:table-header-rows/table:table-row")
    assert ["".join(row.itertext()).split() for row in repeated] == [["Działanie", "Z", "kim", "Termin"]]
    assert len(found(document, "//text:list-item//text:p")) == 3 + 2 + 3
    assert len(found(document, "//text:a")) == 5


@pytest.mark.parametrize("name", WRITTEN)
def test_no_file_has_to_be_mended(office: Path, name: str) -> None:
    kind = name.removeprefix("z-")
    with ZipFile(BytesIO((office / f"{name}.{kind}").read_bytes())) as archive:
        assert archive.testzip() is None
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(part))

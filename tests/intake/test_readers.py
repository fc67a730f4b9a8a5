"""What readers see in files of every format, and what they refuse."""

from __future__ import annotations

import contextlib
import random
import zipfile
from pathlib import Path

import pytest

from jawny_plan.commands.cli import main
from jawny_plan.intake.readers import read
from jawny_plan.intake.refusal import Refused
from jawny_plan.intake.tree import BlockKind
from tests.intake import builders as b
from tests.intake import documents
from tests.intake.test_documents import unit


def texts(path: Path) -> list[str]:
    return [block.on_paper for block in read(path).blocks]


def test_accepted_text_of_tracked_changes(tmp_path):
    moved = f"<w:moveFrom>{b.run('stąd')}</w:moveFrom><w:moveTo>{b.run('tutaj')}</w:moveTo>"
    source = read(b.docx(tmp_path / "a.docx", b.para("Do ", b.deleted("maja"), b.inserted("lipca")) + b.para(moved)))
    assert [block.text for block in source.blocks] == ["Do lipca", "tutaj"]
    assert source.inserted and source.deleted


def test_a_paragraph_whose_mark_was_deleted_runs_on(tmp_path):
    first = f'<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>{b.run("do końca ")}</w:p>'
    assert texts(b.docx(tmp_path / "a.docx", first + b.para("maja"))) == ["do końca maja"]


def test_text_box_once_hidden_text_never(tmp_path):
    body = b.box("raz") + b.para(b.run("tajne", "<w:vanish/>"), b.run("jawne"))
    source = read(b.docx(tmp_path / "a.docx", body))
    assert [block.text for block in source.boxes] == ["raz"]
    assert [block.text for block in source.blocks] == ["jawne"]


def test_footnotes_in_the_order_of_the_text(tmp_path):
    path = b.docx(tmp_path / "a.docx", b.para("b^2 a^1"), parts={"footnotes": b.footnotes("pierwszy", "drugi")})
    assert [note.on_paper for note in read(path).notes] == ["[1] drugi", "[2] pierwszy"]


def test_automatic_numbers_with_levels(tmp_path):
    lists = b.numbering({1: [("decimal", "%1)"), ("lowerLetter", "%1%2.")]}, starts={1: 1})
    body = "".join(
        b.para(text, numbered=(1, level)) for text, level in (("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1))
    )
    assert texts(b.docx(tmp_path / "a.docx", body, parts={"numbering": lists})) == [
        "1) a",
        "1a. b",
        "1b. c",
        "2) d",
        "2a. e",
    ]


def test_merged_cells_are_told_once(tmp_path):
    table = b.table(
        ["A", ("B", '<w:vMerge w:val="restart"/>')], ["C", ("", "<w:vMerge/>")], [("D", '<w:gridSpan w:val="2"/>')]
    )
    source = read(b.docx(tmp_path / "a.docx", table))
    assert [block.kind for block in source.blocks] == [BlockKind.ROW] * 3
    assert [block.on_paper for block in source.blocks] == ["A | B", "C", "D"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250", "iso8859_2"])
def test_every_polish_encoding(tmp_path, encoding):
    text = "Źródła: zażółć gęślą jaźń, Łódź, ścieżka, Ćmielów, ŚWIT."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert texts(tmp_path / "a.txt") == [text]


def test_hidden_parts_of_a_page(tmp_path):
    page = "<style>.a,#b{display:none}</style><nav>menu</nav><p class=a>x</p><p id=b>x</p><p hidden>x</p><p style='display: none'>x</p><p>widać</p>"
    (tmp_path / "a.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    assert texts(tmp_path / "a.html") == ["widać"]


def zipped(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in {"[Content_Types].xml": b"<Types/>", **parts}.items():
            file.writestr(name, data)
    return path


def bomb(folder: Path) -> Path:
    return zipped(folder / "bomba.docx", **{"word/document.xml": b"<a>" + b" " * 60_000_000 + b"</a>"})


def entities(folder: Path) -> Path:
    text = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    return zipped(folder / "encje.docx", **{"word/document.xml": text})


def outer_entity(folder: Path) -> Path:
    text = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    return zipped(folder / "xxe.odt", **{"content.xml": text})


def cut_off(folder: Path) -> Path:
    whole = documents.changes_in_controls(folder).read_bytes()
    (folder / "uciety.docx").write_bytes(whole[: len(whole) // 2])
    return folder / "uciety.docx"


def old_word(folder: Path) -> Path:
    (folder / "stary.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 900)
    return folder / "stary.doc"


def broken_pdf(folder: Path) -> Path:
    (folder / "zly.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>")
    return folder / "zly.pdf"


def empty(folder: Path) -> Path:
    (folder / "pusty.txt").write_bytes(b"")
    return folder / "pusty.txt"


def picture(folder: Path) -> Path:
    (folder / "skan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    return folder / "skan.png"


def letter(folder: Path) -> Path:
    (folder / "list.txt").write_text(
        "Szanowni Państwo,\n\nzapraszamy na debatę o zagrożeniach w rejonie nr 2.\n", encoding="utf-8"
    )
    return folder / "list.txt"


def absent(folder: Path) -> Path:
    return folder / "nie-ma.docx"


def deep(folder: Path) -> Path:
    return zipped(folder / "gleboki.docx", **{"word/document.xml": b"<a>" * 100_000 + b"</a>" * 100_000})


REFUSED = {
    bomb: "duży",
    entities: "DTD",
    outer_entity: "DTD",
    cut_off: "uszkodzony",
    old_word: "DOCX",
    broken_pdf: "uszkodzony",
    empty: "pusty",
    picture: "skan",
    letter: "nie wygląda na plan",
    absent: "Nie ma pliku",
    deep: "uszkodzony",
    documents.report: "Sprawozdanie",
    documents.rich_text_with_note: "przypisy",
}


@pytest.mark.parametrize("make", REFUSED, ids=lambda make: make.__name__)
def test_refused_in_one_sentence_and_nothing_written(make, tmp_path, capsys):
    home = unit(tmp_path)
    before = sorted(home.rglob("*"))
    assert main(["import", str(make(tmp_path)), str(home), "--no-questions"]) == 4
    said = capsys.readouterr()
    assert REFUSED[make] in said.err and len(said.err.strip().splitlines()) == 1
    assert "Traceback" not in said.err + said.out
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "make", [documents.changes_in_controls, documents.opendocument, documents.rich_text, documents.web_page]
)
def test_no_damage_ends_in_a_traceback(make, tmp_path):
    whole = make(tmp_path).read_bytes()
    chance = random.Random(7)
    for number in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 40)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path = tmp_path / f"zepsuty-{number}{'.html' if make is documents.web_page else '.bin'}"
        path.write_bytes(damaged)
        with contextlib.suppress(Refused):
            read(path)


def test_a_plan_that_stands_already_is_never_touched(tmp_path, capsys):
    home, document = unit(tmp_path), documents.rich_text(tmp_path)
    assert main(["import", str(document), str(home), "--no-questions"]) == 0
    plan = next((home / "plan_data/plany").glob("*.yml"))
    plan.write_text("moje\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["import", str(document), str(home), "--no-questions"]) == 4
    assert "już jest" in capsys.readouterr().err
    assert plan.read_text(encoding="utf-8") == "moje\n"


def test_several_plans_are_named_not_merged(tmp_path, capsys):
    home, document = unit(tmp_path), documents.two_whole_plans(tmp_path)
    assert main(["import", str(document), str(home), "--no-questions"]) == 3
    said = capsys.readouterr().out
    assert "--plan 1" in said and "--plan 2" in said and "NR 2" in said
    assert not list((home / "plan_data/plany").iterdir())
    assert main(["import", str(document), str(home), "--no-questions", "--plan", "3"]) == 4

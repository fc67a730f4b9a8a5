"""The production: nothing is made twice, nothing half, and side by side gives the same bytes as one by one."""

from __future__ import annotations

import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import font_lato
import pytest

from jawny_plan.outputs.documents.orders import NoteOrder, Order, SheetOrder
from jawny_plan.outputs.documents.print import PrintError
from jawny_plan.outputs.documents.production import CHUNK, FEW, Production
from jawny_plan.outputs.note_formats import LIBRE_OFFICE, NOTE_FORMATS
from jawny_plan.press import NoteError
from jawny_plan.storage import cached
from jawny_plan.storage.disk import UNUSED_DAYS
from tests.conftest import ROOT
from tests.tools import pdf
from tests.tools.picture import picture

DAY = date(2024, 1, 1)
TEMPLATE = """\
#let dane = json("/dane.json")
#set document(title: dane.tytul)
#set text(font: "Lato", lang: "pl")
= #dane.tytul
#dane.tekst
#if "znak" in dane.obrazki { image(dane.obrazki.znak, alt: "znak") }
#if "komendant" in dane.obrazki { image(dane.obrazki.komendant, alt: "komendant") }
"""
EMBLEM = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="{0}" height="9"/></svg>'
BROKEN = "#dane.brak"


class Place:
    """Templates, pictures and a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.templates, self.pictures, self.cache = (folder / name for name in ("wzory", "obrazki", "pamiec"))
        self.templates.mkdir()
        self.pictures.mkdir()
        (self.templates / "x.typ").write_text(TEMPLATE, encoding="utf-8")
        (self.templates / "nota.typ").write_text((ROOT / "docs/_druk/nota.typ").read_text(encoding="utf-8"))
        (self.templates / "wspolne.typ").write_text((ROOT / "docs/_druk/wspolne.typ").read_text(encoding="utf-8"))
        (self.templates / "zly.typ").write_text(TEMPLATE + BROKEN, encoding="utf-8")
        (self.pictures / "znak.svg").write_text(EMBLEM.format(5))

    def make(self, orders: Sequence[Order]) -> tuple[Mapping[str, Path], list[tuple[int, int]]]:
        """As a build that begins now: the files, and what was told of the progress."""
        told: list[tuple[int, int]] = []
        production = Production(self.templates, self.pictures, self.cache)
        production.order(orders)
        files = production.files
        production.finish(lambda done, whole: told.append((done, whole)))
        return files, told

    def kept(self) -> dict[str, tuple[bytes, int]]:
        """What stands in the cache: bytes, and which file on the disk it is."""
        return {path.name: (document(path), path.stat().st_ino) for path in self.cache.iterdir()}


def document(file: Path) -> bytes:
    """The document that is kept in a file of the cache, whole."""
    found = cached.read(file)
    assert found is not None
    return found


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def sheet(number: int = 1, text: str = "Treść.", template: str = "x.typ", **more: object) -> SheetOrder:
    return SheetOrder(f"arkusz-{number}.pdf", template, {"tytul": f"Arkusz {number}", "tekst": text, **more}, DAY)


def note(suffix: str, html: str = "<h1>Nota</h1><p>Treść noty.</p>") -> NoteOrder:
    form = next(form for form in NOTE_FORMATS if form.file == f"nota.{suffix}")
    return NoteOrder(form.file, form, html, "Nota", "KPP Przykładowo", "https://przyklad.example/nota/", DAY)


SIGN = {"jednostka": {"znak": {"plik": "znak.svg", "opis": "znak"}}}
ORDERS: list[Order] = [sheet(1), sheet(2, **SIGN), *(note(suffix) for suffix in ("docx", "odt", "txt", "pdf"))]


def test_every_order_has_its_file_by_its_path(place):
    files, told = place.make(ORDERS)
    assert list(files) == [order.path for order in ORDERS]
    assert told == [(number, len(ORDERS)) for number in range(1, len(ORDERS) + 1)]
    starts = {path: document(file)[:4] for path, file in files.items() if not path.endswith(".txt")}
    assert starts == {path: b"%PDF" if path.endswith(".pdf") else b"PK\x03\x04" for path in starts}
    assert "Treść noty." in document(files["nota.txt"]).decode()
    assert "Arkusz 2" in pdf.text(document(files["arkusz-2.pdf"]))


def test_what_did_not_change_is_not_made_again(place):
    files, _ = place.make(ORDERS)
    before = place.kept()
    again, told = place.make(ORDERS)
    assert (again, told) == (files, [])
    assert place.kept() == before


def test_only_what_changed_is_made_again(place):
    files, _ = place.make(ORDERS)
    before = place.kept()
    changed = [sheet(1, "Inna treść."), *ORDERS[1:]]
    again, told = place.make(changed)
    assert told == [(1, 1)]
    assert {path for path in files if files[path] != again[path]} == {"arkusz-1.pdf"}
    assert "Inna treść." in pdf.text(document(again["arkusz-1.pdf"]))
    assert before.items() <= place.kept().items()


@pytest.mark.parametrize(
    "change",
    [
        lambda order: replace(order, title="Inny tytuł"),
        lambda order: replace(order, author="KPP Inna"),
        lambda order: replace(order, html="<p>Inna</p>"),
        lambda order: replace(order, day=date(2024, 1, 2)),
        lambda order: replace(order, address="https://inny.example/nota/"),
        lambda order: replace(order, format=LIBRE_OFFICE),
    ],
    ids=["title", "author", "html", "day", "address", "format"],
)
def test_everything_in_an_order_counts(place, change):
    [before] = place.make([note("docx")])[0].values()
    [after] = place.make([change(note("docx"))])[0].values()
    assert after != before


def test_a_changed_template_makes_everything_again(place):
    files, _ = place.make(ORDERS)
    (place.templates / "x.typ").write_text(TEMPLATE.replace("= #", "= Nowy #"), encoding="utf-8")
    again, told = place.make(ORDERS)
    assert len(told) == len(ORDERS)
    assert not set(files.values()) & set(again.values())
    assert "Nowy Arkusz 1" in pdf.text(document(again["arkusz-1.pdf"]))


@pytest.mark.parametrize("name", ["znak.svg", "znaki/znak.svg", "ZNAK.SVG", "znak"])
def test_a_changed_emblem_is_printed_anew_where_it_is(place, name):
    sign = {"jednostka": {"znak": {"plik": name, "opis": "znak"}}}
    (place.pictures / name).parent.mkdir(exist_ok=True)
    (place.pictures / name).write_text(EMBLEM.format(5))
    files, _ = place.make([sheet(1), sheet(2, **sign)])
    (place.pictures / name).write_text(EMBLEM.format(9))
    again, told = place.make([sheet(1), sheet(2, **sign)])
    assert told == [(1, 1)]
    assert files["arkusz-1.pdf"] == again["arkusz-1.pdf"]
    assert document(files["arkusz-2.pdf"]) != document(again["arkusz-2.pdf"])


@pytest.mark.parametrize("name", ["brak.svg", "../poza.svg", "."])
def test_an_emblem_that_cannot_be_read_is_refused(place, name):
    place.pictures.with_name("poza.svg").write_text(EMBLEM.format(5))
    with pytest.raises(PrintError, match=r"^arkusz-2\.pdf: Druk x\.typ: .*znak"):
        place.make([sheet(2, jednostka={"znak": {"plik": name, "opis": "znak"}})])


def test_a_changed_photo_of_the_chief_is_printed_anew(place):
    chief = {"slowo": {"zdanie": "Tak.", "podpis": "Komendant", "zdjecie": {"plik": "k.jpg"}}}
    (place.pictures / "k.jpg").write_bytes(picture("JPEG"))
    files, _ = place.make([sheet(1), sheet(2, **chief)])
    (place.pictures / "k.jpg").write_bytes(picture("JPEG", (30, 40)))
    again, told = place.make([sheet(1), sheet(2, **chief)])
    assert told == [(1, 1)] and files["arkusz-1.pdf"] == again["arkusz-1.pdf"]
    assert document(files["arkusz-2.pdf"]) != document(again["arkusz-2.pdf"])


@pytest.mark.parametrize("name", ["brak.jpg", "../poza.jpg", ".", "tekst.jpg"])
def test_a_photo_of_the_chief_that_cannot_be_read_is_refused(place, name):
    place.pictures.with_name("poza.jpg").write_bytes(picture("JPEG"))
    (place.pictures / "tekst.jpg").write_text("to nie jest zdjęcie", encoding="utf-8")
    with pytest.raises(PrintError, match=r"^arkusz-2\.pdf: Druk x\.typ: .*zdjęcia"):
        place.make([sheet(2, slowo={"zdanie": "Tak.", "podpis": "K", "zdjecie": {"plik": name}})])


def test_changed_letters_make_everything_again(place, monkeypatch, tmp_path):
    place.make([sheet(1)])
    letters = tmp_path / "litery"
    shutil.copytree(font_lato.font_directory, letters)
    monkeypatch.setattr(font_lato, "font_directory", str(letters))
    assert place.make([sheet(1)])[1] == []
    with (letters / "Lato-Regular.ttf").open("ab") as file:
        file.write(b"\0")
    assert place.make([sheet(1)])[1] == [(1, 1)]


def test_files_beside_the_pictures_that_no_sheet_shows_do_not_count(place):
    place.make(ORDERS)
    (place.pictures / "jednostka.yml").write_text("nazwa: x\n")
    (place.pictures / "inny.svg").write_text(EMBLEM.format(7))
    assert place.make(ORDERS)[1] == []


def test_a_deleted_cache_is_made_again_with_the_same_bytes(place):
    files, _ = place.make(ORDERS)
    before = {path: document(file) for path, file in files.items()}
    for file in place.cache.iterdir():
        file.unlink()
    place.cache.rmdir()
    again, _ = place.make(ORDERS)
    assert again == files
    assert {path: document(file) for path, file in again.items()} == before


@pytest.mark.parametrize(
    "harm",
    [
        lambda whole: whole[:0],
        lambda whole: whole[:-1],
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole[:40],
        lambda whole: whole[:9] + bytes([whole[9] ^ 1]) + whole[10:],
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 128]),
        lambda whole: whole + b"\n",
        lambda whole: bytes(len(whole)),
    ],
    ids=["empty", "a byte short", "half", "hardly begun", "a bit in it", "a bit of its sum", "longer", "zeros"],
)
@pytest.mark.parametrize("when", ["before the build", "during the build"])
def test_a_damaged_document_is_noticed_and_made_again(place, harm, when):
    files, _ = place.make(ORDERS)
    before = {path: document(file) for path, file in files.items()}
    production = Production(place.templates, place.pictures, place.cache)
    if when == "during the build":
        production.order(ORDERS)
    for file in files.values():
        file.write_bytes(harm(file.read_bytes()))
    production.order(ORDERS if when == "before the build" else [])
    production.finish(lambda *_: None)
    assert {path: production.document(path) for path in files} == before
    assert {path: document(file) for path, file in files.items()} == before


def test_a_document_that_another_build_dropped_is_made_again(place):
    production = Production(place.templates, place.pictures, place.cache)
    production.order([sheet(1)])
    production.finish(lambda *_: None)
    production.files["arkusz-1.pdf"].unlink()
    assert production.document("arkusz-1.pdf").startswith(b"%PDF")


def test_empty_files_such_as_a_power_cut_leaves_are_made_again_with_the_others(place):
    files, _ = place.make(ORDERS)
    files["arkusz-1.pdf"].write_bytes(b"")
    assert place.make(ORDERS)[1] == [(1, 1)]


def test_many_orders_are_made_side_by_side_with_the_same_bytes(place, tmp_path, monkeypatch):
    orders = [sheet(number) for number in range(1, CHUNK)] + [note("docx"), note("odt")]
    assert len(orders) > FEW
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    began = os.times()
    files, told = place.make(orders)
    worked = os.times()
    assert worked.children_user > began.children_user  # other processes did it
    done = [number for number, whole in told if whole == len(orders)]
    assert len(done) == len(told) and done == sorted(set(done)) and done[-1] == len(orders)
    (tmp_path / "osobno").mkdir()
    alone = Place(tmp_path / "osobno")
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    one_by_one, _ = alone.make(orders)
    assert os.times().children_user == worked.children_user
    assert {path: document(file) for path, file in files.items()} == {
        path: document(file) for path, file in one_by_one.items()
    }


@pytest.mark.parametrize(("number", "aside"), [(FEW, False), (CHUNK, True)])
def test_only_where_much_is_missing_something_else_may_be_done_meanwhile(place, number, aside, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    production = Production(place.templates, place.pictures, place.cache)
    production.order([sheet(each) for each in range(number)])
    assert production.works_aside is aside
    production.close()
    assert not production.works_aside


@pytest.mark.parametrize("number", [1, FEW + 1], ids=["here", "in workers"])
def test_an_order_that_cannot_be_made_says_so_and_leaves_nothing_half(place, number, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    orders = [*(sheet(each) for each in range(1, number + 1)), sheet(99, template="zly.typ")]
    with pytest.raises(PrintError, match=r"^arkusz-99\.pdf: Druk zly\.typ: Typst zgłosił błąd\.\n"):
        place.make(orders)
    assert all(re.fullmatch("[0-9a-f]{64}", name) for name in place.kept())
    assert all(data.startswith(b"%PDF") and data.rstrip().endswith(b"%%EOF") for data, _ in place.kept().values())
    (place.templates / "zly.typ").write_text(TEMPLATE, encoding="utf-8")
    files, _ = place.make(orders)
    assert all(file.is_file() for file in files.values())


FULL = """#let d = json("/dane.json")
#assert(d.tekst.len() < 50, message: "arkusz nie mieści się na stronie.")
#set document(title: "x")
#set text(lang: "pl", font: "Lato")
= x
"""


@pytest.mark.parametrize("number", [1, FEW + 1], ids=["here", "in workers"])
def test_a_sheet_without_room_for_its_text_is_left_out_and_remembered(place, number, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    (place.templates / "pelny.typ").write_text(FULL, encoding="utf-8")
    orders = [*(sheet(each) for each in range(1, number + 1)), sheet(99, "długi " * 20, template="pelny.typ")]
    for missing in (number + 1, 0):  # the second time nothing is tried again
        production = Production(place.templates, place.pictures, place.cache)
        told: list[tuple[int, int]] = []
        production.order(orders)
        assert set(production.unfit()) == {"arkusz-99.pdf"}
        production.finish(lambda done, whole, told=told: told.append((done, whole)))
        assert production.files.keys() == production.orders.keys() == {order.path for order in orders[:-1]}
        reason = production.left_out["arkusz-99.pdf"].reason
        assert reason.startswith("Druk pelny.typ: arkusz nie mieści się na stronie. Skróć: „długi długi")
        assert production._missing == missing


def test_a_note_that_cannot_be_made_says_so(place):
    with pytest.raises(NoteError, match=r"^nota\.docx: .*<video>"):
        place.make([note("docx", "<video></video>")])
    assert place.kept() == {}


def test_a_write_that_is_cut_short_leaves_no_document(place, monkeypatch):
    def fail(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[:10])
        raise OSError("disk full")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", fail)
        with pytest.raises(OSError, match="disk full"):
            place.make([sheet(1)])
    files, told = place.make([sheet(1)])
    assert told == [(1, 1)]
    assert document(files["arkusz-1.pdf"]).startswith(b"%PDF")


def test_what_no_build_has_used_for_long_is_dropped(place):
    files, _ = place.make([sheet(1), sheet(2), sheet(3)])
    now = time.time()
    ages = {"arkusz-1.pdf": UNUSED_DAYS + 1, "arkusz-2.pdf": UNUSED_DAYS - 1, "arkusz-3.pdf": UNUSED_DAYS + 1}
    for path, days in ages.items():
        os.utime(files[path], (now, now - days * 86_400))
    place.make([sheet(3)])
    assert {path for path, file in files.items() if file.exists()} == {"arkusz-2.pdf", "arkusz-3.pdf"}
    assert now - files["arkusz-3.pdf"].stat().st_mtime < 86_400  # used today, so young again


def test_nothing_ordered_nothing_made(place):
    assert place.make([]) == ({}, [])


def test_a_build_that_gives_up_sends_the_workers_home_and_leaves_nothing_half(place, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    orders = [sheet(number) for number in range(1, FEW + 10)]
    production = Production(place.templates, place.pictures, place.cache)
    production.order(orders)
    production.close()
    production.close()  # giving up twice is no fault
    assert multiprocessing.active_children() == []
    assert all(re.fullmatch("[0-9a-f]{64}", name) for name in place.kept())
    files, told = place.make(orders)
    assert all(file.is_file() for file in files.values())
    assert len(told) <= len(orders)


WORKER = """
import sys
from jawny_plan.outputs.documents import production
from jawny_plan.press import docx, eml, odt, radio
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_a_worker_is_small():
    surroundings = os.environ | {"PYTHONPATH": str(ROOT / "hooks")}
    command = [sys.executable, "-P", "-c", WORKER]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    carried = set(done.stdout.split())
    assert {"jawny_plan", "typst"} <= carried
    # What reads data and pages, what others write such files with, and what only photos need.
    assert carried.isdisjoint({"pydantic", "yaml", "jinja2", "markdown", "mkdocs", "docx", "odfdo", "lxml", "PIL"})

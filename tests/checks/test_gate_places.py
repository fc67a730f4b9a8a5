"""Where the gate says that something is: the file, the line, the column, what it is joined of, what it leaves alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.gate import Document, Gate
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import loaded
from tests.checks.test_gate import EMPTY, MEETING, TODAY, UNIT, there
from tests.conftest import ROOT

SITE = "https://przyklad.example/"
CONTROL = "Kontrola sklepów odbędzie się 15 grudnia 2026 r."


@pytest.fixture
def data(one_plan: Path) -> Path:
    """The data that these tests change."""
    return one_plan


def gate_of(data: Path, today: date = TODAY) -> Gate:
    return Gate(loaded(data), data.parent / "docs", today)


def places(faults: list[Fault]) -> list[tuple[str, int, int, str]]:
    return [(Path(fault.file).name, fault.line, fault.column, fault.path) for fault in faults]


def refused(gate: Gate, site: Path, **documents: Document) -> list[Fault]:
    with pytest.raises(Faults) as caught:
        gate.check_site(there(site), documents)
    return caught.value.faults


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


def test_a_value_is_told_at_its_line_and_column(data):
    (data / "plany/p.yml").write_text(EMPTY.format("Prosi o to Marek Kowalski z osiedla"), "utf-8")
    assert places(gate_of(data).faults()) == [("p.yml", 2, 19, "haslo")]


def test_the_name_of_a_file_is_told_at_its_beginning(data):
    (data / "plany/p.yml").rename(data / "plany/marek-kowalski.yml")
    assert places(gate_of(data).faults()) == [("marek-kowalski.yml", 1, 1, "")]


def test_every_identifier_and_every_address_is_looked_at(data):
    wanted = "    - {{id: {}, tresc: Lampa, odpowiada: Gmina, stan: przyjety}}\n"
    names = ("lampa", "wniosek-szczepaniak", "lawka", "marek-kowalski")
    (data / "spotkania/s.yml").write_text(f"{MEETING}  wnioski:\n{''.join(map(wanted.format, names))}", "utf-8")
    unit = data / "jednostka.yml"
    unit.write_text(f"{UNIT}# https://gmina.example/lampy\n# https://gmina.example/marek-kowalski,118.html\n", "utf-8")
    assert places(gate_of(data).faults()) == [
        ("s.yml", 11, 20, "sprawozdanie.wnioski[1].id"),
        ("s.yml", 13, 12, "sprawozdanie.wnioski[3].id"),
        ("jednostka.yml", 6, 25, ""),
    ]


def test_hints_name_place_words_and_advice_and_leave_comments_alone(data):
    (data / "plany/p.yml").write_text("# W piwnicy śpi kloszard.\n" + EMPTY.format("W bramie śpi kloszard"), "utf-8")
    found = gate_of(data).hints()
    assert [hint.partition("p.yml")[2] for hint in found if "kloszard" in hint] == [
        ":3:21: haslo: bezdomność osoby: „kloszard”. Napisz o pomocy i miejscu ogólnie, bez wskazywania osoby."
    ]


def test_hints_go_on_behind_a_comment_and_behind_a_text_without_any(data):
    plan = EMPTY.format("Lokator pije od lat").replace("nazwa: hałas", "nazwa: kloszard śpi na ławce")
    (data / "plany/p.yml").write_text(f"# Lokator bierze narkotyki.\n{plan}# Lokator jest po udarze.\n", "utf-8")
    gate = gate_of(data)
    found = gate.hints()
    assert [hint.partition("„")[2].partition("”")[0] for hint in found] == ["pije od lat", "kloszard", "śpi na ławce"]
    assert all("p.yml:" in hint for hint in found)
    assert gate.hints() == found  # what holds no hint is remembered, what holds one is told again
    assert len(gate.unmeaning.sums) > 0


def test_a_page_that_gives_hints_is_told_at_its_line(data):
    docs = data.parent / "docs"
    docs.mkdir()
    (docs / "o-nas.md").write_text("# O nas\n\nZa sklepem śpi kloszard.\n", "utf-8")
    assert [hint.partition("o-nas.md")[2][:24] for hint in gate_of(data).hints() if "kloszard" in hint] == [
        ":3:16: bezdomność osoby:"
    ]


def test_what_gate_reads_and_its_rules_are_values(data):
    gate = gate_of(data)
    assert "Ciszej" in [passage.text for passage in gate.passages]
    assert gate.rules.startswith(f"{TODAY} {{")
    assert gate.exceptions == ()


def test_words_that_no_data_hold_are_told_at_their_place_in_the_file(data, site):
    (site / "o.txt").write_text("Pierwsza linia.\nDruga: Marek Kowalski mówi.\n", "utf-8")
    (site / "p.html").write_text("<p>Nic</p>\n<p>Jan Nowak przyszedł.</p>", "utf-8")
    (site / "q.json").write_text('{"a": "Ewa \\u0053owa prosi"}', "utf-8")
    found = {fault.file: fault for fault in refused(gate_of(data), site)}
    assert {name: (fault.line, fault.column, fault.path) for name, fault in found.items()} == {
        "site/o.txt": (2, 1, ""),
        "site/p.html": (2, 4, ""),
        "site/q.json": (1, 1, ""),
    }
    assert all("Ani dane, ani szablony nie mają tych słów" in fault.advice for fault in found.values())


def test_what_a_page_joins_is_told_once_with_all_its_places_and_files(data, site):
    (data / "plany/p.yml").write_text(EMPTY.format("Marek") + "# Kowalski\n", "utf-8")
    for name in ("a.html", "b.html"):
        (site / name).write_text(f"<p>Prosi: Marek Kowalski, {name[0]}.</p>", "utf-8")
    [fault] = refused(gate_of(data), site)
    assert (Path(fault.file).name, fault.line, fault.column, fault.path) == ("p.yml", 2, 8, "haslo")
    assert "Łączy to razem z " in fault.advice and "p.yml:11:3: site/a.html, site/b.html." in fault.advice


def test_what_stands_whole_in_the_data_needs_no_other_place(data, site):
    (data / "plany/p.yml").write_text(EMPTY.format("o Marku Kowalskim"), "utf-8")
    (site / "a.html").write_text("<p>o Marku Kowalskim</p>", "utf-8")
    [fault] = refused(gate_of(data), site)
    assert "Łączy to: site/a.html." in fault.advice


def test_the_name_of_a_file_of_the_site_is_told_where_it_was_typed_or_at_the_file(data, site):
    (site / "jan-nowak.html").write_text("<p>Nic</p>", "utf-8")
    assert places(refused(gate_of(data), site)) == [("jan-nowak.html", 1, 1, "")]
    (data / "plany/p.yml").write_text(EMPTY.format("Ciszej") + "# zdjęcie jan-nowak.html\n", "utf-8")
    assert places(refused(gate_of(data), site)) == [("p.yml", 11, 11, "")]


def test_the_site_s_own_addresses_are_nobody_s_but_only_they(data, site):
    (site / "adam-lis").mkdir()
    (site / "adam-lis/index.html").write_text("<p>Nic</p>", "utf-8")
    (site / "mapa.xml").write_text(
        f"<x><loc>{SITE}adam-lis/#cel</loc><loc>adam-lis/</loc><loc>Adam Lis/#adam</loc></x>", "utf-8"
    )
    assert {(fault.file, fault.problem) for fault in refused(gate_of(data), site)} == {
        ("site/mapa.xml", 'imię i nazwisko osoby: "Adam Lis".'),
        ("site/adam-lis/index.html", 'imię i nazwisko w nazwie pliku: "adam-lis".'),
    }


def test_hidden_data_of_a_picture_are_told_at_its_beginning(data, site):
    from PIL import Image

    exif = Image.Exif()
    exif[0x013B] = "Ktoś"
    Image.new("RGB", (4, 4)).save(site / "Z.JPG", exif=exif)
    [fault] = refused(gate_of(data), site)
    assert (fault.file, fault.line, fault.column) == ("site/Z.JPG", 1, 1)
    assert fault.problem.startswith("zdjęcie niesie ukryte dane: ")


def test_a_draft_waits_with_its_day_and_hides_nothing_that_is_shown_today(data, site):
    (site / "a.html").write_text(f"<p>{CONTROL}</p>", "utf-8")
    draft = Document("suma", {"tekst": CONTROL}, is_draft=True)
    gate = gate_of(data)
    for _ in range(2):
        [fault] = refused(gate, site, szkic=draft)
        assert fault.file == "site/a.html"
    (site / "a.html").unlink()
    assert gate.check_site({}, {"szkic": draft}) == ["suma"]
    [fault] = refused(gate, site, gotowy=draft._replace(is_draft=False))
    assert fault.file == "site/gotowy"


def test_a_draft_is_looked_at_for_people(data, site):
    draft = Document("suma", {"tekst": "Prosi o to Marek Kowalski."}, is_draft=True)
    assert [fault.file for fault in refused(gate_of(data), site, szkic=draft)] == ["site/szkic"]


def test_small_counts_are_looked_for_where_they_are_typed_not_where_they_are_made(data, site):
    text = "W klatce nr 2 odnotowano 12 interwencji."
    (site / "a.html").write_text(f"<p>{text}</p>", "utf-8")
    gate = gate_of(data)
    assert gate.check_site(there(site), {})
    (data / "plany/p.yml").write_text(EMPTY.format(text), "utf-8")
    assert places(gate_of(data).faults()) == [("p.yml", 2, 8, "haslo")]


@pytest.mark.parametrize(
    "name", ["A.HTML", "a.Xml", "A.TXT", "a.Json", "A.CSV", "a.ICS", "a.SVG", "a.Md", "a.jsonLD", "a.VCF"]
)
def test_an_ending_in_large_letters_hides_nothing(data, site, name):
    text = "Prosi o to Marek Kowalski."
    laid = {"j": f'{{"a": "{text}"}}', "c": f"a;b\n{text};x\n", "i": f"DESCRIPTION:{text}", "v": f"NOTE:{text}"}
    (site / name).write_text(laid.get(name.lower()[2], f"<p>{text}</p>" if name.lower()[2] in "hxs" else text), "utf-8")
    [fault] = refused(gate_of(data), site)
    assert fault.file == f"site/{name}"


def test_real_data_pass_and_their_names_are_given_back(site):
    gate = Gate(loaded(ROOT / "plan_data"), ROOT / "docs", date(2024, 3, 12))
    assert gate.faults() == []
    gate.check()
    (site / "a.html").write_text("<p>Nic</p>", "utf-8")
    passed = gate.check_site(there(site), {"x.pdf": Document("suma", "Nic")})
    assert (passed[0], passed[-1], len(passed)) == ("site/a.html", "suma", 3)

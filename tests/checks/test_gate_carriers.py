"""What carries personal data besides sentences: comments, identifiers, addresses, file names, approved texts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jawny_plan.checks.coverage import uncovered
from jawny_plan.checks.gate import Gate
from jawny_plan.checks.personal import Allowed, in_addresses, in_names
from jawny_plan.reading.blackened import BAR
from jawny_plan.reading.folder import loaded
from jawny_plan.wording.plan import approved
from tests.checks.test_gate import EMPTY, MEETING, PLAN, TEXTLESS, TODAY, net
from tests.conftest import ROOT

WORDING = "dzialania:\n  - {{nazwa: działanie, termin: {{rodzaj: brak}}, brzmienie: {}}}\n"


@pytest.fixture
def data(district: Path) -> Path:
    """The data that these tests change."""
    return district


def said(data: Path, today: date = TODAY) -> list[tuple[str, int, str]]:
    """The file, the line and the problem of each fault."""
    faults = Gate(loaded(data), data.parent / "docs", today).faults()
    return [(Path(fault.file).name, fault.line, fault.problem) for fault in faults]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# zgłosił Marek Kowalski\n" + EMPTY.format("Ciszej"), 1),
        ("# a\n" + EMPTY.format("Ciszej") + "# od Marka Kowalskiego\n", 12),
        (EMPTY.format("Ciszej") + "# tel. 601 234 567\n", 11),
    ],
)
def test_comments_are_read_at_their_line(data, text, line):
    (data / "plany/p.yml").write_text(text, "utf-8")
    assert [(file, at) for file, at, _ in said(data)] == [("p.yml", line)]


@pytest.mark.parametrize("value", ["'Kosz # 5 i ławka'", '"numer # 7"', "|\n  # nie komentarz\n"])
def test_a_sign_within_a_value_begins_no_comment(data, value):
    (data / "plany/p.yml").write_text(EMPTY.format(value), "utf-8")
    assert said(data) == []


@pytest.mark.parametrize("comment", ["{{## {} ##}}", "<!-- {} -->"])
def test_comments_of_templates_are_read(data, comment):
    docs = data.parent / "docs"
    docs.mkdir()
    (docs / "o-nas.md").write_text("# O nas\n\n" + comment.format("pytać: Marek Kowalski"), "utf-8")
    assert [(file, problem) for file, _, problem in said(data)] == [
        ("o-nas.md", 'imię i nazwisko osoby: "Marek Kowalski".')
    ]


@pytest.mark.parametrize("identity", ["marek-kowalski", "wniosek-szczepaniak", "nowakowska-1"])
def test_identifiers_are_read(data, identity):
    conclusion = f"    - {{id: {identity}, tresc: Lampa, odpowiada: Gmina, stan: przyjety}}\n"
    (data / "spotkania/s.yml").write_text(f"{MEETING}  wnioski:\n{conclusion}", "utf-8")
    assert [(file, "nazwie pliku" in problem) for file, _, problem in said(data)] == [("s.yml", True)]


@pytest.mark.parametrize(
    "name",
    ["kowalski-2026-08.yml", "plany/wisniewski.yml", "szczepaniak.jpg", "petrenko-2026.yml", "sprawa-petrenko.yml"],
)
def test_a_surname_alone_in_a_name_is_found(name):
    assert len(in_names([name], Allowed())) == 1


@pytest.mark.parametrize(
    "name",
    [
        "rejon-miejski-2026.yml",
        "wiejska.yml",
        "plan-zimowy.yml",
        "lukow-2026-01.yml",
        "plac-zabaw.jpg",
        "lampa.jpg",
        "rowerzysci.yml",
    ],
)
def test_ordinary_words_in_names_pass(name):
    assert in_names([name], Allowed(towns=frozenset({"Łuków"}))) == []


def test_addresses_of_proofs_are_read():
    found = in_addresses(
        ["Dowód: https://gmina.example/2026/marek-kowalski,118.html", "https://gmina.example/lampy"], Allowed()
    )
    assert [(item.number, item.words) for item in found] == [(0, "marek-kowalski")]


@pytest.mark.parametrize("text", ['{"a": "Marek\\u200b Kowalski"}', '{"a": ["x", {"b": "Mar\\u0065k Kowalski"}]}'])
def test_escaped_signs_in_generated_data_hide_nothing(tmp_path, text):
    (tmp_path / "dane.json").write_text(text, "utf-8")
    assert [fault.problem for fault in net(tmp_path)] == ['imię i nazwisko osoby: "Marek Kowalski".']


def test_a_published_address_that_the_next_sentence_stuck_to_passes(tmp_path):
    units = loaded(ROOT / "examples/przyklad/plan_data").data.districts.values()
    email = next(str(item.contact.email) for item in units if item.contact and item.contact.email)
    (tmp_path / "dane.json").write_text(f'{{"a": "Pisz na {email}.Wykonano"}}', "utf-8")
    assert net(tmp_path) == []


def test_a_comment_of_a_page_is_read(tmp_path):
    (tmp_path / "x.html").write_text("<p>Nic.</p><!-- Marek Kowalski -->", "utf-8")
    assert len(net(tmp_path)) == 1


NAMED = "Rozmowy z Markiem Kowalskim o hałasie."
BLACKENED = "zaczernione:\n  - tekst: Markiem Kowalskim\n    powod: ochrona danych osobowych\n"


@pytest.fixture
def sealed(data):
    """A plan whose approved text names somebody."""
    (data / "plany/p.yml").write_text(PLAN.format("Ciszej") + WORDING.format(f'"{NAMED}"'), "utf-8")
    (data / "plany/p.txt").write_text(NAMED.replace("Markiem ", "Markiem\n"), "utf-8")
    return data


def test_a_finding_in_an_approved_text_asks_for_blackening(sealed):
    faults = Gate(loaded(sealed), sealed.parent / "docs", TODAY).faults()
    assert {Path(fault.file).name: "zaczernione: tekst i powod" in fault.advice for fault in faults} == {
        "p.txt": True,
        "p.yml": False,
    }


def test_blackened_words_are_shown_nowhere_and_the_page_says_so(sealed):
    (sealed / "plany/p.przebieg.yml").write_text(BLACKENED, "utf-8")
    material = loaded(sealed)
    [file] = material.data.plans
    assert said(sealed) == []
    assert file.approved.text == f"Rozmowy z {BAR} o hałasie." == file.plan.actions[0].wording
    assert uncovered(file) == []
    assert "Kowalskim" not in repr(file.plan) and "Kowalskim" in (sealed / "plany/p.txt").read_text("utf-8")


def test_the_reason_of_blackening_is_told_and_checked(sealed):
    from jawny_plan.facts.plan import PlanFacts

    log = sealed / "plany/p.przebieg.yml"
    log.write_text(BLACKENED, "utf-8")
    data = loaded(sealed).data
    told = approved(PlanFacts(data.plans[0], data.districts, TODAY))
    assert told["zaczernione"] == ["ochrona danych osobowych"]
    log.write_text(BLACKENED.replace("ochrona danych osobowych", "prosił Marek Kowalski"), "utf-8")
    assert [file for file, _, _ in said(sealed)] == ["p.przebieg.yml"]


def test_hints_at_people_are_never_crowded_out(data):
    entries = "".join(
        f"  - {{dnia: 2026-09-{day:02}, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 1, opis: Sąsiad z bloku {day} ma demencję.}}\n"
        for day in range(1, 31)
    )
    (data / "plany/p.yml").write_text(PLAN.format("Ciszej") + TEXTLESS + WORDING.format("Działamy."), "utf-8")
    (data / "plany/p.przebieg.yml").write_text(f"wpisy:\n{entries}", "utf-8")
    hints = Gate(loaded(data), data.parent / "docs", date(2026, 11, 29)).hints()
    assert len(hints) == 30 and all("ma demencję" in hint and "p.przebieg.yml:" in hint for hint in hints)
    assert len({hint.split(":")[1] for hint in hints}) == 30


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://portal.example/Marek%20Kowalski", "Marek%20Kowalski"),
        ("https://portal.example/%C5%BBaneta-Nowak/2", "%C5%BBaneta-Nowak"),
        ("https://portal.example/s?osoba=Szczepaniak&strona=2", "szczepaniak"),
        ("https://portal.example/s?q=Marek+Kowalski", "Marek+Kowalski"),
        ("https://marek-kowalski.example/", "marek-kowalski"),
        ("https://portal.example/a#marek-kowalski", "marek-kowalski"),
        ("https://portal.example/~mszczepaniak", "~mszczepaniak"),
        ("https://portal.example/~szczepaniak", "~szczepaniak"),
    ],
)
def test_an_address_hides_no_name_in_its_signs_host_or_question(address, words):
    found = in_addresses([f"Dowód: {address}"], Allowed())
    assert [item.words.lower() for item in found] == [words.lower()]


@pytest.mark.parametrize(
    "address",
    [
        "https://maria.example/plan",
        "https://portal.example/ulica%20Polna",
        "https://portal.example/szczepaniak",
        "https://portal.example/?q=polna&s=2",
        "https://portal.example/%zz",
        "https://portal.example/~gmina",
    ],
)
def test_an_address_of_ordinary_words_passes(address):
    assert in_addresses([address], Allowed()) == []

"""Data that press the layouts: each thing comes out sound in every format, or is refused in plain words."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, command
from tests.tools import pdf, text
from tests.tools.verapdf import failed_rules

TODAY = "2026-11-23"
PLAN, MEETING = "rejon-1-2026-01", "rejon-1-2026-12-10"
NOTE = ("index.html", "nota.docx", "nota.odt", "nota.txt", "nota.pdf")
LONG = " ".join(["Bezpieczna droga do szkoły, na targ i na przystanek przy ulicy Lipowej"] * 5)[:300].strip()
"""300 characters, as nobody should write them."""

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path


def changed(folder: Path, name: str, change: Change) -> None:
    path = folder / "plan_data" / name
    tree = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    change(tree)
    path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")


def built(folder: Path) -> Path:
    done = command("site", str(folder), today=TODAY)
    assert done.returncode == 0, done.stderr
    return folder / "site"


def sound(document: Path) -> bytes:
    """A PDF in which nothing stands outside the page and both standards hold."""
    data = document.read_bytes()
    assert failed_rules(data, "ua1") == failed_rules(data, "2a") == [], document.name
    assert all(sign.on_page for sign in pdf.signs(data)), document.name
    return data


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ('"radio@radio.example\\nBcc: zly@zly.example"', "jest odstęp albo koniec linii"),
        ("radio@radio.example\n      zly@zly.example", "jest odstęp albo koniec linii"),
        ("radio", "nie jest adresem e-mail"),
    ],
)
def test_the_address_of_a_newsroom_with_a_line_break_is_refused(folder, email, said):
    path = folder / "plan_data/jednostka.yml"
    words = path.read_text(encoding="utf-8").replace("email: redakcja@radio.przyklad.example", f"email: {email}")
    path.write_text(words, encoding="utf-8")
    done = command("site", str(folder), today=TODAY)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert (
        f"redakcje[1].email: {'w adresie e-mail ' if 'koniec' in said else ''}" in done.stderr and said in done.stderr
    )


def test_titles_of_three_hundred_characters(folder):
    assert len(LONG) == 300
    changed(folder, f"plany/{PLAN}.yml", lambda plan: plan.update(haslo=LONG))
    changed(folder, f"spotkania/{MEETING}.yml", lambda meeting: meeting.update(tytul=LONG))
    site = built(folder)
    solid = pdf.solid(LONG)
    for note in (f"{PLAN}-start", f"{PLAN}-polmetek", f"{PLAN}-zakonczenie", f"{MEETING}-zapowiedz"):
        for name in NOTE:
            assert solid in pdf.solid(text.of(site / f"prasa/{note}" / name)), (note, name)
        sound(site / f"prasa/{note}/nota.pdf")
        assert all(len(line) <= 72 for line in (site / f"prasa/{note}/nota-radio.txt").read_text("utf-8").split("\n"))
    for sheet in sorted((*site.glob(f"plany/{PLAN}/*.pdf"), *site.glob(f"spotkania/{MEETING}/*.pdf"))):
        assert solid in pdf.solid(pdf.text(sound(sheet))), sheet.name
    assert solid in pdf.solid(text.of(site / f"plany/{PLAN}/index.html"))


def test_a_plan_of_sixty_actions(folder):
    names = [f"Działanie numer {number}: rozmowy z mieszkańcami ulicy Lipowej" for number in range(1, 61)]
    until = {"rodzaj": "do-dnia", "do": "2026-06-30", "slowa": "do 30 czerwca"}
    changed(
        folder,
        f"plany/{PLAN}.yml",
        lambda plan: plan.update(
            dzialania=[{"nazwa": name, "termin": dict(until), "brzmienie": f"{name}, do 30 czerwca."} for name in names]
        ),
    )
    changed(folder, f"plany/{PLAN}.przebieg.yml", lambda log: [entry.pop("etap", None) for entry in log["wpisy"]])
    site = built(folder)
    for note in (f"{PLAN}-start", f"{PLAN}-zakonczenie"):
        for name in NOTE:
            said = pdf.solid(text.of(site / f"prasa/{note}" / name))
            assert [action for action in names if pdf.solid(action) not in said] == [], (note, name)
        data = sound(site / f"prasa/{note}/nota.pdf")
        assert pdf.tags(data).count("TR") >= 61 and pdf.page_count(data) > 2
    said = pdf.solid(pdf.text(sound(site / f"plany/{PLAN}/ulotka-duzy-druk.pdf")))
    assert [action for action in names if pdf.solid(action) not in said] == []
    leaflet = sound(site / f"plany/{PLAN}/ulotka.pdf")
    assert pdf.page_count(leaflet) == 2
    assert "To nie są wszystkie działania." in pdf.text(leaflet)
    for sheet in site.glob(f"plany/{PLAN}/klatka-*.pdf"):
        assert pdf.page_count(sound(sheet)) == 1
        assert pdf.solid(names[0]) in pdf.solid(pdf.text(sheet.read_bytes()))


def test_a_district_without_officer_and_contact(folder):
    def bare(district: dict[str, Any]) -> None:
        district.pop("kontakt")
        district.pop("dzielnicowi")

    changed(folder, "rejony/rejon-1.yml", bare)
    site = built(folder)
    for name in (*NOTE, "nota-radio.txt"):
        assert "Dzielnicowy:" not in text.of(site / f"prasa/{PLAN}-start" / name)
    for sheet in site.glob(f"plany/{PLAN}/*.pdf"):
        assert "Moja Komenda" in pdf.text(sound(sheet)), sheet.name
    assert not (site / "rejony/rejon-1/wizytowki.pdf").exists()
    for sheet in site.glob(f"spotkania/{MEETING}/*.pdf"):
        sound(sheet)


def test_a_plan_without_goal_and_hardly_anything_else(folder):
    def bare(plan: dict[str, Any]) -> None:
        summaries = ("w_skrocie", "w_skrocie_przed", "w_skrocie_po")
        for key in (*summaries, "cele", "dzialania", "podmioty", "informowanie", "zatwierdzil", "sposob_oceny"):
            plan.pop(key, None)
        plan["zagrozenia"] = [{"nazwa": "hałas"}]
        plan |= dict.fromkeys(("cele", "dzialania"), "brak") | dict.fromkeys(("podmioty", "informowanie"), "nieznane")
        plan |= {"tekst": "nieznany", "tekst_powod": "Plan znamy tylko z gazety."}

    (folder / f"plan_data/plany/{PLAN}.przebieg.yml").unlink()
    changed(folder, f"plany/{PLAN}.yml", bare)
    changed(folder, "plany/rejon-1-2026-07.yml", lambda plan: plan.pop("poprzedni_plan"))
    site = built(folder)
    assert "Plan nie podaje celu." in text.of(site / f"plany/{PLAN}/index.html")
    for name in (*NOTE, "nota-radio.txt"):
        said = text.of(site / f"prasa/{PLAN}-start" / name)
        assert "hałas" in said and "Cel zapisany" not in said and not re.search(r"\bNone\b|[:;,]\s*\.|\.\s*\.", said)
    for sheet in (site / f"prasa/{PLAN}-start/nota.pdf", *site.glob(f"plany/{PLAN}/*.pdf")):
        assert "hałas" in pdf.text(sound(sheet)).lower(), sheet.name

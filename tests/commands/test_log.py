"""The word `log`: an entry to be filled in, where it belongs, and what it refuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from jawny_plan.reading.folder import load
from tests.conftest import ROOT, command

LOG = "plany/rejon-2-2026-02.przebieg.yml"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path


def log(*words: str):
    return command("log", *words, today="2026-11-23")


def test_an_entry_is_added_at_the_end_and_its_place_is_told(example):
    file = example / "plan_data" / LOG
    before = file.read_text("utf-8")
    done = log("rejon-2-2026-02", "wykonanie", str(example))
    assert done.returncode == 0, done.stderr
    text = file.read_text("utf-8")
    assert text.startswith(before)
    line = text.split("\n").index("  - dnia: 2026-11-23") + 1
    assert f"Dopisano wpis „wykonanie”: {file}:{line}\n" in done.stdout
    checked = command("check", str(example), today="2026-11-23")
    assert checked.returncode == 1 and f"{file}:{line + 2}:" in checked.stderr and "nie wypełniono" in checked.stderr
    for example_of, value in (("«sprawozdanie dzielnicowego»", "rozmowa"), ("dzialanie: «4»", "dzialanie: 1")):
        text = text.replace(example_of, value)
    file.write_text(
        text.replace("opis: «Skontrolowano", "opis: Skontrolowano").replace("alkoholu.»", "alkoholu."), "utf-8"
    )
    (plan,) = (item for item in load(example / "plan_data").plans if item.id == "rejon-2-2026-02")
    assert plan.progress and str(plan.progress.entries[-1].day) == "2026-11-23"


def test_an_entry_of_a_day_gone_by_stands_in_its_place(example):
    done = log("rejon-2-2026-02", "wykonanie", "2026-04-20", str(example))
    assert done.returncode == 0 and "strona powie o nim od dziś" in done.stdout
    text = (example / "plan_data" / LOG).read_text("utf-8")
    assert text.index("dnia: 2026-04-13") < text.index("dnia: 2026-04-20") < text.index("dnia: 2026-05-04")


@pytest.mark.parametrize(
    "words",
    [
        ("wykonanie", "rejon-2-2026-02", "2026-04-20"),
        ("2026-04-20", "rejon-2-2026-02.yml", "wykonanie"),
        ("plan_data/plany/rejon-2-2026-02.przebieg.yml", "wykonanie", "2026-04-20"),
    ],
)
def test_the_order_of_its_words_does_not_matter(example, words):
    done = log(*words, str(example))
    assert done.returncode == 0, done.stderr
    assert "Dopisano wpis „wykonanie”" in done.stdout
    assert "  - dnia: 2026-04-20\n" in (example / "plan_data" / LOG).read_text("utf-8")


def test_a_plan_without_a_log_gets_one(example):
    done = log("nad-jeziorem-2025-05", "decyzja", str(example))
    assert done.returncode == 0, done.stderr
    assert "rodzaj: decyzja" in (example / "plan_data/plany/nad-jeziorem-2025-05.przebieg.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code", "problem"),
    [
        ((), 2, "Rodzaje wpisów: wykonanie, niewykonanie"),
        (("rejon-2-2026-02",), 2, "Rodzaje wpisów"),
        (("rejon-2-2026-02", "wykonani"), 2, 'Czy chodziło o "wykonanie"?'),
        (("rejon-2-2026-03", "ocena"), 1, 'planu "rejon-2-2026-03" nie ma'),
        (("rejon-2-2026-02", "ocena", "2026-02-31"), 1, "nie ma w kalendarzu"),
        (("rejon-2-2026-02", "ocena", "20.04.2026"), 1, "Czy chodziło o 2026-04-20?"),
    ],
)
def test_what_it_refuses(example, words, code, problem):
    before = {path: path.read_bytes() for path in example.rglob("*") if path.is_file()}
    done = log(*words, *([str(example)] if len(words) > 1 else []))
    assert done.returncode == code and problem in done.stderr, done.stderr
    assert {path: path.read_bytes() for path in example.rglob("*") if path.is_file()} == before


def test_an_example_of_a_deadline_does_not_contradict_itself(example):
    assert log("rejon-2-2026-02", "zmiana", str(example)).returncode == 0
    text = (example / "plan_data" / LOG).read_text("utf-8")
    assert "slowa: «do 30 czerwca 2024 roku»" in text
    assert "raz na dwa miesiące" not in text

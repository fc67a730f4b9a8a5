"""What was said of data is said again as long as they are the same, and of changed data what is true of them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from jawny_plan.commands import check, checking
from jawny_plan.reading.today import VARIABLE
from jawny_plan.storage import unchanged
from tests.conftest import ROOT, command


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[date]:
    """The days of the examinations that were really made."""
    made: list[date] = []
    examine = checking.examined

    def noted(data: Path, day: date) -> list[str]:
        made.append(day)
        return examine(data, day)

    monkeypatch.setattr(checking, "examined", noted)
    monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / "pamiec"))
    monkeypatch.setenv(VARIABLE, "2024-03-12")
    return made


def said(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = check.CHECK.run([str(folder)])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_same_data_are_examined_once_and_told_alike(folder, examined, capsys):
    first = said(folder, capsys)
    assert first[0] == 0 and "Dane są w porządku" in first[1]
    assert said(folder, capsys) == first
    assert len(examined) == 1


CHANGES: dict[str, Callable[[Path], object]] = {
    "a word": lambda folder: (folder / "plan_data/plany/rejon-2-2024-01.txt").write_text("Inny tekst."),
    "a file": lambda folder: (folder / "plan_data/plany/notatki.yml").write_text("a: b\n"),
    "a folder": lambda folder: (folder / "plan_data/plany/stare").mkdir(),
    "the day": lambda _: os.environ.__setitem__(VARIABLE, "2024-03-13"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changed_they_are_examined_again(folder, examined, capsys, change):
    said(folder, capsys)
    change(folder)
    said(folder, capsys)
    assert len(examined) == 2


def test_faults_are_looked_for_each_time(folder, examined, capsys):
    (folder / "plan_data/plany/notatki.yml").write_text("a: b\n")
    first = said(folder, capsys)
    assert first[0] == 1 and "notatki.yml" in first[2]
    assert said(folder, capsys) == first
    assert len(examined) == 2


def test_a_misspelt_word_of_the_data_is_named_with_what_was_meant(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    plan = tmp_path / "plan_data/plany/rejon-1-2026-07.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(
        text.replace("przekazywanie odczytów z tablicy", "przekazywanie odczytów z tabilcy"), encoding="utf-8"
    )
    told = command("check", str(tmp_path), today="2026-11-23").stdout
    assert "plany/rejon-1-2026-07.yml: „tabilcy” wygląda na literówkę. Jeśli miało być „tablicy”, popraw." in told
    assert told.count("wygląda na literówkę") == 1

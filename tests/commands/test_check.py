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

    def noted(data: Path, day: date, program: str) -> list[str]:
        made.append(day)
        return examine(data, day, program)

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


def test_what_is_remembered_of_files_is_said_as_if_they_were_read(tmp_path, monkeypatch, capsys):
    """What was read, spelt well or not: after each edit the same is said with a memory as without one."""
    data = shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    plan, photo = data / "plany/rejon-1-2026-07.yml", data / "zdjecia/szkola.png"
    text, picture = plan.read_text(encoding="utf-8"), photo.read_bytes()
    edits = (
        lambda: None,
        lambda: plan.write_text(text.replace("Nadal wolniej", "Nadal spokojniej", 1) + "\n# uwaga\n", encoding="utf-8"),
        lambda: plan.write_text(text.replace("haslo:", "haslo: Dzielnicowy sprawdzil drogi pszy szkole #", 1), "utf-8"),
        lambda: photo.write_bytes(picture[:40]),
        lambda: plan.write_text(text, encoding="utf-8"),
        lambda: photo.write_bytes(picture),
    )
    monkeypatch.setenv(VARIABLE, "2026-11-23")
    for number, edit in enumerate(edits):
        edit()
        monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / "pamiec"))
        remembered = said(tmp_path, capsys)
        monkeypatch.setenv(unchanged.VARIABLE, str(tmp_path / f"pamiec-{number}"))
        assert remembered == said(tmp_path, capsys)


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


DRAFT = "rejon: rejon-1\nhaslo: Nowy plan\nokres: {od: 2027-07-01, do: 2027-12-31}\nzagrozenia: [{nazwa: hałas}]\n"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "plan_data")
    return tmp_path


def hints(folder: Path) -> set[str]:
    """What `check` hints at, whether it finds something wrong or not."""
    done = command("check", str(folder), today="2026-11-23")
    return {line for line in done.stdout.splitlines() if line.startswith("Wskazówka")}


def test_a_draft_takes_no_hint_away(example):
    before = hints(example)
    (example / "plan_data/plany/rejon-1-2027-07.yml").write_text(DRAFT, encoding="utf-8")
    done = command("check", str(example), today="2026-11-23")
    assert done.returncode == 1 and "rejon-1-2027-07.yml: cele: nie wpisano celów." in done.stderr
    assert before and before <= hints(example)


def test_a_sentence_that_no_field_holds_takes_no_hint_away(example):
    before = hints(example)
    path = example / "plan_data/plany/rejon-1-2025-02.txt"
    path.write_text(path.read_text(encoding="utf-8") + "\nZupełnie inne zdanie o kotach.\n", encoding="utf-8")
    (example / "plan_data/plany/rejon-1-2025-02.przebieg.yml").unlink()
    done = command("check", str(example), today="2026-11-23")
    assert done.returncode == 1 and "Zupełnie inne zdanie o kotach" in done.stderr
    assert {hint for hint in before if "rejon-1-2025-02" not in hint} <= hints(example)


def test_a_fault_of_one_file_and_personal_data_in_another_are_told_at_once_beside_all_hints(example):
    before = hints(example)
    plans = example / "plan_data/plany"
    broken, telling = plans / "rejon-2-2026-08.yml", plans / "rejon-1-2027-01.yml"
    broken.write_text(broken.read_text(encoding="utf-8") + "niczego: takiego\n", encoding="utf-8")
    text = telling.read_text(encoding="utf-8")
    telling.write_text(
        text.replace("w_skrocie:\n", "w_skrocie:\n  - Zgłosił to Marek Kowalski.\n", 1), encoding="utf-8"
    )
    (plans / "rejon-1-2027-07.yml").write_text(DRAFT, encoding="utf-8")
    done = command("check", str(example), today="2026-11-23")
    assert done.returncode == 1
    assert 'klucz "niczego" jest nieznany' in done.stderr
    assert "Marek Kowalski" in done.stderr
    assert "rejon-1-2027-07.yml: cele: nie wpisano celów." in done.stderr
    assert "Dane są w porządku" not in done.stdout and "Danych osobowych nie znaleziono" not in done.stdout
    assert {hint for hint in before if "rejon-2-2026-08" not in hint} <= hints(example)


@pytest.mark.parametrize(
    "name", ["rejony/rejon-1.yml", "spotkania/rejon-1-2026-09-10.yml", "plany/rejon-1-2026-01.yml"]
)
def test_whichever_file_is_at_fault_the_rest_is_looked_at(example, name):
    path = example / "plan_data" / name
    path.write_text(path.read_text(encoding="utf-8") + "niczego: takiego\n", encoding="utf-8")
    done = command("check", str(example), today="2026-11-23")
    assert done.returncode == 1 and 'klucz "niczego" jest nieznany' in done.stderr
    assert "Traceback" not in done.stderr and hints(example)

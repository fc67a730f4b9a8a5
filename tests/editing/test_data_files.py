"""What is done to data files for their editor: new ones, canonical form, the seal of approval."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from jawny_plan.editing import approval, data_files
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import load
from tests.conftest import PLAN

LOG = "plany/rejon-2-2024-01.przebieg.yml"
DONE = "  - {dnia: 2024-02-01, zrodlo: notatka, rodzaj: wykonanie, dzialanie: 1, opis: Skontrolowano klatki.}\n"


@pytest.fixture
def data(folder: Path) -> Path:
    return folder / "plan_data"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(do, *words) -> Fault:
    with pytest.raises(Faults) as caught:
        do(*words)
    [fault] = caught.value.faults
    return fault


def disordered(data: Path, name: str = PLAN) -> bytes:
    """A file that says the same in another form, with a comment of its own."""
    path = data / name
    text = path.read_text(encoding="utf-8")
    first, second = text.index("haslo:"), text.index("w_skrocie:")
    path.write_text(f"# moja uwaga\n{text[first:second]}{text[:first]}{text[second:]}", encoding="utf-8")
    return path.read_bytes()


# Canonical form


def test_the_real_data_are_canonical(data):
    assert data_files.differences(data) == []
    before = contents(data)
    assert data_files.format_all(data) == []
    assert contents(data) == before


def test_the_difference_is_a_unified_diff_and_formatting_takes_it_away(data):
    before = load(data)
    disordered(data)
    [diff] = data_files.differences(data)
    lines = diff.split("\n")
    assert lines[0].startswith("--- ") and lines[0].endswith(PLAN)
    assert lines[1].startswith("+++ ") and lines[1].endswith(f"{PLAN} (po poleceniu format)")
    assert lines[2].startswith("@@ ")
    assert "+haslo: Mniej alkoholu i zakłóceń spokoju na klatkach schodowych" in lines
    [changed] = data_files.format_all(data)
    assert changed.endswith(PLAN)
    assert "# moja uwaga\n" in (data / PLAN).read_text(encoding="utf-8")
    assert load(data) == before
    assert (data_files.differences(data), data_files.format_all(data)) == ([], [])


@pytest.mark.parametrize("name", ["jednostka.yml", "rejony/rejon-2.yml", PLAN, LOG])
def test_every_kind_of_file_is_brought_to_form(data, name):
    (data / LOG).write_text(f"wpisy:\n{DONE}", encoding="utf-8")
    data_files.format_all(data)
    good = contents(data)
    path = data / name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n") + b"\r\n")
    assert len(data_files.differences(data)) == 1
    assert [Path(changed).name for changed in data_files.format_all(data)] == [path.name]
    assert contents(data) == good


def test_a_frozen_plan_is_left_alone(data):
    text = disordered(data)
    sealed = hashlib.sha256(text).hexdigest()
    (data / LOG).write_text(f"wpisy:\n{DONE}plik_planu: {{sha256: {sealed}}}\n", encoding="utf-8")
    assert load(data)
    [changed] = data_files.format_all(data)
    assert changed.endswith(LOG)
    assert (data / PLAN).read_bytes() == text
    assert data_files.differences(data) == []
    assert load(data)


# New files


def test_a_new_plan_and_a_new_district(data):
    assert data_files.new_plan(data, "rejon-2", "2026-07-01").endswith("plan_data/plany/rejon-2-2026-07.yml")
    [made] = data_files.new_district(data, "nad-jeziorem")
    assert made.endswith("plan_data/rejony/nad-jeziorem.yml")
    assert data_files.new_plan(data, "nad-jeziorem", "2026-07-01").endswith("plany/nad-jeziorem-2026-07.yml")
    text = (data / "plany/rejon-2-2026-07.yml").read_text(encoding="utf-8")
    assert "\nrejon: rejon-2\n" in text and "\n  od: 2026-07-01\n" in text
    with pytest.raises(Faults) as caught:
        load(data)
    assert {fault.problem.split(":")[0] for fault in caught.value.faults} == {"tego jeszcze nie wypełniono"}


@pytest.mark.parametrize(
    ("district", "day", "problem", "advice"),
    [
        ("rejon2", "2026-07-01", 'rejonu "rejon2" nie ma.', 'Czy chodziło o "rejon-2"?'),
        ("centrum", "2026-07-01", 'rejonu "centrum" nie ma.', "Utwórz go: python3 run.py new district centrum"),
        ("rejon-2", "2026-02-30", "dnia 2026-02-30 nie ma w kalendarzu.", "Oczekiwano daty w postaci RRRR-MM-DD"),
        ("rejon-2", "1.07.2026", '"1.07.2026" nie jest datą w oczekiwanej postaci.', "Czy chodziło o 2026-07-01?"),
    ],
)
def test_a_new_plan_is_refused(data, district, day, problem, advice):
    before = contents(data)
    fault = refusal(data_files.new_plan, data, district, day)
    assert fault.problem == problem
    assert advice in fault.advice
    assert contents(data) == before


def test_what_is_there_is_never_overwritten(data):
    before = contents(data)
    for do, words in ((data_files.new_plan, ("rejon-2", "2024-01-15")), (data_files.new_district, ("rejon-2",))):
        fault = refusal(do, data, *words)
        assert (fault.problem, fault.line, fault.column) == ("taki plik już jest.", 1, 1)
        assert fault.file.endswith((PLAN, "rejony/rejon-2.yml"))
    assert contents(data) == before


@pytest.mark.parametrize("name", ["", "Rejon 7", "rejon_7", "../rejon-7", "rejon-ó"])
def test_an_impossible_district_is_refused(data, name):
    before = contents(data.parent)
    assert "nie może być nazwą rejonu" in refusal(data_files.new_district, data, name).problem
    assert contents(data.parent) == before


# The seal


def test_approving_seals_the_plan_as_it_stands(data):
    before = (data / PLAN).read_bytes()
    assert approval.approve(data, "rejon-2-2024-01").endswith(LOG)
    assert (data / PLAN).read_bytes() == before
    progress = load(data).plans[0].progress
    assert progress and progress.freeze
    assert progress.freeze.sha256 == hashlib.sha256(before).hexdigest()
    assert progress.entries == ()
    assert data_files.differences(data) == []


def test_approving_puts_the_plan_into_form_first(data):
    good = (data / PLAN).read_bytes()
    disordered(data)
    approval.approve(data, "rejon-2-2024-01")
    text = (data / PLAN).read_bytes()
    assert b"# moja uwaga\n" in text and text.replace(b"# moja uwaga\n", b"") == good
    assert load(data)


@pytest.mark.parametrize(
    "log",
    [
        f"wpisy:\n{DONE}",
        f"wpisy:\n{DONE}".rstrip("\n"),
        f"# Dopisujemy na końcu.\nwpisy:\n{DONE}# Koniec.\n",
        f"\ufeffwpisy:\n{DONE}".replace("\n", "\r\n"),
    ],
    ids=["plain", "no line end", "comments", "Windows"],
)
def test_approving_keeps_what_was_logged_before(data, log):
    (data / LOG).write_text(log, encoding="utf-8", newline="")
    approval.approve(data, "rejon-2-2024-01")
    progress = load(data).plans[0].progress
    assert progress and progress.freeze
    assert [entry.source for entry in progress.entries] == ["notatka"]
    text = (data / LOG).read_text(encoding="utf-8")
    assert all(comment in text for comment in ("# Dopisujemy na końcu.", "# Koniec.") if comment in log)
    assert data_files.differences(data) == []


def test_approving_knows_a_seal_from_words_about_it(data):
    (data / LOG).write_text(f"# Klucz plik_planu: wpisuje polecenie approve.\nwpisy:\n{DONE}", encoding="utf-8")
    approval.approve(data, "rejon-2-2024-01")
    progress = load(data).plans[0].progress
    assert progress and progress.freeze


def test_approving_a_log_in_brackets(data):
    (data / LOG).write_text("{wpisy: []}\n", encoding="utf-8")
    approval.approve(data, "rejon-2-2024-01")
    progress = load(data).plans[0].progress
    assert progress and progress.freeze


@pytest.mark.parametrize(
    ("name", "problem", "advice"),
    [
        ("rejon-2-2024-1", 'planu "rejon-2-2024-1" nie ma.', 'Czy chodziło o "rejon-2-2024-01"?'),
        ("rejon-2-2024-01.yml", 'planu "rejon-2-2024-01.yml" nie ma.', 'Czy chodziło o "rejon-2-2024-01"?'),
        ("centrum", 'planu "centrum" nie ma.', ""),
    ],
)
def test_an_unknown_plan_is_not_approved(data, name, problem, advice):
    before = contents(data)
    fault = refusal(approval.approve, data, name)
    assert (fault.problem, fault.advice) == (problem, advice)
    assert contents(data) == before


def test_a_plan_is_approved_once(data):
    approval.approve(data, "rejon-2-2024-01")
    before = contents(data)
    fault = refusal(approval.approve, data, "rejon-2-2024-01")
    assert fault.problem == 'plan "rejon-2-2024-01" jest już zamrożony.'
    assert fault.advice == "Zmiany opisuje się wpisami w jego przebiegu."
    assert contents(data) == before


def test_an_older_meeting_is_said_to_be_of_the_programme_as_pages_said_it(tmp_path):
    folder = tmp_path / "plan_data"
    folder.joinpath("spotkania").mkdir(parents=True)
    text = "rejon: rejon-2\nrodzaj: spotkanie\ntytul: Rozmowa\ntermin:\n  dnia: 2026-12-10\n  od: 17.00\n# uwaga\n"
    older, newer = folder / "spotkania" / "a.yml", folder / "spotkania" / "b.yml"
    older.write_text(text)
    newer.write_text(text.replace("tytul", "program: nie\ntytul"))
    (line,) = data_files.name_programme(folder)
    assert "a.yml: dopisano „program: tak”" in line
    assert "\nprogram: tak\ntytul: Rozmowa\n" in older.read_text()
    assert "# uwaga" in older.read_text()
    assert "program: nie" in newer.read_text()
    assert data_files.name_programme(folder) == []

"""The command `reword`: a file of `docs` for the unit alone, and what is said when the program's changes."""

from __future__ import annotations

import shutil

import pytest

from tests.conftest import ROOT, command

PAGE = "metoda/index.md"
LINE = "# Jak liczymy {#start}\n"


@pytest.fixture
def project(tmp_path):
    """A copy of the program whose templates may change."""
    made = tmp_path / "program"
    shutil.copytree(ROOT / "docs", made / "docs")
    for name in ("hooks", "requirements"):
        (made / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", made)
    (made / "plan_data").mkdir()
    return made


@pytest.fixture
def unit(tmp_path):
    shutil.copytree(ROOT / "examples/przyklad/plan_data", tmp_path / "jednostka/plan_data")
    return tmp_path / "jednostka"


def reword(project, unit, *words):
    return command("reword", *words, str(unit), today="2026-11-23", project=project)


def check(project, unit):
    done = command("check", str(unit), today="2026-11-23", project=project)
    assert done.returncode == 0, done.stderr
    return [line for line in done.stdout.splitlines() if f"{unit}/docs/" in line]


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_words_that_are_seen_lead_to_their_file(project, unit):
    words = "Co dzielnicowy robi w Twojej okolicy"
    done = reword(project, unit, words)
    assert done.returncode == 0, done.stderr
    own = unit / "docs/index.md"
    line = own.read_text(encoding="utf-8").partition(words)[0].count("\n") + 1
    assert done.stdout.startswith(f"Skopiowano: {own}:{line}\n")
    assert own.read_bytes() == (project / "docs/index.md").read_bytes()
    assert "Można go usunąć" in check(project, unit)[0]
    edit(own, words, "Co robimy w Twojej okolicy")
    assert check(project, unit) == []
    again = reword(project, unit, "index.md")
    assert "wersja tej jednostki" in again.stdout and "robimy" in own.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [PAGE, f"docs/{PAGE}", "plany/[plan].md", "[plan].md", "ulotka.typ"])
def test_a_file_is_found_by_its_name(project, unit, name):
    done = reword(project, unit, name)
    assert done.returncode == 0, done.stderr
    [made] = [path for path in (unit / "docs").rglob("*.*") if "_pierwowzory" not in path.parts]
    assert made.name in name


def test_words_of_many_files_are_listed_and_nothing_is_made(project, unit):
    done = reword(project, unit, "start.md")
    assert done.returncode == 1 and "\ndocs/_wzory/noty/radio/start.md\n" in done.stderr
    done = reword(project, unit, "dzielnicowy")
    assert done.returncode == 1 and "To stoi w kilku plikach" in done.stderr and "docs/index.md:" in done.stderr
    done = reword(project, unit, "tego nikt nie napisał")
    assert done.returncode == 1 and "W szablonach nie ma" in done.stderr
    assert not (unit / "docs").exists()


def test_a_change_of_the_program_is_told_and_joined(project, unit):
    reword(project, unit, PAGE)
    own = unit / "docs" / PAGE
    edit(own, LINE, "# Jak to liczymy {#start}\n")
    mine = own.read_bytes()
    with (project / "docs" / PAGE).open("a", encoding="utf-8") as file:
        file.write("\nNowe zdanie programu.\n")
    [hint] = check(project, unit)
    assert f"{own}: ta wersja powstała ze starszego szablonu" in hint
    assert "doszło „Nowe zdanie programu.”" in hint and f"reword {PAGE}" in hint
    assert own.read_bytes() == mine
    done = reword(project, unit, PAGE)
    assert done.returncode == 0, done.stderr
    text = own.read_text(encoding="utf-8")
    assert text.startswith("# Jak to liczymy") and text.endswith("\nNowe zdanie programu.\n")
    assert (unit / f"odlozone/docs-2026-11-23/{PAGE}").read_bytes() == mine
    assert check(project, unit) == []


def test_where_both_changed_a_line_a_person_decides(project, unit):
    reword(project, unit, PAGE)
    own = unit / "docs" / PAGE
    edit(own, LINE, "# Jak to liczymy {#start}\n")
    edit(project / "docs" / PAGE, LINE, "# Skąd są liczby {#start}\n")
    mine = own.read_bytes()
    done = reword(project, unit, PAGE)
    assert done.returncode == 1
    assert f"{own}:1: jednostka: „# Jak to liczymy {{#start}}”, program: „# Skąd są liczby {{#start}}”" in done.stderr
    assert own.read_bytes() == mine and not (unit / "odlozone").exists()
    assert "ze starszego" in check(project, unit)[0]
    assert reword(project, unit, PAGE, "--done").returncode == 0
    assert check(project, unit) == [] and own.read_bytes() == mine


def test_a_file_that_was_copied_by_hand_is_told(project, unit):
    own = unit / "docs" / PAGE
    own.parent.mkdir(parents=True)
    own.write_text((project / "docs" / PAGE).read_text(encoding="utf-8") + "\nDopisek.\n", encoding="utf-8")
    [hint] = check(project, unit)
    assert "nie wiadomo, z której wersji szablonu" in hint and f"reword {PAGE} --done" in hint
    assert "nie wiadomo" in reword(project, unit, PAGE).stdout
    assert reword(project, unit, PAGE, "--done").returncode == 0
    assert check(project, unit) == []


def test_nothing_is_written_behind_a_link(project, unit, tmp_path):
    (tmp_path / "obcy").mkdir()
    (unit / "docs").mkdir()
    (unit / "docs/metoda").symlink_to(tmp_path / "obcy")
    done = reword(project, unit, PAGE)
    assert done.returncode == 1 and "to dowiązanie" in done.stderr
    assert list((tmp_path / "obcy").iterdir()) == []


def test_a_unit_in_the_programs_folder_is_sent_to_the_file(project):
    shutil.rmtree(project / "plan_data")
    shutil.copytree(ROOT / "examples/przyklad/plan_data", project / "plan_data")
    done = reword(project, project, PAGE)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"docs/{PAGE}\n") and "popraw ten plik" in done.stdout


@pytest.mark.parametrize("words", [[], [" "], ["x", "--nie"]])
def test_it_says_what_it_wants(words):
    assert command("reword", *words).returncode == 2

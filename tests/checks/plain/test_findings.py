"""Hints of `check` at plain language: of texts for residents, never of approved wording; grouped, and few."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.checks.clean import Clean
from jawny_plan.checks.plain import findings
from jawny_plan.reading.folder import loaded
from tests.checks.test_gate import DISTRICT, EMPTY, UNIT
from tests.conftest import ROOT
from tests.tools import files

EXAMPLE = ROOT / "examples/przyklad/plan_data"


def test_approved_wording_is_never_criticised(mended):
    folder = mended("brzmienie: przekazanie informacji", "brzmienie: w celu przekazania w ramach SWD informacji")
    before = findings.hint_lines(loaded(ROOT / "plan_data").trees, ROOT / "docs")
    after = findings.hint_lines(loaded(folder / "plan_data").trees, ROOT / "docs")
    assert len(after) == len(before)
    assert not any("w celu" in line for line in after)


def test_a_hint_stands_under_its_file_with_its_line(mended, monkeypatch):
    monkeypatch.setattr(findings, "MOST_IN_A_FILE", 10)  # heavier ones stand in that file, too
    folder = mended("  - Wykroczeń związanych", "  - W celu poprawy wykroczeń związanych")
    lines = findings.hint_lines(loaded(folder / "plan_data").trees, ROOT / "docs")
    assert lines[1].endswith("plany/rejon-2-2024-01.yml")
    assert "  12: w_skrocie[2]: „W celu”: prościej „żeby”, „aby”." in lines


def test_our_own_templates_and_the_example_s_meetings_are_plain():
    lines = findings.hint_lines(loaded(EXAMPLE).trees, ROOT / "docs")
    assert not [line for line in lines if line.startswith("docs/") or "spotkania/" in line]


def test_templates_are_read_too(tmp_path):
    page = tmp_path / "strona.md"
    page.write_text("# Tytuł\n\n- {{ a }} w celu {{ b }}\n\n{## w ramach ##}\nDobrze.\n", "utf-8")
    assert findings.hint_lines({}, tmp_path)[1:] == [str(page), "  3: „w celu”: prościej „żeby”, „aby”."]


def test_a_name_of_the_data_in_a_page_is_no_word_for_residents(tmp_path):
    page = tmp_path / "strona.md"
    page.write_text("Klucz `w celu` ma\nwartość, która jest\nw celu poprawy.\n", "utf-8")
    assert findings.hint_lines({}, tmp_path)[1:] == [str(page), "  3: „w celu”: prościej „żeby”, „aby”."]


def test_nobody_drowns(tmp_path: Path):
    for number in range(20):
        (tmp_path / f"{number:02}.md").write_text(
            "W celu poprawy. W ramach planu. W zakresie prawa. SWD.\n\n" * 4, "utf-8"
        )
    lines = findings.hint_lines({}, tmp_path)
    hints = [line for line in lines if line.startswith("  ")]
    assert len(hints) == findings.MOST
    assert lines[0].replace("\u00a0", " ") == "Prosty język: 320 wskazówek w 20 plikach (to nie błędy)."
    assert lines[-1] == "Lżejszych wskazówek jest jeszcze 310. Pokażą się, gdy poprawisz te."
    assert all("SWD" in line for line in hints)  # the heaviest come first


def lines_of(folder: Path, **pages: str) -> list[str]:
    """The hints at these templates, without the folder's name and no-break spaces."""
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    return [line.replace("\u00a0", " ").removeprefix(f"{folder}/") for line in findings.hint_lines({}, folder)]


def test_nothing_is_told_where_all_is_plain(tmp_path):
    assert lines_of(tmp_path, a="# Plan\n\nJest dobrze.\n") == []


def test_one_hint_is_counted_as_one(tmp_path):
    assert lines_of(tmp_path, a="W celu poprawy.\n") == [
        "Prosty język: 1 wskazówka w 1 pliku (to nie błędy).",
        "a.md",
        "  1: „W celu”: prościej „żeby”, „aby”.",
    ]


def test_a_file_shows_its_three_heaviest_hints_in_the_order_of_its_lines(tmp_path):
    page = "W celu poprawy.\n\nWpis w SWD.\n\nW ramach planu.\n\nWpis w OPP.\n"
    assert lines_of(tmp_path, a=page, b="W celu zmian.\n") == [
        "Prosty język: 5 wskazówek w 2 plikach (to nie błędy).",
        "a.md",
        "  1: „W celu”: prościej „żeby”, „aby”.",
        "  3: „SWD”: skrót policyjnego systemu: napisz „rejestr zgłoszeń”.",
        "  7: „OPP”: oddział prewencji policji: napisz pełną nazwę.",
        "b.md",
        "  1: „W celu”: prościej „żeby”, „aby”.",
        "Lżejszych wskazówek jest jeszcze 1. Pokażą się, gdy poprawisz te.",
    ]


def test_files_are_told_the_heaviest_first(tmp_path):
    assert [line for line in lines_of(tmp_path, a="W celu zmian.\n", b="Wpis w SWD.\n") if line.endswith(".md")] == [
        "b.md",
        "a.md",
    ]


def test_cells_items_and_headings_are_parts_of_their_own(tmp_path):
    long = "dom " * 14
    page = f"# {long}\n\n| {long} |\n| {long} |\n\n- {long}\n- {long}\n1. {long}\n2. {long}\n"
    assert lines_of(tmp_path, a=page) == []
    assert len(lines_of(tmp_path, a=f"{long}\n{long}\n")) == 3


def test_pages_that_the_law_words_are_not_read(tmp_path):
    (tmp_path / "deklaracja-dostepnosci.md").write_text("W celu poprawy.\n", "utf-8")
    assert lines_of(tmp_path) == []


def test_what_gave_no_hint_is_not_read_again(tmp_path):
    clean = Clean()
    (tmp_path / "a.md").write_text("Jest dobrze.\n", "utf-8")
    assert findings.hint_lines({}, tmp_path, clean) == [] and len(clean.sums) == 1
    (tmp_path / "b.md").write_text("W celu poprawy.\n", "utf-8")
    assert len(findings.hint_lines({}, tmp_path, clean)) == 3 == len(findings.hint_lines({}, tmp_path, clean))
    assert len(clean.sums) == 1


def test_items_of_one_list_are_read_together_and_two_lists_apart(tmp_path):
    first = ["Odpowiedzialność mieszkańców osiedla.", "Bezpieczeństwo rowerzystów miejskich."]
    after = ["Odpowiedzialność mieszkańców dzielnicowego.", "Dom."]
    lists = "".join(
        f"{name}:\n" + "".join(f"  - {item}\n" for item in items)
        for name, items in (("w_skrocie", first), ("w_skrocie_po", after))
    )
    data = {
        "jednostka.yml": UNIT,
        "rejony/rejon-1.yml": DISTRICT,
        "plany/p.yml": EMPTY.format("Ciszej") + lists,
    }
    trees = loaded(files.write(tmp_path / "plan_data", data)).trees
    (tmp_path / "docs").mkdir()
    lines = [line.replace("\u00a0", " ") for line in findings.hint_lines(trees, tmp_path / "docs")]
    assert lines[0] == "Prosty język: 2 wskazówki w 1 pliku (to nie błędy)."
    assert [line.partition(";")[0] for line in lines[2:]] == [
        "  12: w_skrocie: FOG 21,2 (6 słów, w tym 3 o czterech sylabach i dłuższych)",
        "  15: w_skrocie_po: FOG 20,8 (4 słowa, w tym 2 o czterech sylabach i dłuższych)",
    ]

"""Hints of `check` at plain language: of texts for residents, never of approved wording; grouped, and few."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.checks.plain import findings
from jawny_plan.reading.folder import loaded
from tests.conftest import ROOT

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

"""Real plans, from notes on them, and those of the importer's documents: each can be written down, and its page says so.

`mowi.txt` holds what the page must say, `nie_mowi.txt` what it must not: one statement a line, for every plan
of the case. Below a line `[id-planu]` statements are for that plan alone.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from jawny_plan.polish import typeset
from jawny_plan.reading.folder import load
from tests.conftest import command
from tests.tools import text

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())


def statements(path: Path, plan: str) -> list[str]:
    """The statements of the file that hold for the plan."""
    found, wanted = [], True
    for line in path.read_text(encoding="utf-8").splitlines():
        if heading := re.fullmatch(r"\[(.+)\]", line):
            wanted = heading[1] == plan
        elif line and wanted:
            found.append(line)
    return found


def says(words: str, statement: str) -> bool:
    """Whether the statement stands in the words, as whole words, however large its letters are."""
    wanted = re.escape(text.flat(typeset(statement)))
    before = r"(?<!\w)" if statement[0].isalnum() else ""
    after = r"(?!\w)" if statement[-1].isalnum() else ""
    return re.search(before + wanted + after, words, re.IGNORECASE) is not None


def test_there_are_eighteen_cases_and_the_importers_documents():
    numbers = [
        "02",
        "05",
        "06",
        "07",
        "09",
        "15",
        "18",
        "20",
        "23",
        "30",
        "31",
        "33",
        "35",
        "36",
        "39",
        "41",
        "43",
        "45",
    ]
    documents = ["s01", "s02", "s03", "s04", "s05", "s06", "s08", "s09", "s10", "s11", "s13", "s14"]
    assert [case.name for case in CASES] == [*numbers, *(f"import-{name}" for name in documents)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_loads(case: Path):
    data = load(case / "plan_data")
    assert data.plans
    assert data.unit.site == f"https://przypadek-{case.name.removeprefix('import-')}.example/"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_statements_are_of_plans_that_exist(case: Path):
    plans = {path.stem for path in (case / "plan_data/plany").glob("*.yml")}
    for name in ("mowi.txt", "nie_mowi.txt"):
        lines = (case / name).read_text(encoding="utf-8").splitlines()
        assert {line[1:-1] for line in lines if line.startswith("[")} <= plans
        assert all(statements(case / name, plan) for plan in plans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_its_page_says_what_the_case_says_and_nothing_else(case: Path, tmp_path: Path):
    shutil.copytree(case / "plan_data", tmp_path / "plan_data")
    done = command("site", str(tmp_path))
    assert done.returncode == 0, done.stderr
    for path in sorted((case / "plan_data/plany").glob("*.yml")):
        words = text.of(tmp_path / "site/plany" / path.stem / "index.html")
        unsaid = [line for line in statements(case / "mowi.txt", path.stem) if not says(words, line)]
        invented = [line for line in statements(case / "nie_mowi.txt", path.stem) if says(words, line)]
        assert (path.stem, unsaid, invented) == (path.stem, [], [])
        assert not re.search(r"\bNone\b", words)

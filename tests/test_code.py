"""The code itself: style, types, and the arrows of the house."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "hooks/jawny_plan"

# Who may import whom (README, "How it flows"). `polish` is words, which everyone may use.
ARROWS = {
    "ahead": {"reading", "facts"},
    "polish": {"polish"},
    "media": {"media"},
    "editing": {"reading", "model", "polish", "launch"},  # how the program is called, in messages
    "launch": {"launch"},
    "model": {"model", "polish"},
    "reading": {"reading", "media", "model", "polish"},
    "facts": {"facts", "model"},
    "checks": {"checks", "facts", "media", "model", "polish"},
    "gate": {"reading", "checks", "media", "model", "origins"},
    "origins": {"reading", "checks", "polish"},
    "wording": {"reading", "checks", "polish"},
    "publishing": {"publishing", "facts", "media", "model", "polish"},
}
# The site through MkDocs reads its data itself: MkDocs calls us, not the other way round.
DOORS = {"publishing/web/building.py", "publishing/web/laid.py"}


@pytest.mark.parametrize(
    "tool",
    [("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",)],
    ids=lambda tool: " ".join(tool[:2]),
)
def test_other_peoples_tools_are_content(tool):
    done = subprocess.run([sys.executable, "-m", *tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def imports(path: Path) -> set[str]:
    """The rooms of the package that the module at `path` imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("jawny_plan."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.ImportFrom) and node.module == "jawny_plan":
            found |= {name.name for name in node.names}
    return found


@pytest.mark.parametrize("room", ARROWS)
def test_arrows_go_one_way(room):
    paths = [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else sorted((PACKAGE / room).rglob("*.py"))
    assert paths
    for path in paths:
        if path.relative_to(PACKAGE).as_posix() in DOORS:
            continue
        assert imports(path) <= ARROWS[room], path


def test_mkdocs_is_imported_in_three_places_only():
    users = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "hooks").rglob("*.py")
        if "mkdocs" in {alias.split(".")[0] for alias in names(path)}
    ]
    assert sorted(users) == [
        "hooks/jawny_plan/publishing/web/building.py",
        "hooks/jawny_plan/publishing/web/serving.py",
        "hooks/mkdocs_events.py",
    ]


def names(path: Path) -> set[str]:
    """The modules that the file at `path` imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


CLOCKS = {"today", "now", "utcnow", "localtime", "gmtime", "ctime", "asctime", "strftime", "fromtimestamp"}
"""What asks the computer for a day when it is called without one (`strftime` of the module `time`)."""
TEMPLATE_CLOCK = re.compile(r"new Date\(\s*\)|Date\.now|\bnow\(\)|datetime\.today|build_date_utc|\btoday\(\)")


def clocks(text: str) -> list[int]:
    """The lines of Python code that ask the computer's clock for a day."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and node.attr in CLOCKS
        and named(node.value) in ("date", "datetime", "time", "clock")
    ]


def named(node: ast.expr) -> str:
    """`datetime` of `datetime` and of `datetime.datetime`."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


@pytest.mark.parametrize(
    "code",
    ["date.today()", "datetime.datetime.now(UTC)", "time.localtime()", "f(clock=date.today)", "time.strftime('%F')"],
)
def test_a_clock_is_seen(code):
    assert clocks(code) == [1]


def test_one_module_knows_the_day():
    code = [*(ROOT / "hooks").rglob("*.py"), ROOT / "run.py"]
    assert [path.name for path in code if clocks(path.read_text(encoding="utf-8"))] == ["today.py"]


def test_no_template_knows_the_day():
    kinds = {".md", ".html", ".xml", ".typ", ".js"}
    templates = [path for room in ("docs", "hooks/theme") for path in (ROOT / room).rglob("*") if path.suffix in kinds]
    assert len(templates) > 40
    assert [path for path in templates if TEMPLATE_CLOCK.search(path.read_text(encoding="utf-8"))] == []

"""The code itself: style, types, and the arrows of the house."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "hooks/jawny_plan"

# Who may import whom (README, "How it flows"). `polish` is words, which everyone may use.
ARROWS = {
    "ahead": {"reading", "facts"},
    "editing": {"reading", "model", "polish"},
    "polish": {"polish"},
    "model": {"model", "polish"},
    "reading": {"reading", "model", "polish"},
    "facts": {"facts", "model"},
    "checks": {"checks", "facts", "model", "polish"},
    "gate": {"reading", "checks", "model"},
    "wording": {"reading", "checks", "polish"},
    "intake": {"intake", "reading", "checks", "model", "polish"},
    "publishing": {"publishing", "facts", "model", "polish"},
}
# The site through MkDocs reads its data itself: MkDocs calls us, not the other way round.
DOORS = {"publishing/web/building.py"}


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


def test_mkdocs_is_imported_in_two_places_only():
    users = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "hooks").rglob("*.py")
        if "mkdocs" in {alias.split(".")[0] for alias in names(path)}
    ]
    assert sorted(users) == ["hooks/jawny_plan/publishing/web/building.py", "hooks/mkdocs_events.py"]


def names(path: Path) -> set[str]:
    """The modules that the file at `path` imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found

"""Addresses: made in one place, and leading where files stand."""

from __future__ import annotations

import ast
import re

import pytest

from jawny_plan.model import addresses
from tests.conftest import ROOT

PACKAGE = ROOT / "hooks/jawny_plan"
FOLDERS = "plany|rejony|spotkania|prasa|dane|nowosci|kalendarz|szukaj|deklaracja-dostepnosci"
ADDRESS = re.compile(rf"(^|/)({FOLDERS})/")
SOURCE = re.compile(r"\.(md|html|yml|przebieg\.yml)$")
"""Templates and data files are named as they lie in docs/ and plan_data/."""
MADE = [path for room in ("wording", "outputs") for path in sorted((PACKAGE / room).rglob("*.py"))]


def written(code: str) -> list[str]:
    """The addresses that Python code writes by itself: in plain strings and around the holes of f-strings."""
    tree = ast.parse(code)
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            texts.append("".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside | prose:
            texts.append(node.value)
    return [text for text in texts if ADDRESS.search(text.replace("{}", "/", 1)) and not SOURCE.search(text)]


@pytest.mark.parametrize("path", MADE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_other_module_writes_an_address(path):
    assert written(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    ['f"/plany/{x}/"', 'f"{site}dane/{x}.json"', '"spotkania/"', 'f"rejony/{name}/wizytowki.pdf"', 'a = "/prasa/"'],
)
def test_an_address_is_seen(code):
    assert len(written(f"y = [{code}]" if "=" not in code else code)) == 1


def test_paths_count_from_the_root():
    assert addresses.from_root(addresses.plan("a")) == "/plany/a/"
    assert addresses.source("/plany/a/zmiany/") == "plany/a/zmiany.md"
    assert addresses.conclusion("m", "w-1") == "spotkania/m/#wniosek-w-1"

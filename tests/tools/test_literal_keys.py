"""A literal key of a mapping that may hold anything is a fault of types."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tools.literal_keys import BORDERS

HEAD = "from typing import Any, Mapping, TypedDict\nclass Words(TypedDict):\n    plan: str\n"


@pytest.fixture
def complaints(tmp_path: Path) -> Callable[[str], list[str]]:
    """What the types of the project say of a few lines."""
    return lambda code: errors(tmp_path / "code.py", code)


def errors(path: Path, code: str) -> list[str]:
    path.write_text(HEAD + code + "\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return [line for line in done.stdout.splitlines() if "error:" in line]


@pytest.mark.parametrize(
    "code",
    [
        "def f(words: dict[str, Any]) -> object: return words['plan']",
        "def f(words: Mapping[str, Any]) -> object: return words.get('plan')",
        "def f(words: dict[str, Any]) -> None: words['plan'] = 1",
        "def f(words: dict[str, Any]) -> None: words.setdefault('plan', 1)",
        "def f(words: dict[str, Any]) -> None: words.pop('plan', None)",
    ],
)
def test_it_is_refused(complaints, code):
    (found,) = complaints(code)
    assert 'Nobody checks the key "plan"' in found


def test_what_is_typed_or_no_literal_is_not(complaints):
    code = (
        "def f(words: Words, by_name: dict[str, int], any: dict[str, Any], name: str) -> object:\n"
        "    return words['plan'], words.get('plan'), by_name['a'], by_name.get('a'), any[name], any.get(name)\n"
    )
    assert complaints(code) == []


def test_a_misspelt_key_of_a_record_is_found_all_the_same(complaints):
    assert any('"plna"' in line for line in complaints("def f(words: Words) -> object: return words['plna']"))


def test_the_borders_are_there():
    files = [ROOT / ("hooks" if name.startswith("jawny_plan") else "") / name.replace(".", "/") for name in BORDERS]
    assert [file for file in files if not file.with_suffix(".py").exists()] == []

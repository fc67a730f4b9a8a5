"""A literal key of a mapping that may hold anything is a fault of types."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tools.literal_keys import BORDERS

HEAD = "from typing import Any, Mapping, TypedDict\nclass Words(TypedDict):\n    plan: str\n"


REFUSED = [
    "def f(words: dict[str, Any]) -> object: return words['plan']",
    "def f(words: Mapping[str, Any]) -> object: return words.get('plan')",
    "def f(words: dict[str, Any]) -> None: words['plan'] = 1",
    "def f(words: dict[str, Any]) -> None: words.setdefault('plan', 1)",
    "def f(words: dict[str, Any]) -> None: words.pop('plan', None)",
]
ALLOWED = """\
def f(words: Words, by_name: dict[str, int], any: dict[str, Any], name: str) -> object:
    return words['plan'], words.get('plan'), by_name['a'], by_name.get('a'), any[name], any.get(name)"""
MISSPELT = "def f(words: Words) -> object: return words['plna']"


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """What the types of the project say of a few lines; all are asked about at once, which takes as long as one."""
    folder = tmp_path_factory.mktemp("literal_keys")
    files = {code: folder / f"code_{number}.py" for number, code in enumerate([*REFUSED, ALLOWED, MISSPELT])}
    for code, path in files.items():
        path.write_text(f"{HEAD}{code}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", *map(str, files.values())], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    found = [line for line in done.stdout.splitlines() if "error:" in line]
    return lambda code: [line for line in found if f"{files[code].name}:" in line]


@pytest.mark.parametrize("code", REFUSED)
def test_it_is_refused(complaints, code):
    (found,) = complaints(code)
    assert 'Nobody checks the key "plan"' in found


def test_what_is_typed_or_no_literal_is_not(complaints):
    assert complaints(ALLOWED) == []


def test_a_misspelt_key_of_a_record_is_found_all_the_same(complaints):
    assert any('"plna"' in line for line in complaints(MISSPELT))


def test_the_borders_are_there():
    files = [ROOT / ("hooks" if name.startswith("jawny_plan") else "") / name.replace(".", "/") for name in BORDERS]
    assert [file for file in files if not file.with_suffix(".py").exists()] == []

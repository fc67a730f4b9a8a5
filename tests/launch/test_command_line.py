"""How the program is called: in one way by every message, and as the system at hand needs it."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

from jawny_plan.launch.command_line import command_line
from tests.conftest import ROOT

SOURCES = [ROOT / "run.py", *sorted((ROOT / "hooks").rglob("*.py"))]
OWN = "hooks/jawny_plan/launch/command_line.py"


@pytest.mark.parametrize(
    ("platform", "words", "line"),
    [
        ("win32", "format", "py run.py format"),
        ("linux", "new district a-1", "python3 run.py new district a-1"),
        ("darwin", "", "python3 run.py"),
    ],
)
def test_the_line_to_be_typed(platform, words, line):
    assert command_line(words, platform) == line


def test_no_message_calls_the_program_in_its_own_way():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in texts(ast.parse(path.read_text(encoding="utf-8")))
        if "python3 run.py" in node.value or "py run.py" in node.value
    ]
    assert found == []


def texts(tree: ast.Module) -> list[ast.Constant]:
    """What the program may say: every text but those that explain the code."""
    bodies = [node for node in ast.walk(tree) if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))]
    explaining = {id(node.body[0].value) for node in bodies if node.body and isinstance(node.body[0], ast.Expr)}
    constants = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return [node for node in constants if id(node) not in explaining]


def test_the_scan_bites():
    (found,) = texts(ast.parse('"""python3 run.py help"""\nSAID = f"Uruchom: python3 run.py format {1}"\n'))
    assert "python3 run.py" in found.value


def test_what_comes_before_the_tools_needs_nothing_but_python():
    """In an isolated Python without any installed package."""
    modules = [path.stem for path in (ROOT / "hooks/jawny_plan/launch").glob("*.py")]
    assert len(modules) > 5
    lines = "".join(f"import jawny_plan.launch.{name}\n" for name in modules)
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'hooks')!r})\n{lines}"
    code += "print(*{name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names)"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) <= {"__main__", "jawny_plan"}

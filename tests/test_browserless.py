"""A browser is needed in tests/browser and tests/outside, and nowhere else: `test browserless` runs the rest."""

from __future__ import annotations

import ast
import subprocess
import sys

from tests.conftest import ROOT

IN_BROWSER = {"browser", "outside"}
OTHERS = [
    path
    for path in sorted((ROOT / "tests").rglob("*.py"))
    if path.relative_to(ROOT / "tests").parts[0] not in IN_BROWSER
]


def test_no_other_test_asks_for_a_browser():
    assert len(OTHERS) > 100
    for path in OTHERS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        modules |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        assert not {name for name in modules if name and name.startswith(("playwright", "axe_", "tests.browser"))}, path


def test_collecting_the_others_imports_no_browser():
    code = (
        "import sys, pytest\n"
        "code = pytest.main(['--collect-only', '-qq', '-p', 'no:cacheprovider', 'tests/facts', 'tests/hostile'])\n"
        "assert code == 0, code\n"
        "assert 'tests.conftest' in sys.modules\n"
        "assert not [name for name in sys.modules if name.startswith('playwright')]\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

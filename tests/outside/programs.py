"""Programs that the tests outside need, and what is said when one is missing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def node(script: str, *words: str, given: bytes = b"") -> bytes:
    """What a script of this folder prints, run by Node.js."""
    program = shutil.which("node")
    if program is None or not (HERE / "node_modules").exists():
        pytest.fail("Node.js or its packages are missing: install it, then run `npm ci` in tests/outside.")
    done = subprocess.run([program, str(HERE / script), *words], input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout

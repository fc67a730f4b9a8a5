"""Programs that the tests outside need, and what is said when one is missing."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def tool(name: str) -> str:
    """Path of a program out of the packages of this folder."""
    place = HERE / "node_modules/.bin" / name
    if not place.exists():
        pytest.fail(f"{name} is missing: install Node.js, then run `npm ci` in tests/outside.")
    return str(place)


def converted(kind: str, folder: Path, sources: Sequence[str], *options: str) -> None:
    """Have LibreOffice make files of `kind` out of the `sources` in `folder`, into the same folder."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing: install it so that the command `soffice` is found, then test again.")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", *options, "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *sources], cwd=folder, check=True, capture_output=True, timeout=180)


def node(script: str, *words: str, given: bytes = b"") -> bytes:
    """What a script of this folder prints, run by Node.js."""
    program = shutil.which("node")
    if program is None or not (HERE / "node_modules").exists():
        pytest.fail("Node.js or its packages are missing: install it, then run `npm ci` in tests/outside.")
    done = subprocess.run([program, str(HERE / script), *words], input=given, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout

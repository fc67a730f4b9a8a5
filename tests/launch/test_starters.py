"""What opens the editor by a double click. Windows' own .cmd cannot be run here: only what it says is looked at."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def program(tmp_path) -> Path:
    """A program in a folder with a blank and a quote in its name, whose run.py only says how it was called."""
    folder = tmp_path / "Mój „plan” 2"
    folder.mkdir()
    (folder / "run.py").write_text("import os, sys\nprint(os.getcwd(), *sys.argv[1:], sep='|')\n", encoding="utf-8")
    return folder


def started(command: list[str], program: Path) -> str:
    done = subprocess.run(command, cwd=program.parent, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(os.name != "posix", reason="a starter of other systems")
def test_the_starter_of_macos_opens_the_editor_from_wherever_it_lies(program):
    starter = program / "Jawny plan.command"
    starter.write_bytes((ROOT / starter.name).read_bytes())
    starter.chmod(0o755)
    assert started([str(starter)], program) == f"{program}|edit"
    assert os.access(ROOT / starter.name, os.X_OK)


def arguments(line: str, place: str) -> list[str]:
    """The words of an Exec line by the Desktop Entry Specification: backslashes of the file first, then of quotes."""
    unescaped = re.sub(r"\\(.)", r"\1", line)
    words = [quoted or bare for quoted, bare in re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', unescaped)]
    return [place if word == "%k" else re.sub(r"\\(.)", r"\1", word) for word in words]


@pytest.mark.skipif(os.name != "posix", reason="a starter of other systems")
def test_the_starter_of_linux_opens_the_editor_from_wherever_it_lies(program):
    starter = program / "Jawny plan.desktop"
    starter.write_bytes((ROOT / starter.name).read_bytes())
    lines = dict(line.split("=", 1) for line in starter.read_text(encoding="utf-8").splitlines() if "=" in line)
    assert lines["Type"] == "Application"
    assert lines["Terminal"] == "true"
    assert started(arguments(lines["Exec"], str(starter)), program) == f"{program}|edit"


def test_the_starter_of_windows_is_one_that_every_windows_reads():
    content = (ROOT / "Jawny plan.cmd").read_bytes()
    text = content.decode("ascii")  # whatever code page is set
    assert content.count(b"\n") == content.count(b"\r\n")
    lines = [line.strip() for line in text.splitlines() if not line.startswith("rem ")]
    assert lines[2] == 'pushd "%~dp0"'  # `cd` enters no folder of another computer
    assert lines[-3:] == ["py -3 run.py edit %*", "if errorlevel 1 pause", "popd"]
    assert text.count("(\r\n") == text.count("\r\n)") == text.count("exit /b 1")

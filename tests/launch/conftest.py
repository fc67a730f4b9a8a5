"""A house of its own: run.py with the room that it needs, tiny locks, and a uv that only notes its calls."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from jawny_plan.launch.tools import STAMP
from tests.conftest import PATIENCE, ROOT

LOCKS = ["site", "test", "units", "bench", "uv", "mutants"]

# Nobody answers there, and pip need not ask again and again.
OFFLINE = {
    "PIP_INDEX_URL": "http://127.0.0.1:9/",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_NO_CACHE_DIR": "1",
    "PIP_RETRIES": "0",
}

STAND_IN = """\
import os, sys
import jawny_plan
print(sys.argv[1:], os.environ["NO_MKDOCS_2_WARNING"], sys.flags.utf8_mode)
sys.exit(int(os.environ.get("EXIT", "0")))
"""
FAKE_UV = """\
import os, sys, time
print(*sys.argv[1:], file=open({calls!r}, "a"))
print(os.environ.get("UV_SAYS", ""))
time.sleep(float(os.environ.get("UV_TAKES", "0")))
while not os.path.exists(os.environ.get("UV_WAITS_FOR", "/")):
    time.sleep(0.05)
sys.exit(int(os.environ.get("UV_EXIT", "0")))
"""


class House:
    """A copy of run.py with tiny locks, a stand-in for the package and a uv that only notes its calls."""

    def __init__(self, folder: Path):
        self.root = folder / "dom z ogródkiem"
        self.calls = folder / "calls.txt"
        self.programs = folder / "programs"
        package = self.root / "hooks" / "jawny_plan"
        shutil.copytree(ROOT / "hooks/jawny_plan/launch", package / "launch", ignore=shutil.ignore_patterns("*.pyc"))
        (package / "__init__.py").touch()
        (package / "__main__.py").write_text(STAND_IN)
        (self.root / "tools").mkdir()
        (self.root / "tools/__main__.py").write_text(f"print('tools:', end=' ')\n{STAND_IN}")
        shutil.copy(ROOT / "pyproject.toml", self.root)
        (self.root / "requirements").mkdir()
        for lock in LOCKS:
            (self.root / "requirements" / f"{lock}.txt").write_text(f"{lock}==1 --hash=sha256:{'0' * 64}\n")
        shutil.copy(ROOT / "run.py", self.root)
        self.add_program("uv", FAKE_UV.format(calls=str(self.calls)))

    def add_program(self, name: str, source: str) -> Path:
        self.programs.mkdir(exist_ok=True)
        script = self.programs / f"{name}.py"
        script.write_text(source)
        if sys.platform == "win32":
            program = self.programs / f"{name}.bat"
            program.write_text(f'@"{sys.executable}" "{script}" %*\n')
        else:
            program = self.programs / name
            program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
            program.chmod(0o755)
        return program

    def start(self, *words: str, cwd: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        path = {"PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}"}
        return subprocess.Popen(
            [sys.executable, str(self.root / "run.py"), *words],
            env={**os.environ, "PYTHONUTF8": "1", **path, **variables},
            cwd=cwd or self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            preexec_fn=None if sys.platform == "win32" else hear_ctrl_c,  # noqa: PLW1509  # tests have one thread
        )

    def run(self, *words: str, cwd: Path | None = None, **variables: str) -> SimpleNamespace:
        with self.start(*words, cwd=cwd, **variables) as process:
            output, messages = process.communicate(timeout=PATIENCE)
        return SimpleNamespace(code=process.returncode, output=output, messages=messages)

    def tools(self, lock: str = "site") -> list[Path]:
        """The folders with tools that were finished for a lock."""
        return sorted(path.parent for path in (self.root / ".venvs").glob(f"{lock}-*/{STAMP}"))

    def change(self, lock: str) -> None:
        """A newer version of the project has another lock."""
        with (self.root / "requirements" / f"{lock}.txt").open("a") as file:
            file.write("# newer\n")

    def installs(self) -> int:
        return len(self.calls.read_text().splitlines()) if self.calls.exists() else 0


def hear_ctrl_c() -> None:
    """A program that a shell starts in the background is deaf to it, and so are those that it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def prepared(house: House) -> House:
    assert house.run("site").code == 0
    return house

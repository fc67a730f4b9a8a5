"""Making one environment and filling it with what a lock names, from the network or from a folder of wheels."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.launch.command_line import command_line
from jawny_plan.launch.failure import Failure
from jawny_plan.launch.processes import Command, Unsuccessful, end_of, run_quietly, works

WHEELS = "wheels"
# What is gathered for machines without a network; the tools for tests are not.
GATHERED = ("site", "uv")

NO_VENV = """\
W tym Pythonie brakuje modułu venv, bez którego nie da się przygotować narzędzi.
W Debianie i Ubuntu dodaje go polecenie: sudo apt install python3-venv
W innych systemach wystarczy Python ze strony https://www.python.org/downloads/"""
NO_WHEEL = """\
Folder {} nie zawiera wszystkiego, czego wymaga ta wersja programu w tym systemie i Pythonie {}.{}.
Proszę przygotować go na nowo na komputerze z internetem ({}) albo go usunąć, jeśli ten komputer ma internet."""


@dataclass(frozen=True)
class Environment:
    """A virtual environment in a folder."""

    folder: Path

    @property
    def programs(self) -> Path:
        """Where its programs lie."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Its Python."""
        return self.programs / ("python.exe" if sys.platform == "win32" else "python")


def fill(environment: Environment, root: Path, lock: str, wheels: Path | None) -> None:
    """Install a lock with the user's uv, else with our own, else with pip, which is everywhere but slow.

    Where there is a folder of wheels, the locks that it is gathered for are installed from it alone.
    """
    sources: list[str | Path] = ["--no-index", "--find-links", wheels] if wheels and lock in GATHERED else []
    file = root / "requirements" / f"{lock}.txt"
    uv = shutil.which("uv")
    if uv:
        make(environment, "--without-pip")
        if works(uv_install(uv, environment, file, sources)):
            return
        shutil.rmtree(environment.folder)
    make(environment)
    own_uv = environment.programs / ("uv.exe" if sys.platform == "win32" else "uv")
    uv_lock = root / "requirements" / "uv.txt"
    if works(pip_install(environment, uv_lock, sources)) and works(uv_install(own_uv, environment, file, sources)):
        return
    try:
        run_quietly(pip_install(environment, file, sources))
    except Unsuccessful as failed:
        if not sources:
            raise
        again = NO_WHEEL.format(wheels, *sys.version_info[:2], command_line(f"wheels {WHEELS}"))
        raise Failure(f"{again}\n\n{end_of(failed.log)}") from None


def make(environment: Environment, *options: str) -> None:
    """An empty environment, made from the Python that will still be there when another environment is gone."""
    needed = ("venv",) if "--without-pip" in options else ("venv", "ensurepip")
    if not all(map(importlib.util.find_spec, needed)):
        raise Failure(NO_VENV)
    base = getattr(sys, "_base_executable", None) or sys.executable
    run_quietly([base, "-I", "-m", "venv", *options, environment.folder])


# Wheels only, for both: building from source would take a compiler, and fetch its tools without hashes. A lock is
# whole: what it does not name (a part that no wheel is made of, and nothing here needs) is not to be fetched.


def uv_install(uv: str | Path, environment: Environment, lock: Path, sources: Command) -> Command:
    """How uv installs a lock."""
    options = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-progress", *sources]
    return [uv, "pip", "install", "--python", environment.python, *options, "-r", lock]


def pip_install(environment: Environment, lock: Path, sources: Command) -> Command:
    """How pip installs a lock."""
    options = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--retries", "2", "--no-input", *sources]
    return [environment.python, "-I", "-m", "pip", "install", *options, "-r", lock]

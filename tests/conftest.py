"""What several tests stand on: a copy of the real data, and sites built once."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from jawny_plan.launch.locks import taken
from tests.tools import compiled
from tests.tools.warm import Warm

# A slow machine is no fault of the code under test.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")

ROOT = Path(__file__).resolve().parents[1]
PLAN = "plany/rejon-2-2024-01.yml"
PATIENCE = 300
"""Seconds, for a machine on which much else runs; nobody waits so long where all goes well."""


def command(
    *words: str, today: str = "2024-03-12", project: Path = ROOT, answer: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """The package's own command in a process of its own, as run.py starts it.

    `project` may be a copy of this one in which anything but the code differs; `answer` is what somebody types.
    """
    if project != ROOT:
        environment = {"JAWNY_PLAN_PAMIEC": str(ROOT / ".cache/kopie"), **environment}
    environment = {**surroundings(), "JAWNY_PLAN_DZIS": today, **environment}
    if hasattr(os, "fork") and warm().fits(environment):
        return warm().run(words, environment, project, answer)
    if project != ROOT:
        environment["PYTHONPATH"] = str(project / "hooks")
    return _called("jawny_plan", *words, environment=environment, answer=answer)


def maintenance(*words: str) -> subprocess.CompletedProcess[str]:
    """A tool for those who look after the program, as run.py starts it."""
    more = {"JAWNY_PLAN_DZIS": "2024-03-12", "PYTHONPATH": os.pathsep.join((str(ROOT / "hooks"), str(ROOT)))}
    return _called("tools", *words, environment={**surroundings(), **more})


def surroundings() -> dict[str, str]:
    """The environment in which run.py would start the package."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTEST_CURRENT_TEST"}
    return {**ours, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1"}


AT_FIRST = surroundings()
"""Before any test changed it."""


def _called(
    package: str, *words: str, environment: dict[str, str], answer: str = ""
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", package, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env=environment,
        input=answer,
        check=False,
    )


@cache
def warm() -> Warm:
    """The process from which commands are forked."""
    return Warm(ROOT, AT_FIRST)


def pytest_configure(config: pytest.Config) -> None:
    """Some modules read data and make notes of them while tests are gathered."""
    known = ExitStack()
    known.enter_context(compiled.once())
    config.add_cleanup(known.close)


def pytest_collection_finish() -> None:
    """Eleven thousand tests stay to the end: Python need not look through them again and again for what is left over."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _none_waits_for_commands() -> Iterator[None]:
    yield
    if warm.cache_info().currsize:
        warm().end()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own with a copy of the real data, as if no sheet of it had gone out: somebody may have built it."""
    copied(ROOT / "plan_data", tmp_path)
    return tmp_path


def copied(data: Path, folder: Path) -> Path:
    """A copy of `data` in `folder`, as if no sheet of it had gone out."""
    copy = Path(shutil.copytree(data, folder / "plan_data"))
    register = copy / "rejestr.txt"
    lines = register.read_text(encoding="utf-8").splitlines(keepends=True)
    register.write_text("".join(line for line in lines if not line.startswith("druk ")), "utf-8", newline="\n")
    return copy


@pytest.fixture
def mended(folder: Path) -> Callable[[str, str], Path]:
    """The copy of the real data with one thing in the plan replaced."""

    def replace(old: str, new: str) -> Path:
        path = folder / "plan_data" / PLAN
        text = path.read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in the plan"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return replace


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` fills, once in a whole run: the first worker makes it, the others wait for it."""
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # above the folders of the workers
    folder, finished = root / name, root / f"{name}.finished"
    with (root / f"{name}.lock").open("w") as lock:
        while not taken(lock):
            time.sleep(0.2)
        if not finished.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            make(folder)
            finished.touch()
    return folder


def build(folder: Path, data: Path, today: str) -> None:
    """The site of a copy of `data`, beside it in `folder`."""
    copied(data, folder)
    done = command("site", str(folder), today=today)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data, on a day in the middle of the plan; to be read, not changed."""
    data = ROOT / "plan_data"
    return made_once(tmp_path_factory, "unit", lambda folder: build(folder, data, "2024-03-12")) / "site"


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented unit, on the day for which its data are made; to be read, not changed."""
    data = ROOT / "examples/przyklad/plan_data"
    return made_once(tmp_path_factory, "example", lambda folder: build(folder, data, "2026-11-23")) / "site"

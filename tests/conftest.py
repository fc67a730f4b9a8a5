"""What several tests stand on: a copy of the real data, sites built once, and the browser."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

# A slow machine is no fault of the code under test.
hypothesis.settings.register_profile("calm", deadline=None)
hypothesis.settings.load_profile("calm")

ROOT = Path(__file__).resolve().parents[1]
PLAN = "plany/rejon-2-2024-01.yml"


def command(*words: str, today: str = "2024-03-12", **environment: str) -> subprocess.CompletedProcess[str]:
    """The package's own command in a process of its own, as run.py starts it."""
    return subprocess.run(
        [sys.executable, "-m", "jawny_plan", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "hooks"),
            "NO_MKDOCS_2_WARNING": "1",
            "JAWNY_PLAN_DZIS": today,
            **environment,
        },
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own with a copy of the real data."""
    shutil.copytree(ROOT / "plan_data", tmp_path / "plan_data")
    return tmp_path


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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data, built once, on a day in the middle of the plan."""
    folder = tmp_path_factory.mktemp("unit")
    shutil.copytree(ROOT / "plan_data", folder / "plan_data")
    done = command("site", str(folder))
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented unit, built once, on the day for which its data are made."""
    folder = tmp_path_factory.mktemp("example")
    shutil.copytree(ROOT / "examples/przyklad/plan_data", folder / "plan_data")
    done = command("site", str(folder), today="2026-11-23")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The browser that run.py found or fetched; one for all, because Playwright starts only once in a process."""
    path = os.environ.get("JAWNY_PLAN_PRZEGLADARKA")
    assert path, "testy przeglądarki uruchamia: python3 run.py test"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield browser
        browser.close()

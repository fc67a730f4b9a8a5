"""Live reload: a change is shown, a fault is told and the last good site stays."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PLAN, ROOT


@pytest.fixture
def served(folder: Path) -> Iterator[tuple[str, Path]]:
    """The address under which the copied data are shown, and a file of what was printed."""
    log = folder / "log.txt"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "jawny_plan", "serve", str(folder)],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**environment, "JAWNY_PLAN_DZIS": "2024-03-12"},
        )
    try:
        found = until(lambda: re.search(r"Strona: (http://\S+)", log.read_text()))
        yield found[1], log
    finally:
        process.terminate()
        process.wait(10)


def until(ask, seconds: float = 40):
    """What `ask` says once it says something; an error after so many seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if said := ask():
            return said
        time.sleep(0.2)
    raise AssertionError("nothing happened")


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(f"{address}plany/rejon-2-2024-01/", timeout=20) as answer:
            return answer.read().decode()
    except (urllib.error.URLError, TimeoutError):
        return ""


def test_changes_are_shown_and_faults_leave_the_last_good_site(folder, served):
    address, log = served
    plan = folder / "plan_data" / PLAN
    good = plan.read_text(encoding="utf-8")
    until(lambda: "Mniej alkoholu" in page(address))
    # The script that reloads the page is let run there; the built page itself forbids every script.
    assert "<script>" in page(address) and "Content-Security-Policy" not in page(address)
    assert "Content-Security-Policy" in (folder / "site/index.html").read_text(encoding="utf-8")
    plan.write_text(good.replace("haslo: Mniej alkoholu", "haslo: Jeszcze mniej alkoholu"), encoding="utf-8")
    until(lambda: "Jeszcze mniej alkoholu" in page(address))
    plan.write_text(good.replace("haslo:", "hslo:"), encoding="utf-8")
    until(lambda: 'Czy chodziło o "haslo"?' in log.read_text())
    assert "Jeszcze mniej alkoholu" in page(address)
    plan.write_text(good, encoding="utf-8")
    until(lambda: "Jeszcze mniej" not in page(address) and "Mniej alkoholu" in page(address))
    assert "Traceback" not in log.read_text()

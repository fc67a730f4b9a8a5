"""The word `test`: pytest on tests/, in its several ways."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from jawny_plan.launch import browser
from jawny_plan.launch.failure import Failure, say
from jawny_plan.launch.install import Environment
from jawny_plan.launch.processes import wait_for, works
from jawny_plan.launch.pythons import MINORS, Python, further

# One process more than there are processors, as tests wait for browsers and disks, too. Neighbours stay together, so
# that what a module makes for its tests is made once.
SIDE_BY_SIDE = ("-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal")
OUTSIDE, IN_BROWSER = "tests/outside", "tests/browser"
OF_TEXTS = (
    "tests/test_comprehensions.py",
    "tests/test_documents.py",
    "tests/outputs/test_sheets.py",
    "tests/outputs/test_templates.py",
)
"""What looks only at how texts are written: every Python finds the same. Not so mypy, which reads their stubs."""

# What each unit is built from, and the day for which its data were made.
UNITS = {"plan_data": "2024-03-12", "examples/przyklad/plan_data": "2026-11-23"}
ENOUGH_PYTHONS = 2

FEW_PYTHONS = """\
Program ma działać w Pythonach od 3.{first} do 3.{last}, a poza tym, którym go uruchomiono (3.{own}), \
znaleziono: {found}; potrzebne są co najmniej dwa inne, które doda na przykład: uv python install {missing}"""


def share_bytecode(root: Path) -> None:
    """Let all processes of the tests share what Python compiles, even where it may put nothing beside the sources.

    Containers forbid that, as a rule; then each of a thousand processes would compile the program for itself.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(root / ".cache/bytecode"))


def options(words: list[str], tools: Environment) -> list[str]:
    """What pytest is to be told. All but the tests outside and those in a browser need no browser."""
    match words:
        case ["outside", *rest]:
            return [OUTSIDE, *rest]
        case ["browserless", *rest]:
            return [f"--ignore={OUTSIDE}", f"--ignore={IN_BROWSER}", *SIDE_BY_SIDE, *rest]
        case _:
            os.environ[browser.VARIABLE] = browser.browser(tools.python)
            return [f"--ignore={OUTSIDE}", *SIDE_BY_SIDE, *words]


def on_other_pythons(root: Path, tools: Environment, words: list[str]) -> int:
    """Build both units and run the tests without a browser on each further Python. Raises Failure if they are few."""
    pythons = _found_or_fetched(tools)
    say("Inne Pythony na tym komputerze: " + ", ".join(map(str, pythons)))
    failed = [python for python in pythons if not _passes(root, python, words)]
    for python in pythons:
        say(f"Python {python}: {'NIE DZIAŁA' if python in failed else 'działa'}")
    return 1 if failed else 0


def _found_or_fetched(tools: Environment) -> list[Python]:
    uv = shutil.which("uv") or shutil.which("uv", path=str(tools.programs))
    own = sys.version_info[1]
    found = further(own, os.environ, Path.home())
    missing = [f"3.{minor}" for minor in MINORS if minor != own and minor not in {each.version[1] for each in found}]
    if len(found) < ENOUGH_PYTHONS and uv:
        say(f"Pobieram inne Pythony ({', '.join(missing)})…")
        if works([uv, "python", "install", *missing]):
            found = further(own, os.environ, Path.home())
    if len(found) < ENOUGH_PYTHONS:
        named = ", ".join(map(str, found)) or "ani jednego"
        raise Failure(
            FEW_PYTHONS.format(first=MINORS[0], last=MINORS[-1], own=own, found=named, missing=" ".join(missing))
        )
    return found


def _passes(root: Path, python: Python, words: list[str]) -> bool:
    """Whether both units are built, by the tools for the site alone, and the tests pass."""
    program: list[str | Path] = [python.path, root / "run.py"]
    for data, today in UNITS.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(root / data, Path(folder) / "plan_data")
            say(f"Python {python}: buduję stronę z {data}…")
            if wait_for([*program, "site", folder], {**os.environ, "JAWNY_PLAN_DZIS": today}):
                return False
    say(f"Python {python}: testy bez przeglądarki…")
    left_out = [f"--ignore={path}" for path in OF_TEXTS]
    return wait_for([*program, "test", "browserless", *left_out, *words], os.environ) == 0

"""The word `test`: pytest on tests/, in its several ways."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
import zipfile
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
MADE = ("site", "paczka")
ENOUGH_PYTHONS = 2

FEW_PYTHONS = """\
Program ma działać w Pythonach od 3.{first} do 3.{last}, a poza tym, którym go uruchomiono (3.{own}), \
znaleziono: {found}; potrzebne są co najmniej dwa inne, które doda na przykład: uv python install {missing}"""

SHOWN = 20
DIFFERING = """\
Python {python}: z {data} powstają inne pliki niż w Pythonie 3.{own}:
{files}"""


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
    """Build both units and run the tests without a browser on each further Python. Raises Failure if they are few.

    What they build is to be the same, byte for byte, as what this Python builds. Any words are pytest's.
    """
    pythons = _found_or_fetched(tools)
    say("Inne Pythony na tym komputerze: " + ", ".join(map(str, pythons)))
    own = Python((sys.version_info[0], sys.version_info[1], sys.version_info[2]), sys.executable)
    expected = {data: _built(root, own, data) for data in UNITS}
    if not all(expected.values()):
        return 1
    failed = [python for python in pythons if not _passes(root, python, expected, words)]
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


def _passes(root: Path, python: Python, expected: dict[str, dict[str, str]], words: list[str]) -> bool:
    """Whether both units are built as expected, by the tools for the site alone, and the tests pass."""
    for data, files in expected.items():
        built = _built(root, python, data)
        if not built:
            return False
        if differing := sorted(name for name, _ in built.items() ^ files.items()):
            say(DIFFERING.format(python=python, data=data, own=sys.version_info[1], files="\n".join(differing[:SHOWN])))
            return False
    say(f"Python {python}: testy bez przeglądarki…")
    left_out = [f"--ignore={path}" for path in OF_TEXTS]
    return wait_for([python.path, root / "run.py", "test", "browserless", *left_out, *words], os.environ) == 0


def _built(root: Path, python: Python, data: str) -> dict[str, str]:
    """What is in each file that a Python makes of a unit with nothing remembered; nothing at all where it fails."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "jednostka")
        shutil.copytree(root / data, folder / "plan_data")
        say(f"Python {python}: buduję stronę z {data}…")
        settings = {"JAWNY_PLAN_DZIS": UNITS[data], "JAWNY_PLAN_PAMIEC": str(Path(place, "pamiec"))}
        if wait_for([python.path, root / "run.py", "site", folder], {**os.environ, **settings}):
            return {}
        files = sorted(path for made in MADE for path in (folder / made).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): _content(path) for path in files}


def _content(path: Path) -> str:
    """The SHA-256 of a file; of one that is zipped, that of what is in it, as not all Pythons have the same zlib."""
    if not zipfile.is_zipfile(path):
        return hashlib.sha256(path.read_bytes()).hexdigest()
    content = hashlib.sha256()
    with zipfile.ZipFile(path) as archive:
        for each in archive.infolist():
            content.update(f"{each.filename} {each.date_time} {each.file_size}\n".encode())
            content.update(archive.read(each))
    return content.hexdigest()

"""Whether two commits make the same bytes: `python3 run.py compare OLD [NEW]`, for moves that change no behaviour.

Both units are built, on a day for which their data are made, by the program of each commit; then every file of `site/`
and `paczka/` is compared. NEW is the working tree where it is not named.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from jawny_plan.launch.testing import MADE, SHOWN, UNITS

ROOT = Path(__file__).resolve().parents[1]
WORDS = (1, 2)
"""How many commits are named."""


def main(words: Sequence[str]) -> int:
    """Compare two commits; 0 where all files are the same, 1 where any differs, 2 on a misused command."""
    if len(words) not in WORDS:
        print("Usage: python3 run.py compare OLD [NEW]", file=sys.stderr)
        return 2
    differing = []
    with tempfile.TemporaryDirectory() as place:
        old = _program(words[0], Path(place, "old"))
        new = _program(words[1], Path(place, "new")) if len(words) == 2 else ROOT
        for number, (data, day) in enumerate(UNITS.items()):
            made = [
                _made(program, data, day, Path(place, f"{side}-{number}")) for side, program in enumerate((old, new))
            ]
            differing += [f"{data}: {line}" for line in differences(*made)]
    print("\n".join(differing[:SHOWN]) or "Every file is the same.")
    if len(differing) > SHOWN:
        print(f"… and {len(differing) - SHOWN} more")
    return bool(differing)


def _program(commit: str, folder: Path) -> Path:
    """The project as it stands in a commit."""
    archive = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True).stdout
    folder.mkdir()
    subprocess.run(["tar", "-x"], cwd=folder, input=archive, check=True)
    return folder


def _made(program: Path, data: str, day: str, folder: Path) -> Path:
    """The folder in which a program built the site and the bundles of a copy of a unit's data."""
    shutil.copytree(ROOT / data, folder / "plan_data")
    settings = {"PYTHONPATH": str(program / "hooks"), "NO_MKDOCS_2_WARNING": "1", "JAWNY_PLAN_DZIS": day}
    command = [sys.executable, "-P", "-m", "jawny_plan", "site", str(folder)]
    environment = {**os.environ, **settings, "JAWNY_PLAN_PAMIEC": str(folder / ".cache")}
    subprocess.run(command, cwd=program, env=environment, check=True, stdout=subprocess.DEVNULL)
    return folder


def differences(old: Path, new: Path) -> list[str]:
    """What differs between what was built in two folders, a line a file."""
    files = [
        {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)} for folder in (old, new)
    ]
    lines = []
    for name in sorted(files[0].keys() | files[1].keys()):
        if name not in files[0]:
            lines.append(f"{name}: only in the new one")
        elif name not in files[1]:
            lines.append(f"{name}: only in the old one")
        elif files[0][name] != files[1][name]:
            lines.append(f"{name}: differs")
    return lines


def _files(folder: Path) -> list[Path]:
    return [path for made in MADE for path in (folder / made).rglob("*") if path.is_file()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

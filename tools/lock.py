#!/usr/bin/env python3
"""Make the locks in requirements/ again: exact versions, and the hashes of wheels only.

    python3 run.py lock             keeps the versions that still fit pyproject.toml
    python3 run.py lock --upgrade   takes the newest that fit

Beside the locks, wheels.sha256 says which file each hash is of (as `sha256sum --check` reads it), so that a test can
tell without a network that there is a wheel of every part for every system and Python that the program is for.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = Path("requirements")
MAKER = "python tools/lock.py"
LIST = "wheels.sha256"
UPGRADE = "--upgrade"

# What there is no wheel of, and nothing here needs: cosmic-ray writes its reports in HTML with it.
UNBUILT = ["--excludes", "requirements/unbuilt.txt"]
# In the order in which they are made: the tools for tests hold the very versions of the site.
WHAT = {
    "site": ["pyproject.toml"],
    "test": ["--extra", "test", "-c", "requirements/site.txt", "pyproject.toml"],
    "units": ["--group", "units", "-c", "requirements/test.txt", "pyproject.toml"],
    "bench": ["--group", "bench", "-c", "requirements/site.txt", "pyproject.toml"],
    "uv": ["--group", "uv"],
    "mutants": ["--extra", "test", "--group", "mutants", "-c", "requirements/test.txt", *UNBUILT, "pyproject.toml"],
}
COMPILE = [
    *("pip", "compile", "--no-config", "--universal", "--python-version", "3.11", "--fork-strategy", "fewest"),
    *("--generate-hashes", "--only-binary", ":all:", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
    *("--custom-compile-command", MAKER),
]
HASHES = re.compile(r"(?: \\\n    --hash=sha256:[0-9a-f]{64})+")
HASH = re.compile(r"[0-9a-f]{64}")


def main(options: list[str]) -> None:
    """Make all locks and the list of their wheels."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv") or "uv"
    wheels: dict[str, str] = {}
    for lock, what in WHAT.items():
        path = ROOT / REQUIREMENTS / f"{lock}.txt"
        run([uv, *COMPILE, *options, *what, "-o", str(path)])
        with tempfile.TemporaryDirectory() as folder:
            files = Path(folder) / "pylock.toml"  # the same versions again, with the names of their files
            run([uv, *COMPILE, "--format", "pylock.toml", "-c", str(path), *what, "-o", str(files)])
            own = wheels_of(tomllib.loads(files.read_text("utf-8")))
        path.write_text(of_wheels(path.read_text("utf-8"), own), "utf-8", newline="\n")
        wheels |= own
    lines = [f"{sum_}  {name}\n" for name, sum_ in sorted((name, sum_) for sum_, name in wheels.items())]
    (ROOT / REQUIREMENTS / LIST).write_text("".join(lines), "utf-8", newline="\n")


def run(command: list[str]) -> None:
    """In the project, since the locks name what they are made of from there."""
    subprocess.run(command, cwd=ROOT, check=True)


def wheels_of(files: dict[str, Any]) -> dict[str, str]:
    """The names of wheels by their sums, out of a lock of PEP 751."""
    return {
        wheel["hashes"]["sha256"]: wheel.get("name") or unquote(urlsplit(wheel["url"]).path).rpartition("/")[2]
        for package in files["packages"]
        for wheel in package.get("wheels", ())
    }


def of_wheels(lock: str, wheels: dict[str, str]) -> str:
    """A lock without the hashes of sources: an archive of sources is nothing that is installed here."""

    def listed(hashes: re.Match[str]) -> str:
        return "".join(f" \\\n    --hash=sha256:{sum_}" for sum_ in HASH.findall(hashes[0]) if sum_ in wheels)

    return HASHES.sub(listed, lock)


if __name__ == "__main__":
    main(sys.argv[1:])

"""The further Pythons of a machine, which maintainers try the program on."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# Python 3.11 and what follows: wheels are gathered and tests are run for these.
MINORS = (11, 12, 13, 14)

QUESTION = """\
import sys, sysconfig
usable = sys.implementation.name == "cpython" and sys.version_info.releaselevel == "final"
print(*sys.version_info[:3], int(usable and not sysconfig.get_config_var("Py_GIL_DISABLED")))"""
SECONDS = 30
NAME = re.compile(r"python3\.\d+(\.exe)?")


@dataclass(frozen=True, order=True)
class Python:
    """A Python that was seen to run."""

    version: tuple[int, int, int]
    path: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.version))} ({self.path})"


def further(own_minor: int, variables: Mapping[str, str], home: Path) -> list[Python]:
    """One of each supported minor version but our own; of several the oldest, for the faults of Python itself."""
    found = sorted(filter(None, map(asked, sorted(set(candidates(variables, home))))))
    oldest: dict[int, Python] = {}
    for python in found:
        oldest.setdefault(python.version[1], python)
    return [python for minor, python in oldest.items() if minor in MINORS and minor != own_minor]


def candidates(variables: Mapping[str, str], home: Path) -> Iterator[str]:
    """What may be a Python: on PATH, of pyenv, of uv, and where installers put it on Windows and macOS."""
    for place in filter(None, variables.get("PATH", "").split(os.pathsep)):
        yield from (str(path) for path in _files(Path(place), "python3.*") if NAME.fullmatch(path.name))
    pyenv = Path(variables.get("PYENV_ROOT") or home / ".pyenv")
    data = Path(variables.get("XDG_DATA_HOME") or home / ".local/share")
    uv = Path(variables.get("UV_PYTHON_INSTALL_DIR") or data / "uv/python")
    local = Path(variables.get("LOCALAPPDATA") or home / "AppData/Local")
    for folder, pattern in (
        (pyenv, "versions/3.*/bin/python3"),
        (pyenv, "pyenv-win/versions/3.*/python.exe"),
        (uv, "cpython-3.*/bin/python3"),
        (local, "Programs/Python/Python3*/python.exe"),
        (Path(variables.get("APPDATA") or home / "AppData/Roaming"), "uv/python/cpython-3.*/python.exe"),
        (Path("/Library/Frameworks/Python.framework"), "Versions/3.*/bin/python3"),
    ):
        yield from map(str, _files(folder, pattern))


def _files(folder: Path, pattern: str) -> list[Path]:
    try:
        return sorted(path for path in folder.glob(pattern) if path.is_file())
    except OSError:  # a folder of PATH that cannot be read
        return []


def asked(path: str) -> Python | None:
    """What the Python says of itself; None if it does not run or is not one to make tools for."""
    try:
        done = subprocess.run(  # noqa: S603
            [path, "-I", "-c", QUESTION], capture_output=True, text=True, timeout=SECONDS, check=True
        )
        major, minor, micro, usable = map(int, done.stdout.split())
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return Python((major, minor, micro), path) if usable and major == sys.version_info[0] else None

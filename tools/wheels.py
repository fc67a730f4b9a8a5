"""The wheels that run.py installs from, gathered for machines without a network (police networks have none).

pip takes the wheel of a system and Python other than its own, but works out the markers of a lock for its own; so each
system and Python gets the lines of the locks that hold for it.
"""

from __future__ import annotations

import importlib.util
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from jawny_plan import polish
from jawny_plan.launch.failure import say
from jawny_plan.launch.install import GATHERED, WHEELS
from jawny_plan.launch.processes import Unsuccessful, end_of, run_quietly
from jawny_plan.launch.pythons import MINORS
from tools.locked import locked


@dataclass(frozen=True)
class System:
    """A system to gather for, by the tags that its wheels may bear, and what markers say of it."""

    name: str
    tags: tuple[str, ...]
    sys_platform: str
    machine: str

    def variables(self, minor: int) -> dict[str, str]:
        """What a marker is worked out with for Python 3.`minor`."""
        windows = self.sys_platform == "win32"
        return {
            "implementation_name": "cpython",
            "implementation_version": f"3.{minor}.0",
            "os_name": "nt" if windows else "posix",
            "platform_machine": self.machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": {"win32": "Windows", "darwin": "Darwin"}.get(self.sys_platform, "Linux"),
            "platform_version": "",
            "python_full_version": f"3.{minor}.0",
            "python_version": f"3.{minor}",
            "sys_platform": self.sys_platform,
            "extra": "",
        }


# macOS 13 and glibc 2.35 (Ubuntu 22.04): what is older gets no security updates. pip adds the older macOS by itself.
GLIBC = tuple(f"manylinux_2_{minor}_x86_64" for minor in range(35, 4, -1))
SYSTEMS = (
    System("Windows x64", ("win_amd64",), "win32", "AMD64"),
    System("macOS (Apple)", ("macosx_13_0_arm64",), "darwin", "arm64"),
    System("macOS (Intel)", ("macosx_13_0_x86_64",), "darwin", "x86_64"),
    System("Linux x86-64", (*GLIBC, "manylinux2014_x86_64", "linux_x86_64"), "linux", "x86_64"),
)


class NotGathered(Exception):
    """Why there are no wheels, in Polish."""


def gather(root: Path, folder: Path) -> str:
    """Put the wheels of all locks but those of tests into a folder; a Polish sentence about it. Raises NotGathered.

    All or nothing comes into the folder; what lies there already stays.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.")
    with beside as fresh, tempfile.TemporaryDirectory() as place:
        pip = _pip(Path(place))
        for system in SYSTEMS:
            for minor in MINORS:
                say(f"{system.name}, Python 3.{minor}…")
                _download(pip, root, system, minor, Path(fresh), Path(place))
        made = sorted(Path(fresh).iterdir())
        folder.mkdir(exist_ok=True)
        for wheel in made:
            wheel.replace(folder / wheel.name)
    size = sum((folder / wheel.name).stat().st_size for wheel in made) / 1_000_000
    systems = ", ".join(system.name for system in SYSTEMS)
    return (
        f"Zgromadzono w {folder}: {polish.plural(len(made), 'plik', 'pliki', 'plików')}, {size:.0f} MB.\n"
        f"Wystarczą na systemy: {systems}; na Python od 3.{MINORS[0]} do 3.{MINORS[-1]}.\n"
        f"Folder pod nazwą {WHEELS} połóż obok run.py na komputerze bez internetu."
    )


def _pip(place: Path) -> list[str | Path]:
    """The pip of this Python, else one that Python itself carries and puts into an environment of its own."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-I", "-m", "pip"]
    environment = place / "pip"
    base = getattr(sys, "_base_executable", None) or sys.executable
    try:
        run_quietly([base, "-I", "-m", "venv", environment])
    except Unsuccessful as failed:
        raise NotGathered(f"Ten Python nie ma programu pip.\n{end_of(failed.log)}") from None
    return [environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"), "-I", "-m", "pip"]


def _download(pip: list[str | Path], root: Path, system: System, minor: int, folder: Path, place: Path) -> None:
    lines = place / "lock.txt"
    lines.write_text("\n".join(needed(root, system, minor)), encoding="utf-8")
    tags = [word for tag in system.tags for word in ("--platform", tag)]
    options = ["--no-deps", "--only-binary", ":all:", "--require-hashes", "--no-input", "--retries", "2"]
    python = ["--implementation", "cp", "--python-version", f"3.{minor}"]
    try:
        run_quietly([*pip, "download", *options, *python, *tags, "-d", folder, "-r", lines])
    except Unsuccessful as failed:
        raise NotGathered(f"{system.name}, Python 3.{minor}: nie udało się.\n{end_of(failed.log)}") from None


def needed(root: Path, system: System, minor: int) -> list[str]:
    """The lines of the locks, without markers, that hold for a system and Python 3.`minor`."""
    parts = {
        part.name: part
        for lock in GATHERED
        for part in locked((root / "requirements" / f"{lock}.txt").read_text("utf-8"), system.variables(minor))
    }
    return [
        f"{part.name}=={part.version} {' '.join(f'--hash=sha256:{sum_}' for sum_ in part.sums)}"
        for part in parts.values()
    ]

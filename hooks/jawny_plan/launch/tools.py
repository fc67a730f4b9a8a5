"""The tools: a virtual environment for each lock and Python, made beside those that are there already.

What works is never touched to make something newer: tools are made in a folder of their own, take part once their
stamp is written, and those that no lock asks for any more go only then. An environment cannot be moved, since its
programs name its folder; so each stays where it was made, and `.venv` leads to the one in use.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from jawny_plan.launch.alone import alone
from jawny_plan.launch.failure import Failure, say
from jawny_plan.launch.install import WHEELS, Environment, fill

FOLDER, LINK, LOCK = ".venvs", ".venv", ".venv.lock"
STAMP = "jawny-plan-gotowe"

# A lock and what it includes: with the tools for tests in place, `site` has all that it needs.
INCLUDED = {
    "site": ("site",),
    "units": ("units", "site"),
    "test": ("test", "units", "site"),
    "bench": ("bench", "site"),
    "mutants": ("mutants",),
}

UNTOUCHED = "Narzędzia przygotowane wcześniej pozostały bez zmian."


@dataclass(frozen=True)
class Tools:
    """The tools of the project in a folder, for the Python that runs this."""

    root: Path
    from_wheels: bool = True
    """Whether the folder of wheels is used where there is one."""

    def prepare(self, lock: str) -> Environment:
        """The environment with what the lock names, made if need be. When it is there, a few small files are read."""
        found = self.ready(lock)
        if found is None:
            with alone(self.root / LOCK):
                found = self.ready(lock) or self._make(lock)
        lead(self.root / LINK, found.folder)
        return found

    def ready(self, lock: str) -> Environment | None:
        """An environment that was finished for this lock as it is now and for this Python; the fullest first."""
        wanted = self._line(lock)
        for stamp in sorted((self.root / FOLDER).glob(f"*/{STAMP}"), reverse=True):
            environment = Environment(stamp.parent)
            if wanted in stamp.read_text("utf-8").splitlines() and environment.python.exists():
                return environment
        return None

    def _make(self, lock: str) -> Environment:
        say("Przygotowuję narzędzia (tylko za pierwszym razem, zwykle trwa to około minuty)…")
        name = hashlib.sha256(self._line(lock).encode()).hexdigest()[
            :8
        ]  # short: Windows holds 260 characters of a path
        environment = Environment(self.root / FOLDER / f"{lock}-{name}")
        wheels = self.root / WHEELS
        forget(environment.folder)
        try:
            fill(environment, self.root, lock, wheels if self.from_wheels and wheels.is_dir() else None)
        except Failure as failure:
            shutil.rmtree(environment.folder, ignore_errors=True)
            before = any((self.root / FOLDER).glob(f"*/{STAMP}"))
            raise Failure(f"{failure}\n\n{UNTOUCHED}" if before else str(failure)) from None
        stamp = "\n".join(map(self._line, INCLUDED[lock]))
        (environment.folder / STAMP).write_text(stamp, encoding="utf-8")
        self._tidy(environment.folder)
        say("Narzędzia gotowe.")
        return environment

    def _line(self, lock: str) -> str:
        """What a stamp says of a lock that was installed: the lock's sum and the Python."""
        return f"{lock} {self._sum(lock)} {sys.version_info[0]}.{sys.version_info[1]} {sys.base_prefix}"

    def _sum(self, lock: str) -> str:
        return hashlib.sha256(lock_file(self.root, lock).read_bytes()).hexdigest()

    def _tidy(self, made: Path) -> None:
        """Drop what no lock asks for any more, but not what was in use until now: a window may still show a site."""
        until_now = os.path.realpath(self.root / LINK)
        for folder in (self.root / FOLDER).iterdir():
            if folder != made and os.path.realpath(folder) != until_now and not self._is_wanted(Environment(folder)):
                with contextlib.suppress(OSError):  # Windows keeps a program that runs
                    forget(folder)

    def _is_wanted(self, environment: Environment) -> bool:
        """Whether the locks of today made it, whichever Python it is for."""
        try:
            lines = (environment.folder / STAMP).read_text("utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return False
        known = {f"{lock} {self._sum(lock)}" for lock in INCLUDED}
        return environment.python.exists() and {" ".join(line.split()[:2]) for line in lines} <= known


def lock_file(root: Path, lock: str) -> Path:
    """Where a lock lies."""
    return root / "requirements" / f"{lock}.txt"


def forget(folder: Path) -> None:
    """Remove an environment, the stamp first: whatever happens next, what is left is not taken for finished."""
    (folder / STAMP).unlink(missing_ok=True)
    if folder.exists():
        shutil.rmtree(folder)


def lead(link: Path, folder: Path) -> None:
    """Let `.venv` lead to the tools in use, for editors and people; the program itself does not need it.

    A real folder `.venv` that some earlier run.py made gives way, one that somebody else made stays.
    """
    if os.path.realpath(link) == os.path.realpath(folder):
        return
    with contextlib.suppress(OSError):  # a disk without links, or a window that keeps the old folder open
        if (link / STAMP).exists() and not is_link(link):
            old = link.parent / FOLDER / "dawne"
            forget(old)
            link.rename(old)
            forget(old)
        if is_link(link) or not link.exists():
            make_link(link, folder)


def is_link(path: Path) -> bool:
    """A link or, on Windows, a junction, which Python 3.11 cannot name."""
    return path.is_symlink() or (sys.platform == "win32" and os.path.lexists(path) and _is_junction(path))


def _is_junction(path: Path) -> bool:
    return os.path.realpath(path) != os.path.join(os.path.realpath(path.parent), path.name)


def make_link(link: Path, folder: Path) -> None:
    """Let a link lead to a folder beside it, in place of where it led before; at once where the system can."""
    if sys.platform == "win32":  # a link takes an administrator there, a junction does not
        import _winapi

        if os.path.lexists(link):
            link.unlink()
        _winapi.CreateJunction(str(folder), str(link))
    else:
        new = link.with_name(f"{link.name}.{os.getpid()}")
        new.symlink_to(os.path.relpath(folder, link.parent), target_is_directory=True)
        new.replace(link)

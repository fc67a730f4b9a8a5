"""A release of the program as somebody brings it: an archive or a folder, looked at before it is used."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jawny_plan.launch.aside import ASIDE
from jawny_plan.launch.failure import Failure
from jawny_plan.launch.processes import end_of

PROJECT = "pyproject.toml"
NEEDED = ("run.py", PROJECT, "mkdocs.yml", "docs/index.md", "hooks/jawny_plan/launch/tools.py", "requirements/site.txt")
OF_UNITS = {"plan_data", "site", "paczka", ASIDE, "wheels"}
"""What is no part of a release, wherever it lies in the program's folder; and all that begins with a dot and a v."""
_MADE = {"__pycache__", "node_modules", ".git", ".cache", ".venv", ".venvs", ".aktualizacja", ".hypothesis"}
_VERSION = re.compile(r'^\[project\]\nname = "jawny-plan"\nversion = "(\d+\.\d+\.\d+)"$', re.ASCII | re.MULTILINE)
_MOST_BYTES = 500_000_000
_MOST_FILES = 50_000


@dataclass(frozen=True)
class Release:
    """A release in a folder of its own."""

    folder: Path
    version: str

    @property
    def number(self) -> tuple[int, ...]:
        """The version, to be compared."""
        return tuple(map(int, self.version.split(".")))

    @property
    def entries(self) -> list[str]:
        """What lies in its folder and belongs to the program."""
        return sorted(path.name for path in self.folder.iterdir() if not is_of_unit(path.name))


def is_of_unit(name: str) -> bool:
    """Whether an entry of the program's folder is the unit's, or was made there."""
    made = name in _MADE or name.startswith((".venv", ".site", ".paczka", ".wycofyw", ".mypy", ".pytest", ".ruff"))
    return name in OF_UNITS or made


def sum_of(archive: Path) -> str:
    """The SHA-256 sum of a file. Raises OSError."""
    with archive.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def opened(source: Path, into: Path) -> Release:
    """The release in `source`, copied into the new folder `into`. Raises Failure where it is none, and OSError."""
    if source.is_dir():
        _copied(source, into)
    elif zipfile.is_zipfile(source):
        _unpacked(source, into)
    elif source.is_file():
        raise Failure(
            f"{source}: to nie jest archiwum ZIP. Pobierz wydanie jako plik .zip albo rozpakuj je do katalogu."
        )
    else:
        raise Failure(f"{source}: nie ma takiego pliku ani katalogu.")
    return read(into, source)


def of_git(root: Path, commit: str, into: Path) -> Release:
    """The release that stands in the Git history of the program's folder. Raises Failure and OSError."""
    archive = into.with_name(f"{into.name}.zip")
    into.parent.mkdir(parents=True, exist_ok=True)
    git(root, "archive", "--format=zip", f"--output={archive}", commit)
    try:
        return opened(archive, into)
    finally:
        archive.unlink(missing_ok=True)


def read(folder: Path, source: Path) -> Release:
    """The release in a folder, as `source` is to be named. Raises Failure where it is none."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise Failure(f"{source}: to nie jest wydanie programu Jawny plan: brakuje {', '.join(missing)}.")
    text = (folder / PROJECT).read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
    found = _VERSION.search(text)
    if not found:
        raise Failure(f"{source}: nie da się odczytać wersji programu z pliku {PROJECT}.")
    return Release(folder, found[1])


def _copied(source: Path, into: Path) -> None:
    into.mkdir(parents=True)
    for path in sorted(source.iterdir()):
        if is_of_unit(path.name):
            continue
        if path.is_symlink():
            raise Failure(f"{path}: to dowiązanie, a wydanie składa się ze zwykłych plików i katalogów.")
        if path.is_dir():
            shutil.copytree(path, into / path.name, ignore=_made, symlinks=True)
        elif path.is_file():
            shutil.copy2(path, into / path.name)


def _made(_: str, names: list[str]) -> set[str]:
    return _MADE.intersection(names)


def _unpacked(archive: Path, into: Path) -> None:
    """The files of an archive, but for the one folder that may hold all of them."""
    try:
        with zipfile.ZipFile(archive) as opened_archive:
            files = [item for item in opened_archive.infolist() if not item.is_dir()]
            _look_at(archive, files)
            paths = [PurePosixPath(item.filename) for item in files]
            tops = {path.parts[0] for path in paths}
            strip = 1 if len(tops) == 1 and all(len(path.parts) > 1 for path in paths) else 0
            for item, path in zip(files, paths, strict=True):
                inside = path.parts[strip:]
                if not is_of_unit(inside[0]):
                    target = into.joinpath(*inside)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    with opened_archive.open(item) as packed, target.open("wb") as file:
                        shutil.copyfileobj(packed, file)
                    if (item.external_attr >> 16) & 0o111:
                        target.chmod(target.stat().st_mode | 0o111)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise Failure(f"{archive}: archiwum jest uszkodzone ({error}). Pobierz je jeszcze raz.") from None


def _look_at(archive: Path, files: list[zipfile.ZipInfo]) -> None:
    """Refuse an archive that could write elsewhere, or without an end. Raises Failure."""
    if not files or len(files) > _MOST_FILES or sum(item.file_size for item in files) > _MOST_BYTES:
        raise Failure(f"{archive}: to archiwum jest puste albo o wiele za duże na wydanie programu.")
    seen: set[str] = set()
    for item in files:
        path = PurePosixPath(item.filename)
        strange = path.is_absolute() or ".." in path.parts or any(sign in item.filename for sign in '\\:\0<>"|?*')
        if strange or stat.S_ISLNK(item.external_attr >> 16):
            raise Failure(
                f"{archive}: archiwum zawiera nazwę, która prowadzi poza nie, albo dowiązanie: {item.filename}"
            )
        if str(path).casefold() in seen:
            raise Failure(f"{archive}: archiwum zawiera dwa razy ten sam plik: {item.filename}")
        seen.add(str(path).casefold())


def files(folder: Path, entry: str = "") -> Iterator[str]:
    """Every file under an entry of a folder, by its path in the folder; nothing that was made there, no links."""
    start = folder / entry
    if start.is_file() and not start.is_symlink():
        yield entry
    for place, folders, names in os.walk(start):
        folders[:] = sorted(name for name in folders if not is_of_unit(name) or name == "plan_data")
        for name in sorted(names):
            path = Path(place, name)
            if not path.is_symlink() and path.is_file():
                yield path.relative_to(folder).as_posix()


def base_of_git(root: Path, into: Path) -> Release | None:
    """What Git knows to have stood in the program's folder before anybody reworded it; None where it knows nothing."""
    if not (root / ".git").exists() or not shutil.which("git"):
        return None
    try:
        return of_git(root, "HEAD", into)
    except Failure:
        return None


def git(root: Path, *words: str) -> str:
    """What Git answers in the program's folder. Raises Failure."""
    command = ["git", "-C", str(root), *words]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603
    if done.returncode:
        raise Failure(f"Polecenie git {words[0]} nie powiodło się:\n{end_of(done.stderr or done.stdout)}")
    return done.stdout.strip()

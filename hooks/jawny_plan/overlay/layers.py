"""Two folders read as one: where both have a file of a name, the unit's own counts.

A file of the unit's own counts as long as it lies there itself: nothing is read from behind a link that leads out, and
no folder that is a link is entered.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

DOCS = "docs"
"""The folder of templates and pages, of the program and of a unit."""
ORIGINALS = "_pierwowzory"
"""In a unit's own folder: the program's files from which its own were made, as they were then."""


@dataclass(frozen=True)
class Layers:
    """The folder `program`, and over it that of the unit's `own`; which need not be there (yet)."""

    program: Path
    own: Path | None = None

    @classmethod
    def of(cls, docs: Path | Layers) -> Layers:
        """A folder alone has nothing over it."""
        return docs if isinstance(docs, Layers) else cls(docs)

    @classmethod
    def of_unit(cls, program: Path, unit: Path) -> Layers:
        """The folder `program` with that in the folder of a unit; a unit that works in the program's has but one."""
        own = unit / DOCS
        return cls(program, None if os.path.realpath(own) == os.path.realpath(program) else own)

    def path(self, name: str) -> Path:
        """Where the file `name`, its path in the folder, stands: in the program's where neither has it."""
        return self.own / name if self.own and lies_in(self.own, name) else self.program / name

    def is_own(self, name: str) -> bool:
        """Whether the unit has a file of this name of its own."""
        return self.own is not None and lies_in(self.own, name)

    def within(self, name: str) -> Layers:
        """The folder `name` of both."""
        own = self.own if self.own and not (self.own.is_symlink() or (self.own / name).is_symlink()) else None
        return Layers(self.program / name, own / name if own else None)

    def files(self, pattern: str = "*") -> list[Path]:
        """The files whose paths in the folder fit the pattern, each once, by their names; a folder may be missing."""
        return [self.path(name) for name in sorted({name for name, _ in self._fitting(pattern)})]

    def _fitting(self, pattern: str) -> Iterator[tuple[str, Path]]:
        for path in self.program.glob(pattern):
            if path.is_file():
                yield path.relative_to(self.program).as_posix(), path
        for path in self.own.glob(pattern) if self.own else ():
            name = path.relative_to(self.own or path).as_posix()
            if lies_in(self.own or path, name) and not name.startswith(f"{ORIGINALS}/"):
                yield name, path

    def name_of(self, path: Path) -> str | None:
        """The name of a file of either folder, or None."""
        for folder in (self.own, self.program):
            if folder and path.is_relative_to(folder):
                return path.relative_to(folder).as_posix()
        return None

    def shown(self, name: str) -> str:
        """A file as messages name it: `docs/index.md`; one of the unit's own from where the editor works."""
        return f"{self.shown_folder(own=self.is_own(name))}/{name}"

    def shown_folder(self, *, own: bool) -> str:
        """One of the two folders as messages name it."""
        if self.own is None or not own:
            return self.program.name
        try:
            return Path(os.path.abspath(self.own)).relative_to(Path.cwd()).as_posix()
        except (ValueError, OSError):  # elsewhere; or there is no such folder any more
            return self.own.as_posix()


def lies_in(folder: Path, name: str) -> bool:
    """Whether a file of this name lies in the folder, and is not led to out of it."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or name.startswith("/"):
        return False
    above = [folder, *(folder.joinpath(*parts[:number]) for number in range(1, len(parts)))]
    path = folder.joinpath(*parts)
    if any(os.path.islink(place) for place in above) or not os.path.isfile(path):
        return False
    return not os.path.islink(path) or path.resolve().is_relative_to(folder.resolve())

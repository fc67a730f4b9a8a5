"""Where something stands that is to be withdrawn: in the data, in what was made of them, in what was published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from jawny_plan.checks.contents import Unread, texts
from jawny_plan.editing.words_removed import values
from jawny_plan.polish.sought import Sought
from jawny_plan.reading.folder import named
from jawny_plan.storage.inventory import printable


@dataclass
class Traces:
    """A search for the words in files; each file is read once, whatever it is called and wherever it lies."""

    sought: Sought
    _known: dict[str, tuple[bool, bool]] = field(default_factory=dict)

    def tells(self, name: str, content: bytes) -> bool:
        """Whether a file tells the words, by its name or in itself."""
        return self.sought.stands_in(name) or self._looked(name, content)[0]

    def may_tell(self, name: str, content: bytes) -> bool:
        """Whether a file tells the words, or shows what cannot be read."""
        return self.sought.stands_in(name) or any(self._looked(name, content))

    def telling(self, folder: Path) -> list[Path]:
        """The files in the folder that tell the words."""
        return [path for path in _files(folder) if self.tells(path.relative_to(folder).as_posix(), path.read_bytes())]

    def may_be_in(self, folder: Path, clean: Iterable[str] = ()) -> bool:
        """Whether a file of the folder may tell the words; those with a sum in `clean` are known not to."""
        known = set(clean)
        return any(
            self.may_tell(path.relative_to(folder).as_posix(), content)
            for path in _files(folder)
            if hashlib.sha256(content := path.read_bytes()).hexdigest() not in known
        )

    def spots(self, path: Path) -> list[tuple[int, int]]:
        """Line and column of each place in a text file; its beginning where it tells the words otherwise."""
        content = path.read_bytes()
        try:
            text = content.decode()
        except UnicodeDecodeError:
            text = ""
        found = [
            (text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start))
            for start, _ in values(text, self.sought, path.suffix)
        ]
        if found or (path.suffix == ".yml" and not self.sought.stands_in(path.name)):
            return found
        return [(1, 1)] if self.tells(path.name, content) else []

    def places(self, path: Path) -> list[str]:
        """The same as `file:line:column`."""
        return [f"{printable(named(path))}:{line}:{column}" for line, column in self.spots(path)]

    def _looked(self, name: str, content: bytes) -> tuple[bool, bool]:
        """Whether the file tells the words, and whether it shows what cannot be read."""
        key = f"{hashlib.sha256(content).hexdigest()}{Path(name).suffix}"
        if key not in self._known:
            self._known[key] = self._look(name, content)
        return self._known[key]

    def _look(self, name: str, content: bytes) -> tuple[bool, bool]:
        read = texts(name, content)
        try:
            next(read)  # its name, which is no part of the bytes
            return any(map(self.sought.stands_in, read)), False
        except Unread:
            return False, True


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]

"""Many files that change together: all new bytes are laid ready first, so that a change that was killed is finished.

FOLDER/0, FOLDER/1 …   the new bytes
FOLDER/spis.json       which file each is of; written last, without it nothing has changed yet
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from jawny_plan.storage import disk

_LIST = "spis.json"


class Journal:
    """A change that is kept in `folder` until it is dropped. Methods raise OSError."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def is_begun(self) -> bool:
        """Whether a change was begun and not dropped."""
        return self._folder.is_dir()

    @property
    def is_laid(self) -> bool:
        """Whether all new bytes are there: from then on files may have changed."""
        return (self._folder / _LIST).is_file()

    def lay(self, changes: Mapping[Path, bytes | None]) -> None:
        """Lay the new bytes of files ready; None for those that go."""
        self.drop()
        self._folder.mkdir()
        names: list[tuple[str, str | None]] = []
        for number, (path, content) in enumerate(changes.items()):
            names.append((os.fsdecode(path), None if content is None else str(number)))
            if content is not None:
                disk.write(self._folder / str(number), content)
        disk.write_whole(self._folder / _LIST, json.dumps(names).encode())

    def put(self) -> None:
        """Put all that was laid ready in its place; again and again does no harm."""
        if not self.is_laid:
            return
        for name, number in json.loads((self._folder / _LIST).read_bytes()):
            put(Path(name), None if number is None else (self._folder / number).read_bytes())

    def drop(self) -> None:
        """Forget the change."""
        if self.is_begun:
            (self._folder / _LIST).unlink(missing_ok=True)  # first, so that what is half gone is never put
            shutil.rmtree(self._folder)


def put(path: Path, content: bytes | None) -> None:
    """Write a file whole, or remove it. Raises OSError."""
    if content is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        disk.write_whole(path, content)

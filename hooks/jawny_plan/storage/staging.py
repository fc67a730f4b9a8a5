"""Folders that are written whole or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = -100
_EXCHANGE = 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2); RENAME_SWAP of macOS is 2 as well."""


class Staging:
    """Where a folder is written until it is whole: beside the last good one, whose place it takes in the end.

    A link stays: what takes turns are the folders at its end.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder = Path(os.path.realpath(folder))
        self.fresh = folder.with_name(f".{folder.name}.nowa")
        self._old = folder.with_name(f".{folder.name}.poprzednia")
        if (
            self._old.is_dir() and not self._old.is_symlink() and not folder.exists()
        ):  # a build was killed between two renames
            self._old.rename(folder)
        self.drop()

    def drop(self) -> None:
        """Forget what is unfinished."""
        for left in (self.fresh, self._old):
            if left.is_symlink():  # whoever wrote through it would write to a folder of somebody else's
                left.unlink()
            else:
                shutil.rmtree(left, ignore_errors=True)

    def swap(self) -> None:
        """The new folder takes the place of the last good one: at once where the system can, else in two steps."""
        if not (self.folder.exists() and exchange(self.fresh, self.folder)):
            if self.folder.exists():
                self.folder.rename(self._old)
            self.fresh.rename(self.folder)
        self.drop()


@contextmanager
def whole(folder: Path) -> Iterator[Path]:
    """A fresh folder to write in, which takes the place of `folder` unless something goes wrong."""
    staging = Staging(folder)
    try:
        yield staging.fresh
        staging.swap()
    finally:
        staging.drop()


def exchange(one: Path, other: Path) -> bool:
    """Give two folders each other's names in one step; False, and nothing done, where the system cannot."""
    names = os.fsencode(one), os.fsencode(other)
    try:
        system = ctypes.CDLL(None)
        if sys.platform == "darwin":
            return bool(system.renamex_np(*names, _EXCHANGE) == 0)
        return bool(system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    except (OSError, TypeError, AttributeError):  # Windows, and systems without such a call
        return False

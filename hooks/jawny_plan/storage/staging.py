"""Folders that are written whole or not at all."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from jawny_plan.storage.disk import patiently

_HERE = -100
_EXCHANGE = 2
"""AT_FDCWD and RENAME_EXCHANGE of renameat2(2); RENAME_SWAP of macOS is 2 as well."""


class NotPutBack(Exception):
    """The new folder does not stand, and the last good one is not in its place; the Polish message says where it is."""


class Staging:
    """Where a folder is written until it is whole: beside the last good one, whose place it takes in the end.

    A link stays: what takes turns are the folders at its end. The last good one is dropped by `drop` alone, and never
    unless the new one stands.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder = Path(os.path.realpath(folder))
        self.fresh = folder.with_name(f".{folder.name}.nowa")
        self._old = folder.with_name(f".{folder.name}.poprzednia")
        self.names = (self.fresh.name, self._old.name)
        """What is unfinished, or no longer shown, by names beside the folder."""
        if _stands(self._old) and not os.path.lexists(folder):  # a build was killed between two renames
            patiently(lambda: self._old.rename(folder))
        for left in (self.fresh, self._old):
            _remove(left)

    def swap(self) -> None:
        """The new folder takes the place of the last good one: at once where the system can, else in two steps.

        Raises OSError when the last good one stands as it did, NotPutBack when it does not.
        """
        if self.folder.exists() and exchange(self.fresh, self.folder):
            return
        if self.folder.exists():
            patiently(lambda: self.folder.rename(self._old))
        try:
            patiently(lambda: self.fresh.rename(self.folder))
        except OSError:
            self._put_back()
            raise

    def undo(self) -> None:
        """After `swap`: the last good folder takes its place again. Raises NotPutBack."""
        if _stands(self.fresh):  # the two have changed names
            if exchange(self.fresh, self.folder):
                return
            patiently(lambda: self.fresh.rename(self._old))
        try:
            patiently(lambda: self.folder.rename(self.fresh))
        except OSError as error:
            raise NotPutBack(
                f"{self.folder}: stoi tu już nowy katalog, choć reszty nie udało się wstawić ({error.strerror}).\n"
                "Zamknij programy, które używają tych katalogów, i powtórz polecenie."
            ) from error
        self._put_back()

    def drop(self) -> None:
        """Forget what is unfinished, and the last good folder where the new one has taken its place.

        What another program holds open goes with the next build.
        """
        for left in (self.fresh, self._old):
            if left == self.fresh or self.folder.exists():
                with suppress(OSError):
                    _remove(left)

    def _put_back(self) -> None:
        if not _stands(self._old):
            return
        try:
            patiently(lambda: self._old.rename(self.folder))
        except OSError as error:
            raise NotPutBack(
                f"{self.folder}: nie udało się wstawić tu nowego katalogu ani przywrócić poprzedniego.\n"
                f"Poprzedni jest cały w katalogu {self._old} ({error.strerror}).\n"
                "Zamknij programy, które używają tych katalogów, i powtórz polecenie: samo odłoży go na miejsce."
            ) from error


def swap_all(made: Sequence[Staging]) -> None:
    """All new folders take the places of the last good ones, or none does. Raises as `Staging.swap` does."""
    done: list[Staging] = []
    try:
        for staging in made:
            staging.swap()
            done.append(staging)
    except (OSError, NotPutBack):
        for staging in reversed(done):
            staging.undo()
        raise


@contextmanager
def whole(folder: Path, put: Callable[[Staging], None] = Staging.swap) -> Iterator[Path]:
    """A fresh folder to write in, which is `put` in the place of `folder` unless something goes wrong."""
    staging = Staging(folder)
    try:
        yield staging.fresh
        put(staging)
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


def _stands(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink()


def _remove(left: Path) -> None:
    if left.is_symlink():  # whoever wrote through it would write to a folder of somebody else's
        left.unlink()
    elif os.path.lexists(left):
        patiently(lambda: shutil.rmtree(left))

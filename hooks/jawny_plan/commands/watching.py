"""What a site is made of, as it stands on the disk: whether somebody has changed it since a build began.

It is looked at again and again: systems tell nobody of changes on disks of the network. What editors and programs leave
beside the files is passed over, and so is what a build writes among them itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

from jawny_plan.model.register import FILE as REGISTER
from jawny_plan.storage.standing import known_by

Look = dict[str, list[int]]
"""The files by their paths, each by what it is known by on the disk."""


class Sources:
    """Files and folders that a site is made of."""

    def __init__(self) -> None:
        self._places: list[str] = []
        self._seen: Look = {}
        self._building = Lock()

    def add(self, place: str) -> None:
        """Look at a file or folder as well."""
        self._places.append(os.path.abspath(place))
        self._seen = self._look()

    def changed(self) -> bool:
        """Whether anything was changed since this was asked before, or a build began; none may go on."""
        with self._building:
            before, self._seen = self._seen, self._look()
            return self._seen != before

    @contextmanager
    def while_built(self) -> Iterator[None]:
        """Build in this block: what is changed in the meantime by others counts as changed after it."""
        with self._building:
            self._seen = self._look()
            yield
            for path in (os.path.join(place, REGISTER) for place in self._places):  # builds write it
                self._seen.pop(path, None)
                with suppress(OSError):
                    self._seen[path] = known_by(os.stat(path))

    def _look(self) -> Look:
        found: Look = {}
        for place in self._places:
            with suppress(OSError):
                if os.path.isfile(place):
                    found[place] = known_by(os.stat(place))
                else:
                    found.update(_files(place))
        return found


def _files(folder: str) -> Iterator[tuple[str, list[int]]]:
    waiting = [folder]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name != "__pycache__":  # compiled from what counts itself
                        waiting.append(entry.path)
                elif not _passes(entry.name):
                    with suppress(OSError):  # gone in the meantime
                        yield entry.path, known_by(entry.stat())


def _passes(name: str) -> bool:
    """Whether a file is what an editor or a program leaves there while somebody writes."""
    return name.startswith((".", "~", "#")) or name.endswith("~")

"""Where the public reads the site: whole releases side by side, and a link to the one that is shown.

    TARGET/current             -> releases/<hash>, what the web server shows
    TARGET/releases/<hash>/    a whole site under the hash of its contents, newest by its time

A release appears by one renaming and is shown by another, so that a kill at any moment leaves the
old site or the new one. What a killed run leaves is hidden (`.…`), shown to nobody, and swept away
by the next run.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from jawny_plan.publishing import locks

CURRENT = "current"
RELEASES = "releases"
KEPT = 5
LOCK = ".publikowanie"
_HIDDEN = "."


class NotPublished(Exception):
    """Nothing was switched; the message is Polish and whole."""


class Releases:
    """The releases in the folder `target`. One process at a time may change them: see `lock`."""

    def __init__(self, target: Path) -> None:
        self._link = target / CURRENT
        self._folder = target / RELEASES
        if self._link.exists() and not self._link.is_symlink():
            raise NotPublished(
                f"{self._link}: to nie jest dowiązanie. Czy strona stoi tu już z ręki?\n"
                "Wskaż inny katalog albo usuń ten, gdy jego zawartość nie jest potrzebna."
            )

    @property
    def shown(self) -> Path | None:
        """The release that the public sees."""
        return self._link.resolve() if self._link.is_symlink() and self._link.exists() else None

    def put(self, site: Path) -> Path:
        """A release of what stands in the folder `site`, not yet shown; an equal one is used again."""
        self._sweep()
        fresh = self._folder / f"{_HIDDEN}nowe"
        copy(site, fresh)
        name = digest(fresh)
        for place in (self._folder / (f"{name}-{more}" if more else name) for more in count()):
            if not place.exists():
                fresh.rename(place)
                return place
            if digest(place) == name:  # else somebody changed it by hand
                shutil.rmtree(fresh)
                return place
        raise AssertionError

    def show(self, release: Path) -> None:
        """Switch the link to `release`, the newest from now on, and keep five. Raises NotPublished."""
        not_shown = self._newer_than_shown()
        newest = max((self._time(item) for item in self._all()), default=0)
        stamp = max(time.time_ns(), newest + 1_000_000)  # clocks are set back, and some file systems round
        os.utime(release, ns=(stamp, stamp))
        _flush()
        self._switch(release)
        kept = [item for item in self._all() if item == release or item not in not_shown][:KEPT]
        for item in self._all():
            if item not in kept:
                self._drop(item)

    def back(self) -> Path:
        """Show the release before the one that is shown; returns it. Raises NotPublished if there is none."""
        self._sweep()
        shown = self.shown
        older = [item for item in self._all() if shown and self._time(item) < self._time(shown)]
        for release in older:
            if digest(release) == release.name.partition("-")[0]:
                self._switch(release)
                return release
        raise NotPublished(f"{self._folder}: nie ma starszego wydania, do którego można wrócić.")

    def keep_shown_only(self) -> int:
        """Remove every release but the one that is shown; how many went."""
        gone = [item for item in self._all() if item.resolve() != self.shown]
        for item in gone:
            self._drop(item)
        return len(gone)

    def _all(self) -> list[Path]:
        """Every release, the newest first."""
        found = [item for item in self._folder.iterdir() if item.is_dir() and not item.name.startswith(_HIDDEN)]
        return sorted(found, key=lambda item: (self._time(item), item.name), reverse=True)

    def _newer_than_shown(self) -> list[Path]:
        """Withdrawn by going back, or made by a run that was killed before it showed them."""
        shown = self.shown
        return [item for item in self._all() if not shown or self._time(item) > self._time(shown)]

    @staticmethod
    def _time(release: Path) -> int:
        return release.stat().st_mtime_ns

    def _switch(self, release: Path) -> None:
        unfinished = self._link.with_name(f"{_HIDDEN}{CURRENT}")
        unfinished.unlink(missing_ok=True)
        try:
            unfinished.symlink_to(f"{RELEASES}/{release.name}", target_is_directory=True)
        except OSError as error:
            raise NotPublished(
                f"{self._link}: tu nie da się utworzyć dowiązania ({error.strerror}).\n"
                "Dla takiego miejsca jest zwykła kopia: publish --copy KATALOG"
            ) from None
        unfinished.replace(self._link)

    def _drop(self, release: Path) -> None:
        """A release that is half gone must not look like one."""
        hidden = release.with_name(f"{_HIDDEN}{release.name}")
        release.rename(hidden)
        shutil.rmtree(hidden)

    def _sweep(self) -> None:
        """Make the folder, and remove what a killed run left in it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for item in self._folder.glob(f"{_HIDDEN}*"):
            shutil.rmtree(item)


@contextmanager
def lock(target: Path) -> Iterator[None]:
    """Keep others from publishing to `target`. Raises NotPublished if one does; a killed one holds nothing."""
    target.mkdir(parents=True, exist_ok=True)
    with open(target / LOCK, "w", encoding="utf-8") as file:
        if not locks.taken(file):
            raise NotPublished(f"{target}: ktoś właśnie tu publikuje. Powtórz polecenie, gdy skończy.")
        yield


def contents(folder: Path) -> dict[str, str]:
    """The SHA-256 sum of every file in `folder`, by its name within."""
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = Path(place, name)
            found[path.relative_to(folder).as_posix()] = sum_of(path)
    return dict(sorted(found.items()))


def sum_of(path: Path) -> str:
    """The SHA-256 sum of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digest(folder: Path) -> str:
    """A short name for exactly what stands in `folder`: 16 hex digits of a hash over names and bytes."""
    lines = "".join(f"{sum_} {name}\n" for name, sum_ in contents(folder).items())
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def copy(site: Path, place: Path) -> None:
    """The files of `site` in the new folder `place`, for every server to read, whatever umask is set here."""
    shutil.copytree(site, place, copy_function=shutil.copyfile)
    for folder, _, names in os.walk(place):
        os.chmod(folder, 0o755)  # noqa: S103  # it is all public
        for name in names:
            os.chmod(Path(folder, name), 0o644)


def _flush() -> None:
    """What was written stands on the disk before it is shown, should the power fail."""
    if hasattr(os, "sync"):
        os.sync()

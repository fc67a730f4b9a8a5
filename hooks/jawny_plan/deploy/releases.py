"""Where the public reads the site: whole releases side by side, and a link to the one that is shown.

    TARGET/.jawny-plan         the mark: what follows is of our making
    TARGET/current             -> releases/<hash>, what the web server shows
    TARGET/releases/<hash>/    a whole site under the hash of its contents, newest by its time

A release appears by one renaming and is shown by another, so that a kill at any moment leaves the
old site or the new one. What a killed run leaves is hidden (`.…`), shown to nobody, and swept away
by the next run. Nothing else in these folders is ever touched: Capistrano and Deployer lay out theirs alike.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from jawny_plan.launch import locks
from jawny_plan.storage.disk import patiently
from jawny_plan.storage.inventory import contents, printable
from jawny_plan.storage.within import FileKind, Within

CURRENT = "current"
RELEASES = "releases"
MARK = ".jawny-plan"
MOST_RELEASES = 5
LOCK = ".publikowanie"
_HIDDEN = "."
_FRESH = ".nowe"
_NAME = re.compile(r"[0-9a-f]{16}(-[0-9]+)?")
_MARKED = "Wydania w tym katalogu robi i usuwa program Jawny plan (polecenie publish).\n"
_NAMED = 4
HALFWAY = "Nie opublikowano do końca. Po usunięciu przeszkody powtórz polecenie."


class NotPublished(Exception):
    """What was to be published was not; the message is Polish and whole. `closing` says how far it came."""

    closing = "Nie opublikowano."


class HalfPublished(NotPublished):
    """Some files are new, others are not yet."""

    closing = HALFWAY


class Releases:
    """The releases in the folder `target`. One process at a time may change them: see `lock`.

    Raises NotPublished where somebody else's stand there. Every method raises LedAway.
    """

    def __init__(self, target: Path) -> None:
        self._target = target
        self._within = Within(target)
        self._link = target / CURRENT
        self._folder = target / RELEASES
        self.is_old = False
        """Whether the version before, which left no mark, made what stands there."""
        self._refuse_foreign()

    @property
    def shown(self) -> Path | None:
        """The release that the public sees."""
        return self._link.resolve() if self._link.is_symlink() and self._link.exists() else None

    def put(self, site: Path) -> Path:
        """A release of what stands in the folder `site`, not yet shown; an equal one is used again."""
        self._within.make_root()
        self._within.write(MARK, _MARKED.encode())
        self._within.make(RELEASES)
        self._folder.chmod(0o755)  # the version before left it to the umask
        self._sweep()
        for name in contents(site):
            self._within.create(f"{RELEASES}/{_FRESH}/{name}", (site / name).read_bytes())
        fresh = self._folder / _FRESH
        name = digest(fresh)
        for place in (self._folder / (f"{name}-{more}" if more else name) for more in count()):
            if not os.path.lexists(place):
                _rename(fresh, place)
                return place
            if _is_whole(place):  # else somebody changed it by hand
                shutil.rmtree(fresh)
                return place
        raise AssertionError

    def show(self, release: Path) -> list[Path]:
        """Switch the link to `release`, the newest from now on, and keep five.

        Returns the older ones that stay because somebody has changed them. Raises NotPublished.
        """
        not_shown = self._newer_than_shown()
        newest = max((self._time(item) for item in self._all()), default=0)
        stamp = max(time.time_ns(), newest + 1_000_000)  # clocks are set back, and some file systems round
        os.utime(release, ns=(stamp, stamp))
        _flush()
        self._switch(release)
        staying = [item for item in self._all() if item == release or item not in not_shown][:MOST_RELEASES]
        old = [item for item in self._all() if item not in staying]
        changed = [item for item in old if not _is_whole(item)]
        for item in old:
            if item not in changed:
                self._drop(item)
        return changed

    def back(self) -> Path:
        """Show the release before the one that is shown; returns it. Raises NotPublished if there is none."""
        self._sweep()
        shown = self.shown
        older = [item for item in self._all() if shown and self._time(item) < self._time(shown)]
        for release in older:
            if _is_whole(release):
                self._switch(release)
                return release
        raise NotPublished(f"{self._folder}: nie ma starszego wydania, do którego można wrócić.")

    @property
    def others(self) -> list[Path]:
        """Every release of our making but the one that is shown, the newest first."""
        return [item for item in self._all() if item != self.shown]

    def drop(self, releases: Iterable[Path]) -> None:
        """Remove releases, those that somebody has changed as well; never the one that is shown. Raises OSError."""
        for release in releases:
            if release in self.others:
                self._drop(release)

    def _refuse_foreign(self) -> None:
        """Raises NotPublished where what stands there was not made here."""
        if self._within.kind(CURRENT) not in (None, FileKind.LINK):
            raise NotPublished(
                f"{self._link}: to nie jest dowiązanie. Czy strona stoi tu już z ręki?\n"
                "Wskaż inny katalog albo usuń ten, gdy jego zawartość nie jest potrzebna."
            )
        found = [name for name in (CURRENT, RELEASES) if self._within.kind(name)]
        if not found:
            return
        marked = self._within.read(MARK) is not None
        self.is_old = not marked and self._is_of_version_before()
        others = [f"{RELEASES}/{item.name}" for item in self._inner() if not _NAME.fullmatch(item.name)]
        if not marked and not self.is_old:
            named = [CURRENT if name == CURRENT else f"{RELEASES}/" for name in found] + others
            raise NotPublished(
                f"{self._target}: wydania w tym katalogu robi inny program ({printable(', '.join(named[:_NAMED]))}).\n"
                f"Nie ma tu znaku programu (pliku {MARK}), więc niczego nie zmieniono. Wskaż inny katalog."
            )
        if CURRENT in found and not self._leads_to_release():
            raise NotPublished(
                f"{self._link}: to dowiązanie prowadzi do {printable(os.readlink(self._link))}, "
                "a nie do wydania strony.\n"
                "Ustawił je ktoś inny. Usuń je, a program pokaże tu znowu swoją stronę."
            )

    def _is_of_version_before(self) -> bool:
        """Whether the version before made it: its lock, nothing but its releases, one at least as its name tells."""
        if self._within.kind(LOCK) is not FileKind.FILE or not self._within.kind(RELEASES):
            return False
        inner = [item for item in self._inner() if item.name != _FRESH]
        own = [item for item in inner if _NAME.fullmatch(item.name.removeprefix(_HIDDEN))]
        return own == inner and (not self._within.kind(CURRENT) or any(map(_is_whole, own)))

    def _leads_to_release(self) -> bool:
        folder, _, name = os.readlink(self._link).replace("\\", "/").rpartition("/")
        return folder.rpartition("/")[2] == RELEASES and bool(_NAME.fullmatch(name)) and self._is_inside()

    def _is_inside(self) -> bool:
        return self._link.resolve().parent == self._folder.resolve() and not self._folder.is_symlink()

    def _inner(self) -> list[Path]:
        self._within.make_sure(RELEASES, FileKind.FOLDER)
        return sorted(self._folder.iterdir()) if self._folder.exists() else []

    def _all(self) -> list[Path]:
        """Every release of our making, the newest first."""
        found = [item for item in self._inner() if _NAME.fullmatch(item.name) and _is_folder(item)]
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
        self._within.make_sure(unfinished.name, FileKind.LINK)
        unfinished.unlink(missing_ok=True)
        try:
            unfinished.symlink_to(f"{RELEASES}/{release.name}", target_is_directory=True)
        except OSError as error:
            raise NotPublished(
                f"{self._link}: tu nie da się utworzyć dowiązania ({error.strerror}).\n"
                "Dla takiego miejsca jest zwykła kopia: publish --copy KATALOG"
            ) from None
        patiently(lambda: unfinished.replace(self._link))

    def _drop(self, release: Path) -> None:
        """A release that is half gone must not look like one."""
        hidden = release.with_name(f"{_HIDDEN}{release.name}")
        _rename(release, hidden)
        shutil.rmtree(hidden)

    def _sweep(self) -> None:
        """Remove what a killed run left."""
        for item in self._inner():
            ours = item.name == _FRESH or (item.name[:1] == _HIDDEN and _NAME.fullmatch(item.name[1:]))
            if ours and _is_folder(item):
                shutil.rmtree(item)
            elif item.name == _FRESH:
                self._within.make_sure(f"{RELEASES}/{_FRESH}", FileKind.FOLDER)


@contextmanager
def lock(target: Path) -> Iterator[None]:
    """Keep others from publishing to `target`. Raises NotPublished if one does; a killed one holds nothing."""
    within = Within(target)
    within.make_root()
    with within.open_to_lock(LOCK) as file:
        if not locks.taken(file):
            raise NotPublished(f"{target}: ktoś właśnie tu publikuje. Powtórz polecenie, gdy skończy.")
        yield


def digest(folder: Path) -> str:
    """A short name for exactly what stands in `folder`: 16 hex digits of a hash over names and bytes."""
    lines = "".join(f"{sum_} {name}\n" for name, sum_ in contents(folder).items())
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def copy(site: Path, place: Path) -> None:
    """The files of `site` in the new folder `place`, for every server to read, whatever umask is set here."""
    within = Within(place)
    within.make_root()
    for name in contents(site):
        within.create(name, (site / name).read_bytes())


def _is_whole(release: Path) -> bool:
    """Whether it is a folder and stands as it was made: its name is the hash of its contents."""
    return _is_folder(release) and digest(release) == release.name.removeprefix(_HIDDEN).partition("-")[0]


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _rename(one: Path, other: Path) -> None:
    patiently(lambda: one.rename(other))


def _flush() -> None:
    """What was written stands on the disk before it is shown, should the power fail."""
    if hasattr(os, "sync"):
        os.sync()

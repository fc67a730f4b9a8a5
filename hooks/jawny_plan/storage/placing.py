"""Built folders in the places of the last ones, and nobody's file lost on the way.

What a build did not make, or what somebody has changed since (a corrected DOCX), is set aside and named before the
old folder goes. A filled folder of which nobody knows who filled it is not touched at all.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

from jawny_plan.launch.aside import ASIDE
from jawny_plan.storage import inventory
from jawny_plan.storage.disk import patiently
from jawny_plan.storage.inventory import Inventory, Sums, contents, printable, strays, sum_of
from jawny_plan.storage.staging import Staging, swap_all

_NAMED = 5


class Unknown(Exception):
    """Files stand where the build is to stand, and nobody knows whose they are; the message is Polish and whole."""


@dataclass(frozen=True)
class BuiltFolder:
    """A folder that is being built. `inner` is the part of the listed folder that it is: one bundle, or all of it."""

    listed: Path
    staging: Staging
    inner: str = ""

    @property
    def inventory(self) -> Inventory:
        """The list of what builds have made there."""
        return Inventory(self.listed)

    @classmethod
    def at(cls, listed: Path) -> BuiltFolder:
        """The whole folder, ready to be built. Raises Unknown, OSError."""
        place = cls(listed, Staging(listed))
        place.known()
        return place

    def known(self) -> Sums:
        """What builds have made in the listed folder. Raises Unknown where files stand there and no list tells."""
        sums, there = self.inventory.read(), self.inventory.folder
        if self.inner and (there / self.inner).is_symlink():
            raise Unknown(
                f"{self.listed / self.inner}: stoi tu dowiązanie, którego nie zrobił program. "
                "Przenieś je w inne miejsce i powtórz polecenie."
            )
        if sums is not None:
            return sums
        if there.is_dir():
            others = (name for name in strays(there, {}) if name.partition("/")[0] not in self.staging.names)
            found = list(islice(others, _NAMED))
        else:
            found = [there.name] if os.path.lexists(there) else []
        if found:
            raise Unknown(
                f"{self.listed}: stoją tu pliki, a nie ma spisu, z którego wynikałoby, że zrobił je program: "
                f"{printable(', '.join(found))}.\n"
                f"Zmień nazwę tego katalogu (na przykład na {self.listed.name}-stare) i powtórz polecenie."
            )
        return {}

    def made(self, summed: Callable[[Path], str]) -> Sums:
        """What the build has made, by names within the listed folder."""
        return inventory.of({self._outer(name): sum_ for name, sum_ in contents(self.staging.fresh, summed).items()})

    def is_outside(self, name: str) -> bool:
        """Whether a name within the listed folder is none of this build."""
        return bool(self.inner) and not name.startswith(f"{self.inner}/")

    def set_aside(self, known: Sums, summed: Callable[[Path], str]) -> Iterable[str]:
        """Copy what no build has made out of the way; what to say of each such file."""
        folder = self.staging.folder
        inner = {name.removeprefix(f"{self.inner}/"): sums for name, sums in known.items() if not self.is_outside(name)}
        for name in strays(folder, inner, summed):
            outer = f"{self.listed.name}/{self._outer(name)}"
            copy = _copied(folder / name, self.listed.parent / ASIDE / outer)
            where = copy.relative_to(self.listed.parent).as_posix()
            if name in inner:
                yield printable(
                    f"{outer}: ktoś zmienił ten plik po zbudowaniu. Zmieniony czeka w {where}, tu stoi nowy."
                )
            else:
                yield printable(f"{outer}: tego pliku nie zrobił program. Czeka w {where}.")

    def _outer(self, name: str) -> str:
        return f"{self.inner}/{name}" if self.inner else name


def put(places: Sequence[BuiltFolder], summed: Callable[[Path], str] = sum_of) -> list[str]:
    """Put all that was built in its place, or nothing; what to say of files that were set aside.

    `summed` tells the sum of a file as `sum_of` does. Raises Unknown, NotPutBack and OSError.
    """
    before = [place.known() for place in places]
    after = []
    for place, known in zip(places, before, strict=True):
        rest = {name: sums for name, sums in known.items() if place.is_outside(name)}
        after.append(rest | place.made(summed))
        place.inventory.write(inventory.both(known, after[-1]))  # a kill before or after the swap: both are known
    lines = [line for place, known in zip(places, before, strict=True) for line in place.set_aside(known, summed)]
    swap_all([place.staging for place in places])
    for place, sums in zip(places, after, strict=True):
        with suppress(OSError):  # the list of both is still there
            place.inventory.write(sums)
        place.staging.drop()
    return lines


def notices(lines: Sequence[str]) -> list[str]:
    """What to say of files that were set aside, the first so many by name."""
    if not lines:
        return []
    from jawny_plan import polish  # slow to import, and where nothing changed nothing is put

    more = len(lines) - _NAMED
    return [
        *(f"Uwaga: {line}" for line in lines[:_NAMED]),
        *([f"Uwaga: odłożono jeszcze {polish.plural(more, 'plik', 'pliki', 'plików')}."] if more > 0 else []),
        f"Jeśli poprawka ma zostać na stałe, wpisz ją do danych; katalog {ASIDE} możesz potem usunąć.",
    ]


def adopt(folders: Iterable[Path]) -> None:
    """List what a build of the version before, which kept no lists, has made in these folders."""
    for folder in folders:
        made = Inventory(folder)
        if not made.stands() and made.folder.is_dir():
            made.write(inventory.of(contents(made.folder)))


def _copied(file: Path, wanted: Path) -> Path:
    """A copy of the file at `wanted`, or there under a further number; one that is there already is used again."""
    sum_, place = sum_of(file), wanted
    for number in count(2):
        if not os.path.lexists(place):
            break
        if sum_of(place) == sum_:
            return place
        place = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_name(f".{place.name}.nowy")
    unfinished.unlink(missing_ok=True)
    shutil.copy2(file, unfinished, follow_symlinks=False)
    patiently(lambda: unfinished.replace(place))
    return place

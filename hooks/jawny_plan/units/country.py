"""The folder of many units: which folders in it are a unit's, and the settings of the portal above them.

A unit's folder holds `plan_data`. It stands in the folder itself, or in one that is called as its voivodeship is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jawny_plan import polish
from jawny_plan.model.base import Entry, HttpUrl, Phone, SiteUrl, Text, key
from jawny_plan.reading.faults import Fault, Faults
from jawny_plan.reading.folder import named
from jawny_plan.reading.strict_yaml import Node
from jawny_plan.reading.typed_files import TypedFile, typed_file
from jawny_plan.storage.folders import DATA
from jawny_plan.units.voivodeships import VOIVODESHIPS, Voivodeship

SETTINGS = "portal.yml"
PORTAL = "portal"
"""The folder of the finished portal."""
OWN = frozenset({PORTAL, "odlozone"})
"""Folders beside the units that hold none."""


class PortalSettings(Entry):
    """What the portal is called and where it will stand: `portal.yml`."""

    name: Text = key("nazwa", "Nazwa portalu, nad każdą jego stroną.", "Plany dzielnicowych w województwie łódzkim")
    publisher: Text = key("wydawca", "Kto wydaje portal, w mianowniku.", "Komenda Wojewódzka Policji w Łodzi")
    site: SiteUrl = key("witryna", "Adres, pod którym stanie portal.", "https://plany.przyklad.pl/")
    phone: Phone | None = key("telefon", "Telefon wydawcy, na dole każdej strony.", "47 000 00 00", default=None)
    declaration: HttpUrl | None = key(
        "deklaracja",
        "Adres deklaracji dostępności portalu, jeśli stoi na innej stronie.",
        "https://przyklad.pl/deklaracja-dostepnosci",
        default=None,
    )

    @property
    def root(self) -> str:
        """The address to which those of pages are added."""
        return f"{str(self.site).rstrip('/')}/"


@dataclass(frozen=True)
class UnitFolder:
    """The folder of one unit. `id` is its path within the folder of units, with forward slashes."""

    id: str
    path: Path
    voivodeship: Voivodeship | None


@dataclass(frozen=True)
class Country:
    """The folder of many units, in order of their names, with what its portal is to be called."""

    folder: Path
    settings: PortalSettings
    typed: Node
    """The settings as they were typed, with their places."""
    units: tuple[UnitFolder, ...]
    strays: tuple[Fault, ...]
    """Folders that are no unit's: each is told, and keeps nothing from being built."""


def opened(folder: Path) -> Country:
    """The units in a folder. Raises Faults where nothing can be built."""
    strays: list[Fault] = []
    settings = _settings(folder / SETTINGS)
    faults = list(settings.faults)
    units = tuple(_units(folder, strays))
    if not units:
        problem = "nie ma tu katalogu żadnej jednostki."
        faults.append(Fault(named(folder), 0, 0, "", problem, f"Jednostka to katalog, w którym leży {DATA}."))
    if faults or settings.entry is None or settings.node is None:
        raise Faults([*faults, *strays])
    return Country(folder, settings.entry, settings.node, units, tuple(strays))


def leading_out(unit: UnitFolder) -> list[Fault]:
    """A fault for each link by which files of somebody else could reach the site of a unit."""
    return [_outside(unit, link) for link in _links(unit.path)]


def _settings(path: Path) -> TypedFile[PortalSettings]:
    file = named(path)
    if path.is_file():
        return typed_file(path, file, PortalSettings, None)
    advice = "Utwórz go. Potrzebne są trzy klucze: nazwa, wydawca, witryna."
    return TypedFile(faults=[Fault(file, 0, 0, "", "nie ma pliku z ustawieniami portalu.", advice)])


def _units(folder: Path, strays: list[Fault]) -> Iterator[UnitFolder]:
    """Each folder with data once, in order of names; what is neither a unit's nor a voivodeship's is a stray."""
    met: dict[str, str] = {}
    for unit in _called_units(folder, strays):
        first = met.setdefault(os.path.realpath(unit.path), unit.id)
        if first == unit.id:
            yield unit
        else:
            strays.append(_stray(unit.path, f"to ten sam katalog co {first}.", "Każda jednostka ma jedno miejsce."))


def _called_units(folder: Path, strays: list[Fault]) -> Iterator[UnitFolder]:
    for path in _folders(folder, strays):
        if os.path.isdir(path / DATA):
            yield UnitFolder(path.name, path, None)
        elif path.name in VOIVODESHIPS:
            for inner in _folders(path, strays):
                if os.path.isdir(inner / DATA):
                    yield UnitFolder(f"{path.name}/{inner.name}", inner, VOIVODESHIPS[path.name])
                else:
                    strays.append(_no_unit(inner, ()))
        else:
            strays.append(_no_unit(path, VOIVODESHIPS))


def _folders(folder: Path, strays: list[Fault]) -> Iterator[Path]:
    """The folders that may hold a unit. What begins with a dot is of the program or of the system."""
    try:
        found = sorted(path for path in folder.iterdir() if path.name not in OWN and not path.name.startswith("."))
    except PermissionError:
        strays.append(_stray(folder, "tego katalogu nie wolno odczytać.", "Sprawdź uprawnienia."))
        return
    for path in found:
        if path.is_symlink() and not path.exists():
            strays.append(_stray(path, "to dowiązanie donikąd nie prowadzi.", "Usuń je albo popraw."))
        elif not path.is_dir():
            continue
        elif path.name.isprintable():
            yield path
        else:
            shown = path.with_name("".join(sign if sign.isprintable() else "�" for sign in path.name))
            problem = "nazwa tego katalogu ma znaki, których nie widać albo które nie są tekstem."
            strays.append(_stray(shown, problem, "Zmień ją, na przykład na kpp-nazwa."))


def _stray(path: Path, problem: str, advice: str) -> Fault:
    return Fault(named(path), 0, 0, "", problem, advice)


def _no_unit(path: Path, might_be: Iterable[str]) -> Fault:
    advice = polish.near(path.name, might_be) or f"Jednostka to katalog, w którym leży {DATA}; inny przenieś obok."
    return _stray(path, "to nie jest katalog jednostki ani województwa.", advice)


def _links(unit: Path) -> Iterator[Path]:
    """Links that lead out of a unit's folder: through one, the data of another could reach its site."""
    inside = os.path.realpath(unit)
    for top in (DATA, "docs"):
        for place, folders, files in os.walk(unit / top):
            for name in (*folders, *files):
                path = os.path.join(place, name)
                if os.path.islink(path) and os.path.commonpath((inside, os.path.realpath(path))) != inside:
                    yield Path(path)
    yield from (unit / top for top in (DATA, "docs") if (unit / top).is_symlink())


def _outside(unit: UnitFolder, link: Path) -> Fault:
    return Fault(
        named(link),
        0,
        0,
        "",
        f"to dowiązanie prowadzi poza katalog jednostki {unit.id}.",
        "Strona jednostki powstaje wyłącznie z jej własnych plików: wstaw plik zamiast dowiązania.",
    )

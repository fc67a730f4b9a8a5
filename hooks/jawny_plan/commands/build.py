"""The commands `site` and `bundle`: what is made of a folder, and what is said of it."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan import polish
from jawny_plan.deploy.reserved import is_reserved
from jawny_plan.reading.kinds import DATA
from jawny_plan.reading.today import today
from jawny_plan.storage import placing, unchanged
from jawny_plan.storage.build_lock import turn
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.storage.within import LedAway
from jawny_plan.wording import release

if TYPE_CHECKING:  # MkDocs is slow to import
    from jawny_plan.commands.building import Built

NOTHING_BUILT = "Niczego nie zbudowano i nic się nie zmieniło."


class NotBuilt(Exception):
    """What was to be built was not; both sentences are Polish and whole. `stands` says what is there instead."""

    def __init__(self, message: str, stands: str) -> None:
        super().__init__(message)
        self.stands = stands


def site(root: Path, folder: Path) -> str:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since; what to say of it.

    Raises NotBuilt.
    """
    target = folder / "site"
    for place in (target, folder / BUNDLES):
        _refuse_unless_folder(place)
    with turn(root, folder / DATA):
        began = time.perf_counter()
        _adopt(root, folder)
        before = _state(target)
        inputs = unchanged.fingerprint(root, folder / DATA, today())
        if said := unchanged.recalled(root, target, inputs):
            return f"Nic się nie zmieniło od ostatniego budowania.\n{said}"
        from jawny_plan.commands import building  # MkDocs is slow to import

        try:
            built = building.build(root, folder / DATA, target)
        except building.BuildFailed as failed:
            raise NotBuilt(
                str(failed), f"Strony nie zbudowano. {_stands('strona', target, before)}".strip()
            ) from failed
        seconds = f"{time.perf_counter() - began:.1f}".replace(".", ",")
        said = _made(target, built)
        with suppress(OSError):  # the site stands; that nothing changed since will not be known
            unchanged.remember(root, target, unchanged.registered(inputs, folder / DATA), said)
    return "\n".join((f"Strona gotowa ({seconds} s).", said, *built.aside))


@contextmanager
def tried(root: Path, folder: Path) -> Iterator[Path]:
    """The site of a folder as `site` would build it now; nothing of what stands or is kept changes. Raises NotBuilt."""
    if unchanged.recalled(root, folder / "site", unchanged.fingerprint(root, folder / DATA, today())):
        yield folder / "site"
        return
    from jawny_plan.commands import building

    with tempfile.TemporaryDirectory() as name:
        target = Path(name, "site")
        try:
            with unchanged.kept_apart(root, Path(name, "pamiec")):
                building.build(root, folder / DATA, target)
        except building.BuildFailed as failed:
            raise NotBuilt(str(failed), "Strony nie da się zbudować. Niczego nie zmieniono.") from failed
        yield target


def bundle(root: Path, folder: Path, name: str) -> str:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder; what to say of it.

    Raises NotBuilt.
    """
    from jawny_plan.commands import building

    target = folder / BUNDLES / name
    _refuse_unless_folder(folder / BUNDLES)
    with turn(root, folder / DATA):
        _adopt(root, folder)
        before = _state(target)
        try:
            sheet, said = building.bundle(root, folder / DATA, folder / BUNDLES, name)
        except building.BuildFailed as failed:
            raise NotBuilt(
                str(failed), f"Paczki nie zbudowano. {_stands('paczka', target, before)}".strip()
            ) from failed
    return "\n".join((f"Paczka gotowa. Otwórz w przeglądarce: {sheet.as_uri()}", *said))


def _adopt(root: Path, folder: Path) -> None:
    """Take over what the version before has built and nobody has changed since."""
    with suppress(OSError, LedAway):  # the build will say what is wrong
        if unchanged.left_as_built(root, folder / "site"):
            placing.adopt((folder / "site", folder / BUNDLES))


def _state(target: Path) -> str | None:
    return unchanged.state(target) if target.exists() else None


def _stands(what: str, target: Path, before: str | None) -> str:
    """What is true of the last good site or bundle after a failure; nothing where there was none."""
    if before is None:
        return ""
    if _state(target) == before:
        return f"Poprzednia {what} pozostała bez zmian."
    return "Co gdzie stoi, mówią zdania wyżej."


def _refuse_unless_folder(place: Path) -> None:
    """Whatever stands where a folder is to be made is not touched. Raises NotBuilt."""
    if place.is_symlink() and not os.path.exists(place):
        raise NotBuilt(
            f"{place}: to dowiązanie prowadzi donikąd albo do samego siebie. Usuń je i powtórz polecenie.",
            NOTHING_BUILT,
        )
    if os.path.exists(place) and not place.is_dir():
        raise NotBuilt(
            f"{place}: tu ma powstać katalog, a stoi plik. Przenieś go albo usuń i powtórz polecenie.", NOTHING_BUILT
        )


def _made(target: Path, built: Built) -> str:
    """What stands in the folder `target`, where to open it, what waits for its day, and what else to mind."""
    from jawny_plan.outputs.note_formats import NOTE_FORMATS  # with what prints, slow to import

    kinds = {form.suffix for form in NOTE_FORMATS}
    pages = len(list(target.rglob("*.html")))
    documents = len([path for path in target.rglob("*.*") if path.suffix in kinds])
    lines = [
        f"W katalogu {target.name}: {polish.plural(pages, 'strona', 'strony', 'stron')}, "
        f"{polish.plural(documents, 'dokument', 'dokumenty', 'dokumentów')}.",
        f"Otwórz w przeglądarce: {(target / 'index.html').as_uri()}",
        f"Paczki dla oficera prasowego, każda z kartką co-gdzie-wkleic.html, są w katalogu {BUNDLES}.",
    ]
    if built.waiting:
        lines.append(release.sentence(built.waiting))
    if is_reserved(built.address):
        lines.append(
            "Uwaga: adres strony (witryna w jednostka.yml) jest przykładowy. Stoi na ulotkach i w kodach QR: "
            "przed drukiem wpisz prawdziwy."
        )
    lines += (f"Uwaga: {hint}" for hint in built.hints)
    return "\n".join(lines)

"""The commands `site` and `bundle`: what is made of a folder, and what is said of it."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan import polish
from jawny_plan.reading.kinds import DATA
from jawny_plan.reading.today import today
from jawny_plan.storage import unchanged
from jawny_plan.storage.build_lock import turn
from jawny_plan.storage.folders import BUNDLES
from jawny_plan.wording import release

if TYPE_CHECKING:  # MkDocs is slow to import
    from jawny_plan.commands.building import Built

DOCUMENTS = (".pdf", ".docx", ".odt", ".txt", ".eml")


class NotBuilt(Exception):
    """What was to be built was not; the message is Polish and whole."""


def site(root: Path, folder: Path) -> str:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since; what to say of it.

    Raises NotBuilt.
    """
    target = folder / "site"
    with turn(root, folder / DATA):
        began = time.perf_counter()
        inputs = unchanged.fingerprint(root, folder / DATA, today())
        if said := unchanged.recalled(root, target, inputs):
            return f"Nic się nie zmieniło od ostatniego budowania.\n{said}"
        from jawny_plan.commands import building  # MkDocs is slow to import

        try:
            built = building.build(root, folder / DATA, target)
        except building.BuildFailed as failed:
            raise NotBuilt(str(failed)) from failed
        seconds = f"{time.perf_counter() - began:.1f}".replace(".", ",")
        said = _made(target, built)
        with suppress(OSError):  # the site stands; that nothing changed since will not be known
            unchanged.remember(root, target, inputs, said)
    return f"Strona gotowa ({seconds} s).\n{said}"


def bundle(root: Path, folder: Path, name: str) -> str:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder; what to say of it.

    Raises NotBuilt.
    """
    from jawny_plan.commands import building

    try:
        with turn(root, folder / DATA):
            sheet = building.bundle(root, folder / DATA, folder / BUNDLES, name)
    except building.BuildFailed as failed:
        raise NotBuilt(str(failed)) from failed
    return f"Paczka gotowa. Otwórz w przeglądarce: {sheet.as_uri()}"


def _made(target: Path, built: Built) -> str:
    """What stands in the folder `target`, where to open it, what waits for its day, and what else to mind."""
    pages = len(list(target.rglob("*.html")))
    documents = len([path for path in target.rglob("*.*") if path.suffix in DOCUMENTS])
    lines = [
        f"W katalogu {target.name}: {polish.plural(pages, 'strona', 'strony', 'stron')}, "
        f"{polish.plural(documents, 'dokument', 'dokumenty', 'dokumentów')}.",
        f"Otwórz w przeglądarce: {(target / 'index.html').as_uri()}",
        f"Paczki dla oficera prasowego, każda z kartką co-gdzie-wkleic.html, są w katalogu {BUNDLES}.",
    ]
    if built.waiting:
        lines.append(release.sentence(built.waiting))
    if ".example/" in built.address:
        lines.append(
            "Uwaga: adres strony (witryna w jednostka.yml) jest przykładowy. Stoi na ulotkach i w kodach QR: "
            "przed drukiem wpisz prawdziwy."
        )
    lines += (f"Uwaga: {hint}" for hint in built.hints)
    return "\n".join(lines)

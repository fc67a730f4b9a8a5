"""The commands `site` and `bundle`: what is made of a folder, and what is said of it."""

from __future__ import annotations

import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder, warn_of_interrupted
from jawny_plan.deploy.reserved import is_reserved
from jawny_plan.reading.today import today
from jawny_plan.storage import placing, unchanged
from jawny_plan.storage.build_lock import BuildLock, locked
from jawny_plan.storage.folders import BUNDLES, DATA
from jawny_plan.storage.standing import files_in
from jawny_plan.storage.within import LedAway

if TYPE_CHECKING:  # MkDocs is slow to import
    from jawny_plan.commands.building import Built

WHY = "--why"
NOTHING_BUILT = "Niczego nie zbudowano i nic się nie zmieniło."


class NotBuilt(Exception):
    """What was to be built was not; both sentences are Polish and whole. `stands` says what is there instead."""

    def __init__(self, message: str, stands: str) -> None:
        super().__init__(message)
        self.stands = stands


def _site(words: list[str]) -> int:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since it was built."""
    places = [word for word in words if not word.startswith("-")]
    if unknown := set(words) - {*places, WHY}:
        raise Misused(f"Polecenie site nie zna opcji {min(unknown)}.")
    chosen = folder(places)
    warn_of_interrupted(chosen)
    return _reported(lambda: site(ROOT, chosen, why=WHY in words))


def _bundle(words: list[str]) -> int:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder."""
    if not words:
        raise Misused("Paczka czego? Podaj nazwę pliku planu albo spotkania bez .yml.")
    chosen = folder(words[1:])
    return _reported(lambda: bundle(ROOT, chosen, words[0]))


def _reported(make: Callable[[], str]) -> int:
    """Say what was made, or why it was not; the exit code."""
    try:
        print(make())
    except NotBuilt as not_built:
        return failed(str(not_built).split("\n"), not_built.stands)
    return 0


def site(root: Path, chosen: Path, lock: BuildLock | None = None, *, why: bool = False) -> str:
    """Build the site of a folder into its subfolder site/, unless nothing has changed since; what to say of it.

    A caller that has the `lock` hands it on. If asked `why`, what was new in each page that was made is a part of what
    to say. Raises NotBuilt.
    """
    target = chosen / "site"
    for place in (target, chosen / BUNDLES):
        _refuse_unless_folder(place)
    with locked(root, chosen / DATA, lock) as ours:
        began = time.perf_counter()
        before = _state(target)
        _adopt(root, chosen, before)
        program = unchanged.program(root)
        inputs = unchanged.fingerprint(root, chosen / DATA, today(), program)
        if report := unchanged.recalled(root, target, inputs, before):
            return f"Nic się nie zmieniło od ostatniego budowania.\n{report}"
        from jawny_plan.commands import building  # MkDocs is slow to import

        try:
            built = building.build(root, chosen / DATA, target, ours, program)
        except building.BuildFailed as cause:
            raise NotBuilt(str(cause), f"Strony nie zbudowano. {_stands('strona', target, before)}".strip()) from cause
        seconds = f"{time.perf_counter() - began:.1f}".replace(".", ",")
        report = _made(target, built)
        with suppress(OSError):  # the site stands; that nothing changed since will not be known
            unchanged.remember(root, target, unchanged.registered(inputs, chosen / DATA), report)
    return "\n".join((f"Strona gotowa ({seconds} s).", report, *built.aside, *(_reasons(built) if why else ())))


@contextmanager
def tried(root: Path, chosen: Path) -> Iterator[Path]:
    """The site of a folder as `site` would build it now; nothing of what stands or is kept changes. Raises NotBuilt."""
    if unchanged.recalled(root, chosen / "site", unchanged.fingerprint(root, chosen / DATA, today())):
        yield chosen / "site"
        return
    from jawny_plan.commands import building

    with tempfile.TemporaryDirectory() as name:
        target = Path(name, "site")
        try:
            with unchanged.cache_apart(root, Path(name, "pamiec")):
                building.build(root, chosen / DATA, target)
        except building.BuildFailed as cause:
            raise NotBuilt(str(cause), "Strony nie da się zbudować. Niczego nie zmieniono.") from cause
        yield target


def bundle(root: Path, chosen: Path, name: str) -> str:
    """Make the bundle of one plan or meeting in the subfolder paczka/ of a folder; what to say of it.

    Raises NotBuilt.
    """
    from jawny_plan.commands import building

    target = chosen / BUNDLES / name
    _refuse_unless_folder(chosen / BUNDLES)
    with locked(root, chosen / DATA):
        _adopt(root, chosen)
        before = _state(target)
        try:
            sheet, lines = building.bundle(root, chosen / DATA, chosen / BUNDLES, name)
        except building.BuildFailed as cause:
            raise NotBuilt(str(cause), f"Paczki nie zbudowano. {_stands('paczka', target, before)}".strip()) from cause
    return "\n".join((f"Paczka gotowa. Otwórz w przeglądarce: {sheet.as_uri()}", *lines))


def _adopt(root: Path, chosen: Path, now: str | None = None) -> None:
    """Take over what the version before has built and nobody has changed since; `now` is how the site stands."""
    with suppress(OSError, LedAway):  # the build will say what is wrong
        if unchanged.left_as_built(root, chosen / "site", now):
            placing.adopt((chosen / "site", chosen / BUNDLES))


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
    from jawny_plan import polish
    from jawny_plan.outputs.note_formats import NOTE_FORMATS  # with what prints, slow to import
    from jawny_plan.wording import release

    kinds = {form.suffix for form in NOTE_FORMATS}
    endings = Counter(os.path.splitext(name)[1] for name, _ in files_in(target))
    pages, documents = endings[".html"], sum(endings[kind] for kind in kinds)
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


def _reasons(built: Built) -> Iterator[str]:
    """Why pages were made again."""
    yield f"Stron zrobionych od nowa: {len(built.why)}. Co się w każdej zmieniło (słowa, jak nazywa je szablon):"
    for name, reasons in sorted(built.why.items()):
        yield f"  {name}: {', '.join(reasons)}"


SITE = Command(
    "site",
    _site,
    (
        Use("[FOLDER]", "buduje stronę, noty, druki i paczki do publikacji"),
        Use(f"{WHY} [FOLDER]", "mówi też, które strony powstały od nowa i dlaczego"),
    ),
    reads_options=True,
)
BUNDLE = Command(
    "bundle",
    _bundle,
    (Use("PLAN [FOLDER]", "buduje paczkę jednego planu lub spotkania, np. bundle rejon-2-2026-07"),),
)

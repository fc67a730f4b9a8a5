"""The command `publish`: the site where the public reads it."""

from __future__ import annotations

from pathlib import Path

from jawny_plan.commands import build
from jawny_plan.commands.command import ROOT, Command, Misused, Use, failed, folder
from jawny_plan.deploy import publish
from jawny_plan.editing import approval
from jawny_plan.facts.release import public
from jawny_plan.reading.folder import load
from jawny_plan.reading.today import today
from jawny_plan.storage import disk, places, unchanged
from jawny_plan.storage.folders import DATA


def _publish(words: list[str]) -> int:
    """Build the site of a folder if need be, and put it where the public reads it."""
    flags = frozenset(word for word in words if word.startswith("-"))
    place, *rest = [word for word in words if word not in flags] or [""]
    if not place or flags not in publish.FLAGS or ("--back" in flags and rest):
        raise Misused(
            "Gdzie opublikować? Podaj katalog, a przed nim najwyżej: "
            "--dry-run, --back, --copy, --rsync albo --allow-example."
        )
    is_back = flags == {"--back"}
    try:
        lines = publish.back(place) if is_back else _published(flags, place, folder(rest))
    except build.NotBuilt as not_built:
        return failed(str(not_built).split("\n"), not_built.stands)
    except publish.NotPublished as refused:
        return failed(str(refused).split("\n"), publish.NOT_BACK if is_back else refused.closing)
    except OSError as error:
        closing = publish.NOT_BACK if is_back else publish.HALFWAY
        return failed([f"Nie udało się zapisać lub odczytać pliku: {error}."], closing)
    print("\n".join(lines))
    return 0


def _published(flags: frozenset[str], place: str, chosen: Path) -> list[str]:
    """What to say of a publication, or of a trial. Raises NotBuilt, NotPublished, Faults, OSError."""
    publish.refuse_another_day(today())
    publish.refuse_place(flags, place, chosen, ROOT)
    address = str(load(chosen / DATA).unit.site)
    if "--dry-run" in flags:
        with build.tried(ROOT, chosen) as tried:
            return [*publish.would_change(flags, place, tried), *publish.warned(flags, address)]
    publish.refuse_example(flags, address)
    print(build.site(ROOT, chosen))
    lines = publish.publish(flags, place, chosen / "site", lambda: is_fresh(chosen))
    where = place if "--rsync" in flags else str(Path(place).resolve())
    places.remember(ROOT, chosen / DATA, where, flags & publish.COPIES)
    shown = public(load(chosen / DATA), today()).plans
    try:
        approval.remember_published(chosen / DATA, [file.id for file in shown])
    except OSError as error:
        lines.append(f"Nie udało się zapisać, które plany opublikowano: {disk.fault(error)}")
    return lines


def is_fresh(chosen: Path) -> bool:
    """Whether the site of a folder is whole and made of what stands there now, on this very day."""
    inputs = unchanged.fingerprint(ROOT, chosen / DATA, today())
    return unchanged.recalled(ROOT, chosen / "site", inputs) is not None


PUBLISH = Command(
    "publish",
    _publish,
    (
        Use("GDZIE [FOLDER]", "buduje stronę i pokazuje ją publicznie: GDZIE/current"),
        Use("--dry-run GDZIE [FOLDER]", "mówi tylko, co by się zmieniło (także z --copy i --rsync)"),
        Use("--back GDZIE", "wraca do poprzedniego wydania"),
        Use("--copy GDZIE [FOLDER]", "zwykła kopia, gdy serwer nie zna dowiązań"),
        Use("--rsync KOMPUTER:GDZIE [FOLDER]", "kopia na inny komputer"),
        Use("--allow-example GDZIE", "publikuje na próbę stronę o przykładowym adresie (.example)"),
    ),
    reads_options=True,
)

"""The command `publish`: the site where the public reads it, in one of three ways, and back."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from jawny_plan import polish
from jawny_plan.deploy import differences
from jawny_plan.deploy.mirror import Mirror
from jawny_plan.deploy.releases import CURRENT, NotPublished, Releases, contents, copy, lock
from jawny_plan.deploy.remote import Remote

__all__ = ["FLAGS", "HALFWAY", "NotPublished", "back", "publish", "refuse_another_day"]

FLAGS = {
    frozenset(flags)
    for flags in (
        (),
        ("--copy",),
        ("--rsync",),
        ("--dry-run",),
        ("--dry-run", "--copy"),
        ("--dry-run", "--rsync"),
        ("--back",),
    )
}
HALFWAY = "Nie opublikowano do końca. Po usunięciu przeszkody powtórz polecenie."
_CHANGED_MEANWHILE = (
    "W czasie publikowania zmieniły się dane albo zbudowana strona, albo minęła północ.\n"
    "Powtórz polecenie: opublikuje to, co jest teraz."
)


def refuse_another_day(day: date) -> None:
    """A site of a day to come may tell what is still under embargo, one of a day gone is stale. Raises NotPublished."""
    if day != date.today():
        raise NotPublished(
            f"Zmienna JAWNY_PLAN_DZIS ustawia inny dzień ({polish.day(day)}), a publikuje się tylko stan na dziś.\n"
            "Usuń tę zmienną i powtórz polecenie."
        )


def publish(flags: frozenset[str], place: str, site: Path, is_fresh: Callable[[], bool]) -> list[str]:
    """Publish `site` to `place` in the way of `flags`, or tell what would change; the lines to be printed.

    `is_fresh` says whether the site is still what the data make today. Raises NotPublished, OSError.
    """
    dry = "--dry-run" in flags
    if "--rsync" in flags:
        return _send(place, site, is_fresh, dry)
    target = Path(place).resolve()
    if site.resolve() in (target, *target.parents):
        raise NotPublished(f"{target}: tu powstaje strona. Wskaż inny katalog.")
    return (_copy if "--copy" in flags else _release)(target, site, is_fresh, dry)


def back(place: str) -> list[str]:
    """Show the release before the one that is shown. Raises NotPublished."""
    target = Path(place).resolve()
    releases = Releases(target)
    if not releases.shown:
        raise NotPublished(f"{target}: nic tu jeszcze nie opublikowano.")
    with lock(target):
        release = releases.back()
    return [
        f"{target / CURRENT} pokazuje teraz poprzednie wydanie: {release.name}.",
        "Następne publish pokaże znowu stronę zbudowaną z danych.",
    ]


def _release(target: Path, site: Path, is_fresh: Callable[[], bool], dry: bool) -> list[str]:
    releases = Releases(target)
    if dry:
        return _would_change(releases.shown, contents(releases.shown) if releases.shown else {}, site)
    with lock(target):
        before = releases.shown
        release = releases.put(site)
        _refuse_unless(is_fresh())
        releases.show(release)
    if release == before:
        return [f"{target / CURRENT} już pokazuje tę stronę (wydanie {release.name})."]
    return [
        f"Opublikowano: {target / CURRENT} pokazuje wydanie {release.name}, {_files(release)}.",
        *([f"Powrót do poprzedniego: python3 run.py publish --back {target}"] if before else []),
    ]


def _copy(target: Path, site: Path, is_fresh: Callable[[], bool], dry: bool) -> list[str]:
    mirror = Mirror(target)
    if dry:
        return _would_change(target, mirror.public(), site)
    with lock(target), _held(site, is_fresh) as whole:
        mirror.update(whole)
    return [f"Skopiowano do {target}: {_files(site)}."]


def _send(place: str, site: Path, is_fresh: Callable[[], bool], dry: bool) -> list[str]:
    remote = Remote(place)
    if dry:
        return differences.told(remote.differences(site), site)
    with _held(site, is_fresh) as whole:
        remote.update(whole)
    return [f"Wysłano do {place}: {_files(site)}."]


@contextmanager
def _held(site: Path, is_fresh: Callable[[], bool]) -> Iterator[Path]:
    """The site as it is now, in a folder of its own, where no build that begins meanwhile can change it."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / site.name
        copy(site, whole)
        _refuse_unless(is_fresh())
        yield whole


def _would_change(public: Path | None, there: dict[str, str], site: Path) -> list[str]:
    found = differences.between(there, contents(site))
    if public:
        found = differences.without_days(found, public, site)
    return differences.told(found, site, public)


def _files(folder: Path) -> str:
    return polish.plural(len(contents(folder)), "plik", "pliki", "plików")


def _refuse_unless(fresh: bool) -> None:
    if not fresh:
        raise NotPublished(_CHANGED_MEANWHILE)

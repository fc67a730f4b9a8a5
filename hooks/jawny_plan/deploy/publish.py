"""The command `publish`: the site where the public reads it, in one of three ways, and back."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from jawny_plan import polish
from jawny_plan.deploy import differences
from jawny_plan.deploy.mirror import LIST, Mirror
from jawny_plan.deploy.releases import CURRENT, HALFWAY, MARK, NotPublished, Releases, copy, lock
from jawny_plan.deploy.remote import Remote
from jawny_plan.deploy.reserved import is_reserved
from jawny_plan.launch.aside import ASIDE
from jawny_plan.launch.command_line import command_line
from jawny_plan.overlay import DOCS
from jawny_plan.reading.today import true_today
from jawny_plan.storage.folders import BUNDLES, DATA
from jawny_plan.storage.inventory import contents
from jawny_plan.storage.within import LedAway

__all__ = [
    "COPIES",
    "FLAGS",
    "HALFWAY",
    "NOT_BACK",
    "NotPublished",
    "back",
    "publish",
    "refuse_another_day",
    "refuse_example",
    "refuse_place",
    "warned",
    "would_change",
]

ALLOW_EXAMPLE = "--allow-example"
COPIES = {"--copy", "--rsync"}
"""The ways that leave a plain copy, no releases."""
_WAYS: tuple[tuple[str, ...], ...] = ((), ("--copy",), ("--rsync",))
_BESIDES: tuple[tuple[str, ...], ...] = ((), ("--dry-run",), (ALLOW_EXAMPLE,), ("--dry-run", ALLOW_EXAMPLE))
FLAGS = {frozenset({"--back"}), *(frozenset({*way, *besides}) for way in _WAYS for besides in _BESIDES)}
NOT_BACK = "Nie wrócono do poprzedniego wydania."
_CHANGED_MEANWHILE = (
    "W czasie publikowania zmieniły się dane albo zbudowana strona, albo minęła północ.\n"
    "Powtórz polecenie: opublikuje to, co jest teraz."
)
_ELSEWHERE = re.compile(r"[^/\\:]{2,}:")
"""`HOST:PATH`, but not the `C:` of Windows."""


def refuse_another_day(day: date) -> None:
    """A site of a day to come may tell what is still under embargo, one of a day gone is stale. Raises NotPublished."""
    if day != true_today():
        raise NotPublished(
            f"Zmienna JAWNY_PLAN_DZIS ustawia inny dzień ({polish.day(day)}), a publikuje się tylko stan na dziś.\n"
            "Usuń tę zmienną i powtórz polecenie."
        )


def refuse_example(flags: frozenset[str], address: str) -> None:
    """An address for examples leads nobody anywhere, though leaflets bear it. Raises NotPublished unless allowed."""
    if ALLOW_EXAMPLE not in flags and is_reserved(address):
        raise NotPublished(
            f"Adres strony (witryna w jednostka.yml) jest przykładowy: {address}\n"
            "Stoi na ulotkach i w kodach QR, a nikogo nigdzie nie zaprowadzi. Wpisz prawdziwy albo, "
            f"gdy to tylko próba, dodaj {ALLOW_EXAMPLE}."
        )


def warned(flags: frozenset[str], address: str) -> list[str]:
    """In a trial: that publishing would be refused for the address."""
    try:
        refuse_example(flags, address)
    except NotPublished as refused:
        return [f"Uwaga: publish teraz odmówi. {refused}"]
    return []


def refuse_place(flags: frozenset[str], place: str, folder: Path, program: Path) -> None:
    """Refuse to publish over what sites are made of, or beside what nobody may see. Raises NotPublished.

    `folder` is the unit's, with its data, site and bundles; `program` is the project's.
    """
    if "--rsync" in flags and _ELSEWHERE.match(place):
        return
    target = Path(place).resolve()
    if _is_in(target, folder / "site"):
        raise NotPublished(f"{target}: tu powstaje strona. Wskaż inny katalog.")
    for inner in (folder / DATA, folder / BUNDLES, folder / ASIDE, folder / DOCS, program / DOCS, program / "hooks"):
        if _is_in(target, inner):
            raise NotPublished(f"{target}: tu leży to, z czego powstaje strona. Wskaż inny katalog.")
    if not flags & COPIES:
        return
    private = [name for name in (DATA, BUNDLES) if os.path.lexists(target / name)]
    if private:
        raise NotPublished(
            f"{target}: leży tu {' i '.join(private)}, czyli dane i szkice, których nikt obcy nie może widzieć.\n"
            "Wskaż katalog, który pokazuje serwer i w którym nie ma nic więcej."
        )
    if _is_in(target, folder) or _is_in(folder, target):
        raise NotPublished(
            f"{target}: w tym miejscu pracuje się nad stroną (dane są w {folder / DATA}).\n"
            "Wskaż katalog, który pokazuje serwer, poza katalogiem jednostki."
        )


def publish(flags: frozenset[str], place: str, site: Path, is_fresh: Callable[[], bool]) -> list[str]:
    """Publish `site` to `place` in the way of `flags`; the lines to be printed.

    `is_fresh` says whether the site is still what the data make today. Raises NotPublished, OSError.
    """
    with _as_refusal():
        if "--rsync" in flags:
            return _send(place, site, is_fresh)
        return (_copy if "--copy" in flags else _release)(Path(place).resolve(), site, is_fresh)


def would_change(flags: frozenset[str], place: str, site: Path) -> list[str]:
    """What publishing `site` to `place` in the way of `flags` would change; nothing is written. Raises as `publish`."""
    with _as_refusal():
        if "--rsync" in flags:
            return differences.in_lines(Remote(place).differences(site), site)
        target = Path(place).resolve()
        if "--copy" in flags:
            mirror = _mirror(target)
            mirror.refuse_foreign(site)
            return _compared(target, mirror.public(), site)
        shown = Releases(target).shown
        return _compared(shown, contents(shown) if shown else {}, site)


def back(place: str) -> list[str]:
    """Show the release before the one that is shown. Raises NotPublished, OSError."""
    target = Path(place).resolve()
    with _as_refusal():
        releases = Releases(target)
        if not releases.shown:
            if (target / LIST).exists() or (_ELSEWHERE.match(place) and not target.exists()):
                raise NotPublished(
                    f"{place}: to zwykła kopia, która nie przechowuje poprzednich wydań.\n"
                    "Przywróć poprzednie dane i opublikuj stronę jeszcze raz."
                )
            raise NotPublished(f"{target}: nic tu jeszcze nie opublikowano.")
        with lock(target):
            release = releases.back()
    return [
        f"{target / CURRENT} pokazuje teraz poprzednie wydanie: {release.name}.",
        "Następne publish pokaże znowu stronę zbudowaną z danych.",
    ]


def _release(target: Path, site: Path, is_fresh: Callable[[], bool]) -> list[str]:
    releases = Releases(target)
    with lock(target):
        before = releases.shown
        release = releases.put(site)
        _refuse_unless(is_fresh())
        changed = releases.show(release)
    lines = [
        f"{item}: ktoś zmienił to dawne wydanie, więc go nie usunięto. Usuń je, gdy jest niepotrzebne."
        for item in changed
    ]
    if releases.is_old:
        lines.append(f"Rozpoznano wydania z poprzedniej wersji programu; katalog ma odtąd znak {MARK}.")
    if release == before:
        return [*lines, f"{target / CURRENT} już pokazuje tę stronę (wydanie {release.name})."]
    return [
        *lines,
        f"Opublikowano: {target / CURRENT} pokazuje wydanie {release.name}, {_files(release)}.",
        *([f"Powrót do poprzedniego: {command_line(f'publish --back {target}')}"] if before else []),
    ]


def _copy(target: Path, site: Path, is_fresh: Callable[[], bool]) -> list[str]:
    mirror = _mirror(target)
    mirror.refuse_foreign(site)  # before the lock: a folder that is refused stays as it is
    old = ["Rozpoznano kopię z poprzedniej wersji programu."] if mirror.is_old else []
    with lock(target), _frozen(site, is_fresh) as whole:
        mirror.update(whole)
    return [*old, f"Skopiowano do {target}: {_files(site)}."]


def _mirror(target: Path) -> Mirror:
    if os.path.lexists(target / CURRENT) or os.path.lexists(target / MARK):
        raise NotPublished(
            f"{target}: stoją tu wydania (dowiązanie {CURRENT}), a nie zwykła kopia.\n"
            "Użyj publish bez --copy albo wskaż inny katalog."
        )
    return Mirror(target)


def _send(place: str, site: Path, is_fresh: Callable[[], bool]) -> list[str]:
    remote = Remote(place)
    with _frozen(site, is_fresh) as whole:
        remote.update(whole)
    return [f"Wysłano do {place}: {_files(site)}."]


@contextmanager
def _frozen(site: Path, is_fresh: Callable[[], bool]) -> Iterator[Path]:
    """The site as it is now, in a folder of its own, where no build that begins meanwhile can change it."""
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / site.name
        copy(site, whole)
        _refuse_unless(is_fresh())
        yield whole


@contextmanager
def _as_refusal() -> Iterator[None]:
    try:
        yield
    except LedAway as led:
        raise NotPublished(str(led)) from led


def _compared(public: Path | None, there: dict[str, str], site: Path) -> list[str]:
    found = differences.between(there, contents(site))
    if public:
        found = differences.without_days(found, public, site)
    return differences.in_lines(found, site, public)


def _is_in(inner: Path, outer: Path) -> bool:
    """Whether `inner` is the folder `outer` or lies in it, by whatever names and links they are reached."""
    if not outer.exists():
        return outer.resolve() in (inner.resolve(), *inner.resolve().parents)
    return any(folder.exists() and folder.samefile(outer) for folder in (inner.resolve(), *inner.resolve().parents))


def _files(folder: Path) -> str:
    return polish.plural(len(contents(folder)), "plik", "pliki", "plików")


def _refuse_unless(fresh: bool) -> None:
    if not fresh:
        raise NotPublished(_CHANGED_MEANWHILE)
